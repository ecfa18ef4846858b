"""A comparison as a table: every cell leads to the words that it rests on; what was chosen stands in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from parts import address
from parts.compare_frame import whole
from parts.drawer import evidence_drawer
from parts.grid import grid
from parts.words import language, say, titled
from plangraph.compare import Line, heads
from plangraph.measures import Key
from plangraph.questions import Quoted
from plangraph.records import Part, Plan
from plangraph.table import Cell, Column, Link, Row

AT = "at"  # the parameter of the address that names a cell or a row
POINTS = "个百分点"  # what shares grow by
BETWEEN = "~"  # between a row's id and a column in the address
MOST = 8  # passages in the drawer
WORD = 8.0  # letters of a head for which a column of weight 1 has room
FACETS = {
    "place",
    "period",
    "scope",
    "state",
    "status",
    "sort",
    "kind",
    "year",
    "unit",
    "nature",
    "base_year",
    "part_of",
    "above",
}
Cited = tuple[str, str]  # the id of a passage and the words in it


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of a table: its id, its cells by column, and the passages of the cells that have some of their own.

    `cited` under "" are those of the row as a whole.
    """

    id: str
    cells: Mapping[str, Any]
    cited: Mapping[str, Sequence[Cited]] = field(default_factory=dict)


def cite(line: Line | None) -> tuple[Cited, ...]:
    """The passage of a line; none for no line."""
    return () if line is None else ((line.figure.evidence, line.figure.words),)


def place_cell(place: str, plan: Plan) -> Link | str:
    """The place of a plan, leading to its page where it is known."""
    return Link(place, address.href(address.ENTITY, id=plan.jurisdiction)) if plan.jurisdiction else place


def indicator_cell(key: Key) -> Link:
    """An indicator, leading to its values side by side."""
    where = address.here(indicator=key.id, view=None)
    return Link(key.zh if language() == "zh" else key.en, where)


def growth_unit(unit: str) -> str | None:
    """The unit of growth a year in the language of the screen; None for no unit."""
    return say("compare.points") if unit == POINTS else unit or None


def draw(
    rows: Sequence[Shown],
    columns: Sequence[str],
    name: str,
    *,
    titles: Mapping[str, str] | None = None,
    wide: Mapping[str, float] | None = None,
) -> None:
    """The table, and in the drawer the passages of what was chosen in it."""
    words = {name: titled(told) for name, told in heads(columns, language()).items()} | dict(titles or {})
    here = f"{address.here()}&{AT}="
    grid(
        [_column(column, words[column], rows, (wide or {}).get(column)) for column in columns],
        [_row(row, columns, here) for row in rows],
        key=f"compare-{name}",
        alt=name,
        file=name,
        order="as_compared",
    )
    _passages(rows)


def _column(name: str, label: str, rows: Sequence[Shown], weight: float | None) -> Column:
    values = [value for row in rows if (value := row.cells.get(name)) is not None]
    numbers = bool(values) and all(isinstance(value, (int, float)) for value in values)
    longest = max(map(len, label.split())) if label.isascii() and label.split() else 0
    narrow = max(0.8, longest / WORD)  # the head of a column of numbers is not torn within a word
    return Column(name, label, "number" if numbers else "text", name in FACETS, weight or (narrow if numbers else None))


def _row(row: Shown, columns: Sequence[str], here: str) -> Row:
    cells = tuple(_cell(row, column, here) for column in columns)
    return Row(cells, (AT, f"{row.id}{BETWEEN}"[: address.LONGEST]) if any(row.cited.values()) else None)


def _cell(row: Shown, column: str, here: str) -> Cell:
    """What stands in a cell; where it has passages of its own it leads to them."""
    value = row.cells.get(column)
    if value is None or isinstance(value, Link) or not row.cited.get(column):
        return value
    where = f"{here}{quote(f'{row.id}{BETWEEN}{column}'[: address.LONGEST])}"
    return Link(str(value), where, value=value if isinstance(value, (int, float)) else None)


def _passages(rows: Sequence[Shown]) -> None:
    """The passages of the cell or row that the address names, in the drawer."""
    id_, _, column = (address.read(AT) or "").rpartition(BETWEEN)
    row = next((one for one in rows if id_ and one.id == id_), None)
    if row is None:
        return
    cited = row.cited.get(column) or row.cited.get("") or [one for each in row.cited.values() for one in each]
    excerpts = whole().ground.excerpts
    known = [
        Quoted(Part(passage, words), excerpts[passage])
        for passage, words in dict.fromkeys(cited)
        if passage in excerpts
    ]
    evidence_drawer(say("answer.evidence"), known[:MOST])
