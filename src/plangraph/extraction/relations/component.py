"""The relations of a whole plan: every rule on every sentence, then what names and divisions say by themselves."""

from __future__ import annotations

from plangraph.extraction.claim_model import Draft, keep
from plangraph.extraction.outline import Outline
from plangraph.extraction.relations.building import building, parents
from plangraph.extraction.relations.documents import documents, issuer, plan_itself
from plangraph.extraction.relations.firms import firms, topics_in_names
from plangraph.extraction.relations.location import hierarchy, location
from plangraph.extraction.relations.scene import Scene, scenes
from plangraph.extraction.relations.structure import structure
from plangraph.extraction.relations.ties import ties
from plangraph.extraction.state import PlanState
from plangraph.extraction.tables import table_drafts

RULES = (structure, firms, building, ties, location)  # in the order of the guide's table


def relate(plan: PlanState) -> None:
    """Fill `claims` with every relation that the plan states."""
    plan.claims = keep(drafts(plan))


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
    whole = (*hierarchy(plan), *parents(plan), *topics_in_names(plan), *issuer(plan, itself))
    return [*found, *map(Draft, whole), *table_drafts(plan.rows)]

