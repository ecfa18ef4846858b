"""What reviewers found missing, where the plans themselves are not at hand: by the words that the claims have kept.

A claim of a reviewer that no decision backs any more goes. A decision that is in the claims already stays as it is, with its
place in the plan. Any other enters with its own words: in the passage of a claim that holds them, or unchecked, which its
reason says, at a place behind the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plangraph.ids import fold, record_id
from plangraph.records import (
    EXCERPT_LENGTH,
    NAMED,
    STATED,
    Claim,
    Decision,
    End,
    Implied,
    Named,
    PlanClaims,
    Quantity,
    Quote,
    ThingRef,
)

SOURCE, REASON, UNCHECKED = "reviewers", "reviewer", "reviewer-unchecked"
SECTION = "未核对 unchecked"
SURE = 0.95


def without_plan(plan: PlanClaims, decisions: Sequence[Decision]) -> PlanClaims:
    """The claims of a plan with what reviewers found missing in it, no more and no less."""
    missing = [d for d in decisions if d.verdict == "missing" and d.fact and d.fact.subject.plan == plan.head.key]
    kept = [claim for claim in plan.claims if claim.source != SOURCE or any(_backs(d, claim) for d in missing)]
    there = [claim for claim in kept if claim.source == SOURCE]
    place = plan.head.characters
    for decision in missing:
        if not any(_says(decision, claim) for claim in there):
            fresh = list(_claims(plan, decision, place))
            kept += fresh
            place = max([place, *(claim.quote.end for claim in fresh)])
    known = {claim.id: claim for claim in kept}
    order = sorted(known.values(), key=lambda c: (c.quote.start, c.quote.end, c.predicate, c.id))
    return replace(plan, claims=tuple(order))


def _backs(decision: Decision, claim: Claim) -> bool:
    """Whether a decision is behind a reviewer's claim: it says the same, or names its things."""
    names = {fold(thing.name) for thing in _things(decision)}
    ends = {fold(end.name) for end in (claim.subject, claim.object) if end is not None}
    return decision.who == claim.by and (_says(decision, claim) or (claim.predicate == NAMED and ends <= names))


def _says(decision: Decision, claim: Claim) -> bool:
    fact = decision.fact
    if fact is None or decision.who != claim.by or fold(fact.subject.name) != fold(claim.subject.name):
        return False
    if claim.quantity is not None:
        q = claim.quantity
        return (fact.indicator, fact.value, fact.year) == (q.indicator, q.value, q.year)
    if fact.object is None or claim.object is None:
        return fact.object is None and fact.indicator is None and claim.predicate == NAMED
    return fact.predicate == claim.predicate and fold(fact.object.name) == fold(claim.object.name)


def _things(decision: Decision) -> Iterator[ThingRef]:
    if decision.fact is not None:
        yield decision.fact.subject
        if decision.fact.object is not None:
            yield decision.fact.object


def _claims(plan: PlanClaims, decision: Decision, place: int) -> Iterator[Claim]:
    fact = decision.fact
    words = "".join((decision.words or "").split())[:EXCERPT_LENGTH]
    if fact is None or len(words) < 2:
        return
    held = _held(plan.claims, words)
    reason = REASON if held is not None else UNCHECKED
    at = (place, place + len(words))
    quote = held or Quote(words, *at, (0, len(words)), at, SECTION)
    ends = [_end(plan, thing, quote) for thing in _things(decision)]
    for end in ends:
        if isinstance(end, Named):
            yield _claim(plan, decision, NAMED, end, quote, reason)
    if len(ends) == 2:
        yield _claim(plan, decision, fact.predicate or "", ends[0], quote, reason, object_=ends[1])
    elif fact.indicator is not None and fact.value is not None:
        quantity = Quantity(
            fact.indicator, fact.value, decision.unit or "", decision.kind or "actual", year=fact.year
        )  # fmt: skip
        yield _claim(plan, decision, STATED, ends[0], quote, reason, quantity=quantity)


def _held(claims: Iterable[Claim], words: str) -> Quote | None:
    """The words in the first passage of a claim that has them."""
    for claim in claims:
        quote = claim.quote
        at = quote.text.find(words) if claim.reason != UNCHECKED else -1
        if at >= 0:
            place = quote.place if quote.words == words else (quote.start, quote.end)
            return replace(quote, mark=(at, at + len(words)), place=place)
    return None


def _end(plan: PlanClaims, thing: ThingRef, quote: Quote) -> End:
    name = "".join(thing.name.split())
    if name in quote.text:
        return Named(thing.cls, name, quote)
    home = plan.head.home
    if fold(name) == fold(home.name):
        return Implied(thing.cls, home.name, "jurisdiction", home.quote)
    named = (c for c in plan.claims if c.predicate == NAMED and fold(c.subject.name) == fold(name))
    before = next(named, None)
    return Implied(thing.cls, name, "before", before.quote if before is not None else None)


def _claim(
    plan: PlanClaims,
    decision: Decision,
    predicate: str,
    subject: End,
    quote: Quote,
    reason: str,
    *,
    object_: End | None = None,
    quantity: Quantity | None = None,
) -> Claim:
    ends = (f"{end.cls}/{fold(end.name)}" for end in (subject, object_) if end is not None)
    identity = record_id(
        "c", plan.head.key, predicate, *ends, quantity, quote.start, quote.mark, quote.end, decision.id
    )
    return Claim(
        identity, plan.head.key, predicate, subject, quote, SOURCE, reason, SURE, object_, quantity, decision.who
    )  # fmt: skip
