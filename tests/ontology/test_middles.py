"""Where a division is, told by its outline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plangraph.errors import DataError
from plangraph.ontology.divisions import read_divisions
from plangraph.ontology.middles import read_middles

SQUARE = [[114.0, 22.0], [114.2, 22.0], [114.2, 22.2], [114.0, 22.2], [114.0, 22.0]]
ISLET = [[100.0, 20.0], [100.01, 20.0], [100.01, 20.01], [100.0, 20.0]]
LINE = [[100.0, 20.0], [101.0, 21.0], [100.0, 20.0]]


def written(path: Path, *polygons: list[list[list[float]]]) -> Path:
    geometry = {"type": "MultiPolygon", "coordinates": polygons}
    content = {"features": [{"properties": {"gb": "156440309", "name": "龙华区"}, "geometry": geometry}]}
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.parametrize("square", [SQUARE, SQUARE[::-1]])
def test_the_middle_of_the_largest_ring(tmp_path: Path, square: list[list[float]]) -> None:
    found = read_middles(written(tmp_path / "district.geojson", [ISLET], [square]))
    assert found["440309"] == pytest.approx((114.1, 22.1))


def test_a_ring_without_size_is_its_first_corner(tmp_path: Path) -> None:
    assert read_middles(written(tmp_path / "district.geojson", [LINE])) == {"440309": (100.0, 20.0)}


def test_wrong_sources_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"district\.geojson cannot be read as outlines"):
        read_middles(tmp_path / "district.geojson")


def test_a_division_without_a_seat_is_in_the_middle_of_its_outline(tmp_path: Path) -> None:
    tree, seats = tmp_path / "divisions.json", tmp_path / "adcodes.csv"
    counties = {"龙华区": "440309000000", "坪山区": "440310000000"}
    cities = {"深圳市": {"code": "440300000000", "counties": counties}}
    content = {"provinces": {"广东省": {"code": "440000000000", "cities": cities}}}
    tree.write_text(json.dumps(content), encoding="utf-8")
    seats.write_text("adcode,name,longitude,latitude\n440300000000,深圳市,114.0579,22.5431\n", encoding="utf-8")
    found = {d.name: d.position for d in read_divisions(tree, seats, written(tmp_path / "district.geojson", [SQUARE]))}
    assert found["深圳市"] == (114.0579, 22.5431)
    assert found["龙华区"] == pytest.approx((114.1, 22.1))
    assert found["坪山区"] is None
