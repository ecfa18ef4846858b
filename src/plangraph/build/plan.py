"""One plan: its document read, its facts proposed and weighed, all as claims. What other plans say plays no part in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from plangraph.build.steps import extract
from plangraph.collecting import uncollected
from plangraph.documents import read_document
from plangraph.gold_form import gold_form
from plangraph.ids import letters
from plangraph.naming import plan_key
from plangraph.records import Document, Metadata, PlanClaims
from plangraph.resolution import resolve_within
from plangraph.sources import FactFile, reader_claims
from plangraph.weighing.models import Models, models_without
from plangraph.weighing.telling import plan_claims


def read_plan(path: Path, metadata: Metadata | None = None, without: Sequence[str] = ()) -> PlanClaims:
    """What the machine finds that the plan in a file says; DocumentError where it cannot be read.

    `without` names what is left out: `encoder`.
    """
    return claims_of(read_document(path, metadata=metadata), models_without(without))


def claims_of(
    document: Document, models: Models | None = None, told: Callable[[str], None] | None = None
) -> PlanClaims:
    """What the machine finds that a document says; `told` hears the name of each step before it runs."""
    with uncollected():
        return plan_claims(extract(document, models, told), key_of(document))


def with_facts(plan: PlanClaims, document: Document, facts: Sequence[FactFile]) -> PlanClaims:
    """What a plan says, with what readers and reviewers say that it does."""
    for file in facts:
        claims, findings = reader_claims(file, document, plan.head)
        known = {claim.id: claim for claim in (*plan.claims, *claims)}
        order = sorted(known.values(), key=lambda c: (c.quote.start, c.quote.end, c.predicate, c.id))
        plan = replace(plan, claims=tuple(order), findings=(*plan.findings, *findings))
    return plan


def key_of(document: Document) -> str:
    """The plan's key, by what it says of itself; where it says nothing, by its text."""
    return plan_key(document.metadata) or f"plan-{letters(document.text)}"


def extract_document(path: Path, metadata: Metadata | None = None, without: Sequence[str] = ()) -> dict[str, Any]:
    """What the machine finds in one plan, in the form of the annotation guide; readers and reviewers play no part in it."""
    document = read_document(path, metadata=metadata)
    with uncollected():
        plan = plan_claims(extract(document, models_without(without)), key_of(document))
        return gold_form(plan, resolve_within(plan), document.id, document.text)
