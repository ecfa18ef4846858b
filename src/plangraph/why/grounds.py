"""The claims that a fact is folded from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.records import Claim, Figure, Relation
from plangraph.terms import RELATIONS
from plangraph.why.collection import Collection


@dataclass(frozen=True, slots=True)
class Grounds:
    """A fact and the claims for it, plan by plan in the order of the text."""

    fact: Relation | Figure
    claims: tuple[Claim, ...]


def grounds(collection: Collection, fact: Relation | Figure) -> Grounds:
    """Why a fact is there."""
    found = _for_relation(collection, fact) if isinstance(fact, Relation) else _for_figure(collection, fact)
    return Grounds(fact, tuple(found))


def _for_relation(collection: Collection, fact: Relation) -> Iterator[Claim]:
    ends = [(fact.subject, fact.object)]
    if RELATIONS[fact.predicate].symmetric:
        ends.append((fact.object, fact.subject))
    for plan in fact.plans:
        for claim in collection.claims(plan):
            if claim.predicate != fact.predicate or claim.object is None:
                continue
            if (collection.thing(plan, claim.subject), collection.thing(plan, claim.object)) in ends:
                yield claim


def _for_figure(collection: Collection, fact: Figure) -> Iterator[Claim]:
    known = {fact.id, *fact.formerly}
    yield from (claim for claim in collection.claims(fact.plan) if claim.figure_id in known)
