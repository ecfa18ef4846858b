"""Two plans or more at a glance."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from plangraph.compare.overview import overview as compare
from plangraph.errors import UnknownName
from plangraph.records import Graph
from tests.named import id_of, small_graph

PLANS = ("example-2017", "example-2021")


def test_industries_shared_entities_and_targets(small: Graph) -> None:
    found = compare(small, PLANS)
    assert [(one.entity.name, one.plans) for one in found.industries] == [("先进钢铁材料产业", PLANS)]
    assert {one.entity.name for one in found.shared} == {"韶关市", "广东韶关钢铁有限公司", "先进钢铁材料产业"}
    assert {(figure.plan, figure.value) for figure in found.targets} == {
        ("example-2017", 130.0),
        ("example-2021", 2.5),
        ("example-2021", 8.0),
    }


def test_a_target_meets_its_outcome_in_the_later_plan(small: Graph) -> None:
    (outcome,) = compare(small, PLANS[::-1]).outcomes
    assert (outcome.target.value, outcome.actual.value) == (130.0, 308.0)
    assert (outcome.difference, outcome.met, outcome.likeness) == (178.0, True, 1.0)


@pytest.mark.parametrize(
    "change",
    [
        {"year": 2019},
        {"year": None},
        {"unit": "%"},
        {"scope": id_of(small_graph(), "Place/广东省")},
        {"change": True},
        {"indicator": "专利授权量"},
    ],
)
def test_what_differs_is_not_an_outcome(small: Graph, change: dict[str, Any]) -> None:
    figures = tuple(replace(f, **change) if f.kind == "actual" else f for f in small.figures)
    assert compare(replace(small, figures=figures), PLANS).outcomes == ()


@pytest.mark.parametrize(
    ("comparator", "actual", "value_max", "met"),
    [
        (">=", 130.0, None, True),
        ("=", 129.0, None, False),
        (">=", 120.0, 140.0, None),
        ("<=", 130.0, None, True),
        ("<=", 131.0, None, False),
        ("~", 129.0, None, None),
    ],
)
def test_met(small: Graph, comparator: str, actual: float, value_max: float | None, met: bool | None) -> None:
    changes = {"target": {"comparator": comparator}, "actual": {"value": actual, "value_max": value_max}}
    figures = tuple(replace(f, **changes[f.kind]) for f in small.figures if f.year == 2020)
    (outcome,) = compare(replace(small, figures=figures), PLANS).outcomes
    assert outcome.met is met


def test_an_unknown_plan_is_named_with_those_that_are_there(small: Graph) -> None:
    with pytest.raises(UnknownName, match="no plan x; there are example-2017, example-2021"):
        compare(small, ("x", "example-2017"))


def test_an_outcome_in_another_unit_of_money_is_an_outcome(small: Graph) -> None:
    money = {"target": {"value": 100.0, "unit": "亿元"}, "actual": {"value": 1_200_000.0, "unit": "万元"}}
    same = {"indicator": "技术合同成交额", "comparator": "="}
    figures = tuple(replace(f, **same, **money[f.kind]) for f in small.figures if f.year == 2020)
    (outcome,) = compare(replace(small, figures=figures), PLANS).outcomes
    assert (outcome.difference, outcome.met) == (20.0, True)
