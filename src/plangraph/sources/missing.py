"""Facts that a reviewer found missing, as facts of a reader: they enter as every reader's do, proved by their words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from plangraph.records import Decision, FactRef, ThingRef
from plangraph.sources.fact_files import FactFile


def missing_facts(decisions: Iterable[Decision]) -> tuple[FactFile, ...]:
    """A file of facts for each decision that something is missing."""
    missing = ((d, d.fact) for d in decisions if d.verdict == "missing")
    return tuple(
        FactFile(Path("decisions.jsonl"), fact.subject.plan, d.who, _content(d, fact), "reviewers")
        for d, fact in missing
        if fact is not None
    )


def _content(decision: Decision, fact: FactRef) -> dict[str, Any]:
    things = [fact.subject, *([fact.object] if fact.object is not None else [])]
    content: dict[str, Any] = {"entities": [_entity(one) for one in things], "relations": [], "figures": []}
    if fact.object is not None:
        ends = {"s": fact.subject.name, "p": fact.predicate, "o": fact.object.name}
        content["relations"].append({**ends, "evidence": decision.words})
    elif fact.indicator is not None:
        value = {"indicator": fact.indicator, "value": fact.value, "year": fact.year}
        said = {"unit": decision.unit, "kind": decision.kind, "evidence": decision.words}
        content["figures"].append({"scope": fact.subject.name, **value, **said})
    return content


def _entity(thing: ThingRef) -> dict[str, Any]:
    return {"type": thing.cls, "name": thing.name, "aliases": []}
