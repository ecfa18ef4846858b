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
    severity = "info" if decision.verdict == "wrong" else "warning"
    kind, values = _said(decision)
    place = f"{plan}: decisions" if plan else "decisions"
    return Finding.of(severity, place, kind, who=decision.who, id=decision.id, **values)


def _holds(decision: Decision, resolved: Resolved) -> bool:
    ids = [resolved.id_of_name(r.plan, r.cls, r.name) for r in (decision.thing, decision.other) if r is not None]
    return None not in ids and (ids[0] == ids[1]) == (decision.verdict == "same")


def _class_of(thing: ThingRef, resolved: Resolved) -> str | None:
    id_ = resolved.id_of_name(thing.plan, thing.cls, thing.name)
    return next((cluster.cls for cluster in resolved.clusters if cluster.id == id_), None)


def _said(decision: Decision) -> tuple[str, dict[str, str]]:
    """The kind of finding that tells what was decided, with its values."""
    fact, thing, other = decision.fact, decision.thing, decision.other
    if fact is not None and fact.object is not None:
        ends = {"subject": fact.subject.name, "predicate": fact.predicate or "", "object": fact.object.name}
        return "lost-relation", {**ends, "verdict": decision.verdict}
    if fact is not None:
        what = " ".join(filter(None, (fact.subject.name, fact.indicator)))
        return "lost-fact", {"what": what, "verdict": decision.verdict}
    if decision.indicator is not None:
        return "lost-indicator", {"words": decision.indicator, "means": decision.means or ""}
    if thing is not None and other is not None:
        number = "one" if decision.verdict == "same" else "two"
        return "lost-pair", {"first": thing.name, "other": other.name, "number": number}
    return "lost-class", {"what": thing.name if thing else "", "cls_": decision.cls or ""}
