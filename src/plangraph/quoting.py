"""Words of a passage as a quote: the sentence around them, as far as an excerpt goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plangraph.records import EXCERPT_LENGTH, Document, Quote, Span

WORDS = re.compile(r"\w")
SPACE = re.compile(r"\s")
ENDS = "。！？；"
PAUSES = "，："
FULL = 40  # characters that an excerpt is filled to where its clauses are too long to go in whole
Limits = tuple[int, int]


class Quoter:
    """Makes the quotes of one document; the heading path of a section is joined once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._paths: dict[int, str] = {}
        self._words: dict[int, frozenset[int]] = {}

    def quote(self, span: Span, holding: str = "") -> Quote:
        """The words of a span, cut to an excerpt, with the sentence around them.

        The words are an unbroken run of the source text: where it has marks between them that the passage lacks (a table in
        Markdown), the longest run, of those that have `holding` if there are any.
        """
        passage = self._document.passages[span.passage]
        start, end = self._run(span, holding)
        end = _cut(passage.text, start, end)
        first, last = _widened(passage.text, self._piece(span.passage, start, end), start, end)
        begin, stop = passage.source_span(first, last)
        lead = len(squeezed(passage.text[first:start]))
        words = squeezed(passage.text[start:end])
        text = squeezed(passage.text[first:last])
        place = passage.source_span(start, end)
        return Quote(text, begin, stop, (lead, lead + len(words)), place, self._path(passage.section))

    def _run(self, span: Span, holding: str) -> tuple[int, int]:
        passage = self._document.passages[span.passage]
        runs: list[tuple[int, int]] = []
        begin = span.start
        for i in range(span.start + 1, span.end + 1):
            if i == span.end or self._document.text[passage.offsets[i - 1] + 1 : passage.offsets[i]].strip():
                runs.append((begin, i))
                begin = i
        return max(runs, key=lambda run: (holding in passage.text[slice(*run)], run[1] - run[0], -run[0]))

    def _piece(self, passage: int, start: int, end: int) -> Limits:
        """The stretch around `start` to `end` of a passage that is one piece of the source text, marks aside."""
        offsets, text = self._document.passages[passage].offsets, self._document.text
        parted = self._parted(passage)
        if not parted and not SPACE.search(text, *_spanned(offsets, start, end)):
            return max(0, start - EXCERPT_LENGTH), min(len(offsets), end + EXCERPT_LENGTH)
        before = behind = EXCERPT_LENGTH  # further than an excerpt goes nobody needs to look
        while start > 0 and before and start not in parted:
            start -= 1
            before -= not text[offsets[start]].isspace()
        while end < len(offsets) and behind and end not in parted:
            behind -= not text[offsets[end]].isspace()
            end += 1
        return start, end

    def _parted(self, passage: int) -> frozenset[int]:
        """The places of a passage before which the source text has words that the passage has not."""
        if passage not in self._words:
            offsets, text = self._document.passages[passage].offsets, self._document.text
            gaps = (i for i in range(1, len(offsets)) if offsets[i - 1] + 1 < offsets[i])
            self._words[passage] = frozenset(i for i in gaps if WORDS.search(text, offsets[i - 1] + 1, offsets[i]))
        return self._words[passage]

    def _path(self, section: int) -> str:
        if section not in self._paths:
            above = self._document.section_path(section)
            self._paths[section] = " › ".join(f"{s.number} {s.title}".strip() for s in above)
        return self._paths[section]


def _spanned(offsets: Sequence[int], start: int, end: int) -> Limits:
    """The stretch of the source text that is as far from a passage's `start` to `end` as anybody looks."""
    return offsets[max(0, start - EXCERPT_LENGTH)], offsets[min(len(offsets), end + EXCERPT_LENGTH) - 1] + 1


def squeezed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def _cut(text: str, start: int, end: int) -> int:
    """Where at most an excerpt's length of words from `start` on ends."""
    room = EXCERPT_LENGTH
    for i in range(start, end):
        room -= not text[i].isspace()
        if room < 0:
            return i
    return end


def _widened(text: str, piece: Limits, start: int, end: int) -> Limits:
    """The sentence around `text[start:end]`; where it is longer than an excerpt, the clauses that go in."""
    first = next((i + 1 for i in range(start - 1, piece[0] - 1, -1) if text[i] in ENDS), piece[0])
    last = next((i + 1 for i in range(max(start, end - 1), piece[1]) if text[i] in ENDS), piece[1])
    room = EXCERPT_LENGTH - len(squeezed(text[start:end]))
    start, end, room = _by_clauses(text, (first, last), start, end, room)
    spare = min(room, FULL - (EXCERPT_LENGTH - room))
    while spare > 0 and end < last:
        spare -= not text[end].isspace()
        end += 1
    while spare > 0 and start > first:
        start -= 1
        spare -= not text[start].isspace()
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _by_clauses(text: str, limits: Limits, start: int, end: int, room: int) -> tuple[int, int, int]:
    """A stretch grown by whole clauses, before and behind in turn, and the room that is left."""
    first, last = limits
    before = iter([*(i + 1 for i in range(start - 2, first - 1, -1) if text[i] in PAUSES), first])
    behind = iter([*(i + 1 for i in range(end, last) if text[i] in PAUSES), last])
    left, right = next(before, None), next(behind, None)
    while left is not None or right is not None:
        if left is not None and (cost := len(squeezed(text[left:start]))) <= room:
            start, room, left = left, room - cost, next(before, None)
        else:
            left = None
        if right is not None and (cost := len(squeezed(text[end:right]))) <= room:
            end, room, right = right, room - cost, next(behind, None)
        else:
            right = None
    return start, end, room
