"""What the encoder says of candidates for topics, beside the topic model."""

from __future__ import annotations

import math

from plangraph.encoder import Seen
from plangraph.language.kinds import INDUSTRY, TECHNOLOGY
from plangraph.language.layers import Candidate

TOPIC = "topic-encoded"
WEIGHT = 1.0  # of the encoder's log odds beside the topic model's scores
LEAST = 0.002  # what the encoder calls less likely counts as this
Scores = tuple[float, float, float]


def with_encoder(seen: Seen | None, candidate: Candidate, scores: Scores) -> Scores:
    """A candidate's scores for none, Industry, Technology with the encoder's log odds; what it alone sees has no others."""
    if seen is None:
        return scores
    own = (0.0, 0.0, 0.0) if candidate.rule == TOPIC else scores
    industry, technology = (seen.probability(candidate.start, candidate.end, c) for c in (INDUSTRY, TECHNOLOGY))
    chances = (1 - industry - technology, industry, technology)
    none, first, second = (
        score + WEIGHT * math.log(max(chance, LEAST)) for score, chance in zip(own, chances, strict=True)
    )
    return none, first, second
