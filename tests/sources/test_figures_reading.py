"""Numbers, quantities, years, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangraph.records import EXCERPT_LENGTH
from plangraph.sources.figures.numbers import number_of, plain
from plangraph.sources.figures.quantities import find_quantities
from plangraph.sources.figures.times import find_times
from plangraph.sources.figures.units import kind_of

from .figure_plans import TARGETS, figures

WORDS = [
    "到2025年",
    "，",
    "。",
    "；",
    "（",
    "）",
    "、",
    "和",
    "全市",
    "高新技术企业",
    "达到",
    "新增",
    "5",
    "２",
    "3.5",
    "百",
    "两",
    "家",
    "亿元",
    "%",
]
WORDS += [
    "以上",
    "其中",
    "省级",
    "国家级",
    "由",
    "增至",
    "分别",
    "的",
    "“",
    "”",
    "\n",
    "\t",
    "占",
    "比重",
    "：",
    "—",
    "倍",
    "每年",
    "级",
    "指标",
]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("1,280", 1280),
        ("3.5", 3.5),
        ("九十六", 96),
        ("十二", 12),
        ("二百零五", 205),
        ("千", 1000),
        ("两", 2),
        ("甲", None),
        ("", None),
    ],
)
def test_numerals(numeral: str, value: float | None) -> None:
    assert number_of(numeral) == value


@given(st.text())
def test_plain_text_keeps_every_character_in_its_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("2500余户", 2500, "户", ">="),
        ("101万余平方米", 101, "万平方米", ">="),
        ("近千个", 1000, "个", "~"),
        ("不少于30项", 30, "项", ">="),
        ("30件/万人", 30, "件/万人", "="),
        ("1万元/个", 1, "万元/个", "="),
        ("0.3元/千瓦时", 0.3, "元/千瓦时", "="),
        ("1080元/人月", 1080, "元/人月", "="),
        ("10万亩级", 10, "万亩", "="),
        ("150名（个）", 150, "名（个）", "="),
        ("1.17个百分点", 1.17, "个百分点", "="),
    ],
)
def test_a_quantity(text: str, value: float, unit: str, comparator: str) -> None:
    [found] = find_quantities(text)
    assert (found.value, found.unit, found.comparator) == (value, unit, comparator)


@pytest.mark.parametrize(
    "text",
    ["4G/5G应用", "第3家", "基础零部件", "华南863", "2个方面", "专栏 5-3 支撑", "前70位", "30天内", "2020年12月"],
)
def test_no_quantity(text: str) -> None:
    assert not find_quantities(text)


@pytest.mark.parametrize(
    ("text", "year", "period", "base"),
    [
        ("到2025年", 2025, None, False),
        ("2016-2018年", 2018, "2016-2018年", False),
        ("“十四五”期间", 2025, "“十四五”期间", False),
        ("“十三五”末", 2020, None, False),
        ("比2015年", 2015, None, True),
        ("2016年以来", None, "2016年以来", False),
        ("二〇三五年", 2035, None, False),
        ("在2020年基础上", 2020, None, True),
    ],
)
def test_times(text: str, year: int | None, period: str | None, base: bool) -> None:
    [time] = find_times(text)
    assert (time.year, time.period, time.base) == (year, period, base)


def test_a_year_in_a_name_is_no_time() -> None:
    assert find_times("获2017年度二等奖") == []


def test_kinds_of_units() -> None:
    assert [kind_of(unit) for unit in ("家", "万人", "亿美元", "万元/亩", "%", "吨", "甲")] == [
        "count",
        "count",
        "money",
        "money",
        "share",
        "measure",
        "",
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_figures_of_any_text_are_told_by_words_that_stand_in_it(words: list[str]) -> None:
    text = TARGETS + "".join(words) + "\n"
    for figure in figures(text):
        assert 1 <= figure.evidence.end - figure.evidence.start <= EXCERPT_LENGTH
        assert figure.indicator
        assert figure.kind in ("actual", "target")
        assert 0 < figure.confidence <= 1
        assert figure.scope.span.start < figure.scope.span.end


def test_the_same_text_gives_the_same_figures() -> None:
    text = TARGETS + "到2025年，孵化器达到5家，其中省级3家。\n"
    assert figures(text) == figures(text)
