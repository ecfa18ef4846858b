"""A plan's facts in the form of the annotation guide: what `plangraph extract` writes and the referee reads."""

from __future__ import annotations

from typing import Any

from plangraph.records import NAMED, STATED, Claim, PlanClaims, Quantity, Thing
from plangraph.resolution import Within
from plangraph.terms import RELATIONS


def gold_form(plan: PlanClaims, within: Within, doc: str) -> dict[str, Any]:
    """`doc`, `entities`, `relations` and `figures` of a plan; each relation once, with its surest evidence.

    `doc` is the file's stem. A plan's own place has the name that the plan gives it; where that is not known, the words
    that mean it (我市).
    """
    names = _names(plan, within)
    return {
        "doc": doc,
        "entities": _entities(plan, within, names),
        "relations": _relations(plan, within, names),
        "figures": [_figure(claim, names[within.thing_of(claim.subject).id]) for claim in _stated(plan)],
    }


def _names(plan: PlanClaims, within: Within) -> dict[str, str]:
    """The name of each thing by its id."""
    names = {thing.id: thing.wordings[0] for thing in within.things}
    home = plan.head.home
    if not plan.head.said_home and (home.cls, home.name) in {(t.cls, t.name) for t in within.things}:
        words = home.quote.words if home.quote is not None else (plan.head.title or home.name)
        names[within.thing_of(home).id] = words
    return names


def _entities(plan: PlanClaims, within: Within, names: dict[str, str]) -> list[dict[str, Any]]:
    sure: dict[str, float] = {}
    for claim in plan.claims:
        if claim.predicate == NAMED:
            thing = within.thing_of(claim.subject)
            sure[thing.id] = max(sure.get(thing.id, 0.0), claim.confidence)
    return [
        {"type": t.cls, "name": names[t.id], "aliases": _aliases(t, names[t.id]), "confidence": sure.get(t.id, 0.9)}
        for t in within.things
    ]


def _aliases(thing: Thing, name: str) -> list[str]:
    """The other wordings that stand in the text."""
    return sorted(wording for wording, count in thing.names if wording != name and count)


def _relations(plan: PlanClaims, within: Within, names: dict[str, str]) -> list[dict[str, Any]]:
    best: dict[tuple[str, str, str], Claim] = {}
    for claim in plan.claims:
        if claim.object is None or claim.predicate not in RELATIONS:
            continue
        s, o = within.thing_of(claim.subject), within.thing_of(claim.object)
        key, term = (s.id, claim.predicate, o.id), RELATIONS[claim.predicate]
        fits = s is not o and s.cls in term.domain and o.cls in term.range
        if fits and (key not in best or claim.confidence > best[key].confidence):
            best[key] = claim
    return [
        {"s": names[s], "p": p, "o": names[o], "evidence": claim.quote.words, "confidence": claim.confidence}
        for (s, p, o), claim in best.items()
    ]


def _stated(plan: PlanClaims) -> list[Claim]:
    return [claim for claim in plan.claims if claim.predicate == STATED]


def _figure(claim: Claim, scope: str) -> dict[str, Any]:
    q = claim.quantity
    assert isinstance(q, Quantity)
    found = {
        "scope": scope,
        "indicator": q.indicator,
        "value": q.value,
        "valueMax": q.value_max,
        "unit": q.unit,
        "year": q.year,
        "period": q.period,
        "kind": q.kind,
        "comparator": q.comparator,
        "change": q.change or None,
        "evidence": claim.quote.words,
        "confidence": claim.confidence,
    }
    return {key: value for key, value in found.items() if value is not None}
