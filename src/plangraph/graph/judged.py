"""A reviewer's decisions about facts, as the fold asks for them: how sure a claim is, or that it is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from plangraph.ids import fold
from plangraph.records.claims import STATED, Claim, End
from plangraph.records.decisions import Decision, FactRef, ThingRef

Key = tuple[object, ...]


@dataclass
class Judged:
    """Decisions by the facts that they are about; `met` are those whose fact was claimed."""

    verdicts: dict[Key, Decision] = field(default_factory=dict)
    met: set[Key] = field(default_factory=set)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Judged:
        """The last decision about each fact."""
        about = (d for d in decisions if d.verdict in ("wrong", "right") and d.fact is not None)
        return cls({_key(d.fact): d for d in about if d.fact is not None})

    def confidence(self, claim: Claim) -> float | None:
        """How sure a claim is: None where a reviewer called it wrong, 1 where right."""
        if not self.verdicts:
            return claim.confidence
        key = _claim_key(claim)
        decision = self.verdicts.get(key)
        if decision is None:
            return claim.confidence
        self.met.add(key)
        return None if decision.verdict == "wrong" else 1.0

    def unmet(self) -> list[Decision]:
        """Decisions about facts that nobody claimed: they no longer find their place."""
        return [decision for key, decision in self.verdicts.items() if key not in self.met]


def _thing(ref: ThingRef | End | None) -> Key:
    return (ref.cls, fold(ref.name)) if ref is not None else ()


def _key(fact: FactRef) -> Key:
    if fact.indicator is not None:
        return fact.subject.plan, STATED, _thing(fact.subject), fold(fact.indicator), fact.value, fact.year
    return fact.subject.plan, fact.predicate, _thing(fact.subject), _thing(fact.object)


def _claim_key(claim: Claim) -> Key:
    if claim.quantity is not None:
        q = claim.quantity
        return claim.plan, STATED, _thing(claim.subject), fold(q.indicator), q.value, q.year
    return (
        claim.plan,
        claim.predicate if claim.object is not None else None,
        _thing(claim.subject),
        _thing(claim.object),
    )
