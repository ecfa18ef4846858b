"""Tables in plain lines: rows with tabs, bars or spaces between their cells, and tables with one cell a line.

separated    a row a line, its cells apart
stacked      a cell a line
cells        what cells look like
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from ..source import Line, Source
from .cells import NUMBER
from .separated import find_separated
from .stacked import find_stacked

_NEAR = 40  # lines from the first name of a column in which numbers stand on lines of their own
_LEAST_NUMBERS = 2
__all__ = ["find_tables"]


def find_tables(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` with the tables among them made into rows; empty lines that were cells are gone from the others."""
    found: list[Line] = []
    tables = 1 + max((line.table for line in lines), default=-1)
    numbers = [0, *accumulate(bool(NUMBER.match(source.words(line))) for line in lines)]
    position = 0
    while position < len(lines):
        rows, after = find_separated(source, lines, position) or ([], position)
        if not rows and numbers[min(position + _NEAR, len(lines))] - numbers[position] >= _LEAST_NUMBERS:
            rows, after = find_stacked(source, lines, position) or ([], position)
        if rows:
            found += [replace(row, table=tables) for row in rows]
            tables += 1
            position = after
        else:
            if lines[position].kind != "empty":
                found.append(lines[position])
            position += 1
    return found
