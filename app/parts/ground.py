"""The ground of the map: which outlines lie where the map looks."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any

import streamlit as st

from parts.files import outlines
from plangraph.records import Entity

Box = tuple[float, float, float, float]  # west, south, east, north
MARGIN = 0.5  # degrees round the places
NARROW = 640  # pixels: as wide as the map is at least


def box(found: Sequence[Entity]) -> Box:
    """Where places lie, with a margin."""
    easts = [e.longitude for e in found if e.longitude is not None]
    norths = [e.latitude for e in found if e.latitude is not None]
    return min(easts) - MARGIN, min(norths) - MARGIN, max(easts) + MARGIN, max(norths) + MARGIN


def view(around: Box, height: int) -> dict[str, Any]:
    """The middle and the scale at which Mercator's map of so many pixels shows the box whole."""
    west, south, east, north = around
    upright = height / math.radians(north - south) * math.cos(math.radians((south + north) / 2))
    return {
        "center": [(west + east) / 2, (south + north) / 2],
        "scale": min(upright, NARROW / math.radians(east - west)),
    }


@st.cache_resource(show_spinner=False)
def shapes(around: Box | None) -> list[dict[str, Any]]:
    """The outlines that a box meets; of the whole country those of provinces, for more would be a blur."""
    try:
        features = json.loads(outlines().read_text(encoding="utf-8"))["features"]
    except FileNotFoundError:
        return []
    if around is None:
        return [one for one in features if one["properties"]["level"] != "prefecture"]
    return [one for one in features if _meets(_extent(one["geometry"]["coordinates"]), around)]


def _extent(coordinates: Any) -> Box:
    if isinstance(coordinates[0], (int, float)):
        return coordinates[0], coordinates[1], coordinates[0], coordinates[1]
    parts = [_extent(one) for one in coordinates]
    return min(p[0] for p in parts), min(p[1] for p in parts), max(p[2] for p in parts), max(p[3] for p in parts)


def _meets(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
