"""What pages show is what the graph holds."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest

from plangraph.errors import UnknownName
from plangraph.ids import fold
from plangraph.lookup import AmbiguousName, Grade, Typed, grade
from plangraph.lookup.spelling import initials, sound
from plangraph.questions import (
    among,
    candidates,
    entities_of_class,
    entity_card,
    excerpts,
    figures_of_plan,
    found,
    neighbours,
    overview,
    places_on_map,
    relation_numbers,
    resolve,
)
from plangraph.records import Graph
from plangraph.store.view import View
from tests.named import id_of, named, shipped_graph

SHAOGUAN = id_of(shipped_graph(), "Place/韶关市")
SUNSHINE = id_of(shipped_graph(), "Enterprise/东阳光集团")


def test_the_overview_counts(loaded: View, shipped: Graph) -> None:
    held = overview(loaded)
    assert {cls: n for cls, n in held.classes.items() if n} == Counter(entity.cls for entity in shipped.entities)
    assert {r: n for r, n in held.relations.items() if n} == Counter(one.predicate for one in shipped.relations)
    assert held.figures == len(shipped.figures)
    for one in held.plans:
        assert one.entities == sum(one.plan.id in entity.plans for entity in shipped.entities)
        assert one.relations == sum(one.plan.id in relation.plans for relation in shipped.relations)
        kinds = Counter(figure.kind for figure in shipped.figures if figure.plan == one.plan.id)
        assert (one.targets, one.actuals) == (kinds["target"], kinds["actual"])


def test_the_relations_of_each_entity_are_counted(loaded: View, shipped: Graph) -> None:
    ends = Counter(end for relation in shipped.relations for end in (relation.subject, relation.object))
    assert relation_numbers(loaded) == ends


def test_a_card_holds_every_fact_and_its_words(loaded: View, shipped: Graph) -> None:
    card = entity_card(loaded, SHAOGUAN)
    assert card.entity == replace(named(shipped, "Place/韶关市"), wordings={})
    facts = {fact.relation for group in card.groups for fact in group.facts}
    assert facts == {one for one in shipped.relations if SHAOGUAN in (one.subject, one.object)}
    assert set(card.figures) == {figure for figure in shipped.figures if figure.scope == SHAOGUAN}
    assert {one for fact in facts for one in fact.evidence} <= set(card.excerpts)
    assert {figure.evidence for figure in card.figures} <= set(card.excerpts)


def test_a_relation_reads_from_the_entity_of_the_card(loaded: View) -> None:
    labels = {(group.predicate, group.outgoing): group.label("zh") for group in entity_card(loaded, SHAOGUAN).groups}
    assert labels["locatedIn", False] != "位于"


def test_the_canvas_grows_by_neighbours(loaded: View, shipped: Graph) -> None:
    start = SUNSHINE
    part = neighbours(loaded, [start])
    ends = {(one.subject, one.object) for one in shipped.relations if start in (one.subject, one.object)}
    assert {(one.subject, one.object) for one in part.edges} == ends
    assert set(part.nodes) == {start, *(end for pair in ends for end in pair)}
    small = neighbours(loaded, [SHAOGUAN], limit=5)
    assert (len(small.nodes), small.truncated) == (6, True)
    only = neighbours(loaded, [SHAOGUAN], predicates=["integratesWith"], plan="韶关市-科技创新规划-2021-2025")
    assert {one.predicate for one in only.edges} == {"integratesWith"}


def test_among_given_entities_every_relation_is_there(loaded: View, shipped: Graph) -> None:
    ids = {entity.id for entity in shipped.entities if entity.cls in ("Place", "Park")}
    inside = {one for one in shipped.relations if {one.subject, one.object} <= ids}
    assert set(among(loaded, ids).edges) == inside


def test_lists(loaded: View, shipped: Graph) -> None:
    firms = entities_of_class(loaded, "Enterprise", plan="韶关市-科技创新规划-2021-2025")
    assert {one.id for one in firms} == {
        one.id for one in shipped.entities if one.cls == "Enterprise" and "韶关市-科技创新规划-2021-2025" in one.plans
    }
    assert set(places_on_map(loaded)) == {
        replace(one, wordings={}) for one in shipped.entities if one.longitude is not None
    }
    assert set(figures_of_plan(loaded)) == set(shipped.figures)
    wanted = shipped.excerpts[0]
    assert excerpts(loaded, [wanted.id, "none:0-1"]) == {wanted.id: wanted}


def test_unknown_ids(loaded: View) -> None:
    with pytest.raises(UnknownName, match="no entity Place/无"):
        entity_card(loaded, "Place/无")
    with pytest.raises(UnknownName, match="no class Firm"):
        entities_of_class(loaded, "Firm")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("韶关", SHAOGUAN),
        ("韶关市", SHAOGUAN),
        ("sgs", SHAOGUAN),
        ("shaoguan", SHAOGUAN),
        ("ＳＨＡＯＧＵＡＮ", SHAOGUAN),
        ("韶關", SHAOGUAN),
        ("源城", id_of(shipped_graph(), "Place/源城区")),
        ("东阳光", SUNSHINE),
        (SUNSHINE, SUNSHINE),
        ("Enterprise/东阳光集团", SUNSHINE),
        ("Enterprise/东阳光集团@zzzzzzz", SUNSHINE),
        ("dygjt", SUNSHINE),
    ],
)
def test_names_as_they_are_typed(loaded: View, text: str, expected: str) -> None:
    assert resolve(loaded, text).id == expected


def test_the_candidates_are_those_of_a_look_at_every_entity(loaded: View, shipped: Graph) -> None:
    chance = random.Random(3)
    for entity in chance.sample(shipped.entities, 30):
        name = chance.choice((entity.name, *entity.aliases))
        half = fold(name)[: max(2, len(name) // 2)]
        for text in (name, half, initials(fold(name)), sound(fold(name)), f"{half}有限公司"):
            grades = {one.id: grade(one, Typed.of(text)) for one in shipped.entities}
            best = min(grades.values())
            wanted = {id_ for id_, one in grades.items() if one == best < Grade.NOT_AT_ALL}
            assert {one.id for one in candidates(loaded, text)} == wanted, text


def test_an_id_of_before_leads_to_the_thing_of_today(loaded: View, shipped: Graph) -> None:
    one = next(entity for entity in shipped.entities if entity.formerly)
    assert [resolve(loaded, old).id for old in one.formerly] == [one.id] * len(one.formerly)


def test_a_search_box_finds_what_naming_does(loaded: View) -> None:
    assert found(loaded, "韶關", limit=5)[0].id == SHAOGUAN
    assert found(loaded, SHAOGUAN, limit=5)[0].id == SHAOGUAN
    assert [hit.id for hit in found(loaded, "韶关市", limit=5)] == [hit.id for hit in loaded.search("韶关市", limit=5)]


def test_an_ambiguous_name_is_asked_back(loaded: View) -> None:
    with pytest.raises(AmbiguousName) as raised:
        resolve(loaded, "研究院")
    assert len(raised.value.candidates) > 1
    assert raised.value.candidates[0].id in str(raised.value)
    assert candidates(loaded, "") == []


def test_an_unknown_name_says_what_is_near(loaded: View) -> None:
    with pytest.raises(UnknownName, match="near it: 韶关市"):
        resolve(loaded, "韶光市", classes=["Place"])
    with pytest.raises(UnknownName, match="near it: 韶关"):
        resolve(loaded, "韶观")
    with pytest.raises(UnknownName, match="empty"):
        resolve(loaded, " ")
