"""The graph of a database as paths are walked in it: neighbours, hubs, the relations between two ends of a hop."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from weakref import WeakKeyDictionary

from plangraph.errors import UnknownName, UsageError
from plangraph.lookup import near
from plangraph.questions import reading
from plangraph.questions.statements import rows
from plangraph.questions.terms_named import relation_named
from plangraph.questions.trails import Nodes
from plangraph.records import Relation
from plangraph.store.view import View
from plangraph.terms import RELATIONS

# The most relations with which a thing still says something of what it ties together. A place (a city, a region) soon
# says nothing; a park of very many is what a whole plan is about.
HUBS = {"place": 8, "park": 40, "other": 150}
LONGEST = 10
_COUNTS: WeakKeyDictionary[View, tuple[tuple[Any, ...], dict[str, int]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Walk:
    """What may be walked: these relationship types (None: all) of this plan (None: of any), hubs too or not."""

    view: View
    types: tuple[str, ...] | None
    plan: str | None
    through_hubs: bool

    def neighbours(self, nodes: Collection[str], *, closed_too: bool) -> Iterator[tuple[str, list[str]]]:
        """Each of `nodes` that is no hub (or each of them) with its neighbours."""
        kept = {"types": self.types, "plan": self.plan, "hubs_too": closed_too or self.through_hubs, "hub": HUBS}
        for row in self._rows("adjacent", "ids", list(nodes), **kept):
            yield row["here"], row["there"]

    def passable(self, nodes: Collection[str]) -> Collection[str]:
        """The nodes that are no hubs."""
        if self.through_hubs:
            return nodes
        return [row["id"] for row in self._rows("passable", "ids", list(nodes), hub=HUBS)]

    def relations_between(self, found: Sequence[Nodes]) -> dict[frozenset[str], list[Relation]]:
        """The relations between the two ends of every hop of the paths `found`."""
        # Asked from the inner end of a hop: the outer ones may be hubs, whose every relation would be looked at.
        pairs = dict.fromkeys(
            (there, here) if position == 0 else (here, there)
            for nodes in found
            for position, (here, there) in enumerate(pairwise(nodes))
        )
        between: dict[frozenset[str], list[Relation]] = {frozenset(pair): [] for pair in pairs}
        for row in self._rows("hops", "pairs", [list(pair) for pair in pairs], types=self.types, plan=self.plan):
            relation = reading.relation_record(row)
            hop = between[frozenset((relation.subject, relation.object))]
            if relation not in hop:
                hop.append(relation)
        return between

    def _rows(self, name: str, key: str, values: Sequence[Any], **more: Any) -> Iterator[dict[str, Any]]:
        for start in range(0, len(values), reading.BATCH):
            part: dict[str, Any] = {key: values[start : start + reading.BATCH], **more}
            yield from rows(self.view, name, **part).records()


def walk(
    view: View, via: Iterable[str], exclude: Iterable[str], max_length: int, plan: str | None, through_hubs: bool
) -> Walk:
    """A walk by these names of the ontology; UnknownName or UsageError where one of them cannot be."""
    if not 1 <= max_length <= LONGEST:
        raise UsageError(f"A path has 1 to {LONGEST} relations, not {max_length}.")
    if plan is not None and plan not in (known := view.plans()):
        raise UnknownName(f"There is no plan {plan}{near(plan, known, among=known)}.", tuple(known))
    via, exclude = [relation_named(name) for name in via], [relation_named(name) for name in exclude]
    names = [name for name in RELATIONS if name not in exclude and (not via or name in via)]
    if not names:
        raise UsageError(f"Nothing is left to walk by: {', '.join(exclude)} is both asked for and left out.")
    types = tuple(RELATIONS[name].neo4j for name in names) if via or exclude else None
    return Walk(view, types, plan, through_hubs)


def relation_counts(view: View) -> dict[str, int]:
    """The number of relations of each type, counted once for what the database holds."""
    held = tuple(sorted((row["record"]["id"], row["record"].get("digest")) for row in rows(view, "plans").records()))
    if _COUNTS.get(view, ((), {}))[0] != held:
        found = rows(view, "count_relations").records()
        counts = {reading.PREDICATES[r["type"]]: r["number"] for r in found if r["type"] in reading.PREDICATES}
        _COUNTS[view] = held, counts
    return _COUNTS[view][1]
