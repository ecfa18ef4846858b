"""The extraction pipeline: spaCy components over `spacy.blank("zh")`, one document a plan.

A component reads what the ones before it have put into `doc._.plan` and adds its own; the spans of what was found stand
in `doc.spans` under the component's name. One token of the blank Chinese pipeline is one character, so any span of the
text is a span of tokens.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from plangraph.extraction.figures import find_figures
from plangraph.extraction.names.gazetteer import divisions
from plangraph.extraction.names.plan import name_plan
from plangraph.extraction.relations.component import relate
from plangraph.extraction.relations.documents import plan_itself
from plangraph.extraction.state import PlanState, read_plan
from plangraph.extraction.topics.finder import find_topics
from plangraph.records import Document, Extraction, Mention, PlaceCode

COMPONENTS = ("plan_names", "plan_topics", "plan_relations", "plan_figures")
Doc.set_extension("plan", default=None, force=True)
Doc.set_extension("starts", default=(), force=True)


@Language.component("plan_names", assigns=["doc.spans", "doc._.plan"])
def plan_names(doc: Doc) -> Doc:
    """Names of documents, places, parks, organisations, programmes and awards."""
    name_plan(doc._.plan)
    return _keep(doc, "plan_names", [m for state in doc._.plan.passages for m in state.names])


@Language.component("plan_topics", requires=["doc._.plan"], assigns=["doc.spans"])
def plan_topics(doc: Doc) -> Doc:
    """Industries and technologies."""
    find_topics(doc._.plan)
    return _keep(doc, "plan_topics", [t.mention for state in doc._.plan.passages for t in state.topics])


@Language.component("plan_relations", requires=["doc._.plan", "doc.spans"])
def plan_relations(doc: Doc) -> Doc:
    """Relations, each with the words that state it."""
    relate(doc._.plan)
    return doc


@Language.component("plan_figures", requires=["doc._.plan", "doc.spans"])
def plan_figures(doc: Doc) -> Doc:
    """Figures: an indicator's values by scope and year."""
    plan: PlanState = doc._.plan
    home = plan.home(0, 0, 1) if plan.passages else None
    if home is not None:
        scopes = [m for state in plan.passages for m in (*state.names, *(t.mention for t in state.topics))]
        plan.figures = list(find_figures(plan.document, scopes, home))
    return doc


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The pipeline with its components, in order."""
    nlp = spacy.blank("zh")
    nlp.max_length = 20_000_000
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def extract(document: Document) -> Extraction:
    """What a plan says: mentions, claims and figures in the order of the text, and findings."""
    nlp = pipeline()
    doc = nlp.make_doc("\n".join(p.text for p in document.passages))
    plan = read_plan(document)
    doc._.plan = plan
    doc._.starts = _starts(document)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return gather(plan)


def _starts(document: Document) -> tuple[int, ...]:
    starts, at = [], 0
    for passage in document.passages:
        starts.append(at)
        at += len(passage.text) + 1
    return tuple(starts)


def _keep(doc: Doc, key: str, mentions: Iterable[Mention]) -> Doc:
    """Put mentions into `doc.spans[key]`."""
    spans: list[Any] = []
    for m in mentions:
        at = doc._.starts[m.span.passage]
        span = doc.char_span(at + m.span.start, at + m.span.end, label=m.cls, alignment_mode="expand")
        if isinstance(span, Span):
            spans.append(span)
    doc.spans[key] = spans
    return doc


def gather(plan: PlanState) -> Extraction:
    """Everything found, each mention once."""
    found = [m for state in plan.passages for m in state.names]
    found += [t.mention for state in plan.passages for t in state.topics]
    found += [m for state in plan.passages for m in plan.selves(state)][:1]
    found += [end for claim in plan.claims for end in (claim.subject, claim.object)]
    found += [figure.scope for figure in plan.figures]
    itself = plan_itself(plan)
    if itself is not None:
        found.append(itself)
    order = sorted(set(found), key=lambda m: (m.span.passage, m.span.start, m.span.end, m.cls, m.name, m.rule))
    return Extraction(
        plan.document,
        tuple(order),
        tuple(plan.claims),
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
