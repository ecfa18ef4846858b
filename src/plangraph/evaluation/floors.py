"""The least that a change may score: a committed file of F1 by plan and total; floors only rise."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from os.path import lexists
from pathlib import Path

from plangraph.errors import DataError
from plangraph.evaluation.scoring import TOTALS, Score, Tally, total
from plangraph.jsontext import read_json
from plangraph.whole import text_of

ALL = "total"
Floors = dict[str, dict[str, float]]


def measured(scores: Sequence[Score]) -> Floors:
    """F1 of each total by plan, and over all plans under "total"; rounded down to a thousandth."""
    tables: dict[str, Mapping[str, Tally]] = {each.doc: each.totals for each in scores}
    tables[ALL] = total(scores)
    return {doc: {name: _down(table[name].f1) for name in TOTALS} for doc, table in tables.items()}


def below(scores: Sequence[Score], floors: Floors) -> list[str]:
    """A sentence for each total that is lower than its floor; the total over all plans counts where all are scored."""
    reached = measured(scores)
    found = []
    for doc, marks in floors.items():
        if doc == ALL and not set(floors) - {ALL} <= set(reached):
            continue
        for name, floor in marks.items():
            value = reached.get(doc, {}).get(name)
            if value is not None and value < floor:
                found.append(f"{doc}: {name} is {value:.3f}, below its floor of {floor:.3f}.")
    return found


def raised(scores: Sequence[Score], floors: Floors) -> Floors:
    """The floors with each that was surpassed put up to what was reached; none put down.

    The total over all plans is raised only where every plan of the file is scored.
    """
    reached = measured(scores)
    if not set(floors) - {ALL} <= set(reached):
        del reached[ALL]
    return {
        doc: {name: max(floors.get(doc, {}).get(name, 0.0), value) for name, value in marks.items()}
        for doc, marks in {**floors, **reached}.items()
    }


def read_floors(path: Path) -> Floors:
    """The floors of a file; empty where there is none. DataError where it is not a table of numbers."""
    if not lexists(path):
        return {}
    try:
        data = read_json(text_of(path))
        return {doc: {name: float(value) for name, value in marks.items()} for doc, marks in data.items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise DataError(f"{path}: not a file of floors ({error}).") from None


def write_floors(path: Path, floors: Floors) -> None:
    """Write floors, the plans in order and the total last."""
    ordered = {doc: floors[doc] for doc in sorted(floors, key=lambda doc: (doc == ALL, doc))}
    path.write_text(json.dumps(ordered, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _down(value: float) -> float:
    return math.floor(value * 1000) / 1000
