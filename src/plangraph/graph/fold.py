"""Claims folded into a graph: entities, relations and figures, each with the excerpts that state it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import prod

from plangraph import terms
from plangraph.ids import content_hash, excerpt_id
from plangraph.records import (
    EXCERPT_LENGTH,
    Claim,
    Entity,
    Excerpt,
    Figure,
    FigureClaim,
    Finding,
    Graph,
    Joined,
    Mention,
    Plan,
    Relation,
    Resolution,
    Span,
    StoredClaim,
)

SURE = 0.99  # no number of claims makes a fact surer than this


def fold_graph(resolutions: Sequence[Resolution], entities: Sequence[Joined]) -> Graph:
    """The graph of several plans. Relations whose ends do not fit the ontology are left out."""
    return _Folder(resolutions, entities).graph()


class _Folder:
    """Gathers what the plans claim, fact by fact."""

    def __init__(self, resolutions: Sequence[Resolution], entities: Sequence[Joined]) -> None:
        self._resolutions = resolutions
        self._entities = entities
        self._of = {key: entity for entity in entities for key in entity.members}
        self._excerpts: dict[str, Excerpt] = {}
        self._claims: dict[str, StoredClaim] = {}
        self._relations: dict[tuple[str, str, str], list[tuple[str, str, float]]] = defaultdict(list)

    def graph(self) -> Graph:
        made = tuple(self._entity(entity) for entity in self._entities)
        figures: dict[str, Figure] = {}
        for index, resolution in enumerate(self._resolutions):
            for claim in resolution.extraction.claims:
                self._claim(index, claim)
            for figure in resolution.extraction.figures:
                folded = self._figure(index, figure)
                figures.setdefault(folded.id, folded)
        plans = [self._plan(index) for index in range(len(self._resolutions))]
        return Graph(
            tuple(sorted(plans, key=lambda plan: plan.id)),
            made,
            tuple(sorted(self._folded_relations(), key=lambda relation: relation.id)),
            tuple(figures[key] for key in sorted(figures)),
            tuple(self._excerpts[key] for key in sorted(self._excerpts)),
            tuple(self._claims[key] for key in sorted(self._claims)),
            self._findings(),
        )

    def _entity_of(self, index: int, mention: Mention) -> Joined:
        resolution = self._resolutions[index]
        return self._of[index, resolution.index[mention.cls, mention.name]]

    def _entity(self, joined: Joined) -> Entity:
        names: set[str] = set()
        plans: set[str] = set()
        evidence: set[str] = set()
        confidences: list[float] = []
        for i, j in joined.members:
            cluster = self._resolutions[i].clusters[j]
            plan = self._resolutions[i].extraction.document.id
            names |= {cluster.name, *cluster.aliases}
            plans.add(plan)
            confidences += [m.confidence for m in cluster.mentions]
            first = min(cluster.mentions, key=lambda m: (m.span.passage, m.span.start))
            evidence.add(self._excerpt(i, self._around(i, first.span)))
            for m in cluster.mentions:
                self._store("entity", joined.id, i, m.span, m.rule, m.confidence)
        place = joined.place
        return Entity(
            joined.id, joined.cls, joined.name, tuple(sorted(names - {joined.name})), tuple(sorted(plans)),
            tuple(sorted(evidence)), round(max(confidences), 3), None, place.code if place else None,
            place.longitude if place else None, place.latitude if place else None,
        )  # fmt: skip

    def _claim(self, index: int, claim: Claim) -> None:
        subject, object_ = self._entity_of(index, claim.subject), self._entity_of(index, claim.object)
        term = terms.RELATIONS[claim.predicate]
        if subject.id == object_.id or subject.cls not in term.domain or object_.cls not in term.range:
            return
        ends = (subject.id, object_.id)
        if term.symmetric:
            ends = (min(ends), max(ends))
        relation = content_hash(ends[0], claim.predicate, ends[1])
        plan = self._resolutions[index].extraction.document.id
        excerpt = self._excerpt(index, claim.evidence)
        self._relations[ends[0], claim.predicate, ends[1]].append((plan, excerpt, claim.confidence))
        self._store("relation", relation, index, claim.evidence, claim.rule, claim.confidence)

    def _folded_relations(self) -> list[Relation]:
        return [
            Relation(
                content_hash(s, p, o), s, p, o,
                tuple(sorted({plan for plan, _, _ in told})),
                tuple(sorted({excerpt for _, excerpt, _ in told})),
                round(min(SURE, 1 - prod(1 - c for c in {excerpt: c for _, excerpt, c in told}.values())), 3),
            )
            for (s, p, o), told in self._relations.items()
        ]  # fmt: skip

    def _figure(self, index: int, figure: FigureClaim) -> Figure:
        plan = self._resolutions[index].extraction.document.id
        scope = self._entity_of(index, figure.scope)
        identity = content_hash(
            plan, scope.id, figure.indicator, figure.value, figure.value_max, figure.year, figure.kind, figure.change
        )
        evidence = self._excerpt(index, figure.evidence)
        self._store("figure", identity, index, figure.evidence, figure.rule, figure.confidence)
        return Figure(
            identity, plan, scope.id, figure.indicator, figure.value, figure.unit, figure.kind, figure.comparator, figure.change,
            evidence, figure.confidence, figure.value_max, figure.year, figure.period, figure.binding,
        )  # fmt: skip

    def _plan(self, index: int) -> Plan:
        extraction = self._resolutions[index].extraction
        document, metadata = extraction.document, extraction.document.metadata
        itself = self._entity_of(index, extraction.itself).id if extraction.itself is not None else ""
        home = next(
            (e.id for e in self._entities for i, j in e.members if i == index and metadata.jurisdiction
             and self._resolutions[i].clusters[j].name == metadata.jurisdiction), None)  # fmt: skip
        return Plan(
            document.id, document.path, document.sha256, len(document.text), itself, metadata.title, metadata.number,
            metadata.issuer, metadata.date, metadata.start_year, metadata.end_year, metadata.status, metadata.level, home,
        )  # fmt: skip

    def _findings(self) -> tuple[Finding, ...]:
        found = [
            replace(
                finding,
                place=finding.place
                if finding.place.startswith(r.extraction.document.id)
                else f"{r.extraction.document.id}: {finding.place}",
            )
            for r in self._resolutions
            for finding in (*r.extraction.document.findings, *r.extraction.findings)
        ]
        return tuple(sorted(found, key=lambda f: (f.severity, f.place, f.message)))

    def _around(self, index: int, span: Span) -> Span:
        """The clause around a name, as far as an excerpt goes."""
        text = self._resolutions[index].extraction.document.passages[span.passage].text
        room = max(0, EXCERPT_LENGTH - (span.end - span.start))
        start = max(
            (i + 1 for i in range(max(0, span.start - room), span.start) if text[i] in "，。；：、"),
            default=max(0, span.start - room // 2),
        )
        limit = min(len(text), start + EXCERPT_LENGTH)
        end = next((i for i in range(span.end, limit) if text[i] in "，。；："), limit)
        return Span(span.passage, start, max(span.end, end))

    def _excerpt(self, index: int, span: Span) -> str:
        """Keep the words of a span, at most 60 characters of them, and return the excerpt's id."""
        document = self._resolutions[index].extraction.document
        passage = document.passages[span.passage]
        end = span.end
        while end - span.start > 1 and len(_words(passage.text[span.start : end])) > EXCERPT_LENGTH:
            end -= 1
        start_at, end_at = passage.source_span(span.start, end)
        key = excerpt_id(document.id, start_at, end_at)
        section = " › ".join(f"{s.number} {s.title}".strip() for s in document.section_path(passage.section))
        self._excerpts.setdefault(
            key, Excerpt(key, document.id, section, _words(passage.text[span.start : end]), start_at, end_at)
        )
        return key

    def _store(self, kind: str, fact: str, index: int, span: Span, rule: str, confidence: float) -> None:
        document = self._resolutions[index].extraction.document
        passage = document.passages[span.passage]
        start, end = passage.source_span(span.start, span.end)
        key = content_hash(kind, fact, document.id, start, end, rule)
        words = _words(passage.text[span.start : span.end])[:EXCERPT_LENGTH]
        self._claims.setdefault(key, StoredClaim(key, kind, fact, document.id, words, start, end, rule, confidence))


def _words(text: str) -> str:
    """The words without line breaks and white space."""
    return re.sub(r"\s+", "", text)
