"""Stretches that lie in order: which of them lie within another stretch, and whether any overlaps it, without asking each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from itertools import accumulate


class Ordered:
    """Stretches by their beginnings, in the order given; they may overlap each other."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        pairs = list(stretches)
        self._starts = [start for start, _ in pairs]
        self._furthest = list(accumulate((end for _, end in pairs), max))

    def beginning_in(self, start: int, end: int) -> slice:
        """The places of those that begin at `start` or behind it, and at `end` or before it."""
        return slice(bisect_left(self._starts, start), bisect_right(self._starts, end))

    def overlap(self, start: int, end: int) -> bool:
        """Whether any of them overlaps a stretch."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._furthest[before - 1] > start


class Taken:
    """Stretches that do not overlap, taken one by one."""

    def __init__(self) -> None:
        self._pairs: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> bool:
        """Take a stretch; False, and nothing taken, where it overlaps one that is taken."""
        before = bisect_left(self._pairs, (end,))
        if before > 0 and self._pairs[before - 1][1] > start:
            return False
        insort(self._pairs, (start, end))
        return True
