"""Tables in plain lines with one cell a line whose rows bear numbers: each row ends where the next number stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, combinations, pairwise

from ..source import Line, Range, Source
from .cells import (
    HEAD_WORDS,
    LONGEST_CELL,
    MOST_COLUMNS,
    SEQUENCE,
    VALUE,
    YEAR,
    Cell,
    names_column,
    put_together,
    row,
    whole,
)

_LONGEST_ROW = 24  # lines
_LEAST_ROWS = 2
_MOST_DOUBLED = 2  # cells of a row with values on two lines
_BOUND = re.compile(r"[<>＜＞≤≥≦≧]")


def find_numbered(source: Source, lines: list[Line], position: int) -> tuple[list[Line], int] | None:
    """The rows of the table that begins at `position` and the place after it, or None.

    Its first column is 序号, or has no name: then the names must be plain to see.
    """
    named = lines[position].kind == "text" and source.words(lines[position]) == SEQUENCE
    if not named and not _names(source, lines, position):
        return None
    first = _next(source, lines, position, 1)
    if first is None or not 3 <= first - position <= 2 * MOST_COLUMNS:
        return None
    run = lines[position:first]
    groups: list[Line] = []
    while len(run) > 3 and source.words(run[-1]).endswith(("：", "期间")):
        groups.insert(0, run.pop())
    words = [source.words(line) for line in run]
    if not named and not all(map(names_column, words)):
        return None
    for header in _headers(run, words):
        head = [whole(cell) for cell in header]
        names = ["".join(source.words(line) for line in cell) for cell in header]
        if not named:
            head, names = [(head[0][0], head[0][0]), *head], ["", *names]
        rows, after = _Rows(source, lines, names).read(first)
        if rows:
            return [
                row(head, header=True),
                *[_group((line.start, line.end), len(head)) for line in groups],
                *rows,
            ], after
    return None


def _names(source: Source, lines: list[Line], position: int) -> bool:
    """Whether three lines on end name columns."""
    run = lines[position : position + 3]
    words = [source.words(line) for line in run]
    plain = all(line.kind == "text" for line in run) and all(map(names_column, words))
    return plain and len(run) == 3 and sum(bool(HEAD_WORDS.search(word)) for word in words) > 1


def _next(source: Source, lines: list[Line], position: int, number: int) -> int | None:
    """Where the row of that number begins, or None where it does not within a row's length."""
    for at in range(position + 1, min(position + _LONGEST_ROW, len(lines))):
        if source.words(lines[at]) == str(number) and lines[at].kind == "text":
            return at
    return None


def _headers(run: list[Line], words: list[str]) -> Iterator[list[Cell]]:
    if len(run) <= MOST_COLUMNS:
        yield [(line,) for line in run]
    wrapped = put_together(run, words)
    if 3 <= len(wrapped) < len(run):
        yield wrapped


def _group(words: Range, width: int) -> Line:
    """A row that holds nothing but the words over the rows after it."""
    return row([words, *[(words[1], words[1])] * (width - 1)])


class _Rows:
    """Reads the rows under the names of columns."""

    def __init__(self, source: Source, lines: list[Line], names: list[str]) -> None:
        self._source = source
        self._lines = lines
        self._width = len(names)
        self._values = [column for column, name in enumerate(names) if YEAR.search(name)]
        self._usual: list[bool] = []  # which columns hold a value in the first row

    def read(self, position: int) -> tuple[list[Line], int]:
        """The rows from `position` on and the place after them: those before the first that does not fit, two at least."""
        rows: list[Line] = []
        number = 1
        while True:
            after = self._end(position, number + 1)
            if after is None:
                cells, after = self._last(position)
                if cells:
                    rows.append(row(cells))
                return (rows, after) if number > 1 else ([], position)
            cells, group = self._cells(position, after)
            if not cells or (number == 1 and after - position < self._width):
                return (rows, position) if number > _LEAST_ROWS else ([], position)
            self._usual = self._usual or [self._is_value(cell) for cell in cells]
            rows.append(row(cells))
            if group:
                rows.append(_group(group, self._width))
            position, number = after, number + 1

    def _end(self, position: int, number: int) -> int | None:
        """Where the row at `position` ends: at the next number, at the usual distance if it stands there too."""
        usual = position + self._width
        if usual < len(self._lines) and self._source.words(self._lines[usual]) == str(number):
            return usual
        return _next(self._source, self._lines, position + 1, number)

    def _last(self, position: int) -> tuple[list[Range], int]:
        """The cells of the last row, which has no number after it."""
        for more in (0, -1, 1, 2):
            after = position + self._width + more
            cells, _ = self._cells(position, after) if after <= len(self._lines) else ([], None)
            if cells and (not self._usual or self._is_value(cells[-1]) == self._usual[-1]):
                return cells, after
        return [], position

    def _cells(self, start: int, end: int) -> tuple[list[Range], Range | None]:
        """The cells of the lines from `start` to `end`, none where they do not fit; and a line over the rows after them.

        One cell too few: that of the second column is merged with the one above. Too many: it stands on several lines.
        """
        lines = self._lines[start:end]
        group = None
        if len(lines) > 3 and self._source.words(lines[-1]).endswith("："):
            last = lines.pop()
            group = last.start, last.end
        if any(line.kind not in ("text", "empty") or line.end - line.start > LONGEST_CELL for line in lines):
            return [], None
        cells = [(line.start, line.end) for line in lines]
        extra = len(cells) - self._width
        if extra == -1:
            cells.insert(1, (cells[1][0], cells[1][0]))
        elif extra > 0:
            cells = self._put_together(cells, extra)
        fits = len(cells) == self._width and (
            extra > 0 or all(self._is_value(cells[column]) for column in self._values)
        )
        return (cells, group) if fits else ([], None)

    def _put_together(self, cells: list[Range], extra: int) -> list[Range]:
        """The cells of a row that stands on `extra` lines too many: the second cell on all of them, or as many as need be of
        those that hold values on two lines each (设区市≥25, 县级市≥20); none where neither is so."""
        most = min(extra, len(self._values), _MOST_DOUBLED)
        for doubled in range(most + 1):
            for columns in combinations(self._values, doubled):
                counts = [1 + (column in columns) for column in range(self._width)]
                counts[1] += extra - doubled
                starts = list(accumulate(counts, initial=0))
                parts = [cells[a:b] for a, b in pairwise(starts)]
                values = all(self._are_values(parts[column]) for column in self._values)
                if values and all(
                    self._is_value(part[0]) == usual for part, usual in zip(parts, self._usual, strict=False)
                ):
                    return [(part[0][0], part[-1][1]) for part in parts]
        return []

    def _are_values(self, cells: list[Range]) -> bool:
        """Whether what stands in a cell are values, all of them bounds or none."""
        bounds = {bool(_BOUND.search(self._source.text, *cell)) for cell in cells}
        return len(bounds) == 1 and all(map(self._is_value, cells))

    def _is_value(self, cell: Range) -> bool:
        words = self._source.text[cell[0] : cell[1]]
        return not words or bool(VALUE.match(words))
