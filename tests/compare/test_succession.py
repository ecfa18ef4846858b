"""What the next plan, or the plan of the level below, keeps, drops, adds and upgrades."""

from __future__ import annotations

from typing import Any

from plangraph.compare import Comparison, Wanted
from plangraph.compare.succession import Change
from plangraph.records import Excerpt, Relation
from tests.named import shipped_graph

from .builders import CITY, DISTRICT, PROVINCE, compared, entity, figure, plan

FIRST, SECOND = plan("甲一", 2016, 2020), plan("甲二", 2021, 2025)


def statuses(changes: tuple[Change, ...]) -> dict[str, str]:
    return {one.name: one.status for one in changes}


def test_targets_of_the_next_plan() -> None:
    found = compared(
        FIRST, SECOND,
        figure("甲一", "森林覆盖率", 60, "%", 2020), figure("甲二", "森林覆盖率", 62, "%"),
        figure("甲一", "城镇调查失业率", 5, "%", 2020), figure("甲二", "城镇调查失业率", 5.5, "%"),
        figure("甲一", "专利授权量", 100, "件", 2020), figure("甲二", "云上驿站数量", 3, "座"),
    ).succession()  # fmt: skip
    assert statuses(found) == {
        "森林覆盖率": "upgraded", "城镇调查失业率": "lowered", "专利授权量": "dropped", "云上驿站数量": "added",
    }  # fmt: skip
    assert {one.pair.tie for one in found} == {"after"}
    kept = next(one for one in found if one.name == "森林覆盖率")
    assert (kept.before, kept.after) == ("60%（2020）", "62%（2025）")
    assert all(kept.quotes)


def test_amounts_of_a_city_and_its_province_are_not_ranked() -> None:
    above = plan("省", 2021, 2025, PROVINCE)
    found = compared(
        above, SECOND, figure("省", "专利授权量", 9000, "件", scope=PROVINCE), figure("甲二", "专利授权量", 100, "件"),
        figure("省", "森林覆盖率", 60, "%", scope=PROVINCE), figure("甲二", "森林覆盖率", 65, "%"),
    ).succession()  # fmt: skip
    assert statuses(found) == {"专利授权量": "kept", "森林覆盖率": "upgraded"}
    assert {(one.pair.first.id, one.pair.second.id, one.pair.tie) for one in found} == {("省", "甲二", "below")}


def test_industries_rise_with_their_rank() -> None:
    steel = "Industry/钢铁@x"
    texts = {"甲一": "改造钢铁等传统产业，培育钢铁等新兴产业", "甲二": "壮大钢铁等支柱产业"}
    records: list[Any] = [
        Excerpt(f"{id_}:1-9", id_, "", text.partition("，")[2] or text, 1, 9) for id_, text in texts.items()
    ]
    wants = Relation("r", CITY, "prioritizes", steel, ("甲一", "甲二"), ("甲一:1-9", "甲二:1-9"), 0.9, ("", ""))
    found = compared(FIRST, SECOND, entity(steel, "甲一", "甲二"), wants, *records).succession()
    assert [(one.name, one.status, one.before, one.after) for one in found] == [
        ("钢铁", "upgraded", "新兴产业", "支柱产业")
    ]


def test_things_are_kept_dropped_and_upgraded() -> None:
    zone = entity("Park/高新区@x", "甲一", "甲二", wordings={"甲一": ("省级高新区",), "甲二": ("国家级高新区",)})
    found = compared(
        FIRST, SECOND, zone, entity("Platform/众创空间@x", "甲一"), entity("Initiative/育苗行动@x", "甲二")
    )
    assert statuses(found.succession()) == {"高新区": "upgraded", "众创空间": "dropped", "育苗行动": "added"}


def test_plans_that_nothing_ties_are_no_pair() -> None:
    other = plan("丙", 2031, 2035, DISTRICT)
    assert compared(FIRST, other, figure("甲一", "森林覆盖率", 60, "%", 2020)).succession() == ()


def test_the_two_plans_of_a_city_in_the_shipped_graph() -> None:
    found = Comparison(shipped_graph(), Wanted(place="Place/韶关市@440200")).succession()
    told = statuses(tuple(one for one in found if one.sort == "target"))
    assert (told["高新技术企业数量"], told["研发经费投入强度"]) == ("upgraded", "kept")
    assert told["每万人口发明专利拥有量"] == "dropped"
    assert {one.sort for one in found} >= {"target", "Industry", "Platform"}
