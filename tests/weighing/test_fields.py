"""Fields in the names of things: the surest stretch, in the class that the plan gives it, and no fact twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plangraph.documents import parse_text
from plangraph.language.layers import PlanLayers, Topic, read_plan
from plangraph.records import Link, Mention, Span
from plangraph.sources.fields import held_fields
from plangraph.weighing.fields import RULE, with_fields

TEXT = "建设省激光制造中试平台。"
PLATFORM = Mention("Platform", "省激光制造中试平台", Span(0, 2, 11), "name-ending", 0.9)
WEIGHTS = {"bias": (1.0, -1.0, -1.0), "rest:中试平台": (-2.0, 3.0, 0.0), "before:省": (-1.0, 1.0, 1.0)}


def plan_of(text: str, *names: Mention) -> PlanLayers:
    plan = read_plan(parse_text(text))
    first, *rest = plan.passages
    for name in names:
        first = first.named(name)
    return replace(plan, passages=(first, *rest))


@pytest.fixture
def plan() -> PlanLayers:
    return plan_of(TEXT, PLATFORM)


def test_stretches_are_whole_words_inside_the_name(plan: PlanLayers) -> None:
    (held,) = held_fields(plan)
    names = {one.name for one in held}
    assert {"激光", "激光制造"} <= names
    assert PLATFORM.name not in names
    assert all(TEXT[one.start : one.end] == one.name for one in held)


def test_the_likeliest_stretch_is_the_field(plan: PlanLayers) -> None:
    (link,) = with_fields(plan, held_fields(plan), WEIGHTS).links
    assert (link.subject.name, link.predicate, link.object.name) == ("省激光制造中试平台", "worksOn", "激光制造")
    assert link.object.cls == "Industry"
    assert link.rule == RULE
    assert link.confidence > 0.9
    assert link.evidence == PLATFORM.span


def test_a_string_keeps_the_class_that_it_has_in_the_plan(plan: PlanLayers) -> None:
    topic = Mention("Technology", "激光制造", Span(0, 3, 7), "topic-frame", 0.9)
    known = plan.over(lambda state: replace(state, topics=(Topic(topic, -1),)))
    (link,) = with_fields(known, held_fields(known), WEIGHTS).links
    assert (link.object.cls, link.predicate) == ("Technology", "worksOn")


def test_nothing_is_said_twice(plan: PlanLayers) -> None:
    field = Mention("Industry", "激光制造", Span(0, 3, 7), "topic-frame", 0.9)
    said = Link(PLATFORM, "worksOn", field, Span(0, 0, 11), "name-holds-topic", 0.6)
    known = replace(plan, links=(said,))
    assert with_fields(known, held_fields(known), WEIGHTS).links == (said,)


def test_a_name_without_a_likely_field_says_nothing(plan: PlanLayers) -> None:
    assert not with_fields(plan, held_fields(plan), {"bias": (3.0, -1.0, -1.0)}).links


def test_marks_stand_in_no_field() -> None:
    quoted = Mention("Initiative", "“光影”激光行动计划", Span(0, 2, 12), "name-quoted", 0.9)
    (held,) = held_fields(plan_of("实施“光影”激光行动计划。", quoted))
    assert held
    assert not any(mark in one.name for one in held for mark in "“”")
