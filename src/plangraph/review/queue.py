"""The queue: everything that wants a reviewer's eye, what matters most first; what was decided is not in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from plangraph.records import Decision
from plangraph.review.contradicting import contradicting
from plangraph.review.differing import differing
from plangraph.review.doubtful import doubtful
from plangraph.review.item import Item
from plangraph.review.merging import merging
from plangraph.review.refs import decided, keys
from plangraph.review.waiting import waiting
from plangraph.review.weight import Weights
from plangraph.why import Collection

SOURCES: tuple[Callable[[Collection, Weights], Iterator[Item]], ...] = (
    contradicting,
    differing,
    merging,
    doubtful,
    waiting,
)


def items(collection: Collection) -> tuple[Item, ...]:
    """Every item once, with the kind in which it matters most."""
    weights = Weights(collection.graph)
    best: dict[str, Item] = {}
    for source in SOURCES:
        for item in source(collection, weights):
            if item.id not in best or item.score > best[item.id].score:
                best[item.id] = item
    return tuple(sorted(best.values(), key=lambda item: (-item.score, item.id)))


def undecided(collection: Collection, found: Sequence[Item], decisions: Sequence[Decision]) -> tuple[Item, ...]:
    """Those of the items that no decision is about, in their order."""
    about = {decided(collection, decision) for decision in decisions}
    return tuple(item for item in found if not _settled(item, about))


def _settled(item: Item, about: set[Any]) -> bool:
    if item.things is not None:
        return frozenset(item.things) in about
    return item.fact is not None and any(key in about for key in keys(item.fact))
