"""Things that may be one and were not joined, and one string that is of two classes."""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.records import SAME, UNSURE
from plangraph.review.item import Item, merge_id
from plangraph.review.weight import Weights
from plangraph.why import Collection

UNSURE_WORDS = ("像是同一事物，证据不足以合并", "they look like one thing; the evidence did not do")
TWO_CLASSES = ("同名而分属两类", "one string of two classes")
CALM = 0.3  # doubt of one string of two classes: it is mostly so


def merging(collection: Collection, weights: Weights) -> Iterator[Item]:
    """Each pair once, with the judgement of the build."""
    seen: set[str] = set()
    for judgement in collection.judgements:
        if judgement.verdict == SAME:
            continue
        one, other = (collection.id_of(ref[0], ref[2]) for ref in (judgement.first, judgement.second))
        if one is None or other is None or one == other:
            continue
        id_ = merge_id((one, other))
        if id_ not in seen:
            seen.add(id_)
            unsure = judgement.verdict == UNSURE
            score = weights.of("merge", min(max(judgement.score, 0.0), 1.0) if unsure else CALM, one, other)
            words = UNSURE_WORDS if unsure else TWO_CLASSES
            yield Item(id_, "merge", score, *words, judgement=judgement, things=(one, other))
