"""The places of the graph on a map of outlines: positions and outlines are facts of ours, no tiles, no network."""

from __future__ import annotations

import json
import math
from typing import Any

import altair as alt
import streamlit as st

from parts import address
from parts.database import places, plan_title
from parts.entities import class_label
from parts.files import outlines
from parts.states import nothing
from parts.words import say
from plangraph.records import Entity

Box = tuple[float, float, float, float]  # west, south, east, north
MARGIN = 0.8  # degrees round the places
HEIGHT = 430  # pixels


def place_map() -> None:
    """Places by how often plans name them; choosing one leads to its page."""
    found = places()
    if not found:
        nothing("map.nothing")
        return
    near = st.segmented_control(
        say("map.extent"), ["near", "all"], default="near", key="extent", label_visibility="collapsed",
        format_func=lambda name: say(f"map.{name}"), required=True,
    )  # fmt: skip
    chart: Any = _points(found, near == "near")
    shapes = _shapes(_box(found) if near == "near" else None)
    if shapes:
        ground = alt.Chart(alt.InlineData(values=shapes)).mark_geoshape(
            clip=True, fill="#8a97a8", fillOpacity=0.12, stroke="#8a97a8", strokeWidth=0.7
        )
        chart = alt.layer(ground, chart)
    picked = st.altair_chart(
        chart.project("mercator", **_view(found, near == "near")).properties(height=HEIGHT),
        on_select="rerun",
        key="map",
        alt=say("overview.map"),
    )
    if chosen := picked["selection"].get("place"):
        address.go(address.ENTITY, id=str(chosen[0]["id"]))


def _points(found: list[Entity], named: bool) -> Any:
    values = [
        {"id": e.id, "name": e.name, "class": class_label(e.cls), "longitude": e.longitude, "latitude": e.latitude,
         "mentions": len(e.evidence), "plans": "；".join(plan_title(plan) for plan in e.plans)}
        for e in found
    ]  # fmt: skip
    base = alt.Chart(alt.InlineData(values=values)).encode(longitude="longitude:Q", latitude="latitude:Q")
    choice = alt.selection_point(name="place", fields=["id"])
    dots = base.mark_circle(opacity=0.8, clip=True).encode(
        size=alt.Size("mentions:Q", title=say("table.mentions"), scale=alt.Scale(range=[30, 600])),
        color=alt.Color("class:N", title=None),
        tooltip=[alt.Tooltip("name:N", title=say("table.name")), alt.Tooltip("class:N", title=say("table.class")),
                 alt.Tooltip("mentions:Q", title=say("table.mentions")),
                 alt.Tooltip("plans:N", title=say("table.plans"))],
    ).add_params(choice)  # fmt: skip
    names = base.transform_filter("datum.mentions > 1").mark_text(dy=-11, fontSize=11, clip=True).encode(text="name:N")
    return dots + names if named else dots


def _view(found: list[Entity], near: bool) -> dict[str, Any]:
    """Where the map looks: at most of the places, or, empty, at all that is drawn."""
    if not near:
        return {}
    west, south, east, north = _box(found)
    scale = HEIGHT / math.radians(north - south) * math.cos(math.radians((south + north) / 2))
    return {"center": [(west + east) / 2, (south + north) / 2], "scale": scale}


def _box(found: list[Entity]) -> Box:
    """Where most places lie: the far tenth on each side does not make the map small."""
    easts = sorted(e.longitude for e in found if e.longitude is not None)
    norths = sorted(e.latitude for e in found if e.latitude is not None)
    cut = len(easts) // 10
    return easts[cut] - MARGIN, norths[cut] - MARGIN, easts[-1 - cut] + MARGIN, norths[-1 - cut] + MARGIN


@st.cache_data(show_spinner=False)
def _shapes(box: Box | None) -> list[dict[str, Any]]:
    try:
        features = json.loads(outlines().read_text(encoding="utf-8"))["features"]
    except FileNotFoundError:
        return []
    return [one for one in features if box is None or _meets(_extent(one["geometry"]["coordinates"]), box)]


def _extent(coordinates: Any) -> Box:
    if isinstance(coordinates[0], (int, float)):
        return coordinates[0], coordinates[1], coordinates[0], coordinates[1]
    parts = [_extent(one) for one in coordinates]
    return min(p[0] for p in parts), min(p[1] for p in parts), max(p[2] for p in parts), max(p[3] for p in parts)


def _meets(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
