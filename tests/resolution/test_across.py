"""Across plans: the same thing in two plans is one; 我市 and 高新区 in two plans are two."""

from __future__ import annotations

import itertools
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangraph.ids import fold
from plangraph.records import DIFFERENT, UNSURE, Cluster, Decision, PlanClaims, ThingRef
from plangraph.resolution import Decided, resolve_across, resolve_within

from .small import Names, named, plan


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
        ("GovernmentBody", {"合肥市科学技术局", "芜湖市科学技术局"}),
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


def names_of(cls: str, *plans: PlanClaims) -> set[str]:
    """What the clusters of a class are called."""
    return {one.name for one in clusters(*plans) if one.cls == cls}


def test_an_organ_has_its_full_name_and_the_words_of_its_plan_as_a_wording() -> None:
    province = plan("安徽省", ("GovernmentBody", "省委"), ("GovernmentBody", "省政府"))
    city = plan("芜湖市", ("GovernmentBody", "安徽省人民政府"), ("GovernmentBody", "市委"))
    found = {one.name: {name for thing in one.things for name in thing.wordings} for one in clusters(province, city)}
    assert found["安徽省人民政府"] == {"省政府", "安徽省人民政府"}
    assert found["中共安徽省委"] == {"省委"}
    assert found["中共芜湖市委"] == {"市委"}


def test_organs_of_two_provinces_are_two() -> None:
    plans = plan("湖南省", ("GovernmentBody", "省委")), plan("江西省", ("GovernmentBody", "省委"))
    assert names_of("GovernmentBody", *plans) == {"中共湖南省委", "中共江西省委"}


def test_a_cluster_is_called_by_its_commonest_full_wording_and_not_by_a_wish() -> None:
    often = plan("滁州市", *(("Park", "滁州苏滁产业园"),) * 3, ("Park", "升格为国家级滁州苏滁产业园"))
    [park] = [one for one in clusters(often) if one.cls == "Park"]
    assert park.name == "滁州苏滁产业园"
    industries = [plan(home, ("Industry", "量子信息")) for home in ("合肥市", "济南市")]
    assert names_of("Industry", *industries, plan("上海市", ("Industry", "量子信息产业"))) == {"量子信息"}


def test_an_industry_is_called_as_most_plans_call_it() -> None:
    in_full = plan(
        "兰州市",
        ("Industry", "乳品产业集群"),
        ("Industry", "乳品产业"),
        introduced=(("Industry", "乳品产业集群", "乳品产业"),),
    )
    assert names_of("Industry", in_full) == {"乳品产业集群"}
    one, two = (plan(home, ("Industry", "乳品产业")) for home in ("西宁市", "银川市"))
    assert names_of("Industry", in_full, one) == {"乳品产业集群"}
    assert names_of("Industry", in_full, one, two) == {"乳品产业"}


def test_a_name_has_no_bracket_or_quotation_mark_without_its_other_half() -> None:
    told = plan(
        "兰州市",
        ("Initiative", "）结对帮扶永登县机制"),
        ("Initiative", "企业上市绿色通道”"),
        ("Initiative", "“甘味”工程（一期）"),
    )
    assert {"结对帮扶永登县机制", "企业上市绿色通道", "“甘味”工程（一期）"} <= names_of("Initiative", told)


def test_an_award_of_the_province_bears_its_name() -> None:
    assert names_of("Award", plan("兰州市", ("Award", "省级科学技术进步二等奖"))) == {"甘肃省科学技术进步二等奖"}


def test_a_title_that_names_no_place_is_of_its_plan() -> None:
    reports = [plan(key, ("PolicyDocument", "政府工作报告")) for key in ("安徽省#2024", "安徽省#2025", "湖北省")]
    assert len([one for one in clusters(*reports) if one.cls == "PolicyDocument"]) == 3


