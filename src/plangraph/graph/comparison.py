"""Plans side by side: the industries they prioritise, what they both name, their targets, and what became of these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plangraph.errors import UnknownName
from plangraph.graph.indicators import likeness
from plangraph.ids import fold
from plangraph.records import Entity, Figure, Graph, Plan

ALIKE = 0.7  # likeness of two indicators from which they are taken for one
MEASURES = frozenset("家个所座间")  # measure words that count the same things


@dataclass(frozen=True, slots=True)
class Shared:
    """An entity and which of the compared plans speak of it, in the order of the comparison."""

    entity: Entity
    plans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A target of one plan and the figure of a later plan that tells what came of it.

    `difference` is the actual value less the target. `met` says whether the target's own comparator holds (a target
    without one is met by its value or more), None for a range that neither side settles. `likeness` 1 means the same
    indicator.
    """

    target: Figure
    actual: Figure
    difference: float
    met: bool | None
    likeness: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `compare` finds; every list sorted, empty where there is nothing."""

    plans: tuple[Plan, ...]
    industries: tuple[Shared, ...]
    shared: tuple[Shared, ...]
    targets: tuple[Figure, ...]
    outcomes: tuple[Outcome, ...]


def compare(graph: Graph, plans: Sequence[str]) -> Comparison:
    """The plans of these ids side by side; UnknownName where the graph lacks one."""
    known = {plan.id: plan for plan in graph.plans}
    for plan in plans:
        if plan not in known:
            raise UnknownName(f"There is no plan {plan}; there are {', '.join(sorted(known)) or 'none'}.", tuple(known))
    chosen = tuple(dict.fromkeys(plans))
    return Comparison(
        plans=tuple(known[plan] for plan in chosen),
        industries=_industries(graph, chosen),
        shared=_shared(graph, chosen),
        targets=tuple(f for f in graph.figures if f.kind == "target" and f.plan in chosen),
        outcomes=_outcomes(graph, [known[plan] for plan in chosen]),
    )


def _industries(graph: Graph, plans: Sequence[str]) -> tuple[Shared, ...]:
    """Industries that some chosen plan has its place or park prioritise."""
    by: dict[str, set[str]] = {}
    for relation in graph.relations:
        if relation.predicate == "prioritizes":
            by.setdefault(relation.object, set()).update(relation.plans)
    found = [Shared(e, _of(plans, by[e.id])) for e in graph.entities if e.id in by]
    return _ranked(one for one in found if one.plans)


def _shared(graph: Graph, plans: Sequence[str]) -> tuple[Shared, ...]:
    """Entities that two or more of the chosen plans name."""
    found = [Shared(entity, _of(plans, entity.plans)) for entity in graph.entities]
    return _ranked(one for one in found if len(one.plans) > 1)


def _of(plans: Sequence[str], telling: Iterable[str]) -> tuple[str, ...]:
    told = set(telling)
    return tuple(plan for plan in plans if plan in told)


def _ranked(found: Iterable[Shared]) -> tuple[Shared, ...]:
    return tuple(sorted(found, key=lambda one: (-len(one.plans), one.plans, one.entity.cls, one.entity.id)))


def _outcomes(graph: Graph, plans: Sequence[Plan]) -> tuple[Outcome, ...]:
    starts = {plan.id: plan.start_year or 0 for plan in plans}
    targets = [f for f in graph.figures if f.kind == "target" and f.plan in starts and f.year]
    actuals = [f for f in graph.figures if f.kind == "actual" and f.plan in starts and f.year]
    found = []
    for target in targets:
        later = [
            actual for actual in actuals if starts[actual.plan] > starts[target.plan] and _comparable(target, actual)
        ]
        scored = sorted(
            ((likeness(target.indicator, a.indicator), a.id, a) for a in later), key=lambda s: (-s[0], s[1])
        )
        if scored and scored[0][0] >= ALIKE:
            found.append(_outcome(target, scored[0][2], scored[0][0]))
    return tuple(sorted(found, key=lambda o: (o.target.plan, o.target.scope, o.target.indicator, o.target.id)))


def _comparable(target: Figure, actual: Figure) -> bool:
    """Of the same thing, in the same unit, for the same year, both a level or both a growth."""
    same = target.scope == actual.scope and target.year == actual.year and target.change == actual.change
    return same and _unit(target) == _unit(actual)


def _unit(figure: Figure) -> str:
    return "个" if figure.unit in MEASURES else fold(figure.unit)


def _outcome(target: Figure, actual: Figure, alike: float) -> Outcome:
    difference = round(actual.value - target.value, 9)
    return Outcome(target, actual, difference, _met(target, actual), round(alike, 3))


def _met(target: Figure, actual: Figure) -> bool | None:
    """Whether an actual value meets a target; None where a range or an “about” leaves it open."""
    low, high = actual.value, actual.value_max if actual.value_max is not None else actual.value
    if target.comparator == "<=":
        bound = target.value_max if target.value_max is not None else target.value
        return True if high <= bound else False if low > bound else None
    if target.comparator == "~":
        return True if low >= target.value else None
    return True if low >= target.value else False if high < target.value else None
