"""What became of a target: every state, with its reason."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangraph.measures import judge

from .builders import figure, outcome


@pytest.mark.parametrize(
    ("target", "actual", "state", "difference"),
    [
        (("高新技术企业数量", 130, "家"), ("高新技术企业总数", 130, "个"), "met", 0),
        (("高新技术企业数量", 130, "家"), ("国家高新技术企业", 308, "家"), "exceeded", 178),
        (("高新技术企业数量", 130, "家"), ("高新技术企业存量", 129, "户"), "missed", -1),
        (("技术合同成交额", 100, "亿元"), ("技术合同成交金额", 1_200_000, "万元"), "exceeded", 20),
        (("研发投入强度", 2.5, "%"), ("R&D经费支出占GDP比重", 24, "‰"), "missed", -0.1),
        (("城镇调查失业率", 5.5, "%"), ("城镇调查失业率", 5.2, "%"), "exceeded", -0.3),
        (("单位GDP能耗降低", 13.5, "%"), ("单位地区生产总值能耗下降", 14, "%"), "exceeded", 0.5),
        (("PM2.5浓度", 30, "微克/立方米"), ("PM2.5平均浓度", 33, "μg/m³"), "missed", 3),
        (("每万人口发明专利拥有量", 10, "件"), ("万人发明专利拥有量", 12, "件/万人"), "exceeded", 2),
        (("工业总产值翻番", 1, "番"), ("工业总产值增长", 120, "%"), "exceeded", 20),
        (("茶园土壤改良面积", 3, "万亩"), ("茶园土壤改良面积", 2000, "公顷"), "met", 0),
    ],
)
def test_states(target: tuple[str, float, str], actual: tuple[str, float, str], state: str, difference: float) -> None:
    judged = judge(figure(*target), outcome(*actual))
    assert (judged.state, judged.difference) == (state, pytest.approx(difference))
    assert judged.met is (state != "missed")
    assert judged.zh
    assert judged.en


@pytest.mark.parametrize(
    ("target", "actual", "state"),
    [
        ({"comparator": "<="}, {"value": 100.0}, "met"),
        ({"comparator": "<="}, {"value": 101.0}, "missed"),
        ({"comparator": "<="}, {"value": 90.0}, "exceeded"),
        ({"comparator": ">="}, {"value": 101.0}, "exceeded"),
        ({"value_max": 120.0}, {"value": 110.0}, "met"),
        ({"value_max": 120.0}, {"value": 130.0}, "exceeded"),
        ({}, {"value": 90.0, "value_max": 110.0}, "not comparable"),
        ({}, {"value": 101.0, "comparator": ">="}, "exceeded"),
        ({}, {"value": 90.0, "comparator": ">="}, "not comparable"),
        ({}, {"value": 90.0, "comparator": "<="}, "missed"),
        ({"comparator": "~"}, {"value": 97.0}, "not comparable"),
        ({"comparator": "~"}, {"value": 90.0}, "missed"),
    ],
)
def test_comparators_and_ranges(target: dict[str, Any], actual: dict[str, Any], state: str) -> None:
    actual = dict(actual)
    judged = judge(
        figure("碳纤维产量", 100.0, "吨", **target), outcome("碳纤维产量", actual.pop("value"), "吨", **actual)
    )
    assert judged.state == state
    assert judged.difference is not None


@pytest.mark.parametrize(
    ("actual", "words"),
    [
        (outcome("省级孵化器", 5, "家", scope="Place/乙市"), "two subjects"),
        (outcome("省级孵化器", 5, "家", year=2027), "of 2025, the outcome of 2027"),
        (outcome("省级孵化器", 5, "家", year=None), "names no year"),
        (outcome("国家级孵化器", 5, "家"), "of two levels"),
        (outcome("新增省级孵化器", 5, "家", change=True), "a level against an increment"),
        (outcome("省级众创空间", 5, "家"), "two indicators"),
        (outcome("省级孵化器", 5, "亿元"), "a count and 亿元 money"),
        (figure("省级孵化器", 5, "家"), "is no outcome"),
    ],
)
def test_what_does_not_compare(actual: Any, words: str) -> None:
    judged = judge(figure("省级孵化器", 4, "家"), actual)
    assert (judged.state, judged.met) == ("not comparable", None)
    assert words in judged.en


def test_what_is_not_due() -> None:
    target = figure("森林覆盖率", 60, "%", year=2030)
    early = judge(target, outcome("森林覆盖率", 58, "%", year=2027))
    assert (early.state, early.difference) == ("not due", -2)
    assert "已提前达到" in judge(target, outcome("森林覆盖率", 61, "%", year=2027)).zh
    assert judge(target, outcome("森林覆盖率", 61, "%", year=2030), now=2028).state == "not due"
    assert judge(target, outcome("森林覆盖率", 61, "%", year=2030), now=2031).state == "exceeded"


def test_where_neither_more_nor_less_is_better() -> None:
    target = figure("常住人口", 300, "万人")
    assert judge(target, outcome("常住人口", 301, "万人")).state == "met"
    assert judge(target, outcome("常住人口", 320, "万人")).state == "not comparable"


@given(st.floats(0.1, 1e6), st.floats(0.1, 1e6))
def test_a_target_is_met_or_missed_on_any_scale(aimed: float, reached: float) -> None:
    plain = judge(figure("技术合同成交额", aimed, "亿元"), outcome("技术合同成交额", reached, "亿元"))
    scaled = judge(figure("技术合同成交额", aimed, "亿元"), outcome("技术合同成交额", reached * 10_000, "万元"))
    assert plain.state == scaled.state
    assert plain.met is not None
