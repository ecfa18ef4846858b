"""A passage's text as the pieces that the encoder reads: a Chinese character each, a Latin word or number in parts.

The pieces and their numbers stand in `vocabulary.txt`, one a line. It is the base model's own way (BERT's), with Latin
letters made small first; white space is no piece, so that a line broken inside a name leaves the name whole.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

PAD, UNKNOWN, FIRST, BETWEEN = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
INNER = "##"  # begins the pieces that go on in a word
LONGEST = 20  # characters of the longest piece that is looked for


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text: the number of each in the vocabulary, and where it begins and ends in the text."""

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.ids)


class Vocabulary:
    """The pieces that the encoder knows."""

    def __init__(self, entries: Mapping[str, int]) -> None:
        self._entries = dict(entries)
        self.pad, self.unknown = self._entries[PAD], self._entries[UNKNOWN]
        self.first, self.between = self._entries[FIRST], self._entries[BETWEEN]

    @classmethod
    def read(cls, path: Path) -> Vocabulary:
        """The vocabulary in a file with one piece a line."""
        lines = path.read_text(encoding="utf-8").split("\n")
        return cls({line: number for number, line in enumerate(lines) if line})

    def __len__(self) -> int:
        return len(self._entries)

    def pieces(self, text: str) -> Pieces:
        """The pieces of a text, in its order."""
        found = [piece for start, end in _words(text) for piece in self._of_word(text, start, end)]
        return Pieces(tuple(p[0] for p in found), tuple(p[1] for p in found), tuple(p[2] for p in found))

    def _of_word(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The longest pieces from left to right; a character that stands in none is unknown by itself."""
        word = "".join(_plain(c) for c in text[start:end])
        at = 0
        while at < len(word):
            lead = INNER if at else ""
            for to in range(min(len(word), at + LONGEST), at, -1):
                number = self._entries.get(lead + word[at:to])
                if number is not None:
                    break
            else:
                to, number = at + 1, self.unknown
            yield number, start + at, start + to
            at = to


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Where words begin and end: a Chinese character or a mark is a word, and so is a run of letters and digits."""
    begin = -1
    for i, char in enumerate(text):
        joined = _joins(char)
        if begin >= 0 and not joined:
            yield begin, i
            begin = -1
        if joined and begin < 0:
            begin = i
        elif not joined and not char.isspace() and char.isprintable():
            yield i, i + 1
    if begin >= 0:
        yield begin, len(text)


@lru_cache(maxsize=20_000)
def _joins(char: str) -> bool:
    """Whether a character is one of those that make words together: letters and digits that are not Chinese."""
    return char.isalnum() and not "\u2e80" <= char <= "\u9fff" and not "\uf900" <= char <= "\ufaff"


@lru_cache(maxsize=20_000)
def _plain(char: str) -> str:
    """A character as one small character: A as a, and so is the broad Ａ; marks stay as they are."""
    form = (unicodedata.normalize("NFKC", char) if _joins(char) else char).lower()
    return form if len(form) == 1 else char
