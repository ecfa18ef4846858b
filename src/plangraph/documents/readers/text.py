"""Plain text: one line of the file is one line of the source."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from operator import itemgetter

from ..characters import NOTHING
from ..source import Line, Source

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+|\r\n|[\r\n\f\v\x85\u2028\u2029]")
_BREAKS = "\r\n\f\v\x85\u2028\u2029"
_EDGES = f" \t\u3000\xa0{NOTHING}"
_Measure = Callable[[str], int]
_WRAPPED_SHARE = 0.4
_INDENTED_SHARE = 0.1
_LEAST_LINES = 20
_LEAST_WIDTH = 12
_LEAST_WRAPPED = 18
_WIDEST = 120
_LONGER = 1.3
_LONGER_SHARE = 0.04


def read_text(text: str) -> Source:
    """The lines of a plain text. A line that holds a tab and nothing else may be an empty cell and is kept, empty."""
    lines: list[Line] = []
    indents: list[int] = []
    gap, fresh = 0, True
    for match in _LINE.finditer(text):
        piece = match.group()
        if piece[0] in _BREAKS:
            gap += fresh
            fresh = True
            continue
        fresh = False
        indent = len(piece) - len(piece.lstrip(_EDGES))
        words = piece.strip(_EDGES)
        if words:
            start = match.start() + indent
            lines.append(Line(((start, start + len(words)),), gap=gap))
        elif "\t" in piece:
            lines.append(Line(((match.end(), match.end()),), kind="empty", gap=gap))
        else:
            gap += 1
            continue
        indents.append(indent)
        gap = 0
    return Source(text, tuple(_mark_wrapped(text, lines, indents)))


def _mark_wrapped(text: str, lines: list[Line], indents: list[int]) -> list[Line]:
    """Where the text is wrapped at a fixed width, the lines that fill it are marked, and those set in."""
    words = [text[line.start : line.end] for line in lines]
    best = max((_wrapped_at(lines, words, indents, measure, slack) for measure, slack in _MEASURES), key=itemgetter(0))
    share, width, measure, slack = best
    if share < _WRAPPED_SHARE:
        return lines
    inside = sum(indent > 0 for indent in indents)
    placed = _INDENTED_SHARE * len(lines) <= inside <= (1 - _INDENTED_SHARE) * len(lines)
    marked = []
    for line, word, indent in zip(lines, words, indents, strict=True):
        full = indent + measure(word) >= width - slack
        gap = min(1, line.gap + (indent > 0)) if placed else line.gap
        marked.append(replace(line, full=full, placed=placed, gap=gap))
    return marked


def _wrapped_at(
    lines: list[Line], words: list[str], indents: list[int], measure: _Measure, slack: int
) -> tuple[float, int, _Measure, int]:
    """The share of the lines that end near one width, and that width; 0 where lines are paragraphs."""
    every = zip(lines, words, indents, strict=True)
    widths = Counter(indent + measure(word) for line, word, indent in every if line.kind == "text")
    widths = Counter({width: count for width, count in widths.items() if width > _LEAST_WIDTH})
    total = widths.total()
    if total < _LEAST_LINES:
        return 0, 0, measure, slack
    near = {width: sum(widths[other] for other in range(width - slack, width + slack + 1)) for width in widths}
    width = max(near, key=lambda one: (near[one], one))
    longer = sum(count for other, count in widths.items() if other > _LONGER * width)
    wrapped = _LEAST_WRAPPED <= width <= _WIDEST and longer <= _LONGER_SHARE * total
    return near[width] / total if wrapped else 0, width, measure, slack


def _columns(words: str) -> int:
    """The width of words on a screen of fixed columns: two for a Chinese character."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in words)


_MEASURES: tuple[tuple[_Measure, int], ...] = ((len, 3), (_columns, 5))