def test_one_string_has_one_class_over_plans() -> None:
    means = [plan(home, ("Technology", "量子计算")) for home in ("合肥市", "济南市")]
    grown = plan("上海市", ("Industry", "量子计算"))
    found = [one for one in clusters(*means, grown) if one.cls in ("Industry", "Technology")]
    assert [(one.cls, len(one.things)) for one in found] == [("Technology", 3)]
    before = [one.id for one in clusters(grown) if one.cls == "Industry"]
    assert set(before) <= {found[0].id, *found[0].formerly}


def test_a_class_that_relations_require_stays() -> None:
    means = [plan(home, ("Technology", "量子计算")) for home in ("合肥市", "济南市")]
    place, industry = named("Place", "上海市"), named("Industry", "量子计算")
    grown = plan("上海市", ("Industry", "量子计算"), relations=((place, "prioritizes", industry),))
    resolved = resolve_across([(one.head, resolve_within(one)) for one in (*means, grown)])
    assert {one.cls for one in resolved.clusters if one.cls != "Place"} == {"Industry", "Technology"}
    [parted] = [one for one in resolved.judgements if one.verdict == DIFFERENT]
    assert [reason.evidence for reason in parted.reasons] == ["two-classes"]


def test_what_is_likely_and_not_sure_stays_apart_and_waits_for_review() -> None:
    plans = plan("安徽省", ("Initiative", "专精特新倍增计划")), plan("芜湖市", ("Initiative", "专精特新倍增计划"))
    resolved = resolve_across([(one.head, resolve_within(one)) for one in plans])
    assert len([one for one in resolved.clusters if one.cls == "Initiative"]) == 2
    [doubt] = resolved.judgements
    assert (doubt.verdict, doubt.score) == (UNSURE, 0.5)
    assert [reason.evidence for reason in doubt.reasons] == ["same-wording", "wider-place"]


def test_two_things_of_one_plan_are_not_joined_by_another_plan() -> None:
    two = plan("芜湖市", ("Enterprise", "埃夫特智能装备公司"), ("Enterprise", "埃夫特机床"))
    one = plan("合肥市", ("Enterprise", "埃夫特机床"), ("Enterprise", "埃夫特智能装备公司"),
               introduced=(("Enterprise", "埃夫特智能装备公司", "埃夫特机床"),))  # fmt: skip
    found = [cluster for cluster in clusters(two, one) if cluster.cls == "Enterprise"]
    assert all(len({thing.id for thing in c.things if thing.plan == "芜湖市"}) < 2 for c in found)


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


SOME = st.lists(
    st.tuples(
        st.sampled_from(("Enterprise", "Park", "Industry", "Technology", "GovernmentBody", "Initiative")),
        st.sampled_from(("合肥", "市", "科大讯飞", "高新区", "“科创”", "新材料", "生物医药", "省科技")),
        st.sampled_from(("", "产业", "集团", "有限公司", "高新区", "局", "行动计划", "二期")),
    ).map(lambda parts: (parts[0], parts[1] + parts[2])),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(("合肥市", "芜湖市", "湖北省", "襄阳市")), SOME, min_size=2), st.randoms())
def test_every_wording_stands_in_one_cluster_whatever_the_order(named_by: dict[str, Names], random: Random) -> None:
    plans = [plan(home, *names) for home, names in named_by.items()]
    resolved = resolve_across([(one.head, resolve_within(one)) for one in plans])
    ids = {one.id for one in resolved.clusters}
    assert len(ids) == len(resolved.clusters)
    assert set(resolved.index.values()) == ids
    assert all((home, cls, fold(name)) in resolved.index for home, names in named_by.items() for cls, name in names)
    random.shuffle(plans)
    assert resolve_across([(one.head, resolve_within(one)) for one in plans]).clusters == resolved.clusters


@settings(max_examples=40, deadline=None)
@given(SOME, SOME)
def test_a_plan_more_loses_no_id(names: Names, others: Names) -> None:
    one, other = plan("合肥市", *names), plan("襄阳市", *others)
    after = {id_: cluster for cluster in clusters(one, other) for id_ in (cluster.id, *cluster.formerly)}
    for cluster in clusters(one):
        assert cluster.id in after
        if {thing.plan for thing in after[cluster.id].things} == {"合肥市"}:
            assert after[cluster.id].id == cluster.id
