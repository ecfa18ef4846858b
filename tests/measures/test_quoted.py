"""What the clause of a figure says round its indicator, and what follows for sameness."""

from __future__ import annotations

import pytest

from plangraph.measures import judge, key_of, on_scale, rounded, same_indicator, stated
from plangraph.measures.quoted import around, is_multiple

from .builders import figure, outcome


@pytest.mark.parametrize(
    ("words", "indicator", "value", "told"),
    [
        ("建设高标准农田30万亩", "高标准农田", 30, ("建设", "")),
        ("改造老旧小区400个、城中村1.2万户", "城中村数量", 1.2, ("改造老旧小区400个、", "")),
        ("产值50亿元，出口下降3.3%", "出口总额", 3.3, ("出口下降", "出口下降")),
        ("出口总额年均增长９％", "出口总额", 9, ("", "年均增长")),
        ("新建1,200个驿站", "驿站数量", 1200, ("新建", "新建")),
        ("没有数字", "驿站数量", 7, ("", "")),
    ],
)
def test_what_stands_round_an_indicator(words: str, indicator: str, value: float, told: tuple[str, str]) -> None:
    assert around(words, indicator, value) == told


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("建设驿站30个", "驿站达到300个", "incomparable"),
        ("建设驿站30个", "改造驿站30个", "same"),
        ("驿站达到30个", "全市驿站300个", "same"),
    ],
)
def test_a_verb_of_doing_tells_what_came_about(first: str, second: str, verdict: str) -> None:
    one, other = (
        figure("驿站数量", value, "个", words=words)
        for words, value in ((first, 30), (second, 300 if "300" in second else 30))
    )
    assert same_indicator(stated(one), stated(other)).verdict == verdict


def test_a_sum_of_years_is_no_years_own() -> None:
    one = figure("新增驿站数量", 5, "个", change=True)
    other = outcome("新增驿站数量", 50, "个", change=True, period="“十四五”时期")
    assert same_indicator(stated(one), stated(other)).verdict == "incomparable"
    yearly = outcome("新增驿站数量", 50, "个", change=True, period="“十四五”时期", words="每年新增驿站50个")
    assert same_indicator(stated(one), stated(yearly)).same


def test_a_fall_misses_a_growth() -> None:
    judged = judge(
        figure("出口总额", 5, "%", change=True, words="出口总额增长5%"),
        outcome("出口总额", 3.3, "%", change=True, words="出口总额下降3.3%"),
    )
    assert (judged.state, judged.difference) == ("missed", -8.3)


def test_what_is_in_all_can_be_too_little() -> None:
    target = figure("新增孵化器数量", 8, "家", change=True)
    assert judge(target, outcome("孵化器总数", 4, "家")).state == "missed"
    assert judge(target, outcome("孵化器总数", 40, "家")).state == "not comparable"


def test_keys_keep_level_pace_and_what_was_made_apart() -> None:
    said = [
        figure("省级孵化器数量", 3, "家"),
        figure("孵化器数量", 3, "家"),
        figure("孵化器数量", 3, "家", words="培育孵化器3家"),
        figure("新增孵化器数量", 3, "家", change=True),
        figure("出口总额", 3, "%", change=True),
        figure("出口总额", 3, "%", change=True, words="出口总额年均增长3%"),
    ]
    assert len({key_of(stated(one)).id for one in said}) == len(said)
    assert key_of(stated(said[0])).zh == "省级科技企业孵化器数量"
    assert key_of(stated(said[5])).en == "growth of exports (a year)"


@pytest.mark.parametrize(
    ("value", "unit", "common", "moved"),
    [
        (12_000, "万元", "亿元", 1.2),
        (24, "‰", "%", 2.4),
        (1, "番", "%", 100),
        (3, "家", "亿元", None),
        (3, "个", "家", 3),
    ],
)
def test_values_on_one_scale(value: float, unit: str, common: str, moved: float | None) -> None:
    assert on_scale(value, unit, "某指标", common) == moved


def test_rounding() -> None:
    assert rounded(46.7, 47)
    assert not rounded(186, 176)
    assert not rounded(47, 47)


@pytest.mark.parametrize(
    ("words", "value", "multiple"),
    [
        ("渔船数量是2015年的8倍", 8, True),
        ("渔业产值为“十二五”末的近3倍", 3, True),
        ("渔业产值达到2015年2.5倍", 2.5, True),
        ("渔业产值比2015年增长3倍", 3, False),
        ("渔业产值增长了2倍", 2, False),
    ],
)
def test_a_multiple_is_no_growth(words: str, value: float, multiple: bool) -> None:
    assert is_multiple(words, value) is multiple


def test_a_multiple_on_the_scale_of_growth() -> None:
    assert on_scale(8, "倍", "渔船数量", "%", multiple=True) == 700
