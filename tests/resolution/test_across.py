"""Across plans: the same thing in two plans is one; 我市 and 高新区 in two plans are two."""

from __future__ import annotations

import itertools

import pytest

from plangraph.records import Cluster, Decision, PlanClaims, ThingRef
from plangraph.resolution import Decided, resolve_across, resolve_within

from .small import plan


def clusters(*plans: PlanClaims, decided: Decided | None = None) -> tuple[Cluster, ...]:
    """The clusters of several plans."""
    return resolve_across([(one.head, resolve_within(one, decided)) for one in plans], decided).clusters


HEFEI = plan(
    "合肥市",
    ("Place", "合肥市"),
    ("Enterprise", "科大讯飞股份有限公司"),
    ("Industry", "人工智能产业"),
    ("Park", "高新区"),
    ("GovernmentBody", "市科技局"),
    ("PolicyDocument", "本规划"),
    ("Institution", "中国科学技术大学"),
)
WUHU = plan(
    "芜湖市",
    ("Place", "芜湖市"),
    ("Enterprise", "科大讯飞股份有限公司"),
    ("Industry", "人工智能"),
    ("Park", "高新区"),
    ("GovernmentBody", "市科技局"),
    ("PolicyDocument", "本规划"),
)


def test_one_name_in_two_plans_is_one_thing() -> None:
    [firm] = [one for one in clusters(HEFEI, WUHU) if one.cls == "Enterprise"]
    assert {thing.plan for thing in firm.things} == {"合肥市", "芜湖市"}


def test_an_industry_with_and_without_its_ending_is_one() -> None:
    found = [one for one in clusters(HEFEI, WUHU) if one.cls == "Industry"]
    assert [(one.name, len(one.things)) for one in found] == [("人工智能产业", 2)]


@pytest.mark.parametrize(
    ("cls", "names"),
    [
        ("Park", {"合肥市高新区", "芜湖市高新区"}),
        ("GovernmentBody", {"合肥市科技局", "芜湖市科技局"}),
        ("PolicyDocument", {"本规划（合肥市）", "本规划（芜湖市）"}),
        ("Place", {"合肥市", "芜湖市"}),
    ],
)
def test_what_is_named_by_its_plan_stays_apart(cls: str, names: set[str]) -> None:
    assert {one.name for one in clusters(HEFEI, WUHU) if one.cls == cls} == names


def test_a_short_name_of_one_plan_finds_the_full_name_of_another() -> None:
    full = plan("合肥市", ("Enterprise", "科大讯飞股份有限公司"), ("Enterprise", "科大讯飞"))
    short = plan("芜湖市", ("Enterprise", "科大讯飞"))
    [firm] = [one for one in clusters(full, short) if one.cls == "Enterprise"]
    assert (firm.name, len(firm.things)) == ("科大讯飞股份有限公司", 2)


def test_the_order_of_the_plans_does_not_matter() -> None:
    third = plan("蚌埠市", ("Enterprise", "科大讯飞"), ("Institution", "中国科学技术大学"), ("Park", "高新区"))
    seen = {clusters(*order) for order in itertools.permutations((HEFEI, WUHU, third))}
    assert len(seen) == 1


def test_adding_a_plan_keeps_every_id_findable_and_moves_none_that_it_does_not_touch() -> None:
    before = clusters(HEFEI)
    after = clusters(HEFEI, WUHU)
    found = {id_: one for one in after for id_ in (one.id, *one.formerly)}
    for one in before:
        assert one.id in found
        if {thing.plan for thing in found[one.id].things} == {"合肥市"}:
            assert found[one.id].id == one.id


def test_a_reviewer_joins_and_parts() -> None:
    firm, other = (ThingRef(key, "Enterprise", "科大讯飞股份有限公司") for key in ("合肥市", "芜湖市"))
    apart = Decided.of([Decision("different", "李", "2026-01-01", thing=firm, other=other)])
    assert len([one for one in clusters(HEFEI, WUHU) if one.cls == "Enterprise"]) == 1
    assert len([one for one in clusters(HEFEI, WUHU, decided=apart) if one.cls == "Enterprise"]) == 2
    short = ThingRef("芜湖市", "Enterprise", "讯飞")
    same = Decided.of([Decision("same", "李", "2026-01-01", thing=firm, other=short)])
    plans = HEFEI, plan("芜湖市", ("Enterprise", "讯飞"))
    assert len([one for one in clusters(*plans) if one.cls == "Enterprise"]) == 2
    assert len([one for one in clusters(*plans, decided=same) if one.cls == "Enterprise"]) == 1
