"""Tables in plain lines whose cells stand between bars or strokes: as many a line, empty cells among them."""

from __future__ import annotations

import re

from ..source import Line, Range, Source
from .cells import LONGEST_CELL, MOST_COLUMNS, names_column, row

_BARS = (re.compile(r"[|｜│┃¦]"), re.compile(r"[/／]"))
_RULE = re.compile(r"[-—:：\s]*\Z")
_LEAST_COLUMNS = 3
_LEAST_ROWS = 2
_LONGEST_ROW = 240


def find_barred(source: Source, lines: list[Line], position: int) -> tuple[list[Line], int] | None:
    """The rows of the table that begins at `position` and the place after it, or None.

    The first line names the columns; each line after it has as many cells, be they empty.
    """
    for bar in _BARS:
        header = _cells(source, lines[position], bar)
        names = [source.text[start:end] for start, end in header]
        if _LEAST_COLUMNS <= len(header) <= MOST_COLUMNS and all(map(names_column, names)):
            rows, after = _rows(source, lines, position + 1, bar, names)
            return ([row(header, header=True), *rows], after) if len(rows) >= _LEAST_ROWS else None
    return None


def _rows(
    source: Source, lines: list[Line], position: int, bar: re.Pattern[str], names: list[str]
) -> tuple[list[Line], int]:
    """The rows under the names of the columns and the place after them."""
    rows: list[Line] = []
    while position < len(lines):
        cells = _cells(source, lines[position], bar)
        words = [source.text[start:end] for start, end in cells]
        if len(cells) != len(names) or any(len(word) > LONGEST_CELL for word in words):
            break
        if words == names:
            rows.append(row(cells, header=True))
        elif not all(_RULE.match(word) for word in words):
            rows.append(row(cells))
        position += 1
    return rows, position


def _cells(source: Source, line: Line, bar: re.Pattern[str]) -> list[Range]:
    """The cells of a line between its bars, the empty ones too; none where it is no line of text with bars."""
    text = source.text[line.start : line.end]
    if line.kind != "text" or len(text) > _LONGEST_ROW or len(bar.findall(text)) < _LEAST_COLUMNS - 1:
        return []
    left, right = len(text) - len(text.lstrip()), len(text.rstrip())
    left += bool(bar.match(text, left))
    right -= bool(bar.match(text, right - 1))
    cells: list[Range] = []
    for end in [*(match.start() for match in bar.finditer(text, left, right)), right]:
        part = text[left:end]
        begin = line.start + left + len(part) - len(part.lstrip())
        cells.append((begin, max(begin, line.start + left + len(part.rstrip()))))
        left = end + 1
    return cells
