"""A dot plot from base to target: a line a plan; a plan that gives no target keeps its place, and says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from parts.charts import QUIET, chart, field
from parts.plain import plain
from parts.theme import ink
from parts.words import language, say
from plangraph.compare import word
from plangraph.compare.ground import period
from plangraph.compare.side import Row
from plangraph.compare.telling import value_of

MOST = 60  # lines of a plot
AIMED = "#1f77b4"
WIDER = 1.15  # room for the words beside the dots


def plot(rows: Sequence[Row]) -> None:
    """Draw it in the order of the rows; nothing where no plan gives a target, or where there are too many."""
    first = next((row.target.line for row in rows if row.target), None)
    if first is None or len(rows) > MOST:
        return
    values = [_value(row, first.unit) for row in rows]
    title = first.key.zh if language() == "zh" else first.key.en
    ends = [one for value in values for one in (value["base"], value["value"]) if one is not None]
    scale = {"domainMin": min(0.0, *ends) * WIDER, "domainMax": max(0.0, *ends) * WIDER}
    spec = _spec(f"{title}（{first.unit}）" if first.unit else title, [value["name"] for value in values], scale)
    chart(values, spec, say("compare.plot", indicator=plain(title)))


def _value(row: Row, unit: str) -> dict[str, Any]:
    """What the plot draws of a row; a target in another unit is not drawn among the others."""
    name = f"{row.place} {period(row.plan)}" + (f" · {row.subject}" if row.subject else "")
    target = row.target
    if target is None or target.line.unit != unit:
        return {"name": name, "base": None, "value": None, "none": say("compare.not_given"), "text": ""}
    base = target.base if target.base and target.base.unit == unit else None
    return {
        "name": f"{name}（{target.line.year}）" if target.line.year else name,
        "base": base.value if base else None,
        "base_year": base.year if base else None,
        "value": target.line.value,
        "text": value_of(target.line, language()),
        "none": None,
    }


def _spec(title: str, names: Sequence[str], scale: Mapping[str, float]) -> dict[str, object]:
    axis = {"labelLimit": 300, "ticks": False, "domain": False, "labelPadding": 8}
    y = field("name", "nominal", axis=axis, sort=list(names))
    marks = {"tickCount": 8}
    x = field("value", "quantitative", title, scale=scale, axis=marks)
    base = field("base", "quantitative", title, scale=scale, axis=marks)
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
