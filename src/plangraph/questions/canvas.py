"""A part of the graph to draw: nodes and edges around or among given entities."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from plangraph.questions import reading
from plangraph.records import Entity, Relation
from plangraph.store.view import View


@dataclass(frozen=True, slots=True)
class Part:
    """Entities by id and the relations among them, sorted by id. `truncated`: there was more than `limit` allowed."""

    nodes: dict[str, Entity]
    edges: tuple[Relation, ...]
    truncated: bool = False


def neighbours(
    view: View, ids: Iterable[str], *, predicates: Collection[str] = (), plan: str | None = None, limit: int = 200
) -> Part:
    """Entities of `ids`, up to `limit` of what they are related to (best told first), and the relations between these.

    `predicates` and `plan` keep the relations of these names and of that plan alone; relations among the neighbours
    themselves are not in it (`among` gives them).
    """
    wanted = list(dict.fromkeys(ids))
    chosen = [r for r in reading.relations_of(view, wanted) if _is_kept(r, predicates, plan)]
    chosen.sort(key=lambda r: (-len(r.plans), -r.confidence, r.id))
    others = dict.fromkeys(end for r in chosen for end in (r.subject, r.object) if end not in set(wanted))
    inside = {*wanted, *list(others)[:limit]}
    edges = [r for r in chosen if r.subject in inside and r.object in inside]
    return Part(reading.entities(view, sorted(inside)), _sorted(edges), truncated=len(others) > limit)


def among(view: View, ids: Iterable[str], *, predicates: Collection[str] = (), plan: str | None = None) -> Part:
    """The entities of `ids` and every relation between two of them."""
    inside = set(ids)
    found = reading.relations_of(view, sorted(inside))
    edges = [r for r in found if {r.subject, r.object} <= inside and _is_kept(r, predicates, plan)]
    return Part(reading.entities(view, sorted(inside)), _sorted(edges))


def _is_kept(relation: Relation, predicates: Collection[str], plan: str | None) -> bool:
    return (not predicates or relation.predicate in predicates) and (plan is None or plan in relation.plans)


def _sorted(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    return tuple(sorted(relations, key=lambda relation: relation.id))
