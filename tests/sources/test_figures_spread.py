"""Figures that a clause spreads over a list of places or firms, and those of one that stands alone with its number."""

from __future__ import annotations

import pytest

from .figure_plans import TARGETS, figures

NAMES = [
    ("Place", "青山县"),
    ("Place", "白水县"),
    ("Park", "东港园区"),
    ("Enterprise", "甲集团"),
    ("Initiative", "“归帆”计划"),
]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("青山县、白水县渔业产值分别达到12亿元和8亿元。", [("青山县", 12), ("白水县", 8)]),
        ("青山县和东港园区渔业产值均突破30亿元。", [("青山县", 30), ("东港园区", 30)]),
        (
            "东港园区渔业产值达到60亿元，青山县、白水县分别达到20亿元和12亿元。",
            [("东港园区", 60), ("青山县", 20), ("白水县", 12)],
        ),
        ("东港园区渔业产值达到60亿元，青山县达到20亿元。", [("东港园区", 60), ("青山县", 20)]),
    ],
)
def test_each_of_a_list_has_its_figure(sentence: str, found: list[tuple[str, float]]) -> None:
    told = figures(TARGETS + sentence + "\n", *NAMES)
    assert [(f.scope.name, f.value) for f in told] == found
    assert {f.indicator for f in told} == {"渔业产值"}


def test_a_growth_of_each() -> None:
    told = figures(TARGETS + "青山县、白水县渔业产值分别增长8%和7%。\n", *NAMES)
    assert [(f.scope.name, f.value, f.change) for f in told] == [("青山县", 8, True), ("白水县", 7, True)]


def test_the_rest_of_the_places_is_not_the_place_before() -> None:
    told = figures(TARGETS + "东港园区渔业产值达到60亿元，其他县合计达到20亿元。\n", *NAMES)
    assert told[-1].scope.name == "海州市"


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("实施“归帆”计划，三年引进海员人才500名。", "“归帆”计划"),
        ("实施“归帆”计划，引进海员人才500名。", "海州市"),
        ("推动东港园区扩容，建成标准厂房18万平方米。", "东港园区"),
        ("支持甲集团建设基地，辐射带动农户800户。", "甲集团"),
    ],
)
def test_whose_doing_a_figure_is(sentence: str, scope: str) -> None:
    assert figures(TARGETS + sentence + "\n", *NAMES)[-1].scope.name == scope
