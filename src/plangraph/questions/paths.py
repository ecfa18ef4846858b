"""Paths between two things, or two classes of things: found in the database, ranked, with the evidence of each hop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from plangraph.errors import UnknownName, UsageError
from plangraph.questions import ranking, reading
from plangraph.questions.path import Hop, Path
from plangraph.questions.search import set_paths, simple_paths
from plangraph.questions.statements import rows
from plangraph.questions.terms_named import class_named
from plangraph.questions.trails import Nodes
from plangraph.questions.walking import Walk, relation_counts, walk
from plangraph.records import Excerpt, Relation, parts
from plangraph.store.view import View

CANDIDATES = 400  # paths that are weighed against each other
MEMBERS = 5_000  # of a class, those that most plans name

_Ranked = tuple[Nodes, list[list[Relation]], float]


def find_paths(
    view: View,
    start: str,
    goal: str,
    *,
    via: Iterable[str] = (),
    exclude: Iterable[str] = (),
    max_length: int = 6,
    plan: str | None = None,
    through_hubs: bool = False,
    limit: int = 10,
) -> list[Path]:
    """The shortest and near-shortest paths between two entities (ids), those that say most first; empty: no way.

    `via` keeps to these relations, `exclude` leaves these out, `plan` keeps to what one plan says. A hub (a place of
    more than 8 relations, a park of more than 40, anything of more than 150) is not walked through unless
    `through_hubs`.
    """
    if start == goal:
        raise UsageError(f"A path has two ends, and both of these are {start}.")
    allowed = walk(view, via, exclude, max_length, plan, through_hubs)
    known = reading.entities(view, [start, goal])
    for end in (start, goal):
        if end not in known:
            raise UnknownName(f"The graph has no entity {end}.")
    found = simple_paths(start, goal, allowed, max_length=max_length, most=CANDIDATES)
    return _with_evidence(view, _ranked(allowed, found)[:limit])


def find_class_paths(
    view: View,
    start: str,
    goal: str,
    *,
    via: Iterable[str] = (),
    exclude: Iterable[str] = (),
    max_length: int = 6,
    plan: str | None = None,
    through_hubs: bool = False,
    limit: int = 10,
) -> list[Path]:
    """The shortest and near-shortest paths from any entity of one class to any of another, as `find_paths`.

    The best path of every pattern of relations comes first, then the others.
    """
    allowed = walk(view, via, exclude, max_length, plan, through_hubs)
    starts, goals = _members(view, start, plan), _members(view, goal, plan)
    found = set_paths(starts, goals, allowed, max_length=max_length, most=CANDIDATES)
    return _with_evidence(view, _one_of_each_first(_ranked(allowed, found))[:limit])


def _members(view: View, cls: str, plan: str | None) -> list[str]:
    wanted = {"class": class_named(cls), "plan": plan}
    return [row[0] for row in rows(view, "class_members", limit=MEMBERS, **wanted).rows]


def _ranked(allowed: Walk, found: Sequence[Nodes]) -> list[_Ranked]:
    if not found:
        return []
    between, counts = allowed.relations_between(found), relation_counts(allowed.view)
    for relations in between.values():
        relations.sort(key=lambda relation: ranking.told_first(relation, counts))
    ranked = []
    for nodes in found:
        hops = [between[frozenset(pair)] for pair in pairwise(nodes)]
        ranked.append((nodes, hops, ranking.score(hops, counts)))
    return sorted(ranked, key=lambda path: (-path[2], len(path[0]), path[0]))


def _one_of_each_first(ranked: list[_Ranked]) -> list[_Ranked]:
    first: dict[tuple[str, ...], _Ranked] = {}
    for path in ranked:
        first.setdefault(tuple(hop[0].predicate for hop in path[1]), path)
    leading = list(first.values())
    taken = {nodes for nodes, _, _ in leading}
    return leading + [path for path in ranked if path[0] not in taken]


def _with_evidence(view: View, ranked: Sequence[_Ranked]) -> list[Path]:
    entities = reading.entities(view, {node for nodes, _, _ in ranked for node in nodes})
    quoted = {one for _, hops, _ in ranked for hop in hops for one in _passages(hop)}
    excerpts = reading.excerpts(view, sorted(quoted))
    return [
        Path(
            nodes=tuple(entities[node] for node in nodes),
            hops=tuple(Hop(tuple(hop), _cited(hop, excerpts)) for hop in hops),
            score=round(value, 4),
        )
        for nodes, hops, value in ranked
    ]


def _cited(hop: Sequence[Relation], excerpts: dict[str, Excerpt]) -> tuple[Excerpt, ...]:
    return tuple(excerpts[one] for one in _passages(hop) if one in excerpts)


def _passages(hop: Sequence[Relation]) -> dict[str, None]:
    return dict.fromkeys(part.excerpt for relation in hop for part in parts(relation))
