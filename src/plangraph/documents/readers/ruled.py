"""Ruled tables of a PDF page: the lines that are drawn, the cells between them, and the words of each cell on one line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from .page import Row, Segment

_THIN = 2.5  # points: how wide a drawn line is at most
_LEAST_LENGTH = 8.0
_NEAR = 2.5  # points by which lines that meet may miss each other
_MOST_PATHS = 4_000  # of a page; one with more is a map or a drawing
_LEAST_COLUMNS = 2
_LEAST_ROWS = 2
_COLUMNS_OF_ONE_ROW = 3  # of a table that has but one row on a page, at least
_MOST_CELL = 600  # characters

Rule = tuple[float, float, float]  # where it lies, and from where to where it goes


@dataclass(slots=True)
class Grid:
    """A ruled table on a page: its rows from the top, each a list of segments, one a cell ("" where it is empty), and the
    edges of its columns."""

    edges: tuple[float, ...]
    top: float
    bottom: float
    rows: list[Row] = field(default_factory=list)


def rules_of(page: Any) -> tuple[list[Rule], list[Rule]]:
    """The horizontal and the vertical lines drawn on a page; none where it is full of drawings."""
    across: list[Rule] = []
    down: list[Rule] = []
    for count, path in enumerate(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=2)):
        if count > _MOST_PATHS:
            return [], []
        left, bottom, right, top = path.get_bounds()
        wide, high = right - left, top - bottom
        if high <= _THIN and wide >= _LEAST_LENGTH:
            across.append(((bottom + top) / 2, left, right))
        elif wide <= _THIN and high >= _LEAST_LENGTH:
            down.append(((left + right) / 2, bottom, top))
        elif wide >= _LEAST_LENGTH and high >= _LEAST_LENGTH:  # the frame of a cell
            across += [(bottom, left, right), (top, left, right)]
            down += [(left, bottom, top), (right, bottom, top)]
    return across, down


class Breaks:
    """The vertical lines of a page, which part the words on both sides."""

    def __init__(self, down: Sequence[Rule]) -> None:
        self._down = sorted(down)
        self._at = [x for x, _, _ in self._down]

    def between(self, right: float, left: float, height: float) -> bool:
        """Whether a line stands between what ends at `right` and what begins at `left`, at this height."""
        first, last = bisect_left(self._at, right - 1), bisect_left(self._at, left + 1)
        return any(low <= height <= high for _, low, high in self._down[first:last])


def tables_of(segments: Sequence[Segment], across: list[Rule], down: list[Rule]) -> list[Grid]:
    """The ruled tables of a page from the top, with the words that stand in them."""
    heights = _merged([height for height, _, _ in across])
    grids: list[Grid] = []
    for top, bottom in pairwise(sorted(heights, reverse=True)):
        middle = (top + bottom) / 2
        edges = _merged([x for x, low, high in down if low <= middle <= high])
        if len(edges) <= _LEAST_COLUMNS or top - bottom < _LEAST_LENGTH:
            continue
        last = grids[-1] if grids else None
        if last and abs(last.bottom - top) <= _NEAR and _same(last.edges, edges):
            last.bottom = bottom
        else:
            grids.append(Grid(tuple(edges), top, bottom))
    for grid in grids:
        _fill(grid, segments, across)
    return [grid for grid in grids if _is_table(grid)]


def _is_table(grid: Grid) -> bool:
    """Whether a grid holds short cells, most of them filled, and no page of text in a frame."""
    cells = [segment.words for row in grid.rows for segment in row]
    filled = sum(bool(words) for words in cells)
    if len(grid.rows) < _LEAST_ROWS and len(grid.edges) <= _COLUMNS_OF_ONE_ROW:
        return False
    return 2 * filled >= len(cells) and max(map(len, cells), default=0) <= _MOST_CELL


def _fill(grid: Grid, segments: Sequence[Segment], across: list[Rule]) -> None:
    """Adds the rows: a cell goes from one line across its column to the next, and its words stand in its first row."""
    lines = [rule for rule in across if grid.bottom - _NEAR <= rule[0] <= grid.top + _NEAR]
    heights = sorted(_merged([height for height, _, _ in lines]), reverse=True)
    inside: dict[tuple[int, int], list[Segment]] = {}
    for segment in segments:
        x, y = (segment.left + segment.right) / 2, (segment.bottom + segment.top) / 2
        if not (grid.edges[0] < x < grid.edges[-1] and grid.bottom < y < grid.top):
            continue
        column = bisect_left(grid.edges, x) - 1
        middle = (grid.edges[column] + grid.edges[column + 1]) / 2
        above = [i for i, height in enumerate(heights[:-1]) if height > y and _crosses(lines, height, middle)]
        inside.setdefault((above[-1] if above else 0, column), []).append(segment)
    for number, (top, bottom) in enumerate(pairwise(heights)):
        cells = [inside.get((number, column), []) for column in range(len(grid.edges) - 1)]
        if any(cells):
            grid.rows.append([_cell(cell, grid, column, top, bottom) for column, cell in enumerate(cells)])


def _crosses(lines: list[Rule], height: float, middle: float) -> bool:
    return any(abs(y - height) <= _NEAR and left <= middle <= right for y, left, right in lines)


def _cell(words: list[Segment], grid: Grid, column: int, top: float, bottom: float) -> Segment:
    """The words of a cell from the top, put together on one line."""
    lines: list[list[Segment]] = []
    for segment in sorted(words, key=lambda s: -s.top):
        if lines and segment.top > (lines[-1][0].top + lines[-1][0].bottom) / 2:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    ordered = [segment for line in lines for segment in sorted(line, key=lambda s: s.left)]
    text = "".join(_joined(segment.words.strip()) for segment in ordered)
    size = max((segment.size for segment in words), default=top - bottom)
    return Segment(text.strip(), grid.edges[column], grid.edges[column + 1], top - size, top)


def _joined(words: str) -> str:
    """The words of a line of a cell; a blank keeps Latin words of two lines apart."""
    return words + " " if words[-1:].isascii() and words[-1:].isalpha() else words


def _merged(values: list[float]) -> list[float]:
    """The values from the least; ones that are nearly the same stand once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= 2 * _NEAR for a, b in zip(one, other, strict=True))


def goes_on(last: Row, first: Row) -> bool:
    """Whether the first row of a page is the rest of the last one before it: as many cells, half of them empty."""
    filled = [i for i, cell in enumerate(first) if cell.words]
    return (
        len(last) == len(first)
        and 0 < len(filled) <= len(first) / 2
        and all(last[i].words and not first[i].words[:1].isdigit() for i in filled)
    )
