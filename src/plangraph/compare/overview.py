"""Two plans or more at a glance: the industries they prioritise, what they both name, their targets, and what became of these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plangraph.errors import UnknownName
from plangraph.measures import Judged, judge
from plangraph.records import Entity, Figure, Graph, Plan


@dataclass(frozen=True, slots=True)
class Shared:
    """An entity and which of the compared plans speak of it, in the order of the comparison."""

    entity: Entity
    plans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A target of one plan and the figure of a later plan that tells what came of it.

    `difference` is the actual value less the target, in the target's unit. `met` says whether the target is reached (by
    its own comparator, else by the side that is better for its indicator), None where a range or an “about” leaves that
    open. `likeness` 1 means the same indicator.
    """

    target: Figure
    actual: Figure
    difference: float
    met: bool | None
    likeness: float


@dataclass(frozen=True, slots=True)
class Overview:
    """What `overview` finds; every list sorted, empty where there is nothing."""

    plans: tuple[Plan, ...]
    industries: tuple[Shared, ...]
    shared: tuple[Shared, ...]
    targets: tuple[Figure, ...]
    outcomes: tuple[Outcome, ...]


def overview(graph: Graph, plans: Sequence[str]) -> Overview:
    """The plans of these ids side by side; UnknownName where the graph lacks one."""
    known = {plan.id: plan for plan in graph.plans}
    for plan in plans:
        if plan not in known:
            raise UnknownName(f"There is no plan {plan}; there are {', '.join(sorted(known)) or 'none'}.", tuple(known))
    chosen = tuple(dict.fromkeys(plans))
    return Overview(
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
    actuals: dict[tuple[str, int | None], list[Figure]] = defaultdict(list)
    for figure in graph.figures:
        if figure.kind == "actual" and figure.plan in starts:
            actuals[figure.scope, figure.year].append(figure)
    found = []
    for target in targets:
        later = [one for one in actuals[target.scope, target.year] if starts[one.plan] > starts[target.plan]]
        judged = [(one, judged) for one in later if (judged := judge(target, one)).difference is not None]
        if judged:
            found.append(_outcome(target, *min(judged, key=lambda pair: (-pair[1].alike, pair[0].id))))
    return tuple(sorted(found, key=lambda o: (o.target.plan, o.target.scope, o.target.indicator, o.target.id)))


def _outcome(target: Figure, actual: Figure, judged: Judged) -> Outcome:
    return Outcome(target, actual, judged.difference or 0.0, judged.met, round(judged.alike, 3))
