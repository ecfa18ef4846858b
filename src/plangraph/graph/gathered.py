"""What claims say of one fact, gathered while a graph is folded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import prod

from plangraph.records.claims import Claim

SURE = 0.99  # no number of claims makes a fact surer than this
REVIEWER = "reviewer"  # the reason of a fact that a reviewer called right, or found missing


@dataclass(frozen=True, slots=True)
class Said:
    """What is made of a claim: how sure it is, and the reviewer who called it right."""

    confidence: float
    reviewer: str | None = None


@dataclass
class Told:
    """What claims say of one fact."""

    plans: set[str] = field(default_factory=set)
    evidence: dict[str, str] = field(default_factory=dict)  # excerpt → the words of it that state the fact, the surest
    sure_words: dict[str, float] = field(default_factory=dict)  # excerpt → how sure the claim of these words is
    context: set[str] = field(default_factory=set)
    by: set[str] = field(default_factory=set)
    sure: dict[str, float] = field(default_factory=dict)  # by reason, the surest
    members: set[str] = field(default_factory=set)
    places: set[tuple[int, int]] = field(default_factory=set)  # of the words, in the plan of a figure

    def weigh(self, claim: Claim, said: Said) -> None:
        """Who said it, and how sure that makes it."""
        self.plans.add(claim.plan)
        self.by.add(claim.by)
        self.sure[claim.reason] = max(self.sure.get(claim.reason, 0.0), said.confidence)
        if said.reviewer:
            self.by.add(said.reviewer)
            self.sure[REVIEWER] = 1.0

    def add(self, claim: Claim, evidence: str, context: Iterable[str], said: Said) -> None:
        """Take in a claim with its words and what implies its ends."""
        self.weigh(claim, said)
        if said.confidence > self.sure_words.get(evidence, -1.0):
            self.evidence[evidence], self.sure_words[evidence] = claim.quote.words, said.confidence
        self.context.update(context)
        self.places.add(claim.quote.place)

    def join(self, other: Told) -> None:
        """Take in what is told of the same fact in other words."""
        self.evidence = {**other.evidence, **self.evidence}
        for name in ("plans", "context", "by", "members", "places"):
            getattr(self, name).update(getattr(other, name))
        for reason, sure in other.sure.items():
            self.sure[reason] = max(self.sure.get(reason, 0.0), sure)

    @property
    def implying(self) -> tuple[str, ...]:
        """What implies ends of it, plan by plan."""
        return tuple(sorted(self.context, key=lambda one: (one.partition(":")[2].rpartition(":")[0], one)))

    @property
    def confidence(self) -> float:
        """How sure the fact is: reasons add up, one reason told again does not."""
        return round(min(SURE, 1 - prod(1 - sure for sure in self.sure.values())), 3)
