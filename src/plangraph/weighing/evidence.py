"""Log odds and their weighing, as the models of names and topics share them."""

from __future__ import annotations

import math

from plangraph.weighing.models import Weights

Features = dict[str, float]
BOUND = 6.0  # of log odds


def odds(chance: float) -> float:
    """Log odds, within BOUND."""
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return max(-BOUND, min(BOUND, math.log(chance / (1 - chance))))


def probability(found: Features, table: Weights) -> float:
    """How likely a claim with these features is right, to three digits."""
    total = sum(table[name][0] * value for name, value in found.items() if name in table)
    return round(1 / (1 + math.exp(-total)), 3)
