"""What a person names, checked: plans, a place, a level, a period; each error says what there is instead."""

from __future__ import annotations

from collections.abc import Iterable

from plangraph.compare.comparison import Comparison
from plangraph.compare.ground import LEVELS, Ground, known_periods
from plangraph.compare.lines import Wanted
from plangraph.errors import UnknownName, UsageError
from plangraph.ids import fold
from plangraph.lookup import AmbiguousName, ListedNames, near, plan_named, resolve, shortened
from plangraph.records import Graph

KINDS = ("target", "actual")


def comparison(
    graph: Graph,
    *,
    plans: Iterable[str] = (),
    indicator: str = "",
    place: str = "",
    level: str = "",
    period: str = "",
    year: int | None = None,
    kind: str = "",
) -> Comparison:
    """The comparison that is asked for; UnknownName or UsageError where a name is none of the graph's."""
    ground = Ground(graph)
    if not graph.plans:
        raise UsageError("The graph holds no plans to compare.")
    if kind and kind not in KINDS:
        raise UsageError(f"The kind is target or actual, not {shortened(kind)}.")
    wanted = Wanted(
        plans=tuple(dict.fromkeys(plan_named(graph.plans, plan) for plan in plans)),
        indicator=indicator.strip(),
        level=_level(level),
        period=_period(ground, period),
        place=_place(ground, place),
        year=year,
        kind=kind,
    )
    made = Comparison(graph, wanted)
    if not made.plans:
        raise UsageError("No plan of the graph is of that level, period and place.")
    return made


def _level(level: str) -> str:
    if level and level not in LEVELS:
        raise UsageError(f"The level is one of {', '.join(LEVELS)}, not {shortened(level)}.")
    return level


def _period(ground: Ground, asked: str) -> str:
    """The period of that writing, with any dash: 2021-2025 is 2021–2025."""
    known = known_periods(ground.plans.values())
    found = {fold(one): one for one in known}.get(fold(asked), "")
    if asked and not found:
        raise UnknownName(f"No plan is for {shortened(asked)}; the periods are {', '.join(known)}.", known)
    return found


def _place(ground: Ground, asked: str) -> str:
    """The id of the place or park of a plan by any of its names."""
    if not asked:
        return ""
    own = {plan.jurisdiction for plan in ground.plans.values()}
    places = [entity for entity in ground.graph.entities if entity.id in own]
    if any(entity.id == asked for entity in places):
        return asked
    try:
        return resolve(ListedNames(places), asked).id
    except AmbiguousName:
        raise
    except UnknownName:
        names = sorted(entity.name for entity in places)
        raise UnknownName(f"No plan is for {shortened(asked)}{near(asked, names)}.", tuple(names)) from None
