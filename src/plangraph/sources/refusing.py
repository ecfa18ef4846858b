"""Facts of other readers that are none: why each does not enter, and what makes a figure one."""

from __future__ import annotations

from typing import Any, TypeGuard

from plangraph.records import EXCERPT_LENGTH, Quantity
from plangraph.sources.fact_files import Json

MOST = 1e15  # of a figure; beyond it a number of fractions is no longer told from the next
KINDS, COMPARATORS = ("actual", "target"), ("=", ">=", "<=", "~")


class Refused(Exception):
    """A fact that does not enter, and why: a kind of finding, without its `refused-`, and its values."""

    def __init__(self, kind: str, **values: object) -> None:
        super().__init__(kind)
        self.kind, self.values = kind, values


def _is_number(value: Any) -> TypeGuard[int | float]:
    """Whether a value is a number that files and databases hold."""
    return type(value) in (int, float) and abs(value) < MOST


def shortened(value: object) -> object:
    """What a finding tells of a fact, without end as it may be."""
    return f"{value[:EXCERPT_LENGTH]}…" if isinstance(value, str) and len(value) > 2 * EXCERPT_LENGTH else value


def quantity_of(figure: Json) -> Quantity:
    """The figure that a reader tells; Refused where it is none."""
    value, most, year, period, binding = map(figure.get, ("value", "valueMax", "year", "period", "binding"))
    if not _is_number(value) or not isinstance(figure.get("indicator"), str):
        raise Refused("value")
    if not (most is None or _is_number(most)) or not (year is None or (type(year) is int and 0 < year < 10_000)):
        raise Refused("number")
    if figure.get("kind") not in KINDS or figure.get("comparator", "=") not in COMPARATORS:
        raise Refused("kind", kinds=KINDS, comparators=COMPARATORS)
    return Quantity(
        figure["indicator"], float(value), str(figure.get("unit") or ""), figure["kind"],
        None if most is None else float(most), year, period if isinstance(period, str) else None,
        figure.get("comparator", "="), bool(figure.get("change")), binding if isinstance(binding, bool) else None,
    )  # fmt: skip
