"""Tables in plain lines with a row a line: tabs, bars or spaces stand between the cells."""

from __future__ import annotations

import re
from dataclasses import replace

from ..characters import NOTHING
from ..source import Line, Range, Source
from .barred import find_barred
from .cells import HEAD_WORDS, LONGEST_CELL, MOST_COLUMNS, NUMBER, SEQUENCE, VALUE, YEAR, names_column, row

_BARS = re.compile(r"[ \u3000]{0,16}[|｜│┃¦][ \u3000|｜│┃¦]{0,16}")
_WIDE = re.compile(r"[ \u3000]{2,}|\u3000")
_NARROW = re.compile(r"[ \u3000]+")
_APART = re.compile(r"[ \u3000|｜│┃¦]")  # what stands between cells, whichever way
_SUFFIX = re.compile(r"(?:左右|以上|以下|以内|个百分点|年(?![产均]))")
_NAME = re.compile(r"指标|名称|项目|内容|任务|事项")
_LONGEST_ROW = 200
_LEAST_COLUMNS = 3
_LONGEST_GROUP = 20


def find_separated(source: Source, lines: list[Line], position: int) -> tuple[list[Line], int] | None:
    """The rows of the table that begins at `position` and the place after it, or None."""
    return _tabbed(source, lines, position) or find_barred(source, lines, position) or _spaced(source, lines, position)


def split_cells(source: Source, line: Line) -> tuple[Range, ...]:
    """The cells of a line that holds tabs between words."""
    cells = []
    start = line.start
    for part in source.text[line.start : line.end].split("\t"):
        left = start + len(part) - len(part.lstrip())
        cells.append((left, max(left, start + len(part.rstrip()))))
        start += len(part) + 1
    return tuple(cells)


def _tabbed(source: Source, lines: list[Line], position: int) -> tuple[list[Line], int] | None:
    """Two or more lines on end with tabs inside: the first names the columns."""
    rows: list[Line] = []
    after = position
    while after < len(lines) and lines[after].kind == "text":
        if "\t" not in source.text[lines[after].start : lines[after].end]:
            break
        cells = split_cells(source, lines[after])
        if rows and not 0.4 * len(rows[0].cells) <= len(cells) <= 2.5 * len(rows[0].cells):
            break
        rows.append(replace(lines[after], kind="row", cells=cells, header=after == position, whole=True))
        after += 1
    return (rows, after) if len(rows) >= 2 else None


def _spaced(source: Source, lines: list[Line], position: int) -> tuple[list[Line], int] | None:
    """A line that names at least three columns, and at least two rows of as many cells under it."""
    line = lines[position]
    if (
        line.kind != "text"
        or line.end - line.start > _LONGEST_ROW
        or not _APART.search(source.text, line.start, line.end)
    ):
        return None
    for separator in (_BARS, _WIDE, _NARROW):
        header = _split(source, line, separator)
        if _LEAST_COLUMNS <= len(header) <= MOST_COLUMNS and all(names_column(source.text[a:b]) for a, b in header):
            rows, after = _Rows(source, lines, separator, header).read(position + 1)
            if rows:
                return [row(header, header=True), *rows], after
    return None


def _split(source: Source, line: Line, separator: re.Pattern[str]) -> list[Range]:
    """The cells of a line; a year goes with its 年 and a number with the word after it that qualifies it."""
    text = source.text[line.start : line.end]
    cells: list[Range] = []
    start = 0
    for match in separator.finditer(text):
        if match.start() > start:
            cells.append((line.start + start, line.start + match.start()))
        start = match.end()
    if start < len(text):
        cells.append((line.start + start, line.end))
    joined: list[Range] = []
    for left, right in cells:
        before = source.text[joined[-1][0] : joined[-1][1]] if joined else ""
        if before and before[-1].isdigit() and _SUFFIX.match(source.text[left:right]):
            joined[-1] = joined[-1][0], right
        else:
            joined.append((left, right))
    return joined


