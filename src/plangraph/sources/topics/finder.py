"""Candidates for the topics of a plan: what verbs of growth and of making govern, what closes lists, what headings and
labels name. Every stretch that could be a topic becomes a candidate with what speaks for it; `weighing.topics` chooses."""

from __future__ import annotations

from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.sources.topics.candidates import candidates


def topic_candidates(plan: PlanLayers) -> PlanLayers:
    """The plan with the candidates of every passage."""

    def proposed(state: PassageLayers) -> PassageLayers:
        found = tuple(candidates(plan, state))
        return state.having({"candidates": found}) if found else state

    return plan.over(proposed)
