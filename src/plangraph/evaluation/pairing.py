"""One thing to one thing: which found entity, relation and figure is which of the gold standard's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from plangraph.evaluation.comparing import alike, normal, same_amount
from plangraph.evaluation.facts import Entity, Facts, Figure, Relation

Item = TypeVar("Item")
Pairs = dict[int, int]  # index among the gold → index among the found
SYMMETRIC = frozenset({"cooperatesWith"})


def pair(gold: Sequence[Item], found: Sequence[Item], *tests: Callable[[Item, Item], bool]) -> Pairs:
    """A pairing, greedy in the order of the gold; what an earlier test pairs a later one leaves alone."""
    pairs: Pairs = {}
    taken: set[int] = set()
    for same in tests:
        for i, item in enumerate(gold):
            if i in pairs:
                continue
            j = next((j for j, other in enumerate(found) if j not in taken and same(item, other)), None)
            if j is not None:
                pairs[i] = j
                taken.add(j)
    return pairs


def pair_entities(gold: Facts, found: Facts) -> Pairs:
    """Entities by title within a class, then by a shared name within it, then the same across classes."""
    names = {e: frozenset(normal(n) for n in (e.name, *e.aliases)) for e in (*gold.entities, *found.entities)}

    def title(one: Entity, other: Entity) -> bool:
        return normal(one.name) == normal(other.name)

    def share(one: Entity, other: Entity) -> bool:
        return bool(names[one] & names[other])

    def typed(test: Callable[[Entity, Entity], bool]) -> Callable[[Entity, Entity], bool]:
        return lambda one, other: one.cls == other.cls and test(one, other)

    return pair(gold.entities, found.entities, typed(title), typed(share), title, share)


def index(facts: Facts) -> dict[str, int]:
    """Normal name → entity: names before aliases, earlier entities before later ones."""
    places: dict[str, int] = {}
    for i, entity in enumerate(facts.entities):
        places.setdefault(normal(entity.name), i)
    for i, entity in enumerate(facts.entities):
        for alias in entity.aliases:
            places.setdefault(normal(alias), i)
    return places


def pair_relations(gold: Sequence[Relation], found: Sequence[Relation], ends: Ends) -> Pairs:
    """Relations of one kind: both ends must be paired."""
    at: dict[tuple[int, int], list[int]] = defaultdict(list)
    for j, relation in enumerate(found):
        key = ends.of_found(relation)
        if key is not None:
            at[key].append(j)
    pairs: Pairs = {}
    for i, relation in enumerate(gold):
        key = ends.of_gold(relation)
        if key is not None and at[key]:
            pairs[i] = at[key].pop(0)
    return pairs


def pair_figures(gold: Facts, found: Facts, ends: Ends) -> Pairs:
    """Figures: those with the very same indicator first."""

    def same(one: Figure, other: Figure) -> bool:
        return (
            ends.same(one.scope, other.scope)
            and same_amount(one.value, other.value, one.unit, other.unit)
            and same_amount(one.value_max, other.value_max, one.unit, other.unit)
            and one.kind == other.kind
            and one.change == other.change
            and (one.year is None or one.year == other.year)
            and alike(one.indicator, other.indicator)
        )

    def exact(one: Figure, other: Figure) -> bool:
        return normal(one.indicator) == normal(other.indicator) and same(one, other)

    return pair(gold.figures, found.figures, exact, same)


class Ends:
    """The entities at the ends of relations, told by the pairing of the entities."""

    def __init__(self, gold: Facts, found: Facts, entities: Pairs) -> None:
        self._gold, self._found, self._entities = index(gold), index(found), entities

    def same(self, gold: str, found: str) -> bool:
        """Whether two names stand for one thing."""
        i, j = self._gold.get(normal(gold)), self._found.get(normal(found))
        return (i is not None and j is not None and self._entities.get(i) == j) or normal(gold) == normal(found)

    def of_found(self, relation: Relation) -> tuple[int, int] | None:
        """The indices of a found relation's ends; None where one is no entity."""
        ends = self._found.get(normal(relation.subject)), self._found.get(normal(relation.object))
        return _ordered(relation, *ends)

    def of_gold(self, relation: Relation) -> tuple[int, int] | None:
        """The found entities that a gold relation's ends are paired with; None where one is not."""
        subject, object_ = self._gold.get(normal(relation.subject)), self._gold.get(normal(relation.object))
        return _ordered(relation, *(None if end is None else self._entities.get(end) for end in (subject, object_)))


def _ordered(relation: Relation, subject: int | None, object_: int | None) -> tuple[int, int] | None:
    if subject is None or object_ is None:
        return None
    if relation.predicate in SYMMETRIC and object_ < subject:
        return object_, subject
    return subject, object_
