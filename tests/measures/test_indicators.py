"""Which indicator words stand for, and whether two are one: `pairs.tsv` holds pairs made by hand, hard ones above all."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangraph.measures import Stated, concepts, indicator_of, same_indicator
from plangraph.measures.concept import derived
from plangraph.measures.likeness import ALIKE, likeness
from plangraph.measures.reading import read
from plangraph.measures.stating import known

PAIRS = Path(__file__).with_name("pairs.tsv")
PRECISION, RECALL, RIGHT = 0.98, 0.9, 0.97  # of the pairs that are one indicator; of the verdicts of all three kinds


@cache
def pairs() -> tuple[tuple[Stated, Stated, str], ...]:
    lines = PAIRS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((Stated(a, b, c == "1"), Stated(d, e, f == "1"), verdict) for a, b, c, d, e, f, verdict in rows)


def test_there_are_pairs_of_each_kind() -> None:
    counts = Counter(verdict for _, _, verdict in pairs())
    assert counts.keys() == {"same", "different", "incomparable"}
    assert counts.total() >= 200
    assert min(counts.values()) >= 50
    assert len({(one, other) for one, other, _ in pairs()}) == len(pairs())


def test_pairs_are_told_apart() -> None:
    told = Counter((verdict, same_indicator(one, other).verdict) for one, other, verdict in pairs())
    right = told["same", "same"]
    found = sum(count for (_, said), count in told.items() if said == "same")
    there = sum(count for (verdict, _), count in told.items() if verdict == "same")
    assert right / found >= PRECISION, told
    assert right / there >= RECALL, told
    assert sum(count for (verdict, said), count in told.items() if verdict == said) / told.total() >= RIGHT, told


def test_a_verdict_is_the_same_either_way_round_and_has_its_reason() -> None:
    for one, other, _ in pairs():
        judged, back = same_indicator(one, other), same_indicator(other, one)
        assert (judged.verdict, judged.score) == (back.verdict, back.score), (one, other)
        assert judged.zh
        assert judged.en
        assert judged.same == (judged.score >= ALIKE), (one, other)


@pytest.mark.parametrize(
    ("words", "unit", "change", "found"),
    [
        ("全社会研发经费支出与GDP之比", "%", False, "rd-intensity"),
        ("研发投入相当于地区生产总值比例", "%", False, "rd-intensity"),
        ("全社会研发投入", "亿元", False, "rd-expenditure"),
        ("全社会研发投入", "%", False, "rd-intensity"),
        ("全社会研发投入", "%", True, "rd-expenditure-growth"),
        ("研发投入强度提高", "个百分点", True, "rd-intensity:increment"),
        ("地区生产总值", "%", True, "gdp-growth"),
        ("国家级高新技术企业总数", "家", False, "high-tech-enterprises"),
        ("新增高新技术企业", "家", True, "high-tech-enterprises:increment"),
        ("省级以上科技企业孵化器", "家", False, "incubators"),
        ("国家级重点实验室", "家", False, "state-key-laboratories"),
        ("省级重点实验室", "家", False, "key-laboratories"),
        ("万元GDP能耗下降", "%", True, "energy-intensity-reduction"),
        ("高新技术企业", "亿元", False, None),
        ("量子点显示面板良率", "%", False, None),
    ],
)
def test_the_listed_indicator(words: str, unit: str, change: bool, found: str | None) -> None:
    concept = indicator_of(words, unit, change)
    assert (concept.id if concept else None) == found


def test_every_wording_of_the_list_stands_for_its_own_indicator() -> None:
    wrong = {
        label: (one.id, found.id if found else None)
        for one in concepts().values()
        for label in (one.zh, *one.others)
        if (found := indicator_of(label, one.unit)) is None or found.id != one.id
    }
    assert wrong == {}


def test_the_list_hangs_together() -> None:
    listed = concepts()
    assert len(listed) >= 150
    for one in listed.values():
        assert one.kind in ("level", "growth", "increment", "cumulative"), one.id
        assert one.better in ("more", "less", "neither"), one.id
        assert one.held_for in ("moment", "year"), one.id
        assert {one.growth_of, one.part, one.whole} - {""} <= listed.keys() | {"water-intensity"}, one.id
        assert not one.growth_of or one.kind == "growth", one.id


def test_a_fall_is_good_where_less_is_better() -> None:
    assert derived(concepts()["unemployment"], "growth", fall=True).better == "more"
    assert derived(concepts()["unemployment"], "growth").better == "less"
    assert derived(concepts()["energy-intensity"], "growth", fall=True).id == "energy-intensity-reduction"


@pytest.mark.parametrize(
    ("words", "core", "kind", "levels"),
    [
        ("全市省级（及以上）众创空间总数", "众创空间", "level", {"省以上"}),
        ("市本级财政科技支出年均增长", "财政科技投入", "growth", {"市本级"}),
        ("净增国家级孵化器", "孵化器", "increment", {"国家"}),
        ("培育省重点实验室数量", "重点实验室", "level", {"省"}),
        ("单位GDP能耗较2020年下降", "单位gdp能耗", "fall", set()),
    ],
)
def test_words_are_taken_apart(words: str, core: str, kind: str, levels: set[str]) -> None:
    found = read(words)
    assert (found.core, found.kind, set(found.levels)) == (core, kind, levels)


def test_what_was_made_is_unsure_against_what_there_is() -> None:
    judged = same_indicator(Stated("培育独角兽企业", "家", False), Stated("独角兽企业数量", "家", False))
    assert judged.verdict == "incomparable"
    assert 0.5 < judged.score < ALIKE


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_a_share_either_way_round(one: str, other: str) -> None:
    assert 0 <= likeness(one, other)[0] == likeness(other, one)[0] <= 1
    assert likeness(one, one)[0] == 1


@given(st.text(alphabet="省市县级国家新增净高技术企业研发投入占比重与之比增长率（）()数量以上", max_size=40))
def test_any_words_are_one_with_themselves(words: str) -> None:
    assert same_indicator(Stated(words, "家"), Stated(words, "家")).same


def test_words_mean_what_a_reviewer_took_them_for() -> None:
    level = Stated("创新投入占比", "%", means="rd-intensity")
    assert same_indicator(level, Stated("研发投入强度", "%")).same
    grown = known(Stated("创新总投入增长", "%", change=True, means="rd-expenditure"))
    assert (grown.kind, grown.concept and grown.concept.id) == ("growth", "rd-expenditure-growth")
    assert known(Stated("创新投入占比", "%", means="no-such-thing")).concept is None
