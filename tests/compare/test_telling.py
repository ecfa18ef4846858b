"""How a value is told: in the unit that it is compared in, a growth in doublings or times as the plan gives it."""

from __future__ import annotations

from typing import Any

import pytest

from plangraph.compare.telling import as_given, value_of

from .builders import compared, figure, plan

PLAN = plan("甲", 2021, 2025)


@pytest.mark.parametrize(
    ("value", "unit", "more", "zh", "en"),
    [
        (1, "番", {"change": True}, "翻一番（2025）", "doubled（2025）"),
        (2, "番", {"change": True}, "翻两番（2025）", "quadrupled（2025）"),
        (4, "番", {"change": True}, "翻4番（2025）", "doubled 4 times（2025）"),
        (1, "番", {"change": True, "comparator": ">="}, "≥翻一番（2025）", "≥doubled（2025）"),
        (3, "倍", {"change": True}, "3倍（2025）", "3倍（2025）"),
        (3, "%", {"change": True}, "3%（2025）", "3%（2025）"),
        (3, "%", {"change": True, "value_max": 4}, "3–4%（2025）", "3–4%（2025）"),
    ],
)
def test_a_growth_is_told_as_the_plan_gives_it(value: float, unit: str, more: dict[str, Any], zh: str, en: str) -> None:
    (line,) = compared(PLAN, figure("甲", "营业收入", value, unit, **more)).all_lines
    assert value_of(line) == zh
    assert value_of(line, "en") == en


def test_an_amount_is_told_in_the_unit_of_its_indicator() -> None:
    (line,) = compared(PLAN, figure("甲", "技术合同成交额", 12_000, "万元")).all_lines
    assert not as_given(line)
    assert value_of(line) == "1.2亿元（2025）"


def test_the_next_plan_beside_a_doubling() -> None:
    found = compared(
        plan("乙", 2016, 2020), PLAN, figure("乙", "营业收入", 1, "番", 2020, change=True), figure("甲", "营业收入", 2, "番", change=True)
    ).succession()  # fmt: skip
    assert [(one.before, one.after) for one in found] == [("翻一番（2020）", "翻两番（2025）")]
