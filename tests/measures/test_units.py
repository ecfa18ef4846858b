"""Units: what each is a multiple of, which convert, which do not; growth between amounts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangraph.measures import amount, as_per_cent, change_per_year, comparable, growth_per_year, unit_of
from plangraph.measures.amounts import equal
from plangraph.measures.units import SCALES, written_units


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((100, "亿元"), (1_000_000, "万元")),
        ((1.2, "万亿元"), (12_000, "亿元")),
        ((3.61, "亿"), (36_100, "万元")),
        ((1.6, "万个"), (16_000, "家")),
        ((2, "万户"), (20_000, "个")),
        ((3, "项"), (3, "件")),
        ((5, "万人"), (50_000, "名")),
        ((12, "位"), (12, "人")),
        ((25, "‰"), (2.5, "%")),
        ((2, "％"), (2, "%")),
        ((6, "成"), (60, "%")),
        ((15, "亩"), (1, "公顷")),
        ((1, "平方公里"), (100, "公顷")),
        ((1.5, "万亩"), (1000, "公顷")),
        ((2, "万吨"), (20_000, "吨")),
        ((500, "亿斤"), (2500, "万吨")),
        ((100, "万千瓦"), (1, "吉瓦")),
        ((1, "GW"), (1000, "兆瓦")),
        ((1, "GWh"), (100, "万千瓦时")),
        ((2, "EFLOPS"), (2000, "PFLOPS")),
        ((1, "公里"), (1000, "米")),
        ((78, "岁"), (78, "年")),
        ((30, "万元/亩"), (300_000, "元/亩")),
        ((10, "件/万人"), (100, "件／十万人")),
        ((0.5, "吨标准煤/万元"), (0.5, "吨标煤／万元")),
        ((30, "微克/立方米"), (30, "μg/m³")),
        ((20, "万吨/年"), (20, "万吨")),
        ((4, "台（套）"), (4, "台套")),
        ((7, "个/家"), (7, "家")),
        ((9, "万架次"), (90_000, "架次")),
    ],
)
def test_one_amount_in_two_units(one: tuple[float, str], other: tuple[float, str]) -> None:
    assert equal(amount(*one), amount(*other))
    assert comparable(unit_of(one[1]), unit_of(other[1])).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("亿元", "亿美元"),
        ("亿元", "家"),
        ("%", "个百分点"),
        ("%", "倍"),
        ("%", "家"),
        ("家", "人"),
        ("人", "人次"),
        ("人", "人年"),
        ("吨", "吨标准煤"),
        ("千瓦", "千瓦时"),
        ("万亩", "万吨"),
        ("件", "件/万人"),
        ("万元/亩", "万元/人"),
        ("个", "%"),
        ("甲", "乙"),
    ],
)
def test_units_that_do_not_convert(one: str, other: str) -> None:
    judged = comparable(unit_of(one), unit_of(other))
    assert (judged.verdict, judged.score) == ("incomparable", 0.0)
    assert judged.zh
    assert judged.en


def test_the_reason_names_both_kinds() -> None:
    judged = comparable(unit_of("亿元"), unit_of("家"))
    assert (judged.zh, judged.en) == ("单位“亿元”是金额，“家”是计数", "亿元 is money and 家 a count")


def test_a_count_without_its_word_may_be_of_persons() -> None:
    assert comparable(unit_of("个"), unit_of("人")).same
    assert comparable(unit_of(""), unit_of("家")).same
    assert not comparable(unit_of(""), unit_of("亿元")).same


def test_the_indicator_divides_its_value() -> None:
    assert equal(amount(12, "件", "每万人口发明专利拥有量"), amount(12, "件/万人"))
    assert equal(amount(8.5, "万元", "人均地区生产总值"), amount(85_000, "元/人"))
    assert equal(amount(0.4, "吨标准煤", "单位GDP能耗"), amount(0.4, "吨标准煤/万元"))
    assert amount(78, "岁", "人均预期寿命").base == "year"
    assert amount(5, "件", "十万人大会议案").base == "item"


@given(st.sampled_from(written_units()), st.sampled_from(SCALES), st.floats(0.01, 1e6))
def test_a_scale_before_a_unit_only_multiplies(unit: str, scale: str, value: float) -> None:
    plain, scaled = amount(value, unit), amount(value, scale + unit)
    if scaled.unit.kind == plain.unit.kind and scale + unit not in written_units():
        assert scaled.base == plain.base
        assert scaled.value > plain.value


@given(st.text(max_size=8))
def test_any_text_is_a_unit(text: str) -> None:
    assert unit_of(text).factor > 0
    assert comparable(unit_of(text), unit_of(text)).same


def test_growth_a_year() -> None:
    assert growth_per_year(amount(100, "亿元"), amount(1_210_000, "万元"), 2) == pytest.approx(10)
    assert growth_per_year(amount(100, "亿元"), amount(100, "家"), 2) is None
    assert growth_per_year(amount(0, "家"), amount(100, "家"), 2) is None
    assert growth_per_year(amount(1, "家"), amount(100, "家"), 0) is None
    assert change_per_year(amount(2.0, "%"), amount(25, "‰"), 5) == pytest.approx(0.1)
    assert change_per_year(amount(2.0, "%"), amount(3, "家"), 5) is None


@pytest.mark.parametrize(
    ("value", "unit", "ratio", "per_cent"),
    [
        (8, "%", False, 8),
        (1, "番", False, 100),
        (2, "番", False, 300),
        (1.5, "倍", False, 150),
        (1.5, "倍", True, 50),
        (3, "家", False, None),
    ],
)
def test_growth_in_per_cent(value: float, unit: str, ratio: bool, per_cent: float | None) -> None:
    assert as_per_cent(value, unit, ratio=ratio) == per_cent
