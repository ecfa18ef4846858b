"""Facts and things as decisions tell them: by the words of each plan that says them; and what a decision is about today."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plangraph.ids import fold
from plangraph.records import Decision, Entity, FactRef, Figure, Relation, ThingRef
from plangraph.terms import RELATIONS
from plangraph.why import Collection
from plangraph.why.grounds import grounds

Fact = Entity | Relation | Figure
Key = tuple[Any, ...]


def thing_ref(collection: Collection, entity: str, plan: str) -> ThingRef:
    """A thing by the name that a plan uses first."""
    known = collection.entities[entity]
    wordings = known.wordings.get(plan) or (known.name,)
    return ThingRef(plan, known.cls, wordings[0])


def fact_refs(collection: Collection, fact: Fact) -> tuple[FactRef, ...]:
    """A fact as each of its plans says it; a figure of two wordings as both."""
    return tuple(dict.fromkeys(_refs(collection, fact)))


def _refs(collection: Collection, fact: Fact) -> Iterator[FactRef]:
    if isinstance(fact, Figure):
        scope = thing_ref(collection, fact.scope, fact.plan)
        for claim in grounds(collection, fact).claims:
            q = claim.quantity
            if q is not None:
                yield FactRef(scope, indicator=q.indicator, value=q.value, year=q.year)
        return
    for plan in fact.plans:
        if isinstance(fact, Entity):
            yield FactRef(thing_ref(collection, fact.id, plan))
        else:
            ends = (thing_ref(collection, end, plan) for end in (fact.subject, fact.object))
            yield FactRef(next(ends), fact.predicate, next(ends))


def keys(fact: Fact) -> tuple[Key, ...]:
    """What a fact is, plan by plan, by the ids of the graph: two facts of one key are one."""
    if isinstance(fact, Figure):
        return ((fact.plan, fact.scope, fold(fact.indicator), fact.value, fact.year),)
    if isinstance(fact, Entity):
        return tuple((plan, fact.id) for plan in fact.plans)
    return tuple((plan, fact.predicate, *_ends(fact.predicate, fact.subject, fact.object)) for plan in fact.plans)


def decided(collection: Collection, decision: Decision) -> Key | frozenset[str] | None:
    """What a decision is about in the graph of today: the key of a fact, or the ids of two things; None where it finds
    neither."""
    fact = decision.fact
    if decision.indicator is not None:
        return None
    if fact is None:
        ids = [_id(collection, thing) for thing in (decision.thing, decision.other) if thing is not None]
        return frozenset(id_ for id_ in ids if id_ is not None) if None not in ids else None
    subject = _id(collection, fact.subject)
    if subject is None:
        return None
    plan = fact.subject.plan
    if fact.indicator is not None:
        return (plan, subject, fold(fact.indicator), fact.value, fact.year)
    if fact.object is None:
        return (plan, subject)
    object_ = _id(collection, fact.object)
    return None if object_ is None else (plan, fact.predicate, *_ends(fact.predicate or "", subject, object_))


def _id(collection: Collection, thing: ThingRef) -> str | None:
    return collection.id_of(thing.plan, thing.name)


def _ends(predicate: str, subject: str, object_: str) -> tuple[str, str]:
    term = RELATIONS.get(predicate)
    return (min(subject, object_), max(subject, object_)) if term and term.symmetric else (subject, object_)
