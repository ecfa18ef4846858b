"""A graph taken apart into what each of its plans says, with a checksum of that."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from plangraph.errors import DataError
from plangraph.ids import content_hash, fold
from plangraph.records import Entity, Graph, Plan
from plangraph.store.shares import ENTITY_FIELDS, Share, plan_of
from plangraph.terms import ENTITY_CLASSES, RELATIONS

LAYOUT = 1  # of what the loader writes: raised when it writes something else, so that plans are loaded again
Ends = tuple[str, str, str]  # subject, relationship type, object


@dataclass(slots=True)
class Part:
    """What one plan says, by id. A figure has its `scope` and `statement` (ids) beside its properties."""

    plan: Plan | None = None
    entities: dict[str, tuple[str, Share]] = field(default_factory=dict)  # class, share
    relations: dict[str, tuple[Ends, Share]] = field(default_factory=dict)
    figures: dict[str, dict[str, Any]] = field(default_factory=dict)
    passages: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """The number of facts."""
        return len(self.entities) + len(self.relations) + len(self.figures) + len(self.passages)

    def digest(self) -> str:
        """A checksum of everything it says."""
        plan = asdict(self.plan) if self.plan else None
        said = [plan, *(sorted(kind.items()) for kind in (self.entities, self.relations, self.figures, self.passages))]
        return content_hash(LAYOUT, json.dumps(said, ensure_ascii=False, sort_keys=True))


def parts(graph: Graph) -> dict[str, Part]:
    """The part of each plan of `graph`; DataError where the graph names what it does not hold."""
    found = {plan.id: Part(plan) for plan in graph.plans}
    entities = {entity.id: entity for entity in graph.entities}
    with _known("plan"):
        for excerpt in graph.excerpts:
            found[excerpt.plan].passages[excerpt.id] = {**asdict(excerpt), "search_text": fold(excerpt.text)}
        _entities(graph, found)
    with _known("entity or passage"):
        _relations(graph, found, entities)
        _figures(graph, found, entities)
    return found


class _known:
    """Turns a missing key into a sentence about a damaged graph."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, KeyError):
            raise DataError(
                f"The graph names {error.args[0]}, a {self.kind} that it does not hold: build it again."
            ) from error


def _entities(graph: Graph, found: dict[str, Part]) -> None:
    wordings: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in graph.claims:
        if claim.kind == "entity":
            wordings[claim.fact, claim.plan].add(fold(claim.wording))
    for entity in graph.entities:
        if entity.cls not in ENTITY_CLASSES:
            raise DataError(f"{entity.id} is of a class that the ontology does not know: {entity.cls}.")
        said = {plan: wordings.get((entity.id, plan), set()) for plan in entity.plans}
        unsaid = [alias for alias in entity.aliases if not any(fold(alias) in words for words in said.values())]
        evidence = _by_plan(entity.evidence)
        for plan in entity.plans:
            share = {key: getattr(entity, key) for key in ENTITY_FIELDS}
            share["aliases"] = [a for a in entity.aliases if len(said) == 1 or a in unsaid or fold(a) in said[plan]]
            share["evidence"] = evidence.get(plan, [])
            found[plan].entities[entity.id] = (entity.cls, share)


def _relations(graph: Graph, found: dict[str, Part], entities: dict[str, Entity]) -> None:
    for relation in graph.relations:
        if relation.predicate not in RELATIONS:
            raise DataError(f"The ontology knows no relation {relation.predicate}.")
        ends = (relation.subject, RELATIONS[relation.predicate].neo4j, relation.object)
        evidence = _by_plan(relation.evidence)
        for plan in relation.plans:
            share = {"confidence": relation.confidence, "evidence": evidence.get(plan, [])}
            found[plan].relations[relation.id] = (ends, share)
            for end in (relation.subject, relation.object):
                _named(found[plan], entities[end])


def _figures(graph: Graph, found: dict[str, Part], entities: dict[str, Entity]) -> None:
    for figure in graph.figures:
        values = asdict(figure)
        scope, statement = values.pop("scope"), values.pop("evidence")
        part = found[figure.plan]
        part.passages[statement]
        part.figures[figure.id] = {"properties": values, "scope": scope, "statement": statement}
        _named(part, entities[scope])


def _named(part: Part, entity: Entity) -> None:
    """An entity at the end of a plan's relation or figure is the plan's, even where no mention of it was kept."""
    if entity.id not in part.entities:
        share = {**{key: getattr(entity, key) for key in ENTITY_FIELDS}, "aliases": [], "evidence": []}
        part.entities[entity.id] = (entity.cls, share)


def _by_plan(evidence: Iterable[str]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for excerpt in evidence:
        found[plan_of(excerpt)].append(excerpt)
    return found
