"""Charts: counts of terms and periods of plans. They draw what they are given, without a network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import streamlit as st

from parts.database import plan_title
from parts.entities import class_label
from parts.words import language, say
from plangraph.records import Plan
from plangraph.terms import ENTITY_CLASSES, label


def class_bars(counts: Mapping[str, int]) -> None:
    """How many entities of each class, in the colours of the classes."""
    values = [
        {"name": class_label(cls), "number": n, "colour": ENTITY_CLASSES[cls].colour} for cls, n in counts.items()
    ]
    colour = alt.Color("colour:N", scale=None)
    st.altair_chart(_bars(values, colour), alt=say("overview.classes"))


def relation_bars(counts: Mapping[str, int]) -> None:
    """How many relations of each type."""
    values = [{"name": label(name, language()), "number": n} for name, n in counts.items()]
    st.altair_chart(_bars(values, alt.value("#7c8da3")), alt=say("overview.relations"))


def _bars(values: list[dict[str, Any]], colour: Any) -> Any:
    base = alt.Chart(alt.InlineData(values=values)).encode(
        y=alt.Y("name:N", sort="-x", title=None, axis=alt.Axis(labelLimit=220, ticks=False, domain=False)),
        x=alt.X("number:Q", title=None, axis=None),
    )
    tooltip = [alt.Tooltip("name:N", title=say("table.term")), alt.Tooltip("number:Q", title=say("table.number"))]
    bars = base.mark_bar(height=13, cornerRadiusEnd=2).encode(color=colour, tooltip=tooltip)
    numbers = base.mark_text(align="left", dx=4, fontSize=12).encode(text="number:Q")
    return (bars + numbers).properties(height=alt.Step(21)).configure_view(strokeWidth=0)


def periods(plans: list[Plan]) -> None:
    """The periods of the plans on one axis of years."""
    values = [
        {"title": plan_title(p.id), "start": p.start_year, "end": p.end_year + 1, "last": p.end_year,
         "level": say(f"level.{p.level or 'unknown'}")}
        for p in plans if p.start_year and p.end_year
    ]  # fmt: skip
    if not values:
        return
    chart = alt.Chart(alt.InlineData(values=values)).mark_bar(height=14, cornerRadius=2).encode(
        x=alt.X("start:Q", title=None, scale=alt.Scale(zero=False, nice=False),
                axis=alt.Axis(format="d", tickMinStep=1, grid=True)),
        x2="end:Q",
        y=alt.Y("title:N", title=None, sort=alt.SortField("start"), axis=alt.Axis(labelLimit=330, ticks=False)),
        color=alt.Color("level:N", title=None, legend=alt.Legend(orient="top"), scale=alt.Scale(scheme="tableau10")),
        tooltip=[alt.Tooltip("title:N", title=say("table.plan")), alt.Tooltip("start:Q", title=say("table.from")),
                 alt.Tooltip("last:Q", title=say("table.to")), alt.Tooltip("level:N", title=say("table.level"))],
    )  # fmt: skip
    st.altair_chart(chart.properties(height=alt.Step(24)), alt=say("overview.periods"))
