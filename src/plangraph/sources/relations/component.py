"""The relations of a whole plan: every rule on every sentence, then what names and divisions say by themselves."""

from __future__ import annotations

from dataclasses import replace

from plangraph.language.layers import Draft, PlanLayers
from plangraph.sources.outline import Outline
from plangraph.sources.relations.awards import awards
from plangraph.sources.relations.belonging import belonging
from plangraph.sources.relations.builders import builders, parents
from plangraph.sources.relations.documents import documents, issuer, plan_itself
from plangraph.sources.relations.firms import firms
from plangraph.sources.relations.launching import launching
from plangraph.sources.relations.location import location
from plangraph.sources.relations.named_places import hierarchy
from plangraph.sources.relations.scene import scenes
from plangraph.sources.relations.structure import structure
from plangraph.sources.relations.ties import ties
from plangraph.sources.relations.work import topics_in_names, work
from plangraph.sources.tables import table_drafts

RULES = (structure, firms, work, builders, launching, ties, location, belonging)  # in the order of the guide's table


def relation_drafts(plan: PlanLayers) -> PlanLayers:
    """The plan with every relation that a rule proposes."""
    itself = plan_itself(plan)
    found: list[Draft] = []
    for scene in scenes(plan, Outline(plan)):
        if scene.state.reading.passage.kind == "row":
            continue
        for rule in RULES:
            rule(scene)
        documents(scene, itself)
        awards(scene)
        found += scene.drafts
    told = any(d.link.rule == "issued-by" for d in found)
    whole = (*hierarchy(plan), *parents(plan), *topics_in_names(plan), *(() if told else issuer(plan, itself)))
    return replace(plan, drafts=(*found, *map(Draft, whole), *table_drafts(plan.rows)))
