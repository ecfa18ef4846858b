"""The ground of every comparison: the plans of a graph with their places, what lies above what, what comes after what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from plangraph.records import Entity, Excerpt, Graph, Plan

UP = ("locatedIn", "partOf")  # what leads from a place or a park to what it lies in
HIGHEST = 4  # steps upwards


@dataclass(frozen=True)
class Ground:
    """A graph by id, as comparisons need it. Plans are in the order of level, place and time."""

    graph: Graph

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """The plans by id, those of the higher level and the earlier time first."""
        return {plan.id: plan for plan in sorted(self.graph.plans, key=self._order)}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """The entities by id."""
        return {entity.id: entity for entity in self.graph.entities}

    @cached_property
    def excerpts(self) -> dict[str, Excerpt]:
        """The excerpts by id."""
        return {excerpt.id: excerpt for excerpt in self.graph.excerpts}

    def name(self, entity: str | None) -> str:
        """The name of an entity; empty for none, the id where the graph lacks it."""
        found = self.entities.get(entity or "")
        return found.name if found else entity or ""

    def place(self, plan: Plan) -> str:
        """The name of the place or park that a plan is for."""
        return self.name(plan.jurisdiction)

    def above(self, plan: Plan) -> tuple[Plan, ...]:
        """The plans of places that a plan's place lies in, of a time that has years in common, the nearest place first."""
        order = {place: step for step, place in enumerate(self._over(plan.jurisdiction))}
        found = [one for one in self.plans.values() if one.jurisdiction in order and overlap(one, plan)]
        return tuple(sorted(found, key=lambda one: order[one.jurisdiction or ""]))

    def after(self, plan: Plan) -> tuple[Plan, ...]:
        """The later plans of the same place, the next first."""
        return tuple(
            sorted(
                (one for one in self.plans.values() if one.jurisdiction == plan.jurisdiction and later(one, plan)),
                key=lambda one: (begins(one), one.id),
            )
        )

    def _over(self, place: str | None) -> list[str]:
        """The places that a place lies in, the nearest first: by its code, else by what the plans say."""
        entity = self.entities.get(place or "")
        if entity is None:
            return []
        if entity.code:
            codes = [code for code in (entity.code[:4] + "00", entity.code[:2] + "0000") if code != entity.code]
            return [found for code in codes for found in self._coded.get(code, ())]
        found, edge = [entity.id], [entity.id]
        for _ in range(HIGHEST):
            edge = [up for one in edge for up in self._up.get(one, ()) if up not in found]
            found += dict.fromkeys(edge)
        named = [one for one in found[1:] for one in (one, *self._over_of_division(one))]
        return list(dict.fromkeys(named))

    def _over_of_division(self, place: str) -> list[str]:
        entity = self.entities.get(place)
        return self._over(place) if entity is not None and entity.code else []

    @cached_property
    def _coded(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for entity in self.graph.entities:
            if entity.code:
                found[entity.code].append(entity.id)
        return dict(found)

    @cached_property
    def _up(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for relation in self.graph.relations:
            if relation.predicate in UP:
                found[relation.subject].append(relation.object)
        return dict(found)

    def _order(self, plan: Plan) -> tuple[int, str, int, str]:
        rank = LEVELS.index(plan.level) if plan.level in LEVELS else len(LEVELS)
        return rank, self.place(plan), begins(plan), plan.id


LEVELS = ("national", "province", "prefecture", "county", "park")


def begins(plan: Plan) -> int:
    """The first year of a plan, else the year of its date; 0 where neither is known."""
    return plan.start_year or int((plan.date or "0")[:4])


def period(plan: Plan) -> str:
    """The years of a plan: `2021–2025`, `2026`, or empty.

    >>> period(Plan("p", "f", "s", 1, "e", start_year=2021, end_year=2025))
    '2021–2025'
    """
    years = [str(year) for year in (plan.start_year, plan.end_year) if year]
    return "–".join(dict.fromkeys(years))


def later(one: Plan, other: Plan) -> bool:
    """Whether a plan comes after another: it begins later, or as late and is dated later."""
    return (begins(one), one.date or "") > (begins(other), other.date or "") and begins(one) > 0


def overlap(one: Plan, other: Plan) -> bool:
    """Whether the periods of two plans have a year in common; also where a period is not known."""
    if not (one.start_year and one.end_year and other.start_year and other.end_year):
        return True
    return one.start_year <= other.end_year and other.start_year <= one.end_year


def known_periods(plans: Iterable[Plan]) -> tuple[str, ...]:
    """The periods of plans, each once, in order."""
    return tuple(sorted({period(plan) for plan in plans} - {""}))
