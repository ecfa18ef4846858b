"""Decisions that do not find their place in a build: they are told and kept, never dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangraph.records import Decision, Finding, Resolved, ThingRef


def unheld(decisions: Sequence[Decision], resolved: Resolved) -> Iterator[Decision]:
    """The decisions about things that no plan names any more, or that do not hold because others speak against them, and
    those that something is missing in a plan that is not there. Of those about the same two things the last counts."""
    pairs: dict[frozenset[ThingRef], Decision] = {}
    plans = {thing.plan for cluster in resolved.clusters for thing in cluster.things}
    for decision in decisions:
        if decision.verdict == "missing" and decision.fact and decision.fact.subject.plan not in plans:
            yield decision
        if decision.verdict in ("same", "different") and decision.thing and decision.other:
            pairs[frozenset((decision.thing, decision.other))] = decision
        elif decision.verdict == "class" and decision.thing and _class_of(decision.thing, resolved) != decision.cls:
            yield decision
    yield from (decision for decision in pairs.values() if not _holds(decision, resolved))


def lost_finding(decision: Decision) -> Finding:
    """What is told of a decision that is lost; that nobody claims a wrong fact any more is no warning."""
    thing = decision.fact.subject if decision.fact else decision.thing
    plan = thing.plan if thing else decision.plan
    message = f"The decision of {decision.who} that {_said(decision)} no longer finds its place ({decision.id})."
    severity = "info" if decision.verdict == "wrong" else "warning"
    return Finding(severity, f"{plan}: decisions" if plan else "decisions", message)


def _holds(decision: Decision, resolved: Resolved) -> bool:
    ids = [resolved.id_of_name(r.plan, r.cls, r.name) for r in (decision.thing, decision.other) if r is not None]
    return None not in ids and (ids[0] == ids[1]) == (decision.verdict == "same")


def _class_of(thing: ThingRef, resolved: Resolved) -> str | None:
    id_ = resolved.id_of_name(thing.plan, thing.cls, thing.name)
    return next((cluster.cls for cluster in resolved.clusters if cluster.id == id_), None)


def _said(decision: Decision) -> str:
    fact, thing, other = decision.fact, decision.thing, decision.other
    if fact is not None:
        object_ = fact.object.name if fact.object is not None else ""
        what = " ".join(filter(None, (fact.subject.name, fact.predicate or fact.indicator or "", object_)))
        return f"“{what}” is {decision.verdict}"
    if decision.indicator is not None:
        return f"“{decision.indicator}” means {decision.means}"
    if thing is not None and other is not None:
        return f"“{thing.name}” and “{other.name}” are {'one' if decision.verdict == 'same' else 'two'}"
    return f"“{thing.name if thing else ''}” is of the class {decision.cls}"
