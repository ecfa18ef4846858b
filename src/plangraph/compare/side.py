"""Side by side: an indicator by plan with base, target, year and growth a year; what a plan does not give stays empty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from plangraph.compare.bases import Target, targets
from plangraph.compare.lines import Line, matching
from plangraph.measures import Key
from plangraph.records import Plan


@dataclass(frozen=True, slots=True)
class Row:
    """One plan's cell for an indicator: its target with its base, or `target` None where the plan gives none.

    `subject` is whom it is about where that is not the plan's own place. `more` are other targets for the same year.
    """

    plan: Plan
    place: str
    key: Key | None
    target: Target | None
    subject: str = ""
    more: tuple[Target, ...] = ()


def rows_of(
    found: Sequence[Line], plans: Sequence[tuple[Plan, str]], indicator: str, year: int | None = None
) -> tuple[Row, ...]:
    """The targets of an indicator by plan and year, each plan at least once; with `year` those of that year alone.

    `plans` are the plans with their places, in the order of the rows. Several indicators of one name (levels, growths)
    stand one after another.
    """
    wanted = {one.figure.id for one in matching(found, indicator) if year is None or one.year == year}
    told = [one for one in targets(found) if one.line.figure.id in wanted]
    keys = _most({one.line.key.id: one.line.key for one in told}, told)
    made: list[Row] = []
    for plan, place in plans:
        of_plan = [one for one in told if one.line.plan.id == plan.id]
        if not of_plan:
            made.append(Row(plan, place, keys[0] if keys else None, None))
        for key in keys:
            made += _rows(plan, place, key, [one for one in of_plan if one.line.key.id == key.id])
    return tuple(made)


def _rows(plan: Plan, place: str, key: Key, found: Sequence[Target]) -> list[Row]:
    """One row for each subject and year: the target of the plan's own place first, the surest of several."""
    groups: defaultdict[tuple[bool, str, int], list[Target]] = defaultdict(list)
    for one in found:
        groups[not one.line.own, one.line.scope, one.line.year or 0].append(one)
    made = []
    for (other, scope, _), group in sorted(groups.items(), key=lambda pair: pair[0]):
        first, *more = sorted(group, key=_sure)
        differing = tuple(one for one in more if one.line.value != first.line.value)
        made.append(Row(plan, place, key, first, scope if other else "", differing))
    return made


def _sure(one: Target) -> tuple[bool, bool, float, str]:
    """What makes a target the one to show: nothing against it, a base, the machine's confidence."""
    return bool(one.line.doubt), one.base is None, -one.line.figure.confidence, one.line.figure.id


def _most(keys: dict[str, Key], found: Sequence[Target]) -> list[Key]:
    """The keys by how many plans have them."""
    plans: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        plans[one.line.key.id].add(one.line.plan.id)
    return sorted(keys.values(), key=lambda key: (-len(plans[key.id]), key.id))


@dataclass(frozen=True, slots=True)
class Held:
    """An indicator and how many plans set a target for it."""

    key: Key
    plans: int
    figures: int


def indicators(found: Sequence[Line]) -> tuple[Held, ...]:
    """The indicators of the targets among lines, those that most plans have first, then those of most figures."""
    plans: defaultdict[str, set[str]] = defaultdict(set)
    figures: defaultdict[str, int] = defaultdict(int)
    keys: dict[str, Key] = {}
    for one in found:
        if one.target:
            keys[one.key.id] = one.key
            plans[one.key.id].add(one.plan.id)
            figures[one.key.id] += 1
    held = [Held(key, len(plans[id_]), figures[id_]) for id_, key in keys.items()]
    return tuple(sorted(held, key=lambda one: (-one.plans, -bool(one.key.concept), -one.figures, one.key.id)))


def matrix(
    found: Sequence[Line], plans: Sequence[Plan], year: int | None = None, *, own: bool = True
) -> tuple[tuple[Key, tuple[Target | None, ...]], ...]:
    """Every indicator with the target of each plan, in the order of `plans`; None where a plan gives none.

    Without `year` the target of the last year of each plan; with `own` targets of the plans' own places alone.
    """
    told = [one for one in targets(found) if (one.line.own or not own) and (year is None or one.line.year == year)]
    cells: defaultdict[str, dict[str, Target]] = defaultdict(dict)
    for one in sorted(told, key=lambda one: (-(one.line.year or 0), *_sure(one))):
        cells[one.line.key.id].setdefault(one.line.plan.id, one)
    keys = [held.key for held in indicators([one.line for one in told])]
    return tuple((key, tuple(cells[key.id].get(plan.id) for plan in plans)) for key in keys)
