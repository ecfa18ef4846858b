"""The outlines of the map: thinned together, so that neighbours still touch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plangraph.errors import DataError, UsageError
from plangraph.ontology import ontology_path, outlines
from plangraph.ontology.arcs import Borders, Line

WEST: Line = ((0.0, 0.0), (1.0, 0.0), (1.01, 0.5), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0))
EAST: Line = ((1.0, 1.0), (1.01, 0.5), (1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0))


@pytest.fixture(scope="module")
def features() -> list[dict[str, Any]]:
    collection: dict[str, Any] = json.loads(ontology_path("outlines.geojson").read_text(encoding="utf-8"))
    return list(collection["features"])


def test_the_file_is_small_and_has_every_province(features: list[dict[str, Any]]) -> None:
    assert ontology_path("outlines.geojson").stat().st_size < 1_500_000
    provinces = [one["properties"] for one in features if one["properties"]["level"] == "province"]
    assert len({one["code"] for one in provinces}) == len(provinces) == 34
    codes = {one["properties"]["code"] for one in features if one["properties"]["level"] == "prefecture"}
    assert {"440200", "441800", "360700"} <= codes


def test_rings_are_closed_and_wound_as_the_map_reads_them(features: list[dict[str, Any]]) -> None:
    polygons = [
        p for one in features if one["geometry"]["type"] == "MultiPolygon" for p in one["geometry"]["coordinates"]
    ]
    assert len(polygons) > 400
    for outer, *holes in polygons:
        assert outer[0] == outer[-1]
        assert len(outer) >= 4
        assert outlines.area(tuple(map(tuple, outer))) <= 0
        assert all(outlines.area(tuple(map(tuple, hole))) >= 0 for hole in holes)


def test_a_shared_border_is_thinned_once() -> None:
    borders = Borders([WEST, EAST])
    assert (1.01, 0.5) not in borders.simplified(WEST, 0.02)
    assert (1.01, 0.5) not in borders.simplified(EAST, 0.02)
    assert (1.01, 0.5) in borders.simplified(WEST, 0.005)
    shared = {(1.0, 0.0), (1.0, 1.0)}
    assert shared <= set(borders.simplified(WEST, 0.02)) & set(borders.simplified(EAST, 0.02))


def test_where_a_ring_begins_does_not_matter() -> None:
    turned = (*WEST[2:], *WEST[1:3])
    borders = Borders([WEST, EAST])
    assert borders.simplified(turned, 0.02) in (borders.simplified(WEST, 0.02), _from(WEST, borders))


def _from(ring: Line, borders: Borders) -> Line:
    thin = borders.simplified(ring, 0.02)
    start = thin.index((1.0, 1.0))
    return (*thin[start:-1], *thin[: start + 1])


def test_wrong_sources_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "province.geojson"
    path.write_text('{"features": [{"properties": {}}]}', encoding="utf-8")
    with pytest.raises(DataError, match=r"province\.geojson cannot be read as outlines"):
        outlines.read_outlines(path, "province")
    with pytest.raises(UsageError, match="usage"):
        outlines.main([])
