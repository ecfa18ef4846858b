"""Level and period: a plan beside its successor, and beside those of the level below: kept, dropped, added, upgraded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from plangraph.compare.bases import Target, targets
from plangraph.compare.ground import Ground
from plangraph.compare.industries import Industry, industries
from plangraph.compare.lines import Line
from plangraph.compare.telling import value_of
from plangraph.measures import Key, comparable, unit_of
from plangraph.records import Entity, Plan

Tie = Literal["after", "below"]
Status = Literal["kept", "upgraded", "lowered", "dropped", "added"]
STATUSES: tuple[Status, ...] = ("upgraded", "lowered", "kept", "dropped", "added")
SORTS = ("Platform", "Park", "Initiative")  # classes of things that plans keep or drop, beside targets and industries
RANKS = (("县级", "区级"), ("市级",), ("省级", "自治区级"), ("国家级", "国家"))  # words of level, the lower first


@dataclass(frozen=True, slots=True)
class Pair:
    """Two plans that are set beside each other: the later of a place, or one of a place in it (`tie`)."""

    first: Plan
    second: Plan
    tie: Tie


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a thing of one plan in another: a target (`key`), an industry, a platform, park or programme.

    `before` and `after` are what each plan says of it in short, empty where it says nothing; `quotes` and `passages` its
    words in both plans, empty where there are none.
    """

    pair: Pair
    sort: str
    name: str
    status: Status
    before: str = ""
    after: str = ""
    quotes: tuple[str, str] = ("", "")
    passages: tuple[str, str] = ("", "")
    entity: str = ""
    key: Key | None = None


def pairs(ground: Ground, plans: Iterable[Plan]) -> tuple[Pair, ...]:
    """The plans that can be set beside each other: each with the next of its place, and with those of places in its own."""
    chosen = {plan.id: plan for plan in plans}
    found = []
    for plan in chosen.values():
        following = [one for one in ground.after(plan) if one.id in chosen]
        if following:
            found.append(Pair(plan, following[0], "after"))
    for plan in chosen.values():
        found += [Pair(one, plan, "below") for one in ground.above(plan) if one.id in chosen]
    return tuple(found)


def succession(ground: Ground, found: Sequence[Line], plans: Sequence[Plan]) -> tuple[Change, ...]:
    """What each pair of plans keeps, drops, adds and upgrades: targets, then industries, then things, by status."""
    told = [one for one in targets(found) if one.line.own]
    ranked = industries(ground, plans)
    made = [
        change
        for pair in pairs(ground, plans)
        for change in (*_targets(pair, told), *_industries(pair, ranked), *_things(ground, pair))
    ]
    order = {pair: place for place, pair in enumerate(dict.fromkeys(change.pair for change in made))}
    sorts = ("target", "Industry", *SORTS)
    return tuple(
        sorted(made, key=lambda one: (order[one.pair], sorts.index(one.sort), STATUSES.index(one.status), one.name))
    )


def _targets(pair: Pair, told: Sequence[Target]) -> Iterator[Change]:
    """The indicators of two plans; whether a target was raised is told for shares and growths, and of one place for all."""
    sides = [_by_key(one for one in told if one.line.plan.id == plan.id) for plan in (pair.first, pair.second)]
    for id_ in dict.fromkeys((*sides[0], *sides[1])):
        one, other = sides[0].get(id_), sides[1].get(id_)
        line = (one or other).line  # type: ignore[union-attr]
        yield Change(
            pair=pair,
            sort="target",
            name=line.key.zh,
            status=_raised(pair, one, other) if one and other else "dropped" if one else "added",
            before=value_of(one.line) if one else "",
            after=value_of(other.line) if other else "",
            quotes=(one.line.quote if one else "", other.line.quote if other else ""),
            passages=(one.line.figure.evidence if one else "", other.line.figure.evidence if other else ""),
            key=line.key,
        )


