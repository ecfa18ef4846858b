"""Numbers and Latin words that stand on lines of their own, as text out of a PDF with a second font has them."""

from __future__ import annotations

import re
from dataclasses import replace

from .furniture import is_page_number
from .knowledge import layout_words
from .mending import is_closed, starts_block
from .source import Line, Source

_NUMBER = re.compile(r"[<>≤≥≈]?[-+]?\d[\d.,~～—–-]{0,14}[%％‰]?\Z")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+&/.-]{0,15}\Z")
_SHORT = 16
_LEAST_OPEN = 2
_OFTEN = 3
_MOST_JOINED = 400


def join_lone_numbers(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` with a number that stands alone joined to the lines it stands between; lone page numbers are gone.

    A number goes on where the line before it is open and the one after it begins with a unit or a mark; in a text where
    that is often so, Latin words and numbers before other words go on as well. A number between short lines is a cell
    that no table took and stays as it is; any other bare number is a page's.
    """
    words = [source.words(line) for line in lines]
    joins = [_joins(lines, words, i) for i in range(len(lines))]
    often = sum(joins) >= _OFTEN
    kept: list[Line] = []
    glue = False
    for i, (line, word) in enumerate(zip(lines, words, strict=True)):
        if (
            kept
            and len(kept[-1].ranges) < _MOST_JOINED
            and (glue or joins[i] or (often and not line.placed and _may_join(lines, words, i)))
        ):
            kept[-1] = replace(kept[-1], ranges=kept[-1].ranges + line.ranges, full=line.full)
            glue = bool(_NUMBER.match(word) or _LATIN.match(word)) and i + 1 < len(lines) and _is_text(lines[i + 1])
            glue = glue and not starts_block(words[i + 1])
        elif line.kind != "text" or not is_page_number(word) or _is_cell(lines, words, i):
            kept.append(line)
            glue = False
    return kept


def _is_text(line: Line) -> bool:
    return line.kind == "text" and not line.whole


def _joins(lines: list[Line], words: list[str], i: int) -> bool:
    """Whether a number goes on with the line before it and is followed by its unit or a mark."""
    if not _may_join(lines, words, i) or not _NUMBER.match(words[i]):
        return False
    return words[i + 1].startswith(layout_words("after_number"))


def _may_join(lines: list[Line], words: list[str], i: int) -> bool:
    """Whether a lone number or Latin word stands between two lines that may be one sentence with it."""
    if not 0 < i < len(lines) - 1 or not (_NUMBER.match(words[i]) or _LATIN.match(words[i])):
        return False
    before, after = words[i - 1], words[i + 1]
    if not all(map(_is_text, lines[i - 1 : i + 2])) or len(before) < _LEAST_OPEN or is_closed(before):
        return False
    if _NUMBER.match(before) or _NUMBER.match(after) or before in layout_words("after_number"):
        return False
    return (not starts_block(after) and "\u4e00" <= before[-1] <= "\u9fff") or before[-1] in "，、（《“"


def _is_cell(lines: list[Line], words: list[str], i: int) -> bool:
    """Whether a bare number stands between short lines, as the cells of a table do."""
    near = [words[j] for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    return bool(near) and all(len(word) <= _SHORT and not re.search(r"[，。；：]", word) for word in near)
