"""Charts as Vega-Lite says them: bars. They draw what they are given, offline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from parts.entities import class_label
from parts.theme import ink
from parts.words import language, say
from plangraph.terms import ENTITY_CLASSES, label

Spec = dict[str, Any]
Values = Sequence[Mapping[str, Any]]
QUIET = "#6f8299"


def chart(values: Values, spec: Spec, alt: str) -> None:
    """Draw a chart of values; `alt` says in words what it shows."""
    st.vega_lite_chart(None, {"data": {"values": list(values)}, **spec}, alt=alt)


def field(name: str, kind: str, title: str | None = None, **more: Any) -> Spec:
    """A field on a channel: `kind` is nominal, quantitative and so on."""
    return {"field": name, "type": kind, "title": title, **more}


def class_bars(counts: Mapping[str, int]) -> None:
    """How many entities of each class, in the colours of the classes."""
    values = [
        {"name": class_label(cls), "number": n, "colour": ENTITY_CLASSES[cls].colour} for cls, n in counts.items()
    ]
    bars(values, say("table.term"), say("table.number"), say("overview.classes"), {"field": "colour", "scale": None})


def relation_bars(counts: Mapping[str, int]) -> None:
    """How many relations of each type."""
    values = [{"name": label(name, language()), "number": n} for name, n in counts.items()]
    bars(values, say("table.term"), say("table.number"), say("overview.relations"), {"value": QUIET})


def bars(values: Values, term: str, number: str, alt: str, colour: Spec) -> None:
    """A bar for each `name`, as long as its `number`, the longest first, the number beside it."""
    axis = {"labelLimit": 260, "ticks": False, "domain": False, "labelPadding": 8}
    order = {"field": "number", "op": "max", "order": "descending"}
    length = field("number", "quantitative", axis=None, scale={"padding": 30, "zero": True})
    tooltip = [field("name", "nominal", term), field("number", "quantitative", number)]
    spec = {
        "height": {"step": 22},
        "encoding": {"y": field("name", "nominal", axis=axis, sort=order), "x": length},
        "layer": [
            {"mark": {"type": "bar", "height": 13, "cornerRadiusEnd": 2},
             "encoding": {"color": colour, "tooltip": tooltip}},
            {"mark": {"type": "text", "align": "left", "dx": 4, "fontSize": 12, "fill": ink()},
             "encoding": {"text": field("number", "quantitative", format=",")}},
        ],
        "config": {"view": {"stroke": None}},
    }  # fmt: skip
    chart(values, spec, alt)
