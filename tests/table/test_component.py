"""What the table sends to the browser: plain JSON, whole numbers as such; its files lie where Streamlit looks."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files

from plangraph.table import Column, Link, Quote, Row, Words


def test_cells_are_json_and_carry_text_as_it_is() -> None:
    hostile = "<img src=x onerror=alert(1)>"
    row = Row(
        (hostile, Link("韶钢", "./entity?id=x", "#123456"), Words((Quote("以", "韶钢为龙头", "。", "条目"),), "第一章"),
         3.0, 0.25, None, [Link("一", "./a"), "二"]),
        ("see", "r-1"),
    )  # fmt: skip
    data = json.loads(json.dumps(row.data(), ensure_ascii=False))
    assert data["see"] == ["see", "r-1"]
    assert data["cells"][0] == hostile
    assert data["cells"][1]["t"] == "韶钢"
    assert data["cells"][2] == {"q": [["条目", "以", "韶钢为龙头", "。"]], "p": "第一章"}
    assert data["cells"][3:6] == [3, 0.25, None]
    assert data["cells"][6] == {"l": [{"t": "一", "h": "./a", "c": "", "n": ""}, "二"]}


def test_a_column_is_as_wide_as_its_kind_unless_told() -> None:
    kinds = ("words", "link", "text", "number")
    weights = [Column("a", "甲", kind).data()["weight"] for kind in kinds]
    assert weights == sorted(weights, reverse=True)
    assert Column("a", "甲", "words", weight=1.0).data()["weight"] == 1.0


def test_streamlit_finds_the_files() -> None:
    package = files("plangraph")
    told = tomllib.loads((package / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["streamlit"]
    folder = next(one["asset_dir"] for one in told["component"]["components"] if one["name"] == "table")
    assert {"table.js", "table.css", "cells.js", "sheet.js", "view.js"} <= {
        p.name for p in (package / folder).iterdir()
    }


def test_no_data_become_markup() -> None:
    for file in (files("plangraph") / "table" / "assets").iterdir():
        assert "innerHTML" not in file.read_text(encoding="utf-8")
