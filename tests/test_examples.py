"""The plans in `examples/`: what a reader of them would expect to find."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plangraph.build.plan import extract_document

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = ("baotou-rare-earth.md", "digital-economy.md", "zhuzhou-manufacturing.txt")

RELATIONS = {
    "zhuzhou-manufacturing.txt": {
        ("中车株洲电力机车有限公司", "anchors", "轨道交通装备产业"),
        ("株洲时代新材料科技股份有限公司", "anchors", "轨道交通装备产业"),
        ("株洲硬质合金集团有限公司", "anchors", "先进硬质材料"),
        ("轨道交通装备产业", "usesTechnology", "牵引变流器"),
        ("国家先进轨道交通装备创新中心", "builtBy", "株洲国创轨道科技有限公司"),
        ("国家先进轨道交通装备创新中心", "locatedIn", "株洲高新区"),
        ("株洲市", "integratesWith", "粤港澳大湾区"),
    },
    "baotou-rare-earth.md": {
        ("中国北方稀土（集团）高科技股份有限公司", "anchors", "稀土产业"),
        ("包头天和磁材科技股份有限公司", "anchors", "稀土新材料"),
        ("稀土新材料", "usesTechnology", "钕铁硼磁体"),
        ("包头市", "prioritizes", "稀土新材料"),
    },
}
ALIASES = {
    "zhuzhou-manufacturing.txt": ("中国航发南方工业有限公司", "南方公司"),
    "baotou-rare-earth.md": ("中国北方稀土（集团）高科技股份有限公司", "北方稀土"),
}
FIGURES = {
    "zhuzhou-manufacturing.txt": {("地区生产总值", 3105.8, "亿元", 2020)},
    "baotou-rare-earth.md": {
        ("地区生产总值", 2787.4, "亿元", 2020),
        ("地区生产总值", 3293.0, "亿元", 2021),
        ("地区生产总值", 3749.9, "亿元", 2022),
    },
}


@pytest.fixture(scope="module")
def found() -> dict[str, dict[str, Any]]:
    """What `plangraph extract` writes of each example."""
    return {name: extract_document(EXAMPLES / name) for name in FILES}


def test_the_folder_holds_these_and_its_readme_names_them() -> None:
    assert sorted(path.name for path in EXAMPLES.iterdir()) == sorted((*FILES, "README.md"))
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert all(name in readme for name in FILES)


@pytest.mark.parametrize("name", FILES)
def test_an_example_is_small(name: str) -> None:
    assert 200 <= len((EXAMPLES / name).read_text(encoding="utf-8")) <= 700


@pytest.mark.parametrize("name", RELATIONS)
def test_relations(name: str, found: dict[str, dict[str, Any]]) -> None:
    assert RELATIONS[name] <= {(one["s"], one["p"], one["o"]) for one in found[name]["relations"]}


@pytest.mark.parametrize("name", ALIASES)
def test_short_names(name: str, found: dict[str, dict[str, Any]]) -> None:
    full, short = ALIASES[name]
    [firm] = [one for one in found[name]["entities"] if one["name"] == full]
    assert short in firm["aliases"]


@pytest.mark.parametrize("name", FIGURES)
def test_figures(name: str, found: dict[str, dict[str, Any]]) -> None:
    figures = found[name]["figures"]
    assert FIGURES[name] <= {(one["indicator"], one["value"], one["unit"], one.get("year")) for one in figures}
    for one in figures:
        assert one["evidence"] in "".join((EXAMPLES / name).read_text(encoding="utf-8").split())
        assert f"{one['value']:g}" in one["evidence"]
