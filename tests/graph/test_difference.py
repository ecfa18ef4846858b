"""What two builds say differently: gained, lost, changed; ids that became others are the same things."""

from __future__ import annotations

from dataclasses import replace

from plangraph.graph.difference import difference
from plangraph.records import Graph


def test_nothing_differs_from_itself(small: Graph) -> None:
    assert not difference(small, small)


def test_what_one_side_has_alone_is_lost_or_gained(small: Graph) -> None:
    less = replace(small, entities=small.entities[1:], relations=small.relations[1:], figures=small.figures[1:])
    found = difference(small, less)
    assert not found.gained
    assert found.lost.entities == small.entities[:1]
    assert found.lost.relations == small.relations[:1]
    assert found.lost.figures == small.figures[:1]
    assert difference(less, small).gained == found.lost


def test_passages_and_confidence_do_not_count(small: Graph) -> None:
    again = replace(small, relations=tuple(replace(r, confidence=0.1, evidence=()) for r in small.relations))
    assert not difference(small, again)


def test_a_changed_value_is_a_change_and_no_loss(small: Graph) -> None:
    first, *rest = small.figures
    other = replace(first, id="f-other", value=first.value + 1, by=("machine", "reader"))
    found = difference(small, replace(small, figures=(other, *rest)))
    [change] = found.figures
    assert (change.before, change.after, change.fields) == (first, other, ("value", "by"))
    assert not found.lost
    assert not found.gained


def test_a_relation_of_a_thing_with_another_id_is_the_same(small: Graph) -> None:
    steel = next(one for one in small.entities if one.formerly)
    now = replace(steel, id=steel.formerly[0], formerly=(steel.id,))
    swapped = tuple(
        replace(
            r,
            subject=now.id if r.subject == steel.id else r.subject,
            object=now.id if r.object == steel.id else r.object,
        )
        for r in small.relations
    )
    figures = tuple(replace(f, scope=now.id if f.scope == steel.id else f.scope) for f in small.figures)
    entities = tuple(now if one is steel else one for one in small.entities)
    found = difference(small, replace(small, entities=entities, relations=swapped, figures=figures))
    assert not found.lost
    assert not found.gained
    assert [(one.before.id, one.after.id) for one in found.entities] == [(steel.id, now.id)]


def test_a_thing_that_was_taken_apart_is_a_change(small: Graph) -> None:
    steel = next(one for one in small.entities if one.formerly)
    alone = replace(steel, id=steel.formerly[0], name="韶钢", formerly=())
    rest = replace(steel, formerly=())
    entities = (*(rest if one is steel else one for one in small.entities), alone)
    found = difference(small, replace(small, entities=entities))
    assert not found.gained.entities
    assert (steel.id, alone.id) in [(one.before.id, one.after.id) for one in found.entities]
