"""Tables in plain lines with one cell a line: the names of the columns, then the cells of each row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..numbering import read_mark
from ..source import Line, Range, Source
from .cells import (
    HEAD_WORDS,
    LONGEST_CELL,
    MOST_COLUMNS,
    NUMBER,
    SEQUENCE,
    VALUE,
    YEAR,
    Cell,
    names_column,
    put_together,
    row,
    whole,
)
from .numbered import find_numbered

_SENTENCE = re.compile(r"[。；]\Z|\t|[。；].*[，。；]|，.{0,60}(?:从|由|至|到|的|达)\Z")
_AMOUNT = re.compile(
    r"投资|金额|产值|收入|规模|数量|产能|面积|[（(](?:亿|万|千|百|元|个|家|项|%|亩|吨|辆|座)[^）)]{0,8}[）)]"
)
_BARE_YEAR = re.compile(r"20[0-4]\d\Z")
_LONGEST_GROUP = 20


def find_stacked(source: Source, lines: list[Line], position: int) -> tuple[list[Line], int] | None:
    """The rows of the table that begins at `position` and the place after it, or None."""
    numbered = find_numbered(source, lines, position)
    if numbered:
        return numbered
    for header in _headers(source, lines, position):
        taken = sum(len(cell) for cell in header)
        names = ["".join(source.words(line) for line in cell) for cell in header]
        rows, after = _Rows(source, lines, names).read(position + taken)
        if rows:
            return [row([whole(cell) for cell in header], header=True), *rows], after
    return None


def _headers(source: Source, lines: list[Line], position: int) -> Iterator[list[Cell]]:
    """Runs of lines from `position` that may name columns, the longest first; names on two lines put together."""
    if lines[position].kind != "text":
        return
    first = source.words(lines[position])[:LONGEST_CELL]
    if not names_column(first) or len(first) > LONGEST_CELL:
        return
    run: list[Line] = []
    for line in lines[position : position + 2 * MOST_COLUMNS]:
        if line.kind != "text" or (len(run) > 1 and line.gap > run[-1].gap) or not _may_name(source.words(line)):
            break
        run.append(line)
    if any(source.words(line) == SEQUENCE for line in run[1:]):  # what stands above the first column is the caption
        return
    words = [source.words(line) for line in run]
    years = [bool(YEAR.search(word)) for word in words]
    heads = [bool(HEAD_WORDS.search(word)) for word in words]
    for length in range(min(len(run), MOST_COLUMNS), 2, -1):
        dated = sum(years[:length])
        if dated and (dated > 1 or dated + sum(heads[:length]) >= 3):
            yield [(line,) for line in run[:length]]
    counted = _counted(source, lines, position)
    if 3 <= counted <= len(run) and sum(heads[:counted]) > 1:
        yield [(line,) for line in run[:counted]]
    for length in range(len(run), 2, -1):
        wrapped = put_together(run[:length], words)
        if 3 <= len(wrapped) < length and sum(years[:length]) > 1:
            yield wrapped


def _counted(source: Source, lines: list[Line], position: int) -> int:
    """How many columns a table without years has, by the distance of its numbers; 0 where they tell nothing.

    The column of the numbers must be one that names an amount.
    """
    near = lines[position : position + 3 * MOST_COLUMNS]
    found = ((i, source.words(line)) for i, line in enumerate(near))
    numbers = [i for i, words in found if NUMBER.match(words) and not _BARE_YEAR.match(words)]
    if len(numbers) < 2 or numbers[1] - numbers[0] > MOST_COLUMNS:
        return 0
    width = numbers[1] - numbers[0]
    column = numbers[0] - width
    return width if 0 <= column < width and _AMOUNT.search(source.words(near[column])) else 0


def _may_name(words: str) -> bool:
    return names_column(words) or words in ("（%）", "(%)", "%")


def _alike(one: str, other: str) -> bool:
    """Whether two cells may stand in one column: both numbers, or none, or one of them empty."""
    return (
        not one
        or not other
        or bool(NUMBER.match(one)) == bool(NUMBER.match(other))
        or "" in (one.strip("-—－–"), other.strip("-—－–"))
    )


class _Rows:
    """Reads the rows under the names of columns."""

    def __init__(self, source: Source, lines: list[Line], names: list[str]) -> None:
        self._source = source
        self._lines = lines
        self._values = [bool(YEAR.search(name)) for name in names]
        self._names = names
        self._first: list[str] = []

    def read(self, position: int) -> tuple[list[Line], int]:
        """The rows from `position` on and the place after them; none where fewer than two fit."""
        rows: list[Line] = []
        count = 0
        while position < len(self._lines):
            cells, taken = self._row(position)
            if cells:
                rows.append(row(cells))
                count += 1
                self._first = self._first or [self._source.text[left:right] for left, right in cells]
                position += taken
            elif count and self._repeats_header(position):
                position += len(self._names)
            elif self._is_group(position) and self._row(position + 1)[0]:
                line = self._lines[position]
                rows.append(row([(line.start, line.end), *[(line.end, line.end)] * (len(self._names) - 1)]))
                position += 1
            else:
                break
        return (rows, position) if count >= 2 else ([], position)

    def _row(self, position: int) -> tuple[list[Range], int]:
        """The cells of a row and its lines: of full width, or of one less where the first column's cell is merged."""
        widths = (len(self._values), len(self._values) - 1) if self._first else (len(self._values),)
        for width in widths:
            cells = self._lines[position : position + width]
            missing = len(self._values) - width
            if len(cells) == width and self._fits(cells, self._values[missing:]):
                merged = [(cells[0].start, cells[0].start)] * missing
                return merged + [(cell.start, cell.end) for cell in cells], width
        return [], 0

    def _fits(self, cells: list[Line], values: list[bool]) -> bool:
        first = self._first[len(self._first) - len(cells) :]
        for column, (cell, value) in enumerate(zip(cells, values, strict=True)):
            words = self._source.words(cell)
            if cell.kind not in ("text", "empty") or len(words) > LONGEST_CELL or _SENTENCE.search(words):
                return False
            if value and words and not VALUE.match(words):
                return False
            if column == 0 and self._names[0] == SEQUENCE and len(cells) == len(self._names) and not words.isdecimal():
                return False
            if not value and first and not _alike(words, first[column]):
                return False
        return bool(values) and any(self._source.words(cell) for cell in cells)

    def _repeats_header(self, position: int) -> bool:
        """Whether the names of the columns stand here again, as at the head of a new page."""
        cells = self._lines[position : position + len(self._names)]
        return [self._source.words(cell) for cell in cells] == self._names

    def _is_group(self, position: int) -> bool:
        """Whether a line stands over the rows that follow it: numbered, or a few words without figures."""
        line = self._lines[position]
        words = self._source.words(line)
        if line.kind != "text" or len(words) > _LONGEST_GROUP or re.search(r"[。；，：]", words):
            return False
        return read_mark(words) is not None or not re.search(r"\d", words)
