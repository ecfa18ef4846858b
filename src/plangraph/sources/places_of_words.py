"""Where words stand in a plan: by passage, white space left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from plangraph.records import Document, Quote, Span


class Words:
    """The text of a document without white space, passage after passage, and the way back to the passages."""

    def __init__(self, document: Document) -> None:
        self.document = document
        letters: list[str] = []
        self._starts: list[int] = []  # of each passage in the squeezed text
        self._at: list[tuple[int, ...]] = []  # of each passage: the place of each letter in its text
        length = 0
        for passage in document.passages:
            kept = tuple(i for i, char in enumerate(passage.text) if not char.isspace())
            self._starts.append(length)
            self._at.append(kept)
            letters += (passage.text[i] for i in kept)
            length += len(kept)
        self._text = "".join(letters)

    def find(self, words: str) -> list[Span]:
        """Every place of `words` that lies within one passage, in order."""
        squeezed = "".join(words.split())
        return [span for at in _places(self._text, squeezed) if (span := self._span(at, len(squeezed))) is not None]

    def _span(self, at: int, length: int) -> Span | None:
        passage = bisect_right(self._starts, at) - 1
        while passage > 0 and not self._at[passage]:
            passage -= 1
        own = self._at[passage]
        first = at - self._starts[passage]
        if first + length > len(own):
            return None
        return Span(passage, own[first], own[first + length - 1] + 1)

    def across(self, words: str) -> Quote | None:
        """The first place of `words` in the source text itself, where they run over the end of a passage or stand in what
        no passage holds; None where they stand nowhere."""
        squeezed = "".join(words.split())
        text, offsets = self._source
        at = text.find(squeezed)
        if at < 0 or not squeezed:
            return None
        place = offsets[at], offsets[at + len(squeezed) - 1] + 1
        return Quote(squeezed, *place, (0, len(squeezed)), place)

    @cached_property
    def _source(self) -> tuple[str, list[int]]:
        offsets = [i for i, char in enumerate(self.document.text) if not char.isspace()]
        return "".join(self.document.text[i] for i in offsets), offsets


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
