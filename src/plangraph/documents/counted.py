"""Lines that a page counts: their numbers at the margin are no words."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from .source import Line, Source

_NUMBER = re.compile(r"\s{0,8}(\d{1,4})[ \t\u3000]{1,8}(?=\S)")
_LEAST = 6
_SHARE = 0.9
_SPOKEN = 0.25  # of the lines have a mark of a sentence, as the rows of a table do not


def drop_line_numbers(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` without the numbers that count nearly all of them one by one; as they are where none do."""
    words = [source.words(line) for line in lines]
    found = [_NUMBER.match(word) if _is_plain(line) else None for line, word in zip(lines, words, strict=True)]
    values = [int(match.group(1)) for match in found if match]
    counting = sum(after == before + 1 for before, after in pairwise(values))
    spoken = sum(bool(re.search(r"[。，；]", word)) for word in words)
    if len(values) < max(_LEAST, _SHARE * len(lines)) or spoken < _SPOKEN * len(lines):
        return lines
    if counting < _SHARE * (len(values) - 1):
        return lines
    return [_cut(line, match.end()) if match else line for line, match in zip(lines, found, strict=True)]


def _is_plain(line: Line) -> bool:
    return line.kind == "text" and len(line.ranges) == 1


def _cut(line: Line, left: int) -> Line:
    return replace(line, ranges=((line.start + left, line.end),))
