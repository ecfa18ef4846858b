"""A graph taken apart into what each of its plans says, with a checksum of that."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import zip_longest
from operator import attrgetter
from typing import Any

from plangraph.errors import DataError
from plangraph.ids import content_hash, fold
from plangraph.records import Entity, Excerpt, Figure, Graph, Plan, Relation
from plangraph.store.shares import ENTITY_FIELDS, QUOTED, Share, plan_of
from plangraph.terms import ENTITY_CLASSES, RELATIONS

LAYOUT = 3  # of what the loader writes: raised when it writes something else, so that plans are loaded again
Ends = tuple[str, str, str]  # subject, relationship type, object
_ENTITY = attrgetter(*ENTITY_FIELDS)
_FIELDS: dict[type, tuple[str, ...]] = {
    kind: tuple(one.name for one in fields(kind)) for kind in (Plan, Excerpt, Figure)
}


@dataclass
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

    @cached_property
    def digest(self) -> str:
        """A checksum of everything it says, taken when it says it all."""
        plan = values_of(self.plan) if self.plan else None
        said = [plan, *(sorted(kind.items()) for kind in (self.entities, self.relations, self.figures, self.passages))]
        return content_hash(LAYOUT, json.dumps(said, ensure_ascii=False, sort_keys=True))


def parts(graph: Graph) -> dict[str, Part]:
    """The part of each plan of `graph`; DataError where the graph names what it does not hold."""
    found = {plan.id: Part(plan) for plan in graph.plans}
    entities = {entity.id: entity for entity in graph.entities}
    with _known("plan"):
        for excerpt in graph.excerpts:
            found[excerpt.plan].passages[excerpt.id] = {**values_of(excerpt), "search_text": fold(excerpt.text)}
        _entities(graph, found)
    with _known("entity or passage"):
        _relations(graph, found, entities)
        _figures(graph, found, entities)
    return found


def values_of(record: Plan | Excerpt | Figure) -> dict[str, Any]:
    """The fields of a record that holds plain values alone."""
    values = ((name, getattr(record, name)) for name in _FIELDS[type(record)])
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values}


class _known:
    """Turns a missing key into a sentence about a damaged graph."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, KeyError):
            raise DataError(
                f"The graph names the {self.kind} {error.args[0]}, which it does not hold: build it again."
            ) from error


def _entities(graph: Graph, found: dict[str, Part]) -> None:
    for entity in graph.entities:
        if entity.cls not in ENTITY_CLASSES:
            raise DataError(f"{entity.id} is of a class that the ontology does not know: {entity.cls}.")
        said = {plan: set(map(fold, entity.wordings.get(plan, ()))) for plan in entity.plans}
        evidence = _by_plan(entity.evidence)
        for plan, aliases in _aliases(entity.aliases, said).items():
            share = {**_share(entity), "aliases": aliases, "evidence": evidence.get(plan, [])}
            found[plan].entities[entity.id] = (entity.cls, share)


def _aliases(aliases: Sequence[str], said: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """The aliases that each plan uses; one that no plan is known to use is every plan's."""
    if len(said) == 1 or not aliases:
        return {plan: list(aliases) for plan in said}
    folded = {alias: fold(alias) for alias in aliases}
    known = set[str]().union(*said.values())
    return {
        plan: [alias for alias, words in folded.items() if words in mine or words not in known]
        for plan, mine in said.items()
    }


def _share(entity: Entity) -> Share:
    values = zip(ENTITY_FIELDS, _ENTITY(entity), strict=True)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values}


def _relations(graph: Graph, found: dict[str, Part], entities: dict[str, Entity]) -> None:
    for relation in graph.relations:
        if relation.predicate not in RELATIONS:
            raise DataError(f"The ontology knows no relation {relation.predicate}.")
        ends = (relation.subject, RELATIONS[relation.predicate].neo4j, relation.object)
        quoted = _quoted(relation)
        told = {
            "confidence": relation.confidence,
            **{key: list(getattr(relation, key)) for key in ("by", "reasons", "formerly")},
        }
        for plan in relation.plans:
            share = {**told, **quoted[plan]}
            found[plan].relations[relation.id] = (ends, share)
            for end in (relation.subject, relation.object):
                _named(found[plan], entities[end])


def _figures(graph: Graph, found: dict[str, Part], entities: dict[str, Entity]) -> None:
    for figure in graph.figures:
        values = values_of(figure)
        scope, statement = values.pop("scope"), values.pop("evidence")
        part = found[figure.plan]
        part.passages[statement]
        part.figures[figure.id] = {"properties": values, "scope": scope, "statement": statement}
        _named(part, entities[scope])


def _named(part: Part, entity: Entity) -> None:
    """An entity at the end of a plan's relation or figure is the plan's, even where no mention of it was kept."""
    if entity.id not in part.entities:
        share = {**_share(entity), "aliases": [], "evidence": []}
        part.entities[entity.id] = (entity.cls, share)


def _quoted(relation: Relation) -> defaultdict[str, dict[str, list[str]]]:
    """The evidence, words and context of a relation by plan."""
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: {key: [] for key in QUOTED})
    for excerpt, words in zip_longest(relation.evidence, relation.words, fillvalue=""):
        found[plan_of(excerpt)]["evidence"].append(excerpt)
        found[plan_of(excerpt)]["words"].append(words)
    for implied in relation.context:
        found[plan_of(implied.partition(":")[2])]["context"].append(implied)
    return found


def _by_plan(evidence: Iterable[str]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for excerpt in evidence:
        found[plan_of(excerpt)].append(excerpt)
    return found
