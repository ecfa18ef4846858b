"""Within a plan: what is one thing under two names, and what is two things under names that look alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangraph.records import SAME, UNSURE
from plangraph.resolution import Home, Name, Pair, resolve_within, weigh
from plangraph.resolution.evidence import AGAINST_IT, FOR

from .small import groups, plan, resolved

ONE = {
    "a firm and its abbreviation": ("Enterprise", "科大讯飞股份有限公司", "科大讯飞"),
    "a group by its short name": ("Enterprise", "安徽海螺集团有限责任公司", "海螺集团"),
    "a zone in long and short form": ("Park", "合肥高新技术产业开发区", "合肥高新区"),
    "the jurisdiction left out": ("Park", "合肥高新区", "高新区"),
    "an ending that adds nothing": ("Industry", "生物医药产业", "生物医药"),
    "a bureau by its short name": ("GovernmentBody", "合肥市科学技术局", "市科技局"),
}
TWO = {
    "two zones of one kind": ("Park", "合肥高新区", "淮南高新区"),
    "two periods": ("PolicyDocument", "安徽省“十三五”科技创新规划", "安徽省“十四五”科技创新规划"),
    "two numbers": ("Initiative", "2025重大项目专项", "2030重大项目专项"),
    "two industrial parks": ("Park", "苏州工业园区", "郑州工业园区"),
    "two firms of one place": ("Enterprise", "合肥长安汽车有限公司", "合肥江淮汽车有限公司"),
    "an industry and its neighbour": ("Industry", "新能源汽车", "新能源"),
    "two phases": ("Park", "合肥软件园一期", "合肥软件园二期"),
}


@pytest.mark.parametrize("case", ONE)
def test_one_thing_under_two_names(case: str) -> None:
    cls, long, short = ONE[case]
    assert groups(resolved("合肥市", (cls, long), (cls, short))) == {frozenset((long, short))}


@pytest.mark.parametrize("case", TWO)
def test_two_things_stay_two(case: str) -> None:
    cls, one, other = TWO[case]
    assert groups(resolved("合肥市", (cls, one), (cls, other))) == {frozenset((one,)), frozenset((other,))}


def test_a_short_name_that_fits_two_joins_neither() -> None:
    found = groups(
        resolved(
            "合肥市",
            ("Enterprise", "中车株洲电力机车有限公司"),
            ("Enterprise", "中车大同电力机车有限公司"),
            ("Enterprise", "中车"),
        )
    )
    assert frozenset(("中车",)) in found


def test_a_short_name_that_fits_two_waits_for_review() -> None:
    names = ("中车株洲电力机车有限公司", "中车大同电力机车有限公司", "中机车")
    found = resolved("合肥市", *(("Enterprise", name) for name in names))
    assert {judgement.verdict for judgement in found.judgements} <= {UNSURE}


@pytest.mark.parametrize("itself", ["本规划", "本行动计划", "本方案"])
def test_the_plan_by_its_title_and_by_what_it_calls_itself(itself: str) -> None:
    title = "合肥市量子信息产业发展规划（2024—2028年）"
    found = resolve_within(plan("合肥市", ("PolicyDocument", title), ("PolicyDocument", itself), title=title))
    assert frozenset((title, itself)) in groups(found)


def test_places_of_one_code_are_one_by_the_place_of_the_plan() -> None:
    found = resolved("南京市", ("Place", "鼓楼区"), ("Place", "南京市鼓楼区"), ("Place", "江宁"), ("Place", "江宁区"))
    assert {"Place/鼓楼区@320106", "Place/江宁区@320115", "Place/南京市@320100"} == {thing.id for thing in found.things}


def test_an_introduced_short_name_joins_whatever_it_looks_like() -> None:
    names = (("Enterprise", "中国航发南方工业有限公司"), ("Enterprise", "三三一厂"))
    introduced = (("Enterprise", "中国航发南方工业有限公司", "三三一厂"),)
    assert groups(resolved("株洲市", *names, introduced=introduced)) == {frozenset(name for _, name in names)}


def test_the_fullest_wording_comes_first_and_the_first_one_makes_the_id() -> None:
    [thing, home] = resolved("合肥市", ("Enterprise", "科大讯飞"), ("Enterprise", "科大讯飞股份有限公司")).things
    assert thing.wordings == ("科大讯飞股份有限公司", "科大讯飞")
    assert (thing.name, home.name) == ("科大讯飞", "合肥市")


def test_one_string_has_one_class() -> None:
    found = resolved("合肥市", ("Industry", "人工智能"), ("Technology", "人工智能"), ("Technology", "人工智能"))
    assert [thing.cls for thing in found.things] == ["Technology", "Place"]


@pytest.mark.parametrize("case", ONE)
def test_a_reason_is_a_sentence(case: str) -> None:
    cls, long, short = ONE[case]
    home = Home("合肥市", "合肥市")
    found = weigh(Pair.of(Name(cls, long, home), Name(cls, short, home)))
    assert (found.verdict, found.score >= 1) == (SAME, True)
    assert all(short in reason.zh and long in reason.zh and short in reason.en for reason in found.reasons)


def test_the_table_has_each_evidence_once_for_and_against() -> None:
    names = [one.name for one in (*FOR, *AGAINST_IT)]
    assert len(names) == len(set(names))
    assert all(one.weight > 0 for one in FOR)
    assert all(one.weight < 0 for one in AGAINST_IT)


def test_what_speaks_against_a_pair_is_told_beside_what_speaks_for_it() -> None:
    home = Home("合肥市", "合肥市")
    found = weigh(Pair.of(Name("Park", "合肥软件园", home), Name("Park", "合肥软件园二期", home)))
    assert found.score < 0 or not found.reasons
    found = weigh(Pair.of(Name("Initiative", "合肥2023年制造大会", home), Name("Initiative", "2024年制造大会", home)))
    assert {reason.score > 0 for reason in found.reasons} == {True, False}
    assert found.verdict not in (SAME, UNSURE)


NAMES = st.lists(
    st.tuples(
        st.sampled_from(("Enterprise", "Park", "Industry", "Place")),
        st.sampled_from(("合肥", "株洲", "科大讯飞", "高新区", "产业园", "新材料", "生物医药", "产业", "有限公司")),
        st.sampled_from(("", "产业", "集团", "有限公司", "高新区", "园区")),
    ).map(lambda parts: (parts[0], parts[1] + parts[2])),
    min_size=1,
    max_size=8,
)


@settings(max_examples=80, deadline=None)
@given(NAMES)
def test_every_name_stands_in_exactly_one_cluster(names: list[tuple[str, str]]) -> None:
    resolution = resolved("合肥市", *names)
    held = [name for thing in resolution.things for name in thing.wordings]
    assert sorted(held) == sorted({"合肥市", *(name for _, name in names)})
    assert all(thing in resolution.things for thing in resolution.index.values())


@settings(max_examples=40, deadline=None)
@given(NAMES, st.randoms())
def test_the_order_of_the_names_does_not_matter(names: list[tuple[str, str]], random: object) -> None:
    other = list(names)
    random.shuffle(other)  # type: ignore[attr-defined]
    assert groups(resolved("合肥市", *names)) == groups(resolved("合肥市", *other))


def test_every_joining_has_a_judgement_with_its_reasons() -> None:
    found = resolved("合肥市", ("Park", "合肥高新区"), ("Park", "高新区"))
    [judgement] = found.judgements
    assert (judgement.first, judgement.second) == (("合肥市", "Park", "合肥高新区"), ("合肥市", "Park", "高新区"))
    assert "own-place-left-out" in [reason.evidence for reason in judgement.reasons]


def test_the_zone_of_a_plan_is_meant_by_its_own_name_alone() -> None:
    zone, own, park = "无锡长湖高新区", "长湖", "长湖装备产业园"
    found = groups(resolved(zone, ("Park", zone), ("Park", own), ("Park", park)))
    assert found == {frozenset((zone, own)), frozenset((park,))}
