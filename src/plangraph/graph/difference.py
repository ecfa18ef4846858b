"""What two builds say differently: gained, lost and changed, whatever the ids of things are in each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from plangraph.records import Entity, Figure, Graph, Relation
from plangraph.terms import RELATIONS

T = TypeVar("T", Entity, Relation, Figure)
FIELDS: Mapping[type[Any], tuple[str, ...]] = {
    Entity: ("id", "name", "cls", "aliases", "plans", "code", "by"),
    Relation: ("plans", "by"),
    Figure: ("indicator", "value", "value_max", "unit", "comparator", "period", "binding", "means", "by"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """What stands in one graph alone."""

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    figures: tuple[Figure, ...]

    def __bool__(self) -> bool:
        return bool(self.entities or self.relations or self.figures)


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """A fact of both graphs and the fields in which it differs. An entity whose `id` differs was joined with another, or
    taken apart from it."""

    before: T
    after: T
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What the first graph has alone (`lost`), the second alone (`gained`), and what both have in different ways."""

    lost: Side
    gained: Side
    entities: tuple[Change[Entity], ...] = ()
    relations: tuple[Change[Relation], ...] = ()
    figures: tuple[Change[Figure], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lost or self.gained or self.entities or self.relations or self.figures)


def difference(first: Graph, second: Graph) -> Difference:
    """Entities by the ids of today and of before, relations by what they say, figures by what they are about: of those the
    value may have changed. Passages and confidence do not count."""
    things = _things(first.entities, second.entities)
    here = {id_: after.id for id_, after in things.items()}
    met = {after.id for after in things.values()}
    back = _things((e for e in second.entities if e.id not in met), first.entities)  # taken apart from one of before
    entities = [(before, things[before.id]) for before in first.entities if before.id in things]
    entities += [(back[after.id], after) for after in second.entities if after.id in back]
    relations = _paired(first.relations, second.relations, lambda r: _said(r, here), lambda r: _said(r, {}))
    figures = _paired(
        first.figures,
        second.figures,
        lambda f: _about(f, here),
        lambda f: _about(f, {}),
        _of_one_id(first.figures, second.figures),
    )
    return Difference(
        Side(
            tuple(one for one in first.entities if one.id not in things),
            _alone(first.relations, (one for one, _ in relations)),
            _alone(first.figures, (one for one, _ in figures)),
        ),
        Side(
            tuple(one for one in second.entities if one.id not in met and one.id not in back),
            _alone(second.relations, (one for _, one in relations)),
            _alone(second.figures, (one for _, one in figures)),
        ),
        tuple(_changes(entities)),
        tuple(_changes(relations)),
        tuple(_changes(figures)),
    )


def _things(these: Iterable[Entity], those: Iterable[Entity]) -> dict[str, Entity]:
    """For each id of these the thing of those that it is now, where there is one."""
    known: dict[str, Entity] = {}
    for one in those:
        for old in one.formerly:
            known.setdefault(old, one)
    known |= {one.id: one for one in those}
    return {one.id: known[one.id] for one in these if one.id in known}


def _paired(
    first: Sequence[T],
    second: Sequence[T],
    key: Callable[[T], Any],
    other: Callable[[T], Any],
    known: Sequence[tuple[T, T]] = (),
) -> list[tuple[T, T]]:
    """What is `known` to be one, then the facts of both that say the same; of several those that are most alike first."""
    pairs = list(known)
    met = {id(side) for pair in pairs for side in pair}
    there: defaultdict[Any, list[T]] = defaultdict(list)
    for after in second:
        if id(after) not in met:
            there[other(after)].append(after)
    for before in first:
        left = there[key(before)] if id(before) not in met else []
        if left:
            pairs.append((before, left.pop(_most_alike(before, left))))
    return pairs


def _of_one_id(first: Sequence[Figure], second: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Figures of one id, of today or of before, each once."""
    known = {id_: figure for figure in second for id_ in (figure.id, *figure.formerly)}
    taken: dict[str, tuple[Figure, Figure]] = {}
    for figure in first:
        found = next((known[id_] for id_ in (figure.id, *figure.formerly) if id_ in known), None)
        if found is not None:
            taken.setdefault(found.id, (figure, found))
    return list(taken.values())


def _most_alike(one: T, others: Sequence[T]) -> int:
    return min(range(len(others)), key=[len(_fields(one, two)) for two in others].__getitem__)


def _alone(facts: Iterable[T], paired: Iterable[T]) -> tuple[T, ...]:
    known = {id(one) for one in paired}
    return tuple(one for one in facts if id(one) not in known)


def _changes(pairs: Iterable[tuple[T, T]]) -> Iterator[Change[T]]:
    for before, after in pairs:
        if fields := _fields(before, after):
            yield Change(before, after, fields)


def _fields(before: T, after: T) -> tuple[str, ...]:
    return tuple(name for name in FIELDS[type(before)] if getattr(before, name) != getattr(after, name))


def _said(relation: Relation, now: Mapping[str, str]) -> tuple[str, ...]:
    ends = [now.get(end, end) for end in (relation.subject, relation.object)]
    term = RELATIONS.get(relation.predicate)
    return (relation.predicate, *(sorted(ends) if term and term.symmetric else ends))


def _about(figure: Figure, now: Mapping[str, str]) -> tuple[object, ...]:
    scope = now.get(figure.scope, figure.scope)
    return figure.plan, scope, figure.indicator, figure.year, figure.kind, figure.change
