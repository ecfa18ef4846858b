"""Two values for one indicator, subject and year: what is found, how grave it is, and what is none."""

from __future__ import annotations

from typing import Any

import pytest

from plangraph.compare import Comparison, Wanted
from tests.named import shipped_graph

from .builders import compared, figure, plan

PLANS = (plan("甲", 2021, 2025),)


def natures(*figures: Any) -> list[str]:
    return [one.nature for one in compared(*PLANS, *figures).contradictions()]


@pytest.mark.parametrize(
    ("one", "other", "nature"),
    [
        ({"value": 3.37}, {"value": 2.5}, "values"),
        ({"value": 46.7}, {"value": 47}, None),
        ({"value": 50, "comparator": ">="}, {"value": 40}, "bound"),
        ({"value": 40, "comparator": ">="}, {"value": 50}, None),
        ({"value": 40, "comparator": "~"}, {"value": 41}, None),
        ({"value": 40, "value_max": 45.0}, {"value": 44}, None),
        ({"value": 40}, {"value": 40}, None),
        ({"value": 40}, {"value": 41, "year": 2019}, None),
        ({"value": 40}, {"value": 41, "scope": "Place/戊镇"}, None),
        ({"value": 40}, {"value": 41, "kind": "target"}, None),
    ],
)
def test_shares_of_one_year(one: dict[str, Any], other: dict[str, Any], nature: str | None) -> None:
    figures = []
    for told in (one, other):
        said = {"year": 2020, "kind": "actual"} | told
        value = said.pop("value")
        figures.append(figure("甲", "研发投入强度", value, "%", said.pop("year"), said.pop("kind"), **said))
    assert natures(*figures) == ([nature] if nature else [])


def test_a_sum_of_a_period_is_no_value_of_a_year() -> None:
    year = figure("甲", "专利授权量", 1280, "件", 2020, "actual")
    assert natures(year, figure("甲", "专利授权数量", 3588, "件", 2020, "actual", period="“十三五”期间")) == []
    assert natures(year, figure("甲", "专利授权量", 2000, "件", 2020, "actual")) == ["values"]


def test_more_was_made_than_there_is() -> None:
    made = figure("甲", "瞪羚企业数量", 12, "家", words="培育瞪羚企业12家")
    assert natures(made, figure("甲", "瞪羚企业数量", 9, "家")) == ["made"]
    assert natures(made, figure("甲", "瞪羚企业数量", 15, "家")) == []


def test_a_floor_and_what_is_striven_for_are_of_one_breath() -> None:
    floor = figure("甲", "瞪羚企业数量", 12, "家", comparator=">=", words="瞪羚企业保底12家，力争15家")
    assert natures(floor, figure("甲", "瞪羚企业数量", 15, "家", words="力争15家")) == []
    assert natures(floor, figure("甲", "瞪羚企业数量", 15, "家", words="瞪羚企业15家")) == ["bound"]


def test_outcomes_without_a_year_are_of_the_plan_s_time() -> None:
    now = [figure("甲", "瞪羚企业数量", value, "家", None, "actual") for value in (1, 2)]
    assert natures(*now) == ["values"]
    other = figure("甲二", "瞪羚企业数量", 3, "家", None, "actual")
    assert compared(*PLANS, plan("甲二", 2026, 2030), now[0], other).contradictions() == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure("甲", "高校数量", 8, "所", words="8所高校入选建设名单"), figure("甲", "高校数量", 20, "所", words="高校达20所")),
        (figure("甲", "重大专项数量", 6, "个", words="实施激光、钢铁等6个重大专项"),
         figure("甲", "重大专项数量", 9, "个", words="实施9个重大专项")),
        (figure("甲", "总投资", 8, "亿元", words="总投资8亿元"), figure("甲", "总投资", 9, "亿元", words="港口总投资9亿元")),
        (figure("甲", "总投资", 8, "亿元", words="5个项目、总投资8亿元", scope="Place/丁镇"),
         figure("甲", "总投资", 9, "亿元", words="6座桥、总投资9亿元", scope="Place/丁镇")),
    ],
)  # fmt: skip
def test_some_of_a_thing_and_bare_words_are_none(one: Any, other: Any) -> None:
    assert natures(one, other) == []


def test_numbers_of_their_own_clause_are() -> None:
    made = [figure("甲", "口袋公园数量", value, "个", words=f"建设{value}个口袋公园") for value in (5, 8)]
    assert natures(*made) == ["values"]


def test_several_values_are_one_contradiction() -> None:
    figures = [figure("甲", "森林覆盖率", value, "%", 2020, "actual", at=int(value)) for value in (60, 61, 63)]
    (found,) = compared(*PLANS, *figures).contradictions()
    assert found.values == (60, 61, 63)
    assert found.within


def test_plans_contradict_each_other() -> None:
    other = plan("甲二", 2026, 2030)
    figures = (
        figure("甲", "森林覆盖率", 60, "%", 2020, "actual"),
        figure("甲二", "森林覆盖率", 62, "%", 2020, "actual"),
    )
    (found,) = compared(*PLANS, other, *figures).contradictions()
    assert not found.within


def test_an_asterisk_of_the_table_is_told() -> None:
    starred = figure("甲", "研发投入强度", 2.5, "%", 2020, "actual", words="研发投入强度（%）2.5*3.5")
    found = compared(*PLANS, starred, figure("甲", "研发投入强度", 3.37, "%", 2020, "actual"))
    (one,) = found.contradictions()
    assert [side.value for side in one.starred] == [2.5]
    assert "2.5" in found.records("contradictions", "en")[0]["note"]


def test_those_of_a_park_in_the_shipped_graph() -> None:
    found = Comparison(shipped_graph(), Wanted(place="赣州经济技术开发区")).contradictions()
    told = {(one.first.key.concept, frozenset(one.values)) for one in found}
    assert {
        ("rd-intensity", frozenset({3.37, 2.5})),
        ("high-tech-enterprises", frozenset({186.0, 176.0})),
        ("patents-granted", frozenset({1280.0, 2000.0})),
    } <= told
    assert all(side.quote for one in found for side in one.sides)
