"""Passages packed into windows that the encoder reads at once: short ones together, long ones in parts that overlap.

What stands next to each other is read together, so that a list is seen under its heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LIMIT = 254  # pieces of a window, with the marks between passages
OVERLAP = 48  # pieces that the parts of a long passage have in common


@dataclass(frozen=True, slots=True)
class Part:
    """The pieces of a passage from `start` to `end`, as they stand in a window from `at` on."""

    passage: int
    start: int
    end: int
    at: int


Window = list[Part]


def pack(lengths: Sequence[int], limit: int = LIMIT, overlap: int = OVERLAP, first: int | None = None) -> list[Window]:
    """Windows over passages with these numbers of pieces, in order; every piece stands in one or more.

    `first` is the limit of the first window, for training to cut elsewhere each time.
    """
    windows: list[Window] = [[]]
    room = limit if first is None else first
    for passage, length in enumerate(lengths):
        if not length:
            continue
        if length > room and windows[-1]:
            windows.append([])
            room = limit
        for start, end in _parts(length, room, limit, overlap):
            if start:
                windows.append([])
                room = limit
            windows[-1].append(Part(passage, start, end, 0))
            room -= end - start + 1
    return _placed(windows)


def _parts(length: int, room: int, limit: int, overlap: int) -> Iterator[tuple[int, int]]:
    """Where a passage is cut: at most `room` pieces first, `limit` after that."""
    start, end = 0, min(length, max(room, 1))
    yield start, end
    while end < length:
        start = max(start + 1, end - overlap)
        end = min(length, start + limit)
        yield start, end


def _placed(windows: list[Window]) -> list[Window]:
    """The windows with the place of every part in them, after the mark that opens a window."""
    placed: list[Window] = []
    for window in windows:
        at, parts = 1, []
        for part in window:
            parts.append(Part(part.passage, part.start, part.end, at))
            at += part.end - part.start + 1
        if parts:
            placed.append(parts)
    return placed


def size(window: Window) -> int:
    """The number of pieces of a window, its marks included: one that opens it, one after each part."""
    return 1 + sum(part.end - part.start + 1 for part in window)
