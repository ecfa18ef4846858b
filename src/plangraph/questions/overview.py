"""What the graph holds as a whole, and parts of it for a page: a class, a map, the figures of a plan."""

from __future__ import annotations

from dataclasses import dataclass

from plangraph.errors import UnknownName
from plangraph.questions import reading
from plangraph.questions.statements import rows
from plangraph.records import Entity, Figure, Plan, Relation
from plangraph.store.view import View
from plangraph.terms import ENTITY_CLASSES, RELATIONS


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """A plan and how much it says: entities that it names, relations and figures that it states."""

    plan: Plan
    entities: int
    relations: int
    targets: int
    actuals: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Plans, and how many entities of each class and relations of each type, every term of the ontology included."""

    plans: tuple[PlanSummary, ...]
    classes: dict[str, int]
    relations: dict[str, int]
    figures: int


def overview(view: View) -> Overview:
    """What the database holds."""
    classes = dict.fromkeys(ENTITY_CLASSES, 0)
    for row in rows(view, "count_classes").records():
        classes[reading.class_of(row["labels"])] = classes.get(reading.class_of(row["labels"]), 0) + row["number"]
    relations = dict.fromkeys(RELATIONS, 0)
    for row in rows(view, "count_relations").records():
        if row["type"] in reading.PREDICATES:
            relations[reading.PREDICATES[row["type"]]] += row["number"]
    figures = {(row["plan"], row["kind"]): row["number"] for row in rows(view, "count_figures").records()}
    return Overview(_summaries(view, figures), classes, relations, sum(figures.values()))


def entities_of_class(view: View, cls: str, *, plan: str | None = None, limit: int = 1_000) -> list[Entity]:
    """Entities of a class, those of most plans first; UnknownName for a class that the ontology lacks."""
    if cls not in ENTITY_CLASSES:
        raise UnknownName(f"There is no class {cls}.", tuple(ENTITY_CLASSES))
    parameters = {"class": cls, "plan": plan}
    return [reading.entity_record(row) for row in rows(view, "entities_of_class", limit=limit, **parameters).records()]


def places_on_map(view: View) -> list[Entity]:
    """The entities that have a longitude and a latitude."""
    return [reading.entity_record(row) for row in rows(view, "places_on_map").records()]


def relation_numbers(view: View) -> dict[str, int]:
    """How many relations each entity has; entities without any are left out."""
    return {row["id"]: row["number"] for row in rows(view, "degrees", limit=1_000_000).records()}


def figures_of_plan(view: View, plan: str | None = None) -> list[Figure]:
    """The figures of one plan, or of all, by plan, indicator and year."""
    return [reading.figure_record(row) for row in rows(view, "figures_of_plan", plan=plan).records()]


def relations_in_plan(view: View, plan: str) -> list[tuple[int, Relation]]:
    """The relations that a plan states, each with where its first words stand in the plan's text, in that order."""
    told = [reading.relation_record(row) for row in rows(view, "relations_of_plan", plan=plan).records()
            if row["type"] in reading.PREDICATES]  # fmt: skip
    placed = [(min(_places(relation, plan), default=-1), relation) for relation in told]
    return sorted((one for one in placed if one[0] >= 0), key=lambda one: (one[0], one[1].id))


def _places(relation: Relation, plan: str) -> list[int]:
    """Where the plan's excerpts of a relation begin, by their ids."""
    own = (excerpt.rpartition(":") for excerpt in relation.evidence)
    return [int(span.partition("-")[0]) for of, _, span in own if of == plan]


def _summaries(view: View, figures: dict[tuple[str, str], int]) -> tuple[PlanSummary, ...]:
    named = {row["plan"]: row["number"] for row in rows(view, "count_plan_entities").records()}
    stated = {row["plan"]: row["number"] for row in rows(view, "count_plan_relations").records()}
    return tuple(
        PlanSummary(
            plan,
            entities=named.get(plan.id, 0),
            relations=stated.get(plan.id, 0),
            targets=figures.get((plan.id, "target"), 0),
            actuals=figures.get((plan.id, "actual"), 0),
        )
        for plan in reading.plans(view).values()
    )
