"""The graph of a database as paths are walked in it: neighbours, hubs, the relations between two ends of a hop."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from weakref import WeakKeyDictionary

from plangraph.errors import UnknownName, UsageError
from plangraph.questions import reading
from plangraph.questions.search import Nodes
from plangraph.questions.spelling import near
from plangraph.questions.statements import rows
from plangraph.questions.terms_named import relation_named
from plangraph.records import Relation
from plangraph.store.view import View
from plangraph.terms import RELATIONS

HUB_PLACE = 8  # relations from which a place says nothing of what it ties together
HUB = 150  # and from which anything else does
LONGEST = 10
_COUNTS: WeakKeyDictionary[View, dict[str, int]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Walk:
    """What may be walked: these relationship types of this plan (None: of any), hubs too or not."""

    view: View
    types: tuple[str, ...]
    plan: str | None
    through_hubs: bool

    def adjacent(self, nodes: Collection[str]) -> Iterator[tuple[str, str]]:
        """Every node of `nodes` with each of its neighbours."""
        for row in self._rows("adjacent", "ids", list(nodes)):
            for other in row["there"]:
                yield row["here"], other

    def passable(self, nodes: Collection[str]) -> Collection[str]:
        """The nodes that are no hubs."""
        if self.through_hubs:
            return nodes
        found = self._rows("degrees", "ids", list(nodes))
        return [row["id"] for row in found if row["degree"] <= (HUB_PLACE if "Place" in row["labels"] else HUB)]

    def relations_between(self, found: Sequence[Nodes]) -> dict[frozenset[str], list[Relation]]:
        """The relations between the two ends of every hop of the paths `found`."""
        # Asked from the inner end of a hop: the outer ones may be hubs, whose every relation would be looked at.
        pairs = dict.fromkeys(
            (there, here) if position == 0 else (here, there)
            for nodes in found
            for position, (here, there) in enumerate(pairwise(nodes))
        )
        between: dict[frozenset[str], list[Relation]] = {frozenset(pair): [] for pair in pairs}
        for row in self._rows("hops", "pairs", [list(pair) for pair in pairs]):
            relation = reading.relation_record(row)
            hop = between[frozenset((relation.subject, relation.object))]
            if relation not in hop:
                hop.append(relation)
        return between

    def _rows(self, name: str, key: str, values: Sequence[Any]) -> Iterator[dict[str, Any]]:
        for start in range(0, len(values), reading.BATCH):
            part: dict[str, Any] = {key: values[start : start + reading.BATCH], "types": self.types, "plan": self.plan}
            yield from rows(self.view, name, **part).records()


def walk(
    view: View, via: Iterable[str], exclude: Iterable[str], max_length: int, plan: str | None, through_hubs: bool
) -> Walk:
    """A walk by these names of the ontology; UnknownName or UsageError where one of them cannot be."""
    if not 1 <= max_length <= LONGEST:
        raise UsageError(f"A path has 1 to {LONGEST} relations, not {max_length}.")
    if plan is not None and plan not in (known := view.plans()):
        raise UnknownName(f"There is no plan {plan}{near(plan, known)}.", tuple(known))
    via, exclude = [relation_named(name) for name in via], [relation_named(name) for name in exclude]
    names = [name for name in RELATIONS if name not in exclude and (not via or name in via)]
    return Walk(view, tuple(RELATIONS[name].neo4j for name in names), plan, through_hubs)


def relation_counts(view: View) -> dict[str, int]:
    """The number of relations of each type, asked for once a view."""
    if view not in _COUNTS:
        found = rows(view, "count_relations").records()
        _COUNTS[view] = {reading.PREDICATES[r["type"]]: r["number"] for r in found if r["type"] in reading.PREDICATES}
    return _COUNTS[view]