def _by_key(told: Iterable[Target]) -> dict[str, Target]:
    """The targets by indicator, that of the last year."""
    found: dict[str, Target] = {}
    for one in told:
        before = found.get(one.line.key.id)
        if before is None or (one.line.year or 0) > (before.line.year or 0):
            found[one.line.key.id] = one
    return found


def _raised(pair: Pair, one: Target, other: Target) -> Status:
    first, second = one.line, other.line
    sized = pair.tie == "below" and not (first.key.share or first.key.kind in ("growth", "fall"))
    if sized or first.doubt or second.doubt or not comparable(unit_of(first.unit), unit_of(second.unit)).same:
        return "kept"
    change = second.value - first.value
    if not change or first.key.better == "neither":
        return "kept"
    falls = first.key.better == "less" and first.key.kind == "level"
    return "upgraded" if (change < 0) == falls else "lowered"


def _industries(pair: Pair, ranked: Sequence[Industry]) -> Iterator[Change]:
    for industry in ranked:
        one, other = industry.of(pair.first.id), industry.of(pair.second.id)
        if one is None and other is None:
            continue
        ranks = [side.rank if side else None for side in (one, other)]
        orders = [rank.rank.order if rank else None for rank in ranks]
        status: Status = "kept" if one and other else "dropped" if one else "added"
        if one and other and orders[0] is not None and orders[1] is not None and orders[0] != orders[1]:
            status = "upgraded" if orders[1] > orders[0] else "lowered"
        yield Change(
            pair=pair,
            sort="Industry",
            name=industry.entity.name,
            status=status,
            before=ranks[0].words if ranks[0] else "",
            after=ranks[1].words if ranks[1] else "",
            quotes=(one.quote if one else "", other.quote if other else ""),
            passages=(one.passages[0] if one else "", other.passages[0] if other else ""),
            entity=industry.entity.id,
        )


def _things(ground: Ground, pair: Pair) -> Iterator[Change]:
    """Platforms, parks and programmes that either plan names; upgraded where the later names a higher level."""
    first, second = pair.first.id, pair.second.id
    by_plan = _excerpts_by_plan(ground)
    for entity in ground.graph.entities:
        if entity.cls not in SORTS or not {first, second} & set(entity.plans):
            continue
        words = [_wording(entity, plan) if plan in entity.plans else "" for plan in (first, second)]
        passages = tuple(by_plan.get((entity.id, plan), "") for plan in (first, second))
        quotes = tuple(ground.excerpts[id_].text if id_ else "" for id_ in passages)
        yield Change(
            pair=pair,
            sort=entity.cls,
            name=entity.name,
            status=_thing_status(words) if all(words) else "dropped" if words[0] else "added",
            before=words[0],
            after=words[1],
            quotes=(quotes[0], quotes[1]),
            passages=(passages[0], passages[1]),
            entity=entity.id,
        )


def _excerpts_by_plan(ground: Ground) -> Mapping[tuple[str, str], str]:
    """The first excerpt of each entity in each plan."""
    found: dict[tuple[str, str], str] = {}
    for entity in ground.graph.entities:
        for id_ in entity.evidence:
            if id_ in ground.excerpts:
                found.setdefault((entity.id, ground.excerpts[id_].plan), id_)
    return found


def _wording(entity: Entity, plan: str) -> str:
    """How a plan writes a thing: the wording of the highest level."""
    said = entity.wordings.get(plan) or (entity.name,)
    return max(said, key=lambda word: (_level(word), len(word), word))


def _level(word: str) -> int:
    return max((place for place, names in enumerate(RANKS, 1) if any(name in word for name in names)), default=0)


def _thing_status(words: Sequence[str]) -> Status:
    first, second = map(_level, words)
    if not first or not second or first == second:
        return "kept"
    return "upgraded" if second > first else "lowered"


def by_status(found: Iterable[Change]) -> dict[Status, int]:
    """How many changes there are of each status."""
    counts: defaultdict[Status, int] = defaultdict(int)
    for one in found:
        counts[one.status] += 1
    return {status: counts[status] for status in STATUSES if counts[status]}
