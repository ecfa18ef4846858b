"""Tables that hold tables: whether the outer one tells data, or only sets out a page."""

from __future__ import annotations

from collections.abc import Sequence

SHORT = 60  # characters of a cell of data
FEW = 4  # of so many cells at most one holds a table, where the outer one tells data


def tells_data(rows: Sequence[Sequence[str]], inner: int) -> bool:
    """Whether a table with some inner ones tells data: three rows or more of the same cells, all short, hardly any of which
    holds a table. `rows` have the cells' own words, those of inner tables left out."""
    cells = [cell for row in rows for cell in row]
    even = len(rows) >= 3 and len(rows[0]) >= 2 and len({len(row) for row in rows}) == 1
    return even and FEW * inner <= len(cells) and all(len(cell.strip()) <= SHORT for cell in cells)
