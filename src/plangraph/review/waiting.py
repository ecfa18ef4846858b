"""What a build could not place: facts of readers whose words name no end, decisions that find their place no more."""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.ids import record_id
from plangraph.review.item import Item
from plangraph.review.weight import Weights
from plangraph.why import Collection

FACT, DECISION = ": facts of ", ": decisions"
WORDS = {
    FACT: ("读者所述未能定位，可按原文补充", "a reader's fact that found no place; add it with its words"),
    DECISION: ("决定已找不到对象，仍予保留", "a decision that finds its place no more, and is kept"),
}


def waiting(collection: Collection, weights: Weights) -> Iterator[Item]:
    """Each such finding of the build."""
    for finding in collection.graph.findings:
        for mark, words in WORDS.items():
            if mark in finding.place:
                id_ = record_id("w", finding.place, finding.message)
                english, chinese = f"{finding.place}: {finding.message}", f"{finding.where()}：{finding.told()}"
                weight = weights.of("waiting", 0.5)
                yield Item(id_, "waiting", weight, *words, message=english, message_zh=chinese)
