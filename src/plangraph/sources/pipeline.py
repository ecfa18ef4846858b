"""From a document to what it says: names, topics, relations, figures, each step over what the steps before it found."""

from __future__ import annotations

from collections.abc import Iterable

from plangraph.extraction.figures import find_figures
from plangraph.extraction.names.gazetteer import divisions
from plangraph.extraction.names.plan import name_plan
from plangraph.extraction.relations.component import relate
from plangraph.extraction.relations.documents import plan_itself
from plangraph.extraction.state import PlanState, read_plan
from plangraph.extraction.topics.finder import find_topics
from plangraph.records import Document, Extraction, Mention, PlaceCode


def extract(document: Document) -> Extraction:
    """What a plan says: mentions, links and figures in the order of the text, and findings."""
    plan = read_plan(document)
    for step in STEPS:
        step(plan)
    return gather(plan)


def find_plan_figures(plan: PlanState) -> None:
    """Figures: an indicator's values by scope and year."""
    if plan.passages:
        scopes = [m for state in plan.passages for m in (*state.names, *(t.mention for t in state.topics))]
        plan.figures = list(find_figures(plan.document, scopes, plan.home(0, 0, 1)))


STEPS = (name_plan, find_topics, relate, find_plan_figures)


def gather(plan: PlanState) -> Extraction:
    """Everything found, each mention once."""
    found = [m for state in plan.passages for m in state.names]
    found += [t.mention for state in plan.passages for t in state.topics]
    if plan.jurisdiction is not None:
        found += [m for state in plan.passages for m in plan.selves(state)][:1]
    found += [end for link in plan.links for end in (link.subject, link.object)]
    found += [figure.scope for figure in plan.figures]
    itself = plan_itself(plan)
    if itself is not None:
        found.append(itself)
    order = sorted(set(found), key=lambda m: (m.span.passage, m.span.start, m.span.end, m.cls, m.name, m.rule))
    return Extraction(
        plan.document,
        tuple(order),
        tuple(plan.links),
        tuple(plan.figures),
        tuple(plan.findings),
        tuple(plan.aliases),
        _places(plan, order),
        itself,
    )


def _places(plan: PlanState, mentions: Iterable[Mention]) -> tuple[PlaceCode, ...]:
    """Codes and positions of the divisions that are named."""
    names = sorted({m.name for m in mentions if m.cls == "Place"})
    coded = ((name, plan.places.code(name) or plan.places.code_at_end(name)) for name in names)
    return tuple(
        PlaceCode(name, code, divisions()[code].name, divisions()[code].longitude, divisions()[code].latitude)
        for name, code in coded
        if code
    )
