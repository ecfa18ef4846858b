"""Parts of a graph, each again a Graph with the plans, excerpts that its facts rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from plangraph.errors import UnknownName
from plangraph.graph.index import index
from plangraph.records import Entity, Figure, Graph, Relation

T = TypeVar("T", Entity, Relation)


def of_plan(graph: Graph, plan: str) -> Graph:
    """What one plan says, with its own words alone as evidence; UnknownName where the graph has no such plan."""
    known = index(graph)
    if plan not in known.plans:
        near = tuple(sorted(known.plans))
        raise UnknownName(f"There is no plan {plan}; there are {', '.join(near) or 'none'}.", near)
    relations = [relation for relation in graph.relations if plan in relation.plans]
    figures = [figure for figure in graph.figures if figure.plan == plan]
    ends = {end for relation in relations for end in (relation.subject, relation.object)}
    ends |= {figure.scope for figure in figures}
    entities = [entity for entity in graph.entities if plan in entity.plans or entity.id in ends]
    own = {excerpt.id for excerpt in graph.excerpts if excerpt.plan == plan}
    part = _cut(graph, [_told(e, plan, own) for e in entities], [_told(r, plan, own) for r in relations], figures)
    return replace(part, plans=tuple(record for record in part.plans if record.id == plan))


def around(graph: Graph, entity: str, hops: int = 1) -> Graph:
    """An entity, what is within `hops` relations of it, every relation among these, the figures of the inner ones."""
    known = index(graph)
    if entity not in known.entities:
        raise UnknownName(f"There is no entity {entity}.")
    distance = {entity: 0}
    frontier = [entity]
    for step in range(1, hops + 1):
        ends = {end for here in frontier for r in known.edges.get(here, ()) for end in (r.subject, r.object)}
        frontier = sorted(end for end in ends if end in known.entities and end not in distance)
        distance |= dict.fromkeys(frontier, step)
    inner = {id_ for id_, far in distance.items() if far < max(hops, 1)}
    return _among(graph, distance.keys(), [figure for figure in graph.figures if figure.scope in inner])


def of_ids(graph: Graph, ids: Collection[str], *, figures: bool = True) -> Graph:
    """The entities, relations and figures of these ids, the ends of these, and every relation among them.

    `figures` brings all figures of the chosen entities in, not only chosen ones. Ids that nothing has are passed over.
    """
    chosen = set(ids)
    entities = {entity.id for entity in graph.entities} & chosen
    entities |= {end for r in graph.relations if r.id in chosen for end in (r.subject, r.object)}
    taken = [f for f in graph.figures if f.id in chosen or (figures and f.scope in entities)]
    return _among(graph, entities | {figure.scope for figure in taken}, taken)


def _among(graph: Graph, ids: Collection[str], figures: Iterable[Figure]) -> Graph:
    inside = set(ids)
    entities = [entity for entity in graph.entities if entity.id in inside]
    relations = [r for r in graph.relations if r.subject in inside and r.object in inside]
    return _cut(graph, entities, relations, figures)


def _told(fact: T, plan: str, own: set[str]) -> T:
    plans = (plan,) if plan in fact.plans else ()
    told = replace(fact, plans=plans, evidence=tuple(excerpt for excerpt in fact.evidence if excerpt in own))
    if not isinstance(told, Relation) or not isinstance(fact, Relation):
        return told
    words = tuple(words for excerpt, words in zip(fact.evidence, fact.words, strict=False) if excerpt in own)
    return replace(told, words=words, context=tuple(one for one in fact.context if one.partition(":")[2] in own))


def _cut(graph: Graph, entities: Iterable[Entity], relations: Iterable[Relation], figures: Iterable[Figure]) -> Graph:
    entities, relations, figures = tuple(entities), tuple(relations), tuple(figures)
    told: tuple[Entity | Relation, ...] = (*entities, *relations)
    quoted = {excerpt for fact in told for excerpt in fact.evidence} | {figure.evidence for figure in figures}
    contexts = (*(relation.context for relation in relations), *(figure.context for figure in figures))
    quoted |= {one.partition(":")[2] for context in contexts for one in context}
    plans = {plan for fact in told for plan in fact.plans} | {figure.plan for figure in figures}
    return Graph(
        plans=tuple(plan for plan in graph.plans if plan.id in plans),
        entities=entities,
        relations=relations,
        figures=figures,
        excerpts=tuple(excerpt for excerpt in graph.excerpts if excerpt.id in quoted),
    )
