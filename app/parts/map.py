"""The places of the graph on a map of outlines: positions and outlines are facts of ours, no tiles, no network."""

from __future__ import annotations

from typing import Any

import streamlit as st

from parts import address
from parts.charts import Spec, field
from parts.database import places, places_hold, plan_title
from parts.entities import class_label
from parts.ground import Box, box, shapes, view
from parts.states import nothing
from parts.tables import choose
from parts.theme import ink, paper
from parts.words import say
from plangraph.records import Entity
from plangraph.terms import ENTITY_CLASSES

HEIGHT = 430  # pixels
POSITION = {"longitude": field("longitude", "quantitative"), "latitude": field("latitude", "quantitative")}
HELD = ("Park", "Platform", "Enterprise", "Institution")  # what is told of a place


def place_map() -> None:
    """Places, the larger the more the plans put there; choosing one leads to its page. Beside it the same as a table."""
    found = places()
    if not found:
        nothing("map.nothing")
        return
    near = st.segmented_control(
        say("map.extent"), ["near", "all"], default="near", key="extent", label_visibility="collapsed",
        format_func=lambda name: say(f"map.{name}"), required=True,
    ) == "near"  # fmt: skip
    picture, beside = st.columns([1.5, 1], gap="large")
    with picture:
        chosen = _map(found, near)
    with beside:
        st.caption(say("map.hint"))
        chosen = _listed(found) or chosen
    if chosen:
        address.go(address.ENTITY, id=chosen)


def _map(found: list[Entity], near: bool) -> str | None:
    held = places_hold()
    around = box([place for place in found if held[place.id]] or found) if near else None
    spec = {
        "height": HEIGHT,
        "projection": {"type": "mercator", **(view(around, HEIGHT) if around else {})},
        "layer": [_ground(around), _dots(found), *_names(near)],
        "data": {"values": _values(found)},
    }
    picked = st.vega_lite_chart(None, spec, on_select="rerun", key="map", alt=say("overview.map"))
    chosen = picked["selection"].get("place")
    return str(chosen[0]["id"]) if chosen else None


def _listed(found: list[Entity]) -> str | None:
    held = places_hold()
    ordered = sorted(found, key=lambda entity: (-sum(held[entity.id].values()), entity.name))
    rows = [
        {say("table.name"): entity.name, **{class_label(cls): held[entity.id][cls] for cls in HELD}}
        for entity in ordered
    ]
    widths = {class_label(cls): 72 for cls in HELD}
    picked = choose(rows, "places", alt=say("overview.map"), widths=widths, shown=11)
    return ordered[picked[0]].id if picked else None


def _values(found: list[Entity]) -> list[dict[str, Any]]:
    held = places_hold()
    return [
        {"id": e.id, "name": e.name, "longitude": e.longitude, "latitude": e.latitude, "number": sum(held[e.id].values()),
         "has": "，".join(f"{class_label(cls)} {n}" for cls, n in held[e.id].items()) or "—",
         "plans": "；".join(plan_title(plan) for plan in e.plans)}
        for e in found
    ]  # fmt: skip


def _ground(around: Box | None) -> Spec:
    mark = {"type": "geoshape", "clip": True, "fill": "#8a97a8", "fillOpacity": 0.12, "stroke": "#8a97a8"}
    return {"data": {"values": shapes(around)}, "mark": {**mark, "strokeWidth": 0.7}}


def _dots(found: list[Entity]) -> Spec:
    return {
        "params": [{"name": "place", "select": {"type": "point", "fields": ["id"]}}],
        "mark": {"type": "circle", "opacity": 0.75, "clip": True, "cursor": "pointer", "stroke": ink()},
        "encoding": {
            **POSITION,
            "size": field("number", "quantitative", legend=None, scale={"range": [40, 700], "zero": True}),
            "color": {"value": ENTITY_CLASSES["Place"].colour},
            "tooltip": [
                field("name", "nominal", say("table.name")),
                field("has", "nominal", say("map.has")),
                field("plans", "nominal", say("table.plans")),
            ],
        },
    }


def _names(near: bool) -> list[Spec]:
    """Names under the dots that hold something, a halo in the colour of the page below the letters."""
    if not near:
        return []
    base = {"type": "text", "dy": 16, "fontSize": 11, "clip": True}
    text = {
        "transform": [{"filter": "datum.number > 0"}],
        "encoding": {**POSITION, "text": field("name", "nominal")},
    }
    halo = {**base, "stroke": paper(), "strokeWidth": 3, "fill": paper()}
    return [{**text, "mark": halo}, {**text, "mark": {**base, "fill": ink()}}]
