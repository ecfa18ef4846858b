"""What a graph holds of one plan, as facts that can be scored: for telling how much of what readers found is in it."""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.evaluation.facts import Entity, Facts, Figure, Relation
from plangraph.records import Entity as Node
from plangraph.records import Graph


def facts_in(graph: Graph, plan: str) -> Facts:
    """The things, relations and figures that the graph has of a plan, in that plan's own wordings."""
    nodes = {node.id: node for node in graph.entities if plan in node.plans}
    names = {id_: _names(node, plan) for id_, node in nodes.items()}
    return Facts(
        plan,
        tuple(Entity(node.cls, names[id_][0], names[id_][1:], node.confidence) for id_, node in nodes.items()),
        tuple(_relations(graph, plan, names)),
        tuple(_figures(graph, plan, names)),
    )


def _names(node: Node, plan: str) -> tuple[str, ...]:
    """How a plan calls a thing; the name that it has in the graph last."""
    return tuple(dict.fromkeys((*node.wordings.get(plan, ()), node.name)))


def _relations(graph: Graph, plan: str, names: dict[str, tuple[str, ...]]) -> Iterator[Relation]:
    for relation in graph.relations:
        if plan in relation.plans:
            ends = names[relation.subject][0], names[relation.object][0]
            yield Relation(ends[0], relation.predicate, ends[1], " ".join(relation.words), relation.confidence)


def _figures(graph: Graph, plan: str, names: dict[str, tuple[str, ...]]) -> Iterator[Figure]:
    for f in graph.figures:
        if f.plan == plan:
            yield Figure(
                names[f.scope][0], f.indicator, f.value, f.unit, f.kind, f.value_max, f.year, f.change, f.words, f.confidence
            )  # fmt: skip
