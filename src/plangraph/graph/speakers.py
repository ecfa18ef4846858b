"""Who says the facts of a graph, counted: the machine alone, readers alone, both, and what a reviewer looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from plangraph.graph.gathered import REVIEWER
from plangraph.graph.index import Fact
from plangraph.records import MACHINE, Entity, Figure, Graph, Relation

KINDS = ("entities", "relations", "figures")


@dataclass(frozen=True, slots=True)
class Speakers:
    """How many facts are said by whom; each counts once. `reviewed` are those that a reviewer called right or added, whoever
    else says them; `meant` the things that no plan names, such as the place of a plan that never writes it."""

    machine: int = 0
    readers: int = 0
    both: int = 0
    reviewed: int = 0
    meant: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.machine + self.readers + self.both + self.reviewed + self.meant


def speakers(graph: Graph, names: Iterable[str] = ()) -> dict[str, Speakers]:
    """The counts of entities, relations and figures; `names` are reviewers beside those that relations and figures tell."""
    known = reviewers(graph) | set(names)
    return {kind: Speakers(**Counter(_said(fact, known) for fact in getattr(graph, kind))) for kind in KINDS}


def reviewers(graph: Graph) -> frozenset[str]:
    """Who reviewed: those who are named for facts that were reviewed, and for no other relation or figure."""
    named: dict[bool, set[str]] = {True: set(), False: {MACHINE}}
    for fact in _told(graph):
        named[_reviewed(fact)].update(fact.by)
    return frozenset(named[True] - named[False])


def counts(graph: Graph, names: Iterable[str] = ()) -> dict[str, dict[str, int]]:
    """The counts as plain values, for a file."""
    return {kind: asdict(one) for kind, one in speakers(graph, names).items()}


def _told(graph: Graph) -> Iterator[Relation | Figure]:
    yield from graph.relations
    yield from graph.figures


def _reviewed(fact: Relation | Figure) -> bool:
    return any(reason.startswith(REVIEWER) for reason in fact.reasons)


def _said(fact: Fact, known: frozenset[str]) -> str:
    by = set(fact.by)
    if by & known or (not isinstance(fact, Entity) and _reviewed(fact)):
        return "reviewed"
    if not by:
        return "meant"
    if by == {MACHINE}:
        return "machine"
    return "both" if MACHINE in by else "readers"
