"""Ruled tables of a PDF page: the lines that are drawn, the cells between them, and the words of each cell on one line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from .page import DEEPEST, Row, Segment, on_page

_THIN = 2.5  # points: how wide a drawn line is at most
_LEAST_LENGTH = 8.0
_NEAR = 2.5  # points by which lines that meet may miss each other
_MOST_PATHS = 4_000  # of a page; one with more is a map or a drawing
_LEAST_COLUMNS = 2
_LEAST_ROWS = 2
_COLUMNS_OF_ONE_ROW = 3  # of a table that has but one row on a page, at least
_MOST_CELL = 600  # characters
_LONGEST_GROUP = 30  # characters of words over the rows of a group
_MOST_HEADS = 3  # rows that name columns
_TORN = 1.5  # how much higher than the highest whole row the part of a row is that a page's edge cuts off, at most

Rule = tuple[float, float, float]  # where it lies, and from where to where it goes


@dataclass(frozen=True, slots=True)
class Band:
    """What lies between two lines across a table: its top and bottom, and the edges of its cells."""

    top: float
    bottom: float
    edges: tuple[float, ...]


@dataclass(slots=True)
class Grid:
    """A ruled table on a page: its bands from the top and, once it is filled, the edges of its columns and its rows, each a list
    of segments, one a column ("" where it is empty). A cell over several columns stands in the first of them."""

    bands: list[Band]
    edges: list[float] = field(default_factory=list)  # of its columns
    rows: list[Row] = field(default_factory=list)

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.bands[0].top

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.bands[-1].bottom


def rules_of(page: Any) -> tuple[list[Rule], list[Rule]]:
    """The horizontal and the vertical lines drawn on a page; none where it is full of drawings."""
    across: list[Rule] = []
    down: list[Rule] = []
    for count, path in enumerate(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=DEEPEST)):
        if count > _MOST_PATHS:
            return [], []
        left, bottom, right, top = on_page(path)
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
    closed = _merged([height for height, _, _ in across])
    heights = sorted({*closed, *_torn(closed, down, segments)}, reverse=True)
    grids: list[Grid] = []
    for top, bottom in pairwise(heights):
        middle = (top + bottom) / 2
        edges = _around_words(_merged([x for x, low, high in down if low <= middle <= high]), segments)
        band = Band(top, bottom, tuple(edges))
        if len(edges) < _LEAST_COLUMNS or top - bottom < _LEAST_LENGTH:
            continue
        if grids and _is_part(grids[-1], band, segments):
            grids[-1].bands.append(band)
        elif len(edges) > _LEAST_COLUMNS:
            grids.append(Grid([band]))
    for grid in grids:
        _fill(grid, segments, across)
    return [grid for grid in grids if _is_table(grid)]


def _is_part(grid: Grid, band: Band, segments: Sequence[Segment]) -> bool:
    """Whether a band goes on with a table: right below it, as wide as it, and no page of text in a frame."""
    before = grid.bands[-1]
    outer = (before.edges[0], before.edges[-1]), (band.edges[0], band.edges[-1])
    if abs(before.bottom - band.top) > _NEAR or not _same(*outer):
        return False
    within = (s for s in segments if band.bottom < (s.bottom + s.top) / 2 < band.top)
    return len(band.edges) > _LEAST_COLUMNS or sum(len(s.words) for s in within) <= _LONGEST_GROUP


def _around_words(edges: list[float], segments: Sequence[Segment]) -> list[float]:
    """The edges of columns without those of frames around the page: between them and the next edge no words stand."""
    left = min((s.left for s in segments), default=0.0) + _NEAR
    right = max((s.right for s in segments), default=0.0) - _NEAR
    first = sum(x <= left for x in edges[1:])
    last = len(edges) - sum(x >= right for x in edges[:-1])
    return edges[first:last]


def _torn(closed: Sequence[float], down: Sequence[Rule], segments: Sequence[Segment]) -> list[float]:
    """Where the first or the last row of a table is cut off by the edge of the page: its columns end there, beyond all words
    and all lines across."""
    if len(closed) < _LEAST_ROWS or not segments:
        return []
    highest = max(b - a for a, b in pairwise(closed))
    found: list[float] = []
    for ends, edge, beyond in (
        ([high for _, _, high in down], closed[-1], max(s.top for s in segments)),
        ([-low for _, low, _ in down], -closed[0], max(-s.bottom for s in segments)),
    ):
        end = max(ends, default=edge)
        columns = sum(abs(one - end) <= _NEAR for one in ends)
        if columns > _LEAST_COLUMNS and edge + _NEAR < end <= edge + _TORN * highest and end + _NEAR >= beyond:
            found.append(end if edge == closed[-1] else -end)
    return found


def _is_table(grid: Grid) -> bool:
    """Whether a grid holds short cells, most of them filled, and no page of text in a frame."""
    if len(grid.rows) < _LEAST_ROWS and len(grid.edges) <= _COLUMNS_OF_ONE_ROW:
        return False
    rows = [[bool(cell.words) for cell in row] for row in grid.rows]
    filled = sum(sum(row) for row in rows if sum(row) > 1)
    longest = max((len(cell.words) for row in grid.rows for cell in row), default=0)
    return 2 * filled >= sum(len(row) for row in rows if sum(row) > 1) > 0 and longest <= _MOST_CELL


def _fill(grid: Grid, segments: Sequence[Segment], across: list[Rule]) -> None:
    """Adds the rows: a cell goes from one line across its columns to the next, and its words stand in its first row. The rows
    that name columns are put together as one."""
    edges = grid.edges = _merged([x for band in grid.bands for x in band.edges])
    lines = [rule for rule in across if grid.bottom - _NEAR <= rule[0] <= grid.top + _NEAR]
    inside: dict[tuple[int, int], list[Segment]] = {}
    for segment in segments:
        x, y = (segment.left + segment.right) / 2, (segment.bottom + segment.top) / 2
        number = next((i for i, band in enumerate(grid.bands) if band.bottom < y < band.top), -1)
        if number < 0 or not edges[0] < x < edges[-1]:
            continue
        left, right = _cell_around(grid.bands[number].edges, x)
        above = [
            i for i, band in enumerate(grid.bands) if band.top > y and _crosses(lines, band.top, (left + right) / 2)
        ]
        inside.setdefault((above[-1] if above else 0, _column(edges, left)), []).append(segment)
    rows = [
        [_cell(inside.get((number, column), []), grid, column, band) for column in range(len(edges) - 1)]
        for number, band in enumerate(grid.bands)
    ]
    heads = next((i for i, band in enumerate(grid.bands) if not _is_spanned(band, edges)), 0)
    if 0 < heads <= min(_MOST_HEADS, len(rows) - 1) and len(grid.bands[0].edges) > _LEAST_COLUMNS:
        rows[: heads + 1] = [_put_together(grid, rows[: heads + 1])]
    grid.rows = [row for row in rows if any(cell.words for cell in row)]


def _cell_around(edges: Sequence[float], x: float) -> tuple[float, float]:
    """The edges of the cell in which a place lies."""
    at = min(max(bisect_left(edges, x), 1), len(edges) - 1)
    return edges[at - 1], edges[at]


def _column(edges: Sequence[float], left: float) -> int:
    """The column that begins at an edge."""
    return min(range(len(edges) - 1), key=lambda i: abs(edges[i] - left))


def _is_spanned(band: Band, edges: Sequence[float]) -> bool:
    return len(band.edges) < len(edges)


def _put_together(grid: Grid, rows: Sequence[Row]) -> Row:
    """The rows that name columns as one: what stands over several columns is said of each."""
    edges = grid.edges
    found: Row = []
    for column in range(len(edges) - 1):
        middle = (edges[column] + edges[column + 1]) / 2
        over = [
            row[_column(edges, _cell_around(band.edges, middle)[0])]
            for band, row in zip(grid.bands, rows, strict=False)
        ]
        words = "".join(cell.words for cell in over)
        found.append(Segment(words, edges[column], edges[column + 1], rows[0][column].bottom, rows[0][column].top))
    return found


def _crosses(lines: list[Rule], height: float, middle: float) -> bool:
    return any(abs(y - height) <= _NEAR and left <= middle <= right for y, left, right in lines)


def _cell(words: list[Segment], grid: Grid, column: int, band: Band) -> Segment:
    """The words of a cell from the top, put together on one line."""
    lines: list[list[Segment]] = []
    for segment in sorted(words, key=lambda s: -s.top):
        if lines and segment.top > (lines[-1][0].top + lines[-1][0].bottom) / 2:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    ordered = [segment for line in lines for segment in sorted(line, key=lambda s: s.left)]
    text = "".join(_joined(segment.words.strip()) for segment in ordered)
    size = max((segment.size for segment in words), default=band.top - band.bottom)
    return Segment(text.strip(), grid.edges[column], grid.edges[column + 1], band.top - size, band.top)


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
    """Whether the first row of a page is the rest of the last one before it: as many cells, half of them empty, or the one of
    its number."""
    filled = [i for i, cell in enumerate(first) if cell.words]
    if len(last) != len(first) or not filled:
        return False
    numbered = last[0].words.isdecimal() and not first[0].words
    whole = all(last[i].words and not first[i].words[:1].isdigit() for i in filled)
    return numbered or (len(filled) <= len(first) / 2 and whole)
