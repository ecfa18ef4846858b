"""A plan's facts in the form of the annotation guide: what `plangraph extract` writes and the referee reads."""

from __future__ import annotations

from typing import Any

from plangraph.quoting import squeezed
from plangraph.records import NAMED, STATED, Claim, PlanClaims, Quantity, Quote, Thing
from plangraph.resolution import Within
from plangraph.terms import RELATIONS


def gold_form(plan: PlanClaims, within: Within, doc: str, text: str) -> dict[str, Any]:
    """`doc`, `entities`, `relations` and `figures` of a plan; each relation once, with its surest evidence.

    `doc` is the file's stem, `text` the source text, whose letters names and evidence have (claims have them as they are
    read: 高 for the radical ⾼). A plan's own place has the name that the plan gives it; where that is not known, the words
    that mean it (我市).
    """
    source = _Source(plan, text)
    names = {id_: source.name(name) for id_, name in _names(plan, within).items()}
    return {
        "doc": doc,
        "entities": _entities(plan, within, names, source),
        "relations": _relations(plan, within, names, source),
        "figures": [_figure(claim, names[within.thing_of(claim.subject).id], source) for claim in _stated(plan)],
    }


class _Source:
    """The letters of the source text behind the words of claims."""

    def __init__(self, plan: PlanClaims, text: str) -> None:
        self._text = text
        self._flat = squeezed(text)
        self._named: dict[str, Quote] = {}
        for claim in plan.claims:
            if claim.predicate == NAMED:
                self._named.setdefault(claim.subject.name, claim.quote)

    def words(self, quote: Quote) -> str:
        """The words of a quote, letter for letter."""
        return quote.words if quote.words in self._flat else squeezed(self._text[slice(*quote.place)])

    def name(self, name: str) -> str:
        """A name, letter for letter."""
        quote = self._named.get(name)
        return name if name in self._flat or quote is None else squeezed(self._text[slice(*quote.place)])


def _names(plan: PlanClaims, within: Within) -> dict[str, str]:
    """The name of each thing by its id."""
    names = {thing.id: thing.wordings[0] for thing in within.things}
    home = plan.head.home
    if not plan.head.said_home and (home.cls, home.name) in {(t.cls, t.name) for t in within.things}:
        words = home.quote.words if home.quote is not None else (plan.head.title or home.name)
        names[within.thing_of(home).id] = words
    return names


def _entities(plan: PlanClaims, within: Within, names: dict[str, str], source: _Source) -> list[dict[str, Any]]:
    sure: dict[str, float] = {}
    for claim in plan.claims:
        if claim.predicate == NAMED:
            thing = within.thing_of(claim.subject)
            sure[thing.id] = max(sure.get(thing.id, 0.0), claim.confidence)
    used = {
        within.thing_of(end).id for claim in plan.claims for end in (claim.subject, claim.object) if end is not None
    }
    return [
        {
            "type": t.cls,
            "name": names[t.id],
            "aliases": _aliases(t, names[t.id], source),
            "confidence": sure.get(t.id, 0.9),
        }
        for t in within.things
        if t.id in used
    ]


def _aliases(thing: Thing, name: str, source: _Source) -> list[str]:
    """The other wordings that stand in the text."""
    return sorted({source.name(wording) for wording, count in thing.names if count} - {name})


def _relations(plan: PlanClaims, within: Within, names: dict[str, str], source: _Source) -> list[dict[str, Any]]:
    best: dict[tuple[str, str, str], Claim] = {}
    for claim in plan.claims:
        if claim.object is None or claim.predicate not in RELATIONS:
            continue
        s, o = within.thing_of(claim.subject), within.thing_of(claim.object)
        term = RELATIONS[claim.predicate]
        one, other = sorted((s.id, o.id)) if term.symmetric else (s.id, o.id)
        key = one, claim.predicate, other
        fits = s is not o and s.cls in term.domain and o.cls in term.range
        if fits and (key not in best or claim.confidence > best[key].confidence):
            best[key] = claim
    return [_relation(claim, within, names, source) for claim in best.values()]


def _relation(claim: Claim, within: Within, names: dict[str, str], source: _Source) -> dict[str, Any]:
    assert claim.object is not None
    s, o = (names[within.thing_of(end).id] for end in (claim.subject, claim.object))
    words = source.words(claim.quote)
    return {"s": s, "p": claim.predicate, "o": o, "evidence": words, "confidence": claim.confidence}


def _stated(plan: PlanClaims) -> list[Claim]:
    return [claim for claim in plan.claims if claim.predicate == STATED]


def _figure(claim: Claim, scope: str, source: _Source) -> dict[str, Any]:
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
        "evidence": source.words(claim.quote),
        "confidence": claim.confidence,
    }
    return {key: value for key, value in found.items() if value is not None}
