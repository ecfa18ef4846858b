"""A graph as a networkx MultiDiGraph whose attributes are all plain text and numbers, for GraphML, GEXF and drawing.

Entities and figures are nodes, relations edges; a figure's edge `figureOf` goes to the entity that it is about. Several
values stand in one text with " | " between them; the evidence is there in full, with plan and section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import networkx as nx

from plangraph.graph.index import SEPARATOR, Index, index
from plangraph.measures import figure_words
from plangraph.records import Entity, Figure, Graph, Relation
from plangraph.terms import ENTITY_CLASSES, label

Attributes = dict[str, Any]
Network: TypeAlias = "nx.MultiDiGraph[str]"  # of ids of entities and figures
NAME = "PlanGraph"
FIGURE_OF = "figureOf"
FIGURE_COLOUR = "#9aa0a6"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def network(graph: Graph) -> Network:
    """`graph` as nodes and edges, keyed by the ids of its records; edges whose ends it lacks are left out."""
    known = index(graph)
    result: Network = nx.MultiDiGraph(name=NAME)
    for node, attributes in nodes(graph, known):
        result.add_node(node, **attributes)
    for source, target, key, attributes in edges(graph, known):
        result.add_edge(source, target, key, **attributes)
    return result


def nodes(graph: Graph, known: Index) -> Iterator[tuple[str, Attributes]]:
    """Every node by its id: the entities, then the figures whose subject is there."""
    for entity in sorted(graph.entities, key=lambda e: e.id):
        yield entity.id, _filled(_entity(entity, known))
    for figure in _figures(graph, known):
        yield figure.id, _filled(_figure(figure, known))


def edges(graph: Graph, known: Index) -> Iterator[tuple[str, str, str, Attributes]]:
    """Every edge as its ends and its id: the relations, then the edges from figures to what they are about."""
    for relation in sorted(graph.relations, key=lambda r: r.id):
        if relation.subject in known.entities and relation.object in known.entities:
            yield relation.subject, relation.object, relation.id, _filled(_relation(relation, known))
    for figure in _figures(graph, known):
        yield figure.id, figure.scope, f"{figure.id}-of", _filled(_figure_of(figure, known))


def _figures(graph: Graph, known: Index) -> list[Figure]:
    return sorted((figure for figure in graph.figures if figure.scope in known.entities), key=lambda f: f.id)


def _filled(attributes: Attributes) -> Attributes:
    """What is not empty, its texts without the characters that XML cannot hold."""
    kept = {key: value for key, value in attributes.items() if value is not None and value != ""}
    return {key: _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value for key, value in kept.items()}


def _entity(entity: Entity, known: Index) -> Attributes:
    return {
        "label": entity.name,
        "class": entity.cls,
        "class_zh": label(entity.cls, "zh"),
        "name_en": entity.name_en,
        "aliases": SEPARATOR.join(entity.aliases),
        "plans": SEPARATOR.join(entity.plans),
        "confidence": entity.confidence,
        "by": SEPARATOR.join(entity.by),
        "formerly": SEPARATOR.join(entity.formerly),
        "evidence": known.cited(entity),
        "code": entity.code,
        "longitude": entity.longitude,
        "latitude": entity.latitude,
        "colour": ENTITY_CLASSES[entity.cls].colour,
    }


def _relation(relation: Relation, known: Index) -> Attributes:
    return {
        "label": label(relation.predicate, "zh"),
        "predicate": relation.predicate,
        "plans": SEPARATOR.join(relation.plans),
        "confidence": relation.confidence,
        "by": SEPARATOR.join(relation.by),
        "words": SEPARATOR.join(filter(None, relation.words)),
        "formerly": SEPARATOR.join(relation.formerly),
        "evidence": known.cited(relation),
    }


def _figure(figure: Figure, known: Index) -> Attributes:
    return {
        "label": figure_words(figure),
        "class": "Figure",
        "class_zh": "指标值",
        "plans": figure.plan,
        "confidence": figure.confidence,
        "by": SEPARATOR.join(figure.by),
        "words": figure.words,
        "formerly": SEPARATOR.join(figure.formerly),
        "evidence": known.cited(figure),
        "indicator": figure.indicator,
        "value": float(figure.value),
        "value_max": None if figure.value_max is None else float(figure.value_max),
        "unit": figure.unit,
        "year": figure.year,
        "period": figure.period,
        "kind": figure.kind,
        "comparator": figure.comparator,
        "change": figure.change,
        "binding": figure.binding,
        "colour": FIGURE_COLOUR,
    }


def _figure_of(figure: Figure, known: Index) -> Attributes:
    return {
        "label": "指标所属",
        "predicate": FIGURE_OF,
        "plans": figure.plan,
        "confidence": figure.confidence,
        "evidence": known.cited(figure),
    }
