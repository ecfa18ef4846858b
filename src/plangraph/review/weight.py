"""How much an item matters: how doubtful it is, and how much of the graph hangs on it."""

from __future__ import annotations

from collections import Counter
from math import log2

from plangraph.records import Entity, Figure, Graph, Relation

WEIGHTS = {"contradiction": 1.0, "differ": 0.8, "merge": 0.7, "doubt": 0.6, "waiting": 0.2}
DEEP = 8.0  # doublings of the number of relations that double what matters


class Weights:
    """The number of facts at each thing of a graph, and the scores that come of it."""

    def __init__(self, graph: Graph) -> None:
        self._degree = Counter(end for r in graph.relations for end in (r.subject, r.object))
        self._degree.update(figure.scope for figure in graph.figures)

    def of(self, kind: str, doubt: float, *things: str) -> float:
        """The score of an item of a kind, its doubt from 0 to 1, about things."""
        degree = max((self._degree[thing] for thing in things), default=0)
        return round(WEIGHTS[kind] * (0.2 + doubt) * (1 + log2(1 + degree) / DEEP), 4)

    def of_fact(self, kind: str, fact: Entity | Relation | Figure) -> float:
        """The score of a fact: the less sure, the more."""
        if isinstance(fact, Relation):
            return self.of(kind, 1 - fact.confidence, fact.subject, fact.object)
        return self.of(kind, 1 - fact.confidence, fact.scope if isinstance(fact, Figure) else fact.id)
