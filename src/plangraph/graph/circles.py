"""Nothing is part of itself by way of others: of a circle of partOf, over all plans, the least sure relation is left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from plangraph.records import Finding, Relation

WHOLE = "partOf"


def opened(relations: Sequence[Relation]) -> tuple[list[Relation], list[Finding]]:
    """The relations without those that close a circle, and a finding for each that is left out."""
    import networkx as nx

    parts = {(r.subject, r.object): r for r in relations if r.predicate == WHOLE and r.subject != r.object}
    whole = nx.DiGraph(sorted(parts))
    findings: list[Finding] = []
    for group in sorted(sorted(group) for group in nx.strongly_connected_components(whole) if len(group) > 1):
        tied = whole.subgraph(group).copy()
        while circle := _circle(tied):
            least = min((parts[edge] for edge in circle), key=lambda r: (r.confidence, r.id))
            tied.remove_edge(least.subject, least.object)
            del parts[least.subject, least.object]
            said = {"subject": least.subject, "predicate": WHOLE, "object": least.object}
            findings.append(Finding.of("warning", least.plans[0], "left-out", **said))
    kept = [r for r in relations if r.predicate != WHOLE or r.subject == r.object or (r.subject, r.object) in parts]
    return kept, findings


def _circle(tied: Any) -> list[tuple[str, str]]:
    """The edges of a circle, from the first of all things on; none where there is no circle."""
    import networkx as nx

    try:
        return [(edge[0], edge[1]) for edge in nx.find_cycle(tied)]
    except nx.NetworkXNoCycle:
        return []
