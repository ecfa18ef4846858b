"""Growth a year across plans, and the superior plan's."""

from __future__ import annotations

import pytest

from plangraph.records import Relation

from .builders import CITY, DISTRICT, PARK, PROVINCE, compared, entity, figure, plan


def test_plans_are_ranked_and_set_beside_the_superior_one() -> None:
    found = compared(
        plan("省", 2021, 2025, PROVINCE), plan("市", 2021, 2025), plan("区", 2021, 2025, DISTRICT),
        figure("省", "森林覆盖率", 60, "%", 2020, "actual", scope=PROVINCE), figure("省", "森林覆盖率", 62, "%", scope=PROVINCE),
        figure("市", "森林覆盖率", 50, "%", 2020, "actual"), figure("市", "森林覆盖率", 55, "%"),
        figure("区", "森林覆盖率", 40, "%", 2020, "actual", scope=DISTRICT), figure("区", "森林覆盖率", 41, "%", scope=DISTRICT),
    ).ambition()  # fmt: skip
    told = [(one.target.line.place, one.place, one.of, one.above) for one in found]
    assert told == [("甲市", 1, 3, True), ("乙省", 2, 3, None), ("丙区", 3, 3, False)]
    assert found[2].superior is not None
    assert found[2].superior.line.place == "甲市"  # the nearest above


def test_a_park_lies_where_the_plans_put_it() -> None:
    lies = Relation("r", PARK, "locatedIn", CITY, ("园",), (), 0.9)
    found = compared(
        plan("市", 2021, 2025), plan("园", 2021, 2025, PARK), entity(PARK, "园"), entity(CITY, "市"), lies,
        figure("市", "专利授权量", 100, "件", 2020, "actual"), figure("市", "专利授权量", 110, "件"),
        figure("园", "专利授权量", 10, "件", 2020, "actual", scope=PARK), figure("园", "专利授权量", 20, "件", scope=PARK),
    ).ambition()  # fmt: skip
    assert [(one.target.line.place, one.above) for one in found] == [("丁园", True), ("甲市", None)]


@pytest.mark.parametrize(
    ("indicator", "unit", "bases", "aims"),
    [("城镇调查失业率", "%", (6, 6), (4, 5)), ("单位地区生产总值能耗降低", "%", (None, None), (15, 13))],
)
def test_where_less_is_better_less_is_more(indicator: str, unit: str, bases: tuple, aims: tuple) -> None:
    records = []
    for id_, place, base, aim in zip(("市", "区"), (CITY, DISTRICT), bases, aims, strict=True):
        records.append(plan(id_, 2025, 2025, place))
        records.append(figure(id_, indicator, aim, unit, scope=place))
        if base is not None:
            records.append(figure(id_, indicator, base, unit, 2024, "actual", scope=place))
    found = compared(*records).ambition()
    assert [one.target.line.place for one in found] == ["甲市", "丙区"]


def test_a_growth_over_several_years_is_none_a_year() -> None:
    five, one = plan("五年", 2021, 2025), plan("一年", 2025, 2025, DISTRICT)
    growth = {"change": True}
    found = compared(
        five,
        one,
        figure("五年", "出口总额", 40, "%", **growth),
        figure("一年", "出口总额", 6, "%", scope=DISTRICT, **growth),
    ).ambition()
    assert [(each.target.line.place, each.target.growth) for each in found] == [("丙区", 6)]
