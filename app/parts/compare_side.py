"""Side by side: one indicator by plan as a table and as a dot plot from base to target; or all of them by plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from parts.charts import QUIET, chart, field
from parts.choices import choice
from parts.compare_frame import chosen_indicator
from parts.compare_table import Shown, cite, draw
from parts.plain import plain
from parts.states import nothing, too_much
from parts.theme import ink
from parts.words import language, say
from plangraph.compare import Comparison, word
from plangraph.compare.bases import Target
from plangraph.compare.ground import period
from plangraph.compare.side import Row, matrix
from plangraph.compare.succession import value_of
from plangraph.records import Plan

SORTS = ("plan", "value", "base", "growth")
MOST = 200  # indicators of the table of all
COLUMNS = (
    "place",
    "period",
    "indicator",
    "scope",
    "base",
    "base_year",
    "value",
    "unit",
    "year",
    "growth",
    "growth_unit",
)
AIMED = "#1f77b4"


def side(found: Comparison) -> None:
    """Draw it: the indicator and the order are chosen here."""
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
    _plot(rows)


def sorted_by(rows: Sequence[Row], order: str) -> list[Row]:
    """The rows in the order of the plans, or by a number, the largest first; what is empty comes last."""
    if order == "plan":
        return list(rows)
    numbers: dict[str, Callable[[Target], float | None]] = {
        "value": lambda one: one.line.value,
        "base": lambda one: one.base.value if one.base else None,
        "growth": lambda one: one.growth,
    }

    def rank(row: Row) -> tuple[bool, float]:
        number = numbers[order](row.target) if row.target else None
        return number is None, -(number or 0.0)

    return sorted(rows, key=rank)


def _table(rows: Sequence[Row]) -> None:
    shown = [_shown(row) for row in rows]
    columns = [name for name in COLUMNS if name != "scope" or any(one.cells.get("scope") for one in shown)]
    draw(shown, columns, "side", widths={"indicator": "medium"})
    for row in rows:
        if row.target and (row.target.others or row.more):
            others = [value_of(one) for one in row.target.others] + [value_of(one.line) for one in row.more]
            st.caption(plain(say("compare.other_values", place=row.place, values="、".join(others))))


def _shown(row: Row) -> Shown:
    name = "" if row.key is None else row.key.zh if language() == "zh" else row.key.en
    head = {"place": row.place, "period": period(row.plan), "indicator": name, "scope": row.subject or None}
    target = row.target
    if target is None:
        return Shown(row.plan.id, head)
    cells = head | {
        "base": target.base.value if target.base else None,
        "base_year": str(target.base.year) if target.base else None,
        "value": value_of(target.line).partition("（")[0].removesuffix(target.line.unit)
        if target.line.value_max is not None
        else target.line.value,
        "unit": target.line.unit,
        "year": str(target.line.year or "—"),
        "growth": target.growth,
        "growth_unit": target.growth_unit or None,
    }
    base, aimed = cite(target.base), cite(target.line)
    cited = {"base": base, "base_year": base, "value": aimed, "year": aimed, "unit": aimed, "growth": (*base, *aimed)}
    more = tuple(one for other in (*target.others, *(each.line for each in row.more)) for one in cite(other))
    return Shown(target.line.figure.id, cells, cited | {"": (*base, *aimed, *more)})


def _plot(rows: Sequence[Row]) -> None:
    """A line from base to target for each row; a plan that gives none keeps its place, and says so."""
    values = []
    for row in rows:
        label = f"{row.place} {period(row.plan)}" + (f" · {row.subject}" if row.subject else "")
        target = row.target
        same = target and target.line.unit == next(one.target.line.unit for one in rows if one.target)
        if target and same:
            of_year = f"（{target.line.year}）" if target.line.year else ""
            values.append(
                {
                    "name": label + of_year,
                    "base": target.base.value if target.base else None,
                    "value": target.line.value,
                    "base_year": target.base.year if target.base else None,
                    "year": target.line.year,
                    "text": value_of(target.line),
                    "none": None,
                }
            )
        else:
            values.append({"name": label, "base": None, "value": None, "none": say("compare.not_given"), "text": ""})
    first = next((row.target.line for row in rows if row.target), None)
    if first is None or len(values) > MOST:
        return
    title = first.key.zh if language() == "zh" else first.key.en
    chart(
        values, _spec(f"{title}（{first.unit}）" if first.unit else title), say("compare.plot", indicator=plain(title))
    )


def _spec(title: str) -> dict[str, object]:
    axis = {"labelLimit": 300, "ticks": False, "domain": False, "labelPadding": 8}
    y = field("name", "nominal", axis=axis, sort=None)
    x = field("value", "quantitative", title, scale={"zero": True, "padding": 24})
    base = field("base", "quantitative", title)
    given = {"filter": "isValid(datum.value)"}
    tooltip = [
        field("name", "nominal", word("column", "plan", language())),
        field("base", "quantitative", word("column", "base", language())),
        field("base_year", "nominal", word("column", "base_year", language())),
        field("text", "nominal", word("column", "target", language())),
    ]
    return {
        "height": {"step": 30},
        "encoding": {"y": y},
        "layer": [
            {"transform": [given, {"filter": "isValid(datum.base)"}],
             "mark": {"type": "rule", "strokeWidth": 3, "color": QUIET, "opacity": 0.6},
             "encoding": {"x": base, "x2": {"field": "value"}}},
            {"transform": [given, {"filter": "isValid(datum.base)"}],
             "mark": {"type": "point", "size": 90, "filled": False, "strokeWidth": 2, "color": QUIET},
             "encoding": {"x": base, "tooltip": tooltip}},
            {"transform": [given],
             "mark": {"type": "point", "size": 120, "filled": True, "opacity": 1, "color": AIMED},
             "encoding": {"x": x, "tooltip": tooltip}},
            {"transform": [given], "mark": {"type": "text", "align": "left", "dx": 10, "fontSize": 12, "fill": ink()},
             "encoding": {"x": x, "text": field("text", "nominal")}},
            {"transform": [{"filter": "isValid(datum.none)"}],
             "mark": {"type": "text", "align": "left", "fontSize": 12, "fill": ink(), "opacity": 0.7},
             "encoding": {"x": {"value": 6}, "text": field("none", "nominal")}},
        ],
        "config": {"view": {"stroke": None}},
    }  # fmt: skip


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
            {"indicator": key.zh if language() == "zh" else key.en, "unit": key.unit or None}
            | {plan.id: _cell(target) for plan, target in zip(plans, targets, strict=True)},
            {plan.id: cite(target.line) for plan, target in zip(plans, targets, strict=True) if target}
            | {"": [one for target in targets if target for one in cite(target.line)]},
        )
        for key, targets in cells[:MOST]
    ]
    draw(shown, ["indicator", *titles], "indicators", titles=titles, widths={"indicator": "large"})
    too_much(MOST, len(cells))


def _cell(target: Target | None) -> str | None:
    return None if target is None else value_of(target.line)


def _titles(found: Comparison, plans: Sequence[Plan]) -> dict[str, str]:
    """The plans as titles of columns: place and period, each once."""
    titles: dict[str, str] = {}
    for plan in plans:
        title = f"{found.ground.place(plan)} {period(plan)}".strip() or plan.name
        titles[plan.id] = title if title not in titles.values() else f"{title} · {plan.name}"
    return titles
