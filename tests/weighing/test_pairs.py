"""Pairs weighed: with what rules say of the same fact, and kept where they are likely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plangraph.documents import parse_text
from plangraph.language.layers import Draft, Pair, PlanLayers, read_plan
from plangraph.records import Link, Mention, Span
from plangraph.weighing.claims import keep_links
from plangraph.weighing.pairs import Rules, fact_of, features, keys, weigh_pairs

FIRM = Mention("Enterprise", "宝钛集团", Span(0, 2, 6), "name-ending", 0.9)
LINE = Mention("Industry", "钛产业", Span(0, 8, 11), "topic-frame", 0.9)
SCHOOL = Mention("Institution", "西北大学", Span(1, 0, 4), "name-ending", 0.9)
ANCHORS = Link(FIRM, "anchors", LINE, Span(0, 0, 11), "weighed-sentence", 0.5)
DRAFT = Draft(replace(ANCHORS, rule="anchor-relied-on", confidence=0.8))
ROWS = {"bias": {"bias": -1.0}, "anchors": {"s-verb:依托": 3.0}, "anchors|sentence": {"unsaid": -1.0}}


def pair(link: Link, *said: str) -> Pair:
    return Pair(link, "sentence", (said,))


@pytest.fixture
def plan() -> PlanLayers:
    return read_plan(parse_text("依托宝钛集团发展钛产业。\n\n西北大学参与。"))


def test_keys_go_from_the_classes_of_the_ends_to_the_relation() -> None:
    assert keys(pair(ANCHORS)) == ("anchors|Enterprise|Industry", "anchors|sentence", "anchors")


def test_a_fact_that_holds_both_ways_is_one() -> None:
    together = Link(FIRM, "cooperatesWith", SCHOOL, Span(1, 0, 4), "together", 0.8)
    assert fact_of(together) == fact_of(replace(together, subject=SCHOOL, object=FIRM))
    assert fact_of(ANCHORS) != fact_of(replace(ANCHORS, subject=LINE, object=FIRM))


def test_what_rules_say_of_a_pair() -> None:
    there = replace(ANCHORS, evidence=Span(3, 0, 4))
    assert list(features(pair(ANCHORS, "a"), Rules([]))) == ["bias", "unsaid", "a"]
    assert "here:anchor-relied-on" in features(pair(ANCHORS), Rules([DRAFT]))
    assert "there:anchor-relied-on" in features(pair(there), Rules([DRAFT]))


def test_likely_pairs_are_kept(plan: PlanLayers) -> None:
    weighed = weigh_pairs(plan, [[pair(ANCHORS, "s-verb:依托")]], ROWS)
    assert [link.confidence for link in weighed.pairs] == [0.731]  # -1 + 3 - 1 in log odds
    assert [link.predicate for link in keep_links(weighed, {}).links] == ["anchors"]


def test_unlikely_pairs_are_forgotten_but_where_a_rule_says_the_same(plan: PlanLayers) -> None:
    low = {**ROWS, "anchors": {}, "anchors|sentence": {"unsaid": -3.0}}
    assert weigh_pairs(plan, [[pair(ANCHORS)]], low).pairs == ()
    said = weigh_pairs(replace(plan, drafts=(DRAFT,)), [[pair(ANCHORS)]], low)
    assert len(said.pairs) == 1


def test_where_a_rule_says_it_too_both_count(plan: PlanLayers) -> None:
    weighed = weigh_pairs(replace(plan, drafts=(DRAFT,)), [[pair(ANCHORS)]], ROWS)
    assert [link.confidence for link in weighed.pairs] == [0.269]
    assert keep_links(weighed, {"bias": (-1.0,)}).links == ()
    kept = keep_links(weighed, {"bias": (3.0,)}).links
    assert [(link.rule, link.confidence) for link in kept] == [("anchor-relied-on", 0.731)]


def test_without_weights_the_rules_stand_alone(plan: PlanLayers) -> None:
    drafted = replace(plan, drafts=(DRAFT,))
    assert weigh_pairs(drafted, [[pair(ANCHORS)]], {}).pairs == ()
    assert [link.rule for link in keep_links(drafted, {}).links] == ["anchor-relied-on"]


def test_of_many_pairs_the_surest_of_a_passage_tells(plan: PlanLayers) -> None:
    pairs = tuple(replace(ANCHORS, confidence=sure, evidence=Span(0, at, 11)) for at, sure in ((0, 0.6), (2, 0.9)))
    kept = keep_links(replace(plan, pairs=pairs), {}).links
    assert [link.evidence.start for link in kept] == [2]
