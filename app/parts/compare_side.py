"""Side by side: one indicator by plan as a table and as a dot plot from base to target; or all of them by plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from parts.choices import choice
from parts.compare_frame import chosen_indicator
from parts.compare_meaning import worded
from parts.compare_plot import plot
from parts.compare_table import Shown, cite, draw, growth_unit, indicator_cell, place_cell
from parts.plain import plain
from parts.states import nothing, too_much
from parts.words import language, say
from plangraph.compare import Comparison, Line, word
from plangraph.compare.bases import Target
from plangraph.compare.ground import period
from plangraph.compare.side import Row, matrix
from plangraph.compare.telling import SIGNS, amount_of, as_given, value_of
from plangraph.records import Plan

SORTS = ("plan", "value", "base", "growth")
MOST = 200  # indicators of the table of all
SELDOM = ("scope", "comparator")  # columns that stand where a row has something in them
COLUMNS = (
    "place",
    "period",
    "indicator",
    "scope",
    "base",
    "base_year",
    "comparator",
    "value",
    "unit",
    "year",
    "growth",
    "growth_unit",
)


def side(found: Comparison) -> None:
    """Draw it: the indicator and the order are chosen here."""
    with st.container(key="filters-side"):
        left, right = st.columns([3, 1])
    with left:
        indicator = chosen_indicator(found)
    with right:
        order = choice(say("compare.sort"), "sort", SORTS, lambda one: word("column", one, language()), default="plan")
    if indicator is None:
        _all(found)
        return
    narrowed = found.narrowed(replace(found.wanted, indicator=indicator))
    rows = sorted_by(narrowed.side(), order or "plan")
    if not any(row.target for row in rows):
        nothing("compare.none_of_these")
    _table(rows)
    plot(rows)
    worded(found, indicator)


def sorted_by(rows: Sequence[Row], order: str) -> list[Row]:
    """The rows in the order of the plans, or by a number, the largest first; what is empty comes last."""
    if order == "plan":
        return list(rows)

    def rank(row: Row) -> tuple[bool, float]:
        number = _number(row.target, order) if row.target else None
        return number is None, -(number or 0.0)

    return sorted(rows, key=rank)


def _number(target: Target, order: str) -> float | None:
    if order == "base":
        return target.base.value if target.base else None
    return target.growth if order == "growth" else target.line.value


def _table(rows: Sequence[Row]) -> None:
    shown = [_shown(row) for row in rows]
    columns = [name for name in COLUMNS if name not in SELDOM or any(one.cells.get(name) for one in shown)]
    draw(
        shown, columns, "side", titles={"comparator": say("compare.bound")}, wide={"indicator": 1.8, "comparator": 0.6}
    )
    for row in rows:
        if row.target and (row.target.others or row.more):
            others = [value_of(one, language()) for one in row.target.others] + [
                value_of(one.line, language()) for one in row.more
            ]
            st.caption(plain(say("compare.other_values", place=row.place, values="、".join(others))))


def _shown(row: Row) -> Shown:
    name = "" if row.key is None else row.key.zh if language() == "zh" else row.key.en
    head = {
        "place": place_cell(row.place, row.plan),
        "period": period(row.plan),
        "indicator": name,
        "scope": row.subject or None,
    }
    target = row.target
    if target is None:
        return Shown(row.plan.id, head)
    cells = head | {
        "base": target.base.value if target.base else None,
        "base_year": str(target.base.year) if target.base else None,
        "comparator": SIGNS.get(target.line.figure.comparator),
        "value": _amount(target.line),
        "unit": None if as_given(target.line) else target.line.unit,
        "year": str(target.line.year or "—"),
        "growth": target.growth,
        "growth_unit": growth_unit(target.growth_unit),
    }
    base, aimed = cite(target.base), cite(target.line)
    cited = {"base": base, "base_year": base, "value": aimed, "year": aimed, "unit": aimed, "growth": (*base, *aimed)}
    more = tuple(one for other in (*target.others, *(each.line for each in row.more)) for one in cite(other))
    return Shown(target.line.figure.id, cells, cited | {"": (*base, *aimed, *more)})


def _amount(line: Line) -> float | str:
    """The number, where it is one and in the unit of its column; else what is said."""
    said = amount_of(line, language())
    if as_given(line):
        return said
    return line.value if line.value_max is None else said.removesuffix(line.unit)


def _all(found: Comparison) -> None:
    """Every indicator by plan, those of most plans first; what a plan does not give stays empty."""
    plans = found.plans
    cells = matrix([one for one in found.all_lines if one.plan in plans], plans, found.wanted.year)
    if not cells:
        nothing("compare.none_of_these")
        return
    titles = _titles(found, plans)
    shown = [
        Shown(
            key.id,
            {"indicator": indicator_cell(key), "unit": key.unit or None}
            | {plan.id: _cell(target) for plan, target in zip(plans, targets, strict=True)},
            {plan.id: cite(target.line) for plan, target in zip(plans, targets, strict=True) if target}
            | {"": [one for target in targets if target for one in cite(target.line)]},
        )
        for key, targets in cells[:MOST]
    ]
    draw(shown, ["indicator", *titles], "indicators", titles=titles, wide={"indicator": 2.2})
    too_much(MOST, len(cells))


def _cell(target: Target | None) -> str | None:
    return None if target is None else value_of(target.line, language())


def _titles(found: Comparison, plans: Sequence[Plan]) -> dict[str, str]:
    """The plans as titles of columns: place and period, each once."""
    titles: dict[str, str] = {}
    for plan in plans:
        title = f"{found.ground.place(plan)} {period(plan)}".strip() or plan.name
        titles[plan.id] = title if title not in titles.values() else f"{title} · {plan.name}"
    return titles
