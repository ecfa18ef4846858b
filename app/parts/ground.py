"""The ground of the map: outlines in Mercator's projection, those of prefectures where the map looks, else of provinces."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

import streamlit as st

from parts.files import outlines
from plangraph.records import Entity

Box = tuple[float, float, float, float]  # west, south, east, north
Point = tuple[float, float]
MARGIN = 0.4  # degrees round the places
UNIT = 400.0  # of the map, a degree of longitude
CHINA: Box = (73.5, 18.0, 135.1, 53.6)


def box(found: Sequence[Entity]) -> Box:
    """Where places lie, with a margin."""
    easts = [e.longitude for e in found if e.longitude is not None]
    norths = [e.latitude for e in found if e.latitude is not None]
    return min(easts) - MARGIN, min(norths) - MARGIN, max(easts) + MARGIN, max(norths) + MARGIN


def point(longitude: float, latitude: float) -> Point:
    """Where a place is on the map: to the right, and down.

    >>> point(0.0, 0.0)
    (0.0, 0.0)
    """
    north = math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
    return longitude * UNIT, 0.0 - math.degrees(north) * UNIT


def frame(around: Box) -> list[float]:
    """A box on the map: its left, top, right and bottom."""
    west, south, east, north = around
    left, bottom = point(west, south)
    right, top = point(east, north)
    return [left, top, right, bottom]


@st.cache_resource(show_spinner=False)
def shapes(around: Box) -> list[dict[str, Any]]:
    """The outlines as SVG paths, each with its level: provinces everywhere, prefectures where the box meets them."""
    try:
        features = json.loads(outlines().read_text(encoding="utf-8"))["features"]
    except FileNotFoundError:
        return []
    kept = [one for one in features if _is_shown(one, around)]
    return [{"d": " ".join(_path(one["geometry"]["coordinates"])), "level": one["properties"]["level"]} for one in kept]


def _is_shown(feature: dict[str, Any], around: Box) -> bool:
    if feature["properties"]["level"] != "prefecture":
        return True
    return _meets(_extent(feature["geometry"]["coordinates"]), around)


def _path(coordinates: Any) -> Iterator[str]:
    """Every ring, its points rounded, those that fall together told once."""
    if not isinstance(coordinates[0][0], (int, float)):
        for part in coordinates:
            yield from _path(part)
        return
    told: list[tuple[int, int]] = []
    for longitude, latitude, *_ in coordinates:
        x, y = point(longitude, latitude)
        spot = (round(x), round(y))
        if not told or told[-1] != spot:
            told.append(spot)
    yield "M" + "L".join(f"{x} {y}" for x, y in told) + "Z"


def _extent(coordinates: Any) -> Box:
    if isinstance(coordinates[0], (int, float)):
        return coordinates[0], coordinates[1], coordinates[0], coordinates[1]
    parts = [_extent(one) for one in coordinates]
    return min(p[0] for p in parts), min(p[1] for p in parts), max(p[2] for p in parts), max(p[3] for p in parts)


def _meets(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
