"""An indicator by plan: one unit, base and growth, what a plan does not give."""

from __future__ import annotations

import pytest

from plangraph.compare import Comparison, Wanted
from plangraph.errors import UnknownName, UsageError
from tests.named import shipped_graph

from .builders import DISTRICT, compared, figure, plan


def test_units_are_made_one_and_growth_is_told() -> None:
    found = compared(
        plan("甲", 2021, 2025),
        plan("丙", 2021, 2025, DISTRICT),
        figure("甲", "技术合同成交额", 2, "亿元", 2020, "actual"),
        figure("甲", "技术合同成交额", 4, "亿元"),
        figure("丙", "技术合同成交金额", 5000, "万元", scope=DISTRICT),
        indicator="technology-contracts",
    )
    city, district = found.side()
    assert city.target is not None
    assert city.target.base is not None
    assert (city.target.base.value, city.target.line.value, city.target.line.unit) == (2, 4, "亿元")
    assert city.target.growth == pytest.approx(14.8698, abs=1e-4)
    assert district.target is not None
    assert (district.target.line.value, district.target.line.unit) == (0.5, "亿元")
    assert (district.target.base, district.target.growth) == (None, None)


def test_shares_grow_by_percentage_points() -> None:
    found = compared(
        plan("甲", 2021, 2025),
        figure("甲", "研发投入强度", 1.5, "%", 2020, "actual"),
        figure("甲", "R&D经费占GDP比重", 2.5, "%"),
        indicator="研发强度",
    )
    (row,) = found.side()
    assert row.target is not None
    assert (row.target.growth, row.target.growth_unit) == (0.2, "个百分点")


def test_a_growth_of_a_share_is_no_share() -> None:
    found = compared(
        plan("甲", 2021, 2025),
        figure("甲", "研发投入强度", 2, "%"),
        figure("甲", "研发投入强度", 37.9, "%", change=True),
        indicator="研发投入强度",
    )
    assert [row.target.line.value for row in found.side() if row.target] == [2]


def test_a_plan_without_a_target_keeps_its_row() -> None:
    found = compared(
        plan("甲", 2021, 2025),
        plan("丙", 2021, 2025, DISTRICT),
        figure("甲", "森林覆盖率", 60, "%"),
        indicator="森林覆盖率",
    )
    assert [(row.place, row.target is None) for row in found.side()] == [("甲市", False), ("丙区", True)]
    record = found.records("side")[1]
    assert (record["value"], record["base"], record["quote"]) == (None, None, None)


def test_other_bases_of_the_year_are_told_and_the_nearest_is_taken() -> None:
    found = compared(
        plan("甲", 2021, 2025),
        figure("甲", "研发投入强度", 3.37, "%", 2020, "actual", at=100),
        figure("甲", "研发投入强度", 2.5, "%", 2020, "actual", at=900),
        figure("甲", "研发投入强度", 3.5, "%", at=900),
        indicator="研发投入强度",
    )
    (row,) = found.side()
    assert row.target is not None
    assert row.target.base is not None
    assert row.target.base.value == 2.5
    assert [one.value for one in row.target.others] == [3.37]


def test_an_unknown_indicator_stands_under_its_own_words() -> None:
    found = compared(
        plan("甲", 2021, 2025), figure("甲", "云上驿站数量", 7, "座"), figure("甲", "云上驿站总数", 3, "座", 2020, "actual"),
        indicator="云上驿站",
    )  # fmt: skip
    (row,) = found.side()
    assert row.key is not None
    assert (row.key.concept, row.key.zh) == ("", "云上驿站数量")
    assert row.target is not None
    assert row.target.base is not None
    assert row.target.base.value == 3


def test_what_is_not_there_is_said() -> None:
    found = compared(plan("甲", 2021, 2025), figure("甲", "森林覆盖率", 60, "%"))
    with pytest.raises(UsageError, match="Name an indicator"):
        found.side()
    with pytest.raises(UnknownName, match="near it: 森林覆盖率"):
        found.narrowed(Wanted(indicator="森林复盖率")).side()


def test_research_intensity_of_2025_in_the_shipped_graph() -> None:
    found = Comparison(shipped_graph(), Wanted(indicator="研发投入强度", year=2025, period="2021–2025"))
    told = {row.place: row.target.line.value for row in found.side() if row.target}
    assert told == {"韶关市": 2.0, "清远市": 1.5, "源城区": 0.7, "赣州经济技术开发区": 3.5}
