"""A plan's facts in the form of the annotation guide: what `plangraph extract` writes and the referee reads."""

from __future__ import annotations

import re
from typing import Any

from plangraph.records import Claim, Cluster, Document, FigureClaim, Mention, Resolution, Span
from plangraph.terms import RELATIONS


def gold_form(resolution: Resolution) -> dict[str, Any]:
    """`doc`, `entities`, `relations` and `figures` of a plan; each relation once, with its surest evidence."""
    document = resolution.extraction.document
    relations = _relations(resolution, document)
    return {
        "doc": document.id,
        "entities": [_entity(cluster) for cluster in resolution.clusters],
        "relations": relations,
        "figures": [_figure(resolution, figure, document) for figure in resolution.extraction.figures],
    }


def wording(document: Document, span: Span, holding: str = "") -> str:
    """The words of a span as they stand in the source text, white space left out.

    Where the source has marks between them that the passage lacks (emphasis or a table in Markdown), the longest unbroken
    run of them, of those that have `holding` if there are any.
    """
    passage = document.passages[span.passage]
    runs, begin = [], span.start
    for i in range(span.start + 1, span.end + 1):
        if i == span.end or document.text[passage.offsets[i - 1] + 1 : passage.offsets[i]].strip():
            runs.append(passage.text[begin:i])
            begin = i
    return re.sub(r"\s+", "", max(runs, key=lambda run: (holding in run, len(run)), default=""))


def _entity(cluster: Cluster) -> dict[str, Any]:
    confidence = max(m.confidence for m in cluster.mentions)
    return {"type": cluster.cls, "name": cluster.name, "aliases": list(cluster.aliases), "confidence": confidence}


def _relations(resolution: Resolution, document: Document) -> list[dict[str, Any]]:
    best: dict[tuple[str, str, str], Claim] = {}
    for claim in resolution.extraction.claims:
        s, o = resolution.cluster_of(claim.subject), resolution.cluster_of(claim.object)
        key, term = (s.name, claim.predicate, o.name), RELATIONS[claim.predicate]
        fits = s is not o and s.cls in term.domain and o.cls in term.range
        if fits and (key not in best or claim.confidence > best[key].confidence):
            best[key] = claim
    return [
        {"s": s, "p": p, "o": o, "evidence": wording(document, claim.evidence), "confidence": claim.confidence}
        for (s, p, o), claim in best.items()
    ]


def _figure(resolution: Resolution, figure: FigureClaim, document: Document) -> dict[str, Any]:
    found = {
        "scope": _scope(resolution, figure.scope),
        "indicator": figure.indicator,
        "value": figure.value,
        "valueMax": figure.value_max,
        "unit": figure.unit,
        "year": figure.year,
        "period": figure.period,
        "kind": figure.kind,
        "comparator": figure.comparator,
        "change": figure.change or None,
        "evidence": wording(document, figure.evidence, f"{figure.value:g}"),
        "confidence": figure.confidence,
    }
    return {key: value for key, value in found.items() if value is not None}


def _scope(resolution: Resolution, scope: Mention) -> str:
    return resolution.cluster_of(scope).name
