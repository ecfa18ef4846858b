"""A graph, or the part of one that certain entities make up, out of a database: constant Cypher, read as the reader.

The plans' checksums are not in a database; a graph that comes from one has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from plangraph.errors import DataError
from plangraph.records import Entity, Excerpt, Figure, Graph, Plan, Relation
from plangraph.store.view import View
from plangraph.terms import ENTITY_CLASSES, RELATIONS

R = TypeVar("R")
MOST = 1_000_000  # rows of one question: beyond it a graph does not belong in memory
BATCH = 1_000  # ids in one question

PLANS = "MATCH (p:Plan) RETURN properties(p) AS record ORDER BY record.id"
ENTITIES = "MATCH (e:Entity) RETURN properties(e) AS record, labels(e) AS labels ORDER BY record.id"
RELATIONS_ALL = """MATCH (a:Entity)-[r]->(b:Entity)
RETURN properties(r) AS record, a.id AS subject, type(r) AS type, b.id AS object ORDER BY record.id"""
FIGURES = """MATCH (f:Figure)-[:OF]->(e:Entity) MATCH (f)-[:STATED_IN]->(p:Passage)
RETURN properties(f) AS record, e.id AS scope, p.id AS evidence ORDER BY record.id"""
PASSAGES = "MATCH (p:Passage) RETURN properties(p) AS record ORDER BY record.id"

ENTITIES_OF = "MATCH (e:Entity) WHERE e.id IN $ids RETURN properties(e) AS record, labels(e) AS labels"
RELATIONS_FROM = """MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN $ids
RETURN properties(r) AS record, a.id AS subject, type(r) AS type, b.id AS object"""
FIGURES_OF = """MATCH (f:Figure)-[:OF]->(e:Entity) WHERE e.id IN $ids MATCH (f)-[:STATED_IN]->(p:Passage)
RETURN properties(f) AS record, e.id AS scope, p.id AS evidence"""
PASSAGES_OF = "MATCH (p:Passage) WHERE p.id IN $ids RETURN properties(p) AS record"
NEIGHBOURS = "MATCH (a:Entity)-[r]-(b:Entity) WHERE a.id IN $ids RETURN DISTINCT b.id AS id ORDER BY id"
OF_PLAN = "MATCH (e:Entity) WHERE $plan IN e.plans RETURN e.id AS id ORDER BY id"

_CLASS = {cls: cls for cls in ENTITY_CLASSES}
_PREDICATE = {term.neo4j: name for name, term in RELATIONS.items()}


def fetch(view: View) -> Graph:
    """The whole graph that the database holds."""
    return _graph(
        view, _rows(view, ENTITIES), _rows(view, RELATIONS_ALL), _rows(view, FIGURES), list(_rows(view, PASSAGES))
    )


def fetch_entities(view: View, ids: Sequence[str]) -> Graph:
    """The entities of `ids`, the relations among them, their figures, and the excerpts and plans of all these."""
    inside = set(ids)
    relations = [row for row in _of(view, RELATIONS_FROM, ids) if row["object"] in inside]
    entities, figures = list(_of(view, ENTITIES_OF, ids)), list(_of(view, FIGURES_OF, ids))
    quoted = {excerpt for row in (*entities, *relations) for excerpt in row["record"].get("evidence") or ()}
    quoted |= {row["evidence"] for row in figures}
    told = [row["record"].get("context") or () for row in (*relations, *figures)]
    quoted |= {one.partition(":")[2] for context in told for one in context}
    return _graph(view, entities, relations, figures, list(_of(view, PASSAGES_OF, sorted(quoted))))


def fetch_around(view: View, entity: str, hops: int) -> Graph:
    """An entity and what is within `hops` relations of it."""
    found, frontier = {entity}, [entity]
    for _ in range(hops):
        frontier = sorted({row["id"] for row in _of(view, NEIGHBOURS, frontier)} - found)
        found |= set(frontier)
    return fetch_entities(view, sorted(found))


def fetch_plan(view: View, plan: str) -> Graph:
    """The entities that a plan names, with what other plans say of them: `of_plan` takes the plan's own share."""
    return fetch_entities(view, [row["id"] for row in _rows(view, OF_PLAN, plan=plan)])


def _rows(view: View, cypher: str, **parameters: Any) -> list[dict[str, Any]]:
    rows = view.read(cypher, parameters, limit=MOST, seconds=120.0, own=True)
    if rows.truncated:
        raise DataError("The database holds more than fits in memory: choose a plan or an entity.")
    return rows.records()


def _of(view: View, cypher: str, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    for start in range(0, len(ids), BATCH):
        yield from _rows(view, cypher, ids=list(ids[start : start + BATCH]))


def _graph(view: View, entities: Any, relations: Any, figures: Any, passages: list[dict[str, Any]]) -> Graph:
    plans = [_record(Plan, row["record"], sha256="", characters=0) for row in _rows(view, PLANS)]
    told = [
        _record(
            Relation, row["record"], subject=row["subject"], predicate=_PREDICATE[row["type"]], object=row["object"]
        )
        for row in relations
        if row["type"] in _PREDICATE
    ]
    return Graph(
        plans=_sorted(plans),
        entities=_sorted([_record(Entity, row["record"], cls=_class(row["labels"])) for row in entities]),
        relations=_sorted(told),
        figures=_sorted([_record(Figure, r["record"], scope=r["scope"], evidence=r["evidence"]) for r in figures]),
        excerpts=_sorted([_record(Excerpt, row["record"]) for row in passages]),
    )


def _class(labels: Sequence[str]) -> str:
    return next((_CLASS[one] for one in labels if one in _CLASS), "Entity")


def _record(kind: type[R], values: dict[str, Any], **more: Any) -> R:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    stored = {k: tuple(v) if isinstance(v, list) else v for k, v in values.items() if k in known and v is not None}
    return kind(**{**stored, **more})


def _sorted(records: list[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda record: record.id))  # type: ignore[attr-defined]
