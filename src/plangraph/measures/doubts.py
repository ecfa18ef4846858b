"""What speaks against a figure as it is stated: no unit where one is needed, a year that cannot be, a share above 100 %."""

from __future__ import annotations

import re
from typing import Literal

from plangraph.measures.reading import of_use, read
from plangraph.measures.stating import known, stated
from plangraph.measures.units import unit_of
from plangraph.records import Figure, Plan

Doubt = Literal["", "no unit", "year", "per cent", "later"]
FIRST, LAST = 1949, 2100  # years that a plan of the People's Republic can speak of
NEEDED = frozenset({"money", "share", "measure", "quotient"})  # kinds of unit without which a value says nothing
_FIVE = re.compile(r"“?十([三四五六])五”?")
_BEGINS = {"三": 2016, "四": 2021, "五": 2026, "六": 2031}
TOLD_BY = {
    "no unit": "has no unit, and its indicator needs one",
    "year": "has a year that cannot be",
    "per cent": "is a share above 100 %",
    "later": "is an outcome of a time after its document",
}


def doubt(figure: Figure, plan: Plan | None = None) -> Doubt:
    """Why a figure cannot be set against others, or "" where nothing speaks against it.

    >>> doubt(Figure("1", "p", "s", "森林覆盖率", 650.0, "%", "target", "=", False, "x", 0.9, year=2025))
    'per cent'
    """
    if not figure.unit and _needs_unit(figure):
        return "no unit"
    if figure.year is not None and not FIRST <= figure.year <= LAST:
        return "year"
    if _above(figure):
        return "per cent"
    return _time(figure, plan) if plan is not None else ""


def _needs_unit(figure: Figure) -> bool:
    told = known(stated(figure))
    if told.kind in ("growth", "fall"):
        return True
    return told.concept is not None and unit_of(told.concept.unit).kind in NEEDED


def _above(figure: Figure) -> bool:
    """Whether a part is more than its whole."""
    told = known(stated(figure))
    if told.kind != "level" or told.unit.base != "percent" or figure.value <= 100:
        return False
    if told.concept is not None and (told.concept.whole or told.concept.part):
        return True
    words = read(figure.indicator).core
    over = any(word in words for word, _ in of_use("over"))
    return not over and any(words.endswith(word) for word, _ in of_use("part"))


def _time(figure: Figure, plan: Plan) -> Doubt:
    written = int(plan.date[:4]) if plan.date and plan.date[:4].isdigit() else plan.start_year
    if figure.kind == "target":
        early = figure.year is not None and plan.start_year is not None and figure.year < plan.start_year - 1
        return "year" if early else ""
    begins = _FIVE.search(figure.period or "")
    if written and begins and _BEGINS[begins[1]] >= written and not _ended(plan, begins[1]):
        return "later"
    return "later" if written and figure.year is not None and figure.year > written else ""


def _ended(plan: Plan, which: str) -> bool:
    """Whether a plan looks back on that five-year period: it begins after its end."""
    return plan.start_year is not None and plan.start_year > _BEGINS[which] + 4
