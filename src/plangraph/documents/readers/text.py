"""Plain text: one line of the file is one line of the source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from ..characters import NOTHING
from ..source import Line, Source

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+|\r\n|[\r\n\f\v\x85\u2028\u2029]")
_BREAKS = "\r\n\f\v\x85\u2028\u2029"
_EDGES = f" \t\u3000\xa0{NOTHING}"
_WRAPPED_SHARE = 0.5
_INDENTED_SHARE = 0.1
_WIDEST = 60


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
    measure: Callable[[str], int] = len
    width = _wrapped_at(text, lines, indents, measure)
    if not width:
        measure = _columns
        width = _wrapped_at(text, lines, indents, measure)
    if not width:
        return lines
    inside = sum(indent > 0 for indent in indents)
    placed = _INDENTED_SHARE * len(lines) <= inside <= (1 - _INDENTED_SHARE) * len(lines)
    marked = []
    for line, indent in zip(lines, indents, strict=True):
        full = indent + measure(text[line.start : line.end]) >= width - 3
        gap = min(1, line.gap + (indent > 0)) if placed else line.gap
        marked.append(replace(line, full=full, placed=placed, gap=gap))
    return marked


def _wrapped_at(text: str, lines: list[Line], indents: list[int], measure: Callable[[str], int]) -> int:
    """The width at which most lines end; 0 where lines are paragraphs."""
    pairs = zip(lines, indents, strict=True)
    widths = sorted(indent + measure(text[line.start : line.end]) for line, indent in pairs if line.kind == "text")
    widths = [width for width in widths if width > 12]
    if len(widths) < 20:
        return 0
    width = widths[int(len(widths) * 0.95)]
    near = sum(width - 3 <= other <= width + 3 for other in widths)
    limit = _WIDEST if measure is len else 2 * _WIDEST
    return width if width <= limit and near >= _WRAPPED_SHARE * len(widths) else 0


def _columns(words: str) -> int:
    """The width of words on a screen of fixed columns: two for a Chinese character."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in words)
