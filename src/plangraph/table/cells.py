"""What stands in a table: columns, rows, and cells of a few kinds, each as JSON that the browser reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WEIGHTS = {"words": 4.2, "link": 2.0, "text": 1.4, "number": 0.7}  # how wide a column is beside the others


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `kind` is words, link, text or number; `facet` columns can be chosen from and grouped by."""

    name: str
    label: str
    kind: str = "text"
    facet: bool = False
    weight: float | None = None

    def data(self) -> dict[str, Any]:
        """As JSON."""
        weight = WEIGHTS[self.kind] if self.weight is None else self.weight
        return {"name": self.name, "label": self.label, "kind": self.kind, "facet": self.facet, "weight": weight}


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads to a page; `colour` is that of its class, `title` what a pointer is told, `value` the number that it is,
    where it is one: it sorts and is taken away as that."""

    text: str
    href: str
    colour: str = ""
    title: str = ""
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in their sentence, and what they are to a fact where another part implies an end of it."""

    before: str
    words: str
    after: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Quoted words, and where they stand."""

    quotes: tuple[Quote, ...]
    place: str = ""


Cell = str | int | float | None | Link | Words | Sequence["str | Link"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `see` is the parameter of the address, and its value, that shows what the row rests on; `act` is what a press on
    the row's button tells, where rows have one."""

    cells: tuple[Cell, ...]
    see: tuple[str, str] | None = None
    act: str = ""

    def data(self) -> dict[str, Any]:
        """As JSON."""
        data = {"cells": [_data(cell) for cell in self.cells], "see": list(self.see) if self.see else None}
        return data | ({"act": self.act} if self.act else {})


def _data(cell: Cell) -> Any:
    if isinstance(cell, Link):
        data = {"t": cell.text, "h": cell.href, "c": cell.colour, "n": cell.title}
        return data if cell.value is None else data | {"v": _data(cell.value)}
    if isinstance(cell, Words):
        return {"q": [[one.label, one.before, one.words, one.after] for one in cell.quotes], "p": cell.place}
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if cell is None or isinstance(cell, (str, int, float)):
        return cell
    return {"l": [_data(one) for one in cell]}
