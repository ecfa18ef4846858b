"""Plain text: one line of the file is one line of the source."""

from __future__ import annotations

import re

from ..source import Line, Source

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+|\r\n|[\r\n\f\v\x85\u2028\u2029]")
_EDGES = " \t\u3000\xa0\ufeff\u200b\u200c\u200d"
_WRAPPED_SHARE = 0.5


def read_text(text: str) -> Source:
    """The lines of a plain text. A line that holds a tab and nothing else may be an empty cell and is kept, empty."""
    lines: list[Line] = []
    gap, fresh = 0, True
    for match in _LINE.finditer(text):
        piece = match.group()
        if piece[0] in "\r\n\f\v\x85\u2028\u2029":
            gap += fresh
            fresh = True
            continue
        fresh = False
        start = match.start() + len(piece) - len(piece.lstrip(_EDGES))
        words = piece.strip(_EDGES)
        if words:
            lines.append(Line(((start, start + len(words)),), gap=gap))
            gap = 0
        elif "\t" in piece:
            lines.append(Line(((match.end(), match.end()),), kind="empty", gap=gap))
            gap = 0
        else:
            gap += 1
    return Source(text, tuple(_mark_full(lines)))


def _mark_full(lines: list[Line]) -> list[Line]:
    """Where the text is wrapped at a fixed width, the lines that fill it are marked."""
    lengths = sorted(line.end - line.start for line in lines if line.end - line.start > 12)
    if len(lengths) < 20:
        return lines
    width = lengths[int(len(lengths) * 0.95)]
    near = sum(1 for length in lengths if width - 3 <= length <= width + 3)
    if width > 60 or near < _WRAPPED_SHARE * len(lengths):
        return lines
    from dataclasses import replace

    return [replace(line, full=True) if line.end - line.start >= width - 3 else line for line in lines]
