"""Facts that the machine and readers do not both say, in plans that readers have read."""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.graph.gathered import REVIEWER
from plangraph.records import MACHINE, Entity, Figure, Relation
from plangraph.review.item import Item
from plangraph.review.weight import Weights
from plangraph.why import Collection

MACHINE_ALONE = ("仅机器得出，读者未列出", "the machine alone says it; readers of this plan do not")
READERS_ALONE = ("仅读者列出，机器未得出", "readers alone say it; the machine did not find it")


def differing(collection: Collection, weights: Weights) -> Iterator[Item]:
    """Each fact that one side alone says; what a reviewer said is settled."""
    graph = collection.graph
    facts: tuple[Relation | Figure, ...] = (*graph.relations, *graph.figures)
    read = {plan for fact in facts if set(fact.by) - {MACHINE} for plan in _plans(fact)}
    for fact in (*graph.entities, *facts):
        if not read & set(_plans(fact)) or not fact.by or is_reviewed(fact):
            continue
        if set(fact.by) == {MACHINE}:
            yield Item(fact.id, "differ", weights.of_fact("differ", fact), *MACHINE_ALONE, fact)
        elif MACHINE not in fact.by:
            yield Item(fact.id, "differ", weights.of_fact("differ", fact), *READERS_ALONE, fact)


def is_reviewed(fact: Entity | Relation | Figure) -> bool:
    """Whether a reviewer called it right or added it."""
    return not isinstance(fact, Entity) and any(reason.startswith(REVIEWER) for reason in fact.reasons)


def _plans(fact: Entity | Relation | Figure) -> tuple[str, ...]:
    return (fact.plan,) if isinstance(fact, Figure) else fact.plans
