"""The joinings that made one thing of several names, or those that lead from one of its names to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plangraph.ids import fold
from plangraph.records import SAME, Entity, Judgement
from plangraph.why.collection import Collection

Name = tuple[str, str]  # plan, folded name


@dataclass(frozen=True, slots=True)
class Joined:
    """A thing and the judgements by which its names were taken for one; none where it has one name in one plan, or where
    the plans share the code of a division."""

    entity: Entity
    judgements: tuple[Judgement, ...]


def joined(collection: Collection, entity: Entity) -> Joined:
    """Every joining of the thing's names, in the order of the build."""
    return Joined(entity, tuple(_of(collection, entity)))


def joined_names(collection: Collection, entity: Entity, first: str, second: str) -> Joined:
    """The shortest way of joinings from one of a thing's names to another; all of its joinings where there is none."""
    every = list(_of(collection, entity))
    starts, goals = ({name for name in _names(entity) if name[1] == fold(text)} for text in (first, second))
    way = _way(every, starts, goals) if starts and goals else None
    return Joined(entity, tuple(way if way is not None else every))


def _of(collection: Collection, entity: Entity) -> Iterable[Judgement]:
    own = _names(entity)
    for judgement in collection.judgements:
        if judgement.verdict == SAME and {_name(judgement.first), _name(judgement.second)} <= own:
            yield judgement


def _names(entity: Entity) -> set[Name]:
    return {(plan, fold(name)) for plan, names in entity.wordings.items() for name in names}


def _name(ref: tuple[str, str, str]) -> Name:
    return ref[0], fold(ref[2])


def _way(judgements: Iterable[Judgement], starts: set[Name], goals: set[Name]) -> list[Judgement] | None:
    """The judgements on the shortest way between two sets of names; one name in two plans is one step of no judgement."""
    edges: defaultdict[Name, list[tuple[Name, Judgement]]] = defaultdict(list)
    for judgement in judgements:
        one, other = _name(judgement.first), _name(judgement.second)
        edges[one].append((other, judgement))
        edges[other].append((one, judgement))
    ways: dict[Name, list[Judgement]] = {name: [] for name in sorted(starts)}
    frontier = list(ways)
    while frontier:
        if reached := [ways[name] for name in frontier if name in goals]:
            return reached[0]
        further = []
        for name in frontier:
            for other, judgement in edges[name]:
                if other not in ways:
                    ways[other] = [*ways[name], judgement]
                    further.append(other)
        frontier = further
    return None
