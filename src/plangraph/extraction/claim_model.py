"""The trained part of finding relations: which of the facts that the rules propose are claims, and how sure each is.

The rules draft freely; a linear model over features that a reader can read keeps a fact that is likely enough to be right,
and its probability is the confidence of its claims. `models/claim-model.tsv` is made by
`python -m plangraph.training.claims`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from plangraph.extraction.models import weights
from plangraph.ids import fold
from plangraph.records import Link

THRESHOLD = 0.25  # facts less likely are dropped; chosen by leaving one plan out, see docs/evaluation.md
# The model is surer than it should be on plans that it has not seen: its log odds, times SLOPE and plus SHIFT, are those of
# being right there. Fitted to the curve of `make held-out`.
SLOPE, SHIFT = 0.45, 0.2


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim that a rule proposes, and what the words around it say."""

    claim: Link
    surroundings: tuple[str, ...] = ()

    @property
    def fact(self) -> tuple[str, str, str]:
        """What it says: subject, predicate and object, by their names."""
        return fold(self.claim.subject.name), self.claim.predicate, fold(self.claim.object.name)


def features(drafts: Sequence[Draft]) -> Iterator[str]:
    """What speaks for or against a fact: all that its drafts say."""
    claim = drafts[0].claim
    p, s, o = claim.predicate, claim.subject, claim.object
    rules = sorted({draft.claim.rule for draft in drafts})
    yield p
    yield f"{p}|{s.cls}|{o.cls}"
    yield from (f"{p}|{rule}" for rule in rules)
    yield from (f"{p}|{rule}|{s.cls}|{o.cls}" for rule in rules)
    yield f"{p}|rules:{min(len(rules), 3)}"
    yield f"{p}|drafts:{min(len(drafts), 4)}"
    yield from (f"{p}|{end}:{m.cls}:{m.rule}" for end, m in (("s", s), ("o", o)))
    yield from (f"{end}-sure:{m.cls}:{math.floor(m.confidence * 5)}" for end, m in (("s", s), ("o", o)))
    for what in sorted({what for draft in drafts for what in draft.surroundings}):
        yield f"{p}|{what}"
    yield f"{p}|o2:{o.name[-2:]}"


def facts(drafts: Iterable[Draft]) -> dict[tuple[str, str, str], list[Draft]]:
    """The drafts of each fact, in their order."""
    found: dict[tuple[str, str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        found[draft.fact].append(draft)
    return dict(found)


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {feature: weight for feature, (weight,) in weights("claim-model").items()}


def probability(found: Iterable[str]) -> float:
    """How likely a fact with these features is right."""
    table = _weights()
    total = table.get("bias", 0.0) + sum(table.get(feature, 0.0) for feature in found)
    return 1 / (1 + math.exp(-total))


def calibrated(sure: float) -> float:
    """The share of facts that are right on unseen plans among those that the model calls so likely."""
    odds = math.log(max(sure, 1e-6) / max(1 - sure, 1e-6))
    return 1 / (1 + math.exp(-(SLOPE * odds + SHIFT)))


def keep(drafts: Sequence[Draft]) -> list[Link]:
    """The claims of the facts that are likely enough, the best reason of each first, with their confidence."""
    kept: list[Link] = []
    for told in facts(drafts).values():
        sure = probability(features(told)) if _weights() else told[0].claim.confidence
        if sure >= THRESHOLD:
            kept += [replace(draft.claim, confidence=round(calibrated(sure), 3)) for draft in told]
    return kept
