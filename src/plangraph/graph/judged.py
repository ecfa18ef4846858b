"""A reviewer's decisions about facts, as the fold asks for them: how sure a claim is, or that it is wrong.

A decision tells a fact by one plan's words; it holds for every wording of that fact in that plan, since the ends are what
resolution takes them for. Where a plan calls nothing so in that class any more, the name alone tells the end. A thing that
is wrong takes along what is said of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from plangraph.graph.gathered import Said
from plangraph.ids import fold
from plangraph.records.claims import MACHINE, STATED, Claim, End
from plangraph.records.decisions import Decision, FactRef, ThingRef
from plangraph.records.resolution import Resolved
from plangraph.terms import RELATIONS

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What came of the decisions of a build: who decided, how many there are, how many facts that the machine found were
    accepted and rejected by one, and how many found their place no more."""

    by: tuple[str, ...] = ()
    decisions: int = 0
    accepted: int = 0
    rejected: int = 0
    lost: int = 0


@dataclass
class Judged:
    """Decisions by the facts that they are about; `met` are those whose fact was claimed, `found` those that the machine
    claimed."""

    resolved: Resolved
    verdicts: dict[Key, Decision] = field(default_factory=dict)
    unplaced: list[Decision] = field(default_factory=list)
    met: set[Key] = field(default_factory=set)
    found: set[Key] = field(default_factory=set)

    @classmethod
    def of(cls, decisions: Iterable[Decision], resolved: Resolved) -> Judged:
        """The last decision about each fact."""
        judged = cls(resolved)
        for decision in decisions:
            if decision.verdict in ("wrong", "right") and decision.fact is not None:
                key = judged._key(decision.fact)
                if key is None:
                    judged.unplaced.append(decision)
                else:
                    judged.verdicts[key] = decision
        return judged

    def said(self, claim: Claim) -> Said | None:
        """What is made of a claim: None where a reviewer called it wrong, sure where right."""
        if not self.verdicts:
            return Said(claim.confidence)
        ends = [self._end(claim.plan, end) for end in (claim.subject, claim.object) if end is not None]
        if any(self._met((claim.plan, None, end), claim, "wrong") for end in ends):
            return None
        key = self._claim_key(claim, ends)
        if self._met(key, claim, "wrong"):
            return None
        right = self._met(key, claim, "right")
        return Said(claim.confidence) if right is None else Said(1.0, right.who)

    def _met(self, key: Key, claim: Claim, verdict: str) -> Decision | None:
        """The decision about a fact, where it is that; the claim is its place."""
        decision = self.verdicts.get(key)
        if decision is None or decision.verdict != verdict:
            return None
        self.met.add(key)
        if claim.by == MACHINE:
            self.found.add(key)
        return decision

    def unmet(self) -> list[Decision]:
        """Decisions about facts that nobody claimed: they no longer find their place."""
        return [*self.unplaced, *(decision for key, decision in self.verdicts.items() if key not in self.met)]

    def reviewed(self, decisions: Sequence[Decision], lost: int) -> Reviewed:
        """The counts, of decisions of all kinds of which so many are lost."""
        verdicts = [self.verdicts[key].verdict for key in self.found]
        by = tuple(sorted({decision.who for decision in decisions}))
        return Reviewed(by, len(decisions), verdicts.count("right"), verdicts.count("wrong"), lost)

    def _key(self, fact: FactRef) -> Key | None:
        subject, object_ = self._thing(fact.subject), self._thing(fact.object) if fact.object is not None else ""
        if subject is None or object_ is None:
            return None
        if fact.indicator is not None:
            return fact.subject.plan, STATED, subject, fold(fact.indicator), fact.value, fact.year
        if fact.object is None:
            return fact.subject.plan, None, subject
        return fact.subject.plan, fact.predicate, *_ordered(fact.predicate, subject, object_)

    def _thing(self, ref: ThingRef) -> str | None:
        return self.resolved.id_of_name(ref.plan, ref.cls, ref.name)

    def _claim_key(self, claim: Claim, ends: list[str]) -> Key:
        if claim.quantity is not None:
            q = claim.quantity
            return claim.plan, STATED, ends[0], fold(q.indicator), q.value, q.year
        if len(ends) == 1:
            return claim.plan, None, ends[0]
        return claim.plan, claim.predicate, *_ordered(claim.predicate, ends[0], ends[1])

    def _end(self, plan: str, end: End) -> str:
        return self.resolved.id_of(plan, end.cls, fold(end.name)) or ""


def _ordered(predicate: str | None, subject: str, object_: str) -> tuple[str, str]:
    term = RELATIONS.get(predicate or "")
    return (min(subject, object_), max(subject, object_)) if term and term.symmetric else (subject, object_)
