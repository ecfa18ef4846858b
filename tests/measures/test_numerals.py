"""Numerals in digits, in characters and in both; amounts said without a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangraph.measures import number_of, said


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("1,280", 1280),
        ("３．５", 3.5),
        ("九十六", 96),
        ("十二", 12),
        ("二百零五", 205),
        ("一千零二", 1002),
        ("两", 2),
        ("千", 1000),
        ("1.2万", 12000),
        ("三万五千", 35000),
        ("两亿三千万", 230_000_000),
        ("1亿2000万", 120_000_000),
        ("三点二五", 3.25),
        ("百分之六十", 60),
        ("二〇二五", 2025),
        ("甲", None),
        ("三点", None),
        ("点五", None),
        ("", None),
        ("1.2.3", None),
    ],
)
def test_numerals(numeral: str, value: float | None) -> None:
    assert number_of(numeral) == value


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_and_without_commas_are_one_number(number: int) -> None:
    assert number_of(f"{number:,}") == number_of(str(number)) == float(number)


@given(st.text(alphabet="零一二三四五六七八九十百千万亿两点.,0123456789甲", max_size=12))
def test_any_text_is_a_number_or_none(text: str) -> None:
    value = number_of(text)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("产值翻一番", (1, "番", "=")),
        ("五年翻两番", (2, "番", "=")),
        ("高新技术企业倍增", (1, "番", "=")),
        ("独角兽企业实现零的突破", (1, "个", ">=")),
        ("研发机构全覆盖", (100, "%", "=")),
        ("产业规模扩大", None),
    ],
)
def test_amounts_said_without_a_number(words: str, amount: tuple[float, str, str] | None) -> None:
    assert said(words) == amount
