"""What the encoder sees in a plan, and the candidates for topics that it alone proposes."""

from __future__ import annotations

from dataclasses import replace

from plangraph.encoder import Encoder
from plangraph.language.kinds import INDUSTRY, TECHNOLOGY
from plangraph.language.layers import Candidate, PassageLayers, PlanLayers
from plangraph.language.marks import with_partners
from plangraph.sources.topics.trimming import past_size

TOPIC = "topic-encoded"
LEAST = 0.2  # how likely a topic must be to become a candidate


def look(plan: PlanLayers, encoder: Encoder) -> PlanLayers:
    """The plan with what the encoder sees in every passage."""
    seen = encoder.read([state.reading.text for state in plan.passages])
    passages = (state.having({"seen": own}) for state, own in zip(plan.passages, seen, strict=True))
    return replace(plan, passages=tuple(passages))


def encoded_candidates(plan: PlanLayers) -> PlanLayers:
    """The plan with the industries and technologies that the encoder sees where the rules propose nothing of the kind."""

    def proposed(state: PassageLayers) -> PassageLayers:
        found = _of_passage(state)
        return state.having({"candidates": (*state.candidates, *found)}) if found else state

    return plan.over(proposed)


def _of_passage(state: PassageLayers) -> list[Candidate]:
    if state.seen is None or state.reading.passage.kind == "row":
        return []
    there = {(c.start, c.end) for c in state.candidates} | {(m.span.start, m.span.end) for m in state.names}
    seen = [f for f in state.seen.names() if f.cls in (INDUSTRY, TECHNOLOGY) and f.probability >= LEAST]
    whole = (with_partners(state.reading.text, f.start, f.end) for f in seen)
    bounds = [(_past_number(state, start, end), end) for start, end in whole]
    return [
        Candidate(start, end, state.frame_at(start), (TOPIC,), label=_in_label(state, end), rule=TOPIC)
        for start, end in bounds
        if start < end and (start, end) not in there
    ]


def _past_number(state: PassageLayers, start: int, end: int) -> int:
    """Where a topic begins past the number of its heading or paragraph, and past its size."""
    start = max(start, state.reading.floor)
    while start < end and state.reading.text[start].isspace():
        start += 1
    return past_size(state.reading.text, start, end)


def _in_label(state: PassageLayers, end: int) -> bool:
    """Whether a topic that ends there stands in what names its section or paragraph."""
    return state.reading.passage.kind == "heading" or (state.label is not None and end <= state.label[1])
