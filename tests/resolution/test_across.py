"""Across plans: the same thing in two plans is one; 我市 and 高新区 in two plans are two."""

from __future__ import annotations

import itertools

import pytest

from plangraph.records import Joined, Resolution
from plangraph.resolution import resolve_across

from .small import resolved


def joined(*resolutions: Resolution) -> dict[str, Joined]:
    """The entities by id."""
    return {entity.id: entity for entity in resolve_across(resolutions)}


HEFEI = resolved(
    "合肥市",
    ("Place", "合肥市"),
    ("Enterprise", "科大讯飞股份有限公司"),
    ("Industry", "人工智能产业"),
    ("Park", "高新区"),
    ("GovernmentBody", "市科技局"),
    ("PolicyDocument", "本规划"),
    ("Institution", "中国科学技术大学"),
)
WUHU = resolved(
    "芜湖市",
    ("Place", "芜湖市"),
    ("Enterprise", "科大讯飞股份有限公司"),
    ("Industry", "人工智能"),
    ("Park", "高新区"),
    ("GovernmentBody", "市科技局"),
    ("PolicyDocument", "本规划"),
)


def test_one_name_in_two_plans_is_one_thing() -> None:
    assert len(joined(HEFEI, WUHU)["Enterprise/科大讯飞股份有限公司"].members) == 2


def test_an_industry_with_and_without_its_ending_is_one() -> None:
    found = [entity for entity in joined(HEFEI, WUHU).values() if entity.cls == "Industry"]
    assert [(entity.name, len(entity.members)) for entity in found] == [("人工智能产业", 2)]


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
    assert {entity.name for entity in joined(HEFEI, WUHU).values() if entity.cls == cls} == names


def test_a_short_name_of_one_plan_finds_the_full_name_of_another() -> None:
    full = resolved("合肥市", ("Enterprise", "科大讯飞股份有限公司"), ("Enterprise", "科大讯飞"))
    short = resolved("芜湖市", ("Enterprise", "科大讯飞"))
    [firm] = joined(full, short).values()
    assert (firm.name, len(firm.members)) == ("科大讯飞股份有限公司", 2)


def test_the_order_of_the_plans_does_not_matter() -> None:
    third = resolved("蚌埠市", ("Enterprise", "科大讯飞"), ("Institution", "中国科学技术大学"), ("Park", "高新区"))
    plans = {"合肥市": HEFEI, "芜湖市": WUHU, "蚌埠市": third}
    seen = set()
    for order in itertools.permutations(plans):
        entities = resolve_across([plans[home] for home in order])
        seen.add(
            tuple(
                (entity.id, entity.name, tuple(sorted((order[i], j) for i, j in entity.members))) for entity in entities
            )
        )
    assert len(seen) == 1
