"""The trained part of topic finding: a linear model over features that a reader can read, with weights in a plain file.

`models/topic-model.tsv` is made by `python -m plangraph.training.topics` from gold files; without it nothing is a topic.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from plangraph.extraction.models import weights
from plangraph.extraction.topics.kinds import INDUSTRY, TECHNOLOGY

NONE = ""
CLASSES = (NONE, INDUSTRY, TECHNOLOGY)
LEANING = 0.6  # taken off "none": a missed topic costs as much as a wrong one, and most candidates are none
Scores = tuple[float, float, float]


@lru_cache(maxsize=1)
def _weights() -> dict[str, Scores]:
    return {
        feature: (none, industry, technology)
        for feature, (none, industry, technology) in weights("topic-model").items()
    }


def weigh(features: Iterable[str]) -> Scores:
    """The sum of the weights of the features for none, Industry, Technology."""
    table = _weights()
    total = list(table.get("bias", (0.0, 0.0, 0.0)))
    for feature in features:
        for i, weight in enumerate(table.get(feature, (0.0, 0.0, 0.0))):
            total[i] += weight
    return total[0], total[1], total[2]


def decide(scores: Sequence[Scores]) -> tuple[str, float]:
    """The class of a name over all its places, and its probability: the mean of the places' probabilities, where the
    place that speaks most for a topic counts once more."""
    probabilities = [_softmax((s[0] - LEANING, s[1], s[2])) for s in scores]
    probabilities.append(min(probabilities, key=lambda p: p[0]))
    mean = [sum(p[i] for p in probabilities) / len(probabilities) for i in range(3)]
    best = max(range(3), key=lambda i: (mean[i], i))
    return CLASSES[best], round(mean[best], 3)


def _softmax(scores: Scores) -> Scores:
    top = max(scores)
    parts = [math.exp(s - top) for s in scores]
    total = sum(parts)
    return parts[0] / total, parts[1] / total, parts[2] / total