class _Rows:
    """Reads the rows under a line of column names."""

    def __init__(self, source: Source, lines: list[Line], separator: re.Pattern[str], header: list[Range]) -> None:
        self._source = source
        self._lines = lines
        self._separator = separator
        self._names = [source.text[left:right] for left, right in header]
        self._width = len(header)
        self._numbered = self._names[0].startswith(SEQUENCE)
        self._years = [column for column, name in enumerate(self._names) if YEAR.search(name)]
        self._name = next((i for i, name in enumerate(self._names) if _NAME.search(name)), int(self._numbered))

    def read(self, position: int) -> tuple[list[Line], int]:
        """The rows from `position` on and the place after them; no rows where it is no table."""
        rows: list[list[Range]] = []
        found: list[Line] = []
        while position < len(self._lines):
            if len(rows) > 1 and self._cells(position) == self._names:
                found.append(row(self._split(position), header=True))
                position += 1
                continue
            cells, taken = self._row(position)
            if cells and not any(self._words(cell).strip("-—:： ") for cell in cells):
                position += taken  # the rule under the names of the columns
            elif cells:
                rows.append(cells)
                found.append(row(cells))
                position += taken
            elif rows and self._is_group(position):
                line = self._lines[position]
                found.append(row([(line.start, line.end), *[(line.end, line.end)] * (self._width - 1)]))
                position += 1
            else:
                break
        return (found, position) if self._is_table(rows) else ([], position)

    def _split(self, position: int) -> list[Range]:
        if position >= len(self._lines) or self._lines[position].kind != "text":
            return []
        line = self._lines[position]
        return _split(self._source, line, self._separator) if line.end - line.start <= _LONGEST_ROW else []

    def _cells(self, position: int) -> list[str]:
        return [self._words(cell) for cell in self._split(position)]

    def _words(self, cell: Range) -> str:
        return self._source.text[cell[0] : cell[1]].replace(NOTHING, "")

    def _row(self, position: int) -> tuple[list[Range], int]:
        """The cells of the row that begins at `position` and how many lines it takes; no cells where there is none."""
        first = self._split(position)
        if not first or self._source.words(self._lines[position]).endswith(("。", "；", "：")):
            return [], 0
        cells = self._fit(first)
        if cells:
            return cells, 1
        second = self._split(position + 1)
        if len(first) >= self._width or not second or (self._numbered and not self._words(first[0]).isdecimal()):
            return [], 0
        if self._numbered and self._words(second[0]).isdecimal():
            return [], 0
        return self._fit([*first[:-1], (first[-1][0], second[0][1]), *second[1:]]), 2

    def _fit(self, cells: list[Range]) -> list[Range]:
        """`cells` in the columns: those too many are one name, one too few stands empty; none where they do not fit."""
        extra = len(cells) - self._width
        tries = [cells]
        if extra > 0 and self._separator is _NARROW:
            tries = [_join(cells, column, extra) for column in (self._name, self._width - 1)]
        elif extra == -1 and not self._numbered:
            tries = [[(cells[0][0], cells[0][0]), *cells]]
        elif extra == -1:
            tries = [[*cells, (cells[-1][1], cells[-1][1])]]
        return next((one for one in tries if self._is_row(one)), [])

    def _is_row(self, cells: list[Range]) -> bool:
        words = [self._words(cell) for cell in cells]
        if len(cells) != self._width or any(len(word) > LONGEST_CELL or "。" in word for word in words):
            return False
        if self._numbered and not words[0].isdecimal():
            return False
        if any(words[column] and not VALUE.match(words[column]) for column in self._years):
            return False
        return self._numbered or any(NUMBER.match(word) for word in words[1:])

    def _is_group(self, position: int) -> bool:
        """Whether a line stands over the rows that follow it: a few words, and a row after them."""
        cells = self._split(position)
        return len(cells) == 1 and len(self._words(cells[0])) <= _LONGEST_GROUP and bool(self._row(position + 1)[0])

    def _is_table(self, rows: list[list[Range]]) -> bool:
        if len(rows) < 2:
            return False
        table = [[self._words(cell) for cell in cells] for cells in rows]
        if self._numbered or self._years:
            return bool(any(HEAD_WORDS.search(name) for name in self._names) or len(rows) > 2)
        return any(all(NUMBER.match(words[column]) for words in table) for column in range(1, self._width))


def _join(cells: list[Range], column: int, extra: int) -> list[Range]:
    """`cells` with `extra` of them joined to the one at `column`."""
    if column + extra >= len(cells):
        return cells
    return [*cells[:column], (cells[column][0], cells[column + extra][1]), *cells[column + extra + 1 :]]
