"""Ambition: the growth a year that targets ask for, across plans, and whether it is above the superior plan's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from plangraph.compare.bases import Target, targets
from plangraph.compare.ground import Ground
from plangraph.compare.lines import Line


@dataclass(frozen=True, slots=True)
class Ambition:
    """A target with its growth a year; `place` is its rank among the `of` plans that give one for the indicator, 1 the most.

    `superior` is the target of the nearest plan of a place above that gives a growth for the same indicator, `above`
    whether this one asks for more, None where there is none to compare with. Where less is better, less is more.
    """

    target: Target
    place: int
    of: int
    superior: Target | None = None
    above: bool | None = None


def ambition(ground: Ground, found: Sequence[Line]) -> tuple[Ambition, ...]:
    """The targets whose growth a year can be told, by indicator, the most ambitious first; indicators of most plans first."""
    groups: defaultdict[tuple[str, str], list[Target]] = defaultdict(list)
    for one in _of_plans(targets(found)):
        groups[one.line.key.id, one.growth_unit].append(one)
    ordered = sorted(groups.items(), key=lambda pair: (-len(pair[1]), not pair[1][0].line.key.concept, pair[0]))
    return tuple(made for _, group in ordered for made in _ranked(ground, group))


def _of_plans(found: Sequence[Target]) -> list[Target]:
    """For each plan and indicator the target of its own place that has a growth, that of the last year."""
    best: dict[tuple[str, str], Target] = {}
    for one in found:
        if one.growth is None or not one.line.own:
            continue
        at = (one.line.plan.id, one.line.key.id)
        if at not in best or (one.line.year or 0) > (best[at].line.year or 0):
            best[at] = one
    return list(best.values())


def _ranked(ground: Ground, group: Sequence[Target]) -> list[Ambition]:
    order = sorted(group, key=lambda one: (-asked(one), one.line.plan.id))
    by_plan = {one.line.plan.id: one for one in group}
    made = []
    for one in order:
        place = 1 + sum(asked(other) > asked(one) for other in order)
        over = [by_plan[plan.id] for plan in ground.above(one.line.plan) if plan.id in by_plan]
        superior = over[0] if over else None
        above = asked(one) > asked(superior) if superior else None
        made.append(Ambition(one, place, len(order), superior, above))
    return made


def asked(one: Target) -> float:
    """How much a target asks for a year: its growth, or its fall where less is better."""
    growth = one.growth or 0.0
    falls = one.line.key.better == "less" and one.line.key.kind == "level"
    return -growth if falls or one.line.key.kind == "fall" else growth
