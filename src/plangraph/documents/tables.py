"""Tables in plain lines: rows with tabs, and tables that came out with one cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .numbering import read_mark
from .source import Line, Range, Source

_VALUE = re.compile(
    r"(?=.{1,16}$)(?:[<>≥≤≈＞＜约超]?\s*[-+]?\d[\d.,，]*.{0,8}|[-—－/–]{1,3}|\[[\d.]+\]|（[\d.]+）|.{0,4}\d.{0,6})$"
)
_YEAR = re.compile(r"20\d\d|目标值?|现状值?|增长率|基期|完成值|规划值|指标值")
_HEAD_WORDS = re.compile(r"序号|指标|单位|名称|类别|类型|属性|性质|领域|项目|内容|备注|建设|责任|年度|重点")
_LONGEST_CELL = 60
_LONGEST_NAME = 16
_MOST_COLUMNS = 10


def find_tables(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` with the tables among them made into rows; empty lines that were cells are gone from the others."""
    found: list[Line] = []
    tables = 1 + max((line.table for line in lines), default=-1)
    position = 0
    while position < len(lines):
        rows, after = _tabbed(source, lines, position) or _stacked(source, lines, position) or ([], position)
        if rows:
            found += [replace(row, table=tables) for row in rows]
            tables += 1
            position = after
        else:
            if lines[position].kind != "empty":
                found.append(lines[position])
            position += 1
    return found


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


def _stacked(source: Source, lines: list[Line], position: int) -> tuple[list[Line], int] | None:
    """A table with one cell a line: a run of short lines that name columns, then rows of as many cells."""
    for header in _headers(source, lines, position):
        kinds = [_column_kind(source.words(line)) for line in header]
        rows, after = _read_rows(source, lines, position + len(header), kinds)
        if len(rows) >= 2:
            return [_row(header, header=True), *rows], after
    return None


def _headers(source: Source, lines: list[Line], position: int) -> Iterator[list[Line]]:
    """Runs of lines from `position` that may name columns, the longest first."""
    if lines[position].kind != "text" or not _HEAD_WORDS.search(source.words(lines[position])[:_LONGEST_NAME]):
        return
    run: list[Line] = []
    for line in lines[position : position + _MOST_COLUMNS]:
        if not _names_column(source.words(line)) or line.kind != "text" or (len(run) > 1 and line.gap > run[-1].gap):
            break
        run.append(line)
    while len(run) >= 3:
        words = [source.words(line) for line in run]
        years = sum(bool(_YEAR.search(word)) for word in words)
        if years and years + sum(bool(_HEAD_WORDS.search(word)) for word in words) >= 3:
            yield list(run)
        run.pop()


def _names_column(words: str) -> bool:
    if not 1 < len(words) <= _LONGEST_NAME or words.endswith(("。", "；", "，", "：")) or read_mark(words):
        return False
    return bool(_YEAR.search(words)) or not _VALUE.match(words)


def _column_kind(words: str) -> str:
    return "value" if _YEAR.search(words) else "text"


def _read_rows(source: Source, lines: list[Line], position: int, kinds: list[str]) -> tuple[list[Line], int]:
    rows: list[Line] = []
    while position < len(lines):
        for width in (len(kinds), len(kinds) - 1):
            cells = lines[position : position + width]
            expected = kinds[len(kinds) - width :]
            if len(cells) == width and _fits(source, cells, expected):
                rows.append(_row(cells, missing=len(kinds) - width))
                position += width
                break
        else:
            return rows, position
    return rows, position


def _fits(source: Source, cells: list[Line], kinds: list[str]) -> bool:
    for cell, kind in zip(cells, kinds, strict=True):
        words = source.words(cell)
        if cell.kind == "row" or len(words) > _LONGEST_CELL or words.endswith(("。", "；")):
            return False
        if kind == "value" and words and not _VALUE.match(words):
            return False
    return bool(kinds) and any(source.words(cell) for cell in cells)


def _row(cells: list[Line], *, header: bool = False, missing: int = 0) -> Line:
    start = cells[0].start
    ranges = ((start, start),) * missing + tuple((cell.start, cell.end) for cell in cells)
    return Line(ranges, kind="row", cells=ranges, header=header, whole=True)
