"""Rows of a database as records: entities, relations, figures, excerpts and plans by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from plangraph.questions.quoted import Quoted, quoted
from plangraph.questions.statements import rows
from plangraph.records import Entity, Excerpt, Figure, Plan, Relation, parts
from plangraph.store.view import View
from plangraph.terms import ENTITY_CLASSES, RELATIONS

R = TypeVar("R")
BATCH = 1_000  # ids in one statement
PREDICATES = {term.neo4j: name for name, term in RELATIONS.items()}


def entities(view: View, ids: Iterable[str]) -> dict[str, Entity]:
    """Entities by id; ids that the database lacks are left out."""
    return {row["record"]["id"]: entity_record(row) for row in _of(view, "entities", ids)}


def relations_of(view: View, ids: Iterable[str]) -> list[Relation]:
    """Every relation that starts from or ends at one of `ids`, each once, sorted by id."""
    found = {row["record"]["id"]: row for row in _of(view, "relations_of", ids) if row["type"] in PREDICATES}
    return [relation_record(found[id_]) for id_ in sorted(found)]


def figures_of(view: View, ids: Iterable[str]) -> list[Figure]:
    """The figures about `ids`, by indicator and year."""
    return [figure_record(row) for row in _of(view, "figures_of", ids)]


def figures(view: View, ids: Iterable[str]) -> dict[str, Figure]:
    """Figures by id; ids that the database lacks are left out."""
    return {row["record"]["id"]: figure_record(row) for row in _of(view, "figures", ids)}


def excerpts(view: View, ids: Iterable[str]) -> dict[str, Excerpt]:
    """The excerpts of `ids` (evidence of facts), by id; ids that the database lacks are left out."""
    return {row["record"]["id"]: _record(Excerpt, row["record"]) for row in _of(view, "excerpts", ids)}


def evidence(view: View, fact: Entity | Relation | Figure) -> tuple[Quoted, ...]:
    """The words that a fact rests on, and what implies an end of it."""
    told = parts(fact)
    return quoted(told, excerpts(view, sorted({part.excerpt for part in told})))


def plans(view: View) -> dict[str, Plan]:
    """The plans of the database by id; `sha256` and `characters` are not kept there."""
    found = [_record(Plan, row["record"], sha256="", characters=0) for row in rows(view, "plans").records()]
    return {plan.id: plan for plan in found}


def class_of(labels: Sequence[str]) -> str:
    """The class among the labels of a node."""
    return next((one for one in labels if one in ENTITY_CLASSES), "Entity")


def entity_record(row: dict[str, Any]) -> Entity:
    """The entity of a row with the columns `record` and `labels`."""
    values = {"aliases": (), "plans": (), "evidence": (), "confidence": 1.0, **row["record"]}
    return _record(Entity, values, cls=class_of(row["labels"]))


def figure_record(row: dict[str, Any]) -> Figure:
    """The figure of a row with the columns `record`, `scope` and `evidence`."""
    return _record(Figure, row["record"], scope=row["scope"], evidence=row["evidence"])


def relation_record(row: dict[str, Any]) -> Relation:
    """The relation of a row with the columns `record`, `subject`, `type` and `object`."""
    ends = {"subject": row["subject"], "predicate": PREDICATES[row["type"]], "object": row["object"]}
    return _record(Relation, row["record"], **ends)


def _record(kind: type[R], values: dict[str, Any], **more: Any) -> R:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    stored = {k: tuple(v) if isinstance(v, (list, tuple)) else v for k, v in values.items() if k in known}
    return kind(**{**{k: v for k, v in stored.items() if v is not None}, **more})


def _of(view: View, name: str, ids: Iterable[str]) -> Iterator[dict[str, Any]]:
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), BATCH):
        yield from rows(view, name, ids=wanted[start : start + BATCH]).records()
