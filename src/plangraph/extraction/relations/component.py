"""The relations of a whole plan: every rule on every sentence, then what names and divisions say by themselves."""

from __future__ import annotations

from plangraph.extraction.claim_model import Draft, keep
from plangraph.extraction.outline import Outline
from plangraph.extraction.relations.belonging import belonging
from plangraph.extraction.relations.builders import builders, parents
from plangraph.extraction.relations.documents import documents, issuer, plan_itself
from plangraph.extraction.relations.firms import firms
from plangraph.extraction.relations.launching import launching
from plangraph.extraction.relations.location import location
from plangraph.extraction.relations.named_places import hierarchy
from plangraph.extraction.relations.scene import scenes
from plangraph.extraction.relations.structure import structure
from plangraph.extraction.relations.ties import ties
from plangraph.extraction.relations.work import topics_in_names, work
from plangraph.extraction.state import PlanState
from plangraph.extraction.tables import table_drafts
from plangraph.records import Link

ORDERED = ("subIndustryOf", "partOf", "basedOn")
RULES = (structure, firms, work, builders, launching, ties, location, belonging)  # in the order of the guide's table


def relate(plan: PlanState) -> None:
    """Fill `claims` with every relation that the plan states."""
    plan.links = undoubled(acyclic(keep(drafts(plan))))


def undoubled(claims: list[Link]) -> list[Link]:
    """The claims without the launching of a programme or platform whose whole is launched (the guide: not for its parts)."""
    launched = {claim.object.name for claim in claims if claim.predicate == "launches"}
    parts = {
        c.subject.name
        for c in claims
        if c.predicate == "partOf" and c.subject.cls in ("Initiative", "Platform") and c.object.name in launched
    }
    return [c for c in claims if not (c.predicate == "launches" and c.object.name in parts)]


def acyclic(claims: list[Link]) -> list[Link]:
    """The claims without those whose reverse is surer: of two industries only one is part of the other."""
    sure: dict[tuple[str, str, str], float] = {}
    for claim in claims:
        key = claim.subject.name, claim.predicate, claim.object.name
        sure[key] = max(sure.get(key, 0.0), claim.confidence)

    def weaker(claim: Link) -> bool:
        key = claim.subject.name, claim.predicate, claim.object.name
        back = claim.object.name, claim.predicate, claim.subject.name
        return claim.predicate in ORDERED and (sure.get(back, 0.0), back) > (sure[key], key)

    return [claim for claim in claims if not weaker(claim)]


def drafts(plan: PlanState) -> list[Draft]:
    """Every relation that a rule proposes."""
    itself = plan_itself(plan)
    found: list[Draft] = []
    for scene in scenes(plan, Outline(plan)):
        if scene.state.reading.passage.kind == "row":
            continue
        for rule in RULES:
            rule(scene)
        documents(scene, itself)
        found += scene.drafts
    told = any(d.claim.rule == "issued-by" for d in found)
    whole = (*hierarchy(plan), *parents(plan), *topics_in_names(plan), *(() if told else issuer(plan, itself)))
    return [*found, *map(Draft, whole), *table_drafts(plan.rows)]
