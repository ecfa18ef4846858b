"""Whether what is called sure is right: of the claims given 0.9, nine in ten should be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plangraph.evaluation.scoring import Score

EDGES = (0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.0)


@dataclass(frozen=True, slots=True)
class Step:
    """The facts given a confidence from `low` up to `high`: how many, how many right, their mean confidence."""

    low: float
    high: float
    count: int
    right: int
    mean: float

    @property
    def share(self) -> float:
        """The share that is right; 0 where there are none."""
        return self.right / self.count if self.count else 0.0


def curve(scores: Iterable[Score], kind: str) -> list[Step]:
    """The steps that hold facts, the surest first, of rows whose label begins with `kind`; or empty."""
    facts: list[tuple[float, bool]] = []
    for each in scores:
        for label, row in each.rows.items():
            if label.startswith(kind):
                facts += [(f.confidence, True) for _, f in row.right if f.confidence is not None]
                facts += [(f.confidence, False) for f in row.excess if f.confidence is not None]
    steps = []
    for high, low in zip((float("inf"), *EDGES), EDGES, strict=False):
        inside = [(confidence, right) for confidence, right in facts if low <= confidence < high]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            steps.append(Step(low, min(high, 1.0), len(inside), sum(right for _, right in inside), mean))
    return steps


def at_least(steps: Iterable[Step], threshold: float) -> tuple[int, int]:
    """How many facts have at least that confidence (an edge of a step), and how many of them are right."""
    chosen = [step for step in steps if step.low >= threshold]
    return sum(step.count for step in chosen), sum(step.right for step in chosen)
