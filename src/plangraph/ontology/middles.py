"""The middle of each outline in a file, for divisions whose seat no source gives."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from plangraph.errors import DataError

Position = tuple[float, float]  # longitude, latitude


def read_middles(path: Path) -> dict[str, Position]:
    """Code → the centroid of its largest ring; DataError where the file is missing or of another form."""
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        return {feature["properties"]["gb"].removeprefix("156"): _middle(feature["geometry"]) for feature in features}
    except (OSError, KeyError, ValueError, TypeError) as error:
        raise DataError(f"{path.name} cannot be read as outlines: {error}.") from error


def _middle(geometry: dict[str, Any]) -> Position:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    _, longitude, latitude = max((_centroid(polygon[0]) for polygon in polygons), key=lambda found: found[0])
    return longitude, latitude


def _centroid(ring: list[list[float]]) -> tuple[float, float, float]:
    """The size of a ring and its centroid, reckoned from its first corner; that corner where it has no size."""
    (east, north, *_), area, x, y = ring[0], 0.0, 0.0, 0.0
    for (ax, ay, *_), (bx, by, *_) in pairwise(ring):
        cross = (ax - east) * (by - north) - (bx - east) * (ay - north)
        area, x, y = area + cross, x + (ax + bx - 2 * east) * cross, y + (ay + by - 2 * north) * cross
    return (abs(area), east + x / (3 * area), north + y / (3 * area)) if area else (0.0, east, north)
