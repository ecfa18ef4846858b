"""Facts of little confidence."""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.graph.index import Fact
from plangraph.review.differing import is_reviewed
from plangraph.review.item import Item
from plangraph.review.weight import Weights
from plangraph.why import Collection

LOW = 0.6


def doubtful(collection: Collection, weights: Weights) -> Iterator[Item]:
    """Each fact that is less sure than LOW and that no reviewer looked at."""
    graph = collection.graph
    facts: tuple[Fact, ...] = (*graph.entities, *graph.relations, *graph.figures)
    for fact in facts:
        if fact.confidence < LOW and not is_reviewed(fact):
            sure = f"{fact.confidence:.2f}"
            yield Item(
                fact.id, "doubt", weights.of_fact("doubt", fact), f"可信度 {sure}", f"confidence {sure}", fact
            )  # fmt: skip
