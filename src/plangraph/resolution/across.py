"""Across plans: things to clusters. The same thing in two plans is one; 我市 in two plans is two cities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plangraph.ids import fold
from plangraph.records.claims import PlanHead
from plangraph.records.resolution import SAME, UNSURE, Cluster, Judgement, Resolved
from plangraph.resolution import evidence
from plangraph.resolution.called import called
from plangraph.resolution.decided import Decided
from plangraph.resolution.groups import Groups
from plangraph.resolution.home import home_of
from plangraph.resolution.meeting import Meeting, fitting_several, meetings
from plangraph.resolution.name import Name
from plangraph.resolution.one_class import Held, one_class
from plangraph.resolution.pair import Pair
from plangraph.resolution.within import Within
from plangraph.resolution.wordings import Use

_MAINS = 20  # fullest names of a set that a new one is held against
_NO_USE = Use(0, frozenset(), False)


def resolve_across(plans: Sequence[tuple[PlanHead, Within]], decided: Decided | None = None) -> Resolved:
    """The clusters of all plans, sorted by id; the order of the plans does not matter."""
    return _Resolver(sorted(plans, key=lambda plan: plan[0].key), decided or Decided()).resolve()


class _Resolver:
    def __init__(self, plans: Sequence[tuple[PlanHead, Within]], decided: Decided) -> None:
        self._decided = decided
        self._judgements = [judgement for _, within in plans for judgement in within.judgements]
        self._introduced = frozenset(_introduced(self._judgements))
        self._held: dict[str, list[Held]] = defaultdict(list)  # by id: a division of several plans has one id
        self._ids: dict[tuple[str, str, str], str] = {}  # (plan, class, folded name) → id
        self._take(plans)
        self._groups: Groups[str] = Groups()
        self._plans: dict[
            str, set[str]
        ] = {}  # of each set, by the id that speaks for it, the plans whose own things are in it
        self._mains: dict[str, dict[tuple[str, str], Name]] = {}  # and the fullest names of the things in it
        for id_, ones in self._held.items():
            self._groups.add(id_)
            self._plans[id_] = {one.thing.plan for one in ones if not one.is_moved}
            main = Name(ones[0].thing.cls, ones[0].thing.names[0][0], ones[0].home)
            self._mains[id_] = {(main.folded, main.place): main}

    def _take(self, plans: Sequence[tuple[PlanHead, Within]]) -> None:
        held = [
            Held(thing, home_of(head), within.uses.get(thing.id, _NO_USE), thing.id)
            for head, within in plans
            for thing in within.things
        ]
        moved, parted = one_class(held)
        self._judgements += parted
        now = {(one.thing.plan, one.before): one.thing.id for one in moved}
        for one in moved:
            self._held[one.thing.id].append(one)
        for head, within in plans:
            for key, thing in within.index.items():
                self._ids[head.key, *key] = now[head.key, thing.id]

    def resolve(self) -> Resolved:
        self._decide()
        found = sorted(meetings(self._held), key=Meeting.order)
        several = fitting_several(found)
        apart = [one for one in found if one.verdict != SAME or one in several or not self._settle(one)]
        self._doubt(apart)
        clusters = [self._cluster(ids) for ids in self._groups.sets().values()]
        of = {id_: cluster.id for cluster in clusters for id_ in (cluster.id, *cluster.formerly)}
        index = {key: of[id_] for key, id_ in self._ids.items()}
        return Resolved(tuple(sorted(clusters, key=lambda c: c.id)), tuple(self._judgements), index)

    def _join(self, first: str, other: str) -> bool:
        one, two = self._groups.find(first), self._groups.find(other)
        if not self._groups.join(one, two):
            return False
        now = self._groups.find(one)
        plans, mains = self._plans.pop(one) | self._plans.pop(two), self._mains.pop(one) | self._mains.pop(two)
        self._plans[now], self._mains[now] = plans, dict(list(mains.items())[:_MAINS])
        return True

    def _settle(self, one: Meeting) -> bool:
        """Join two things that are one, unless a plan has things of both for two; whether they are one now."""
        first, other = self._groups.find(one.first), self._groups.find(one.other)
        if first == other:
            return True
        if not one.in_one_plan and (self._plans[first] & self._plans[other] or self._hinder(first, other)):
            return False
        if self._join(first, other):
            self._judgements.append(one.judgement(SAME))
            return True
        return False

    def _hinder(self, first: str, other: str) -> bool:
        """Whether the fullest names of two sets speak strongly against each other (第五届…, 第六届…)."""
        mains = self._mains[first].values(), self._mains[other].values()
        return any(evidence.against(Pair.of(one, two)) <= evidence.AGAINST for one in mains[0] for two in mains[1])

    def _doubt(self, apart: Sequence[Meeting]) -> None:
        """What is likely and was not joined, once for each two clusters."""
        seen: set[tuple[str, str]] = set()
        for one in apart:
            first, other = sorted((self._groups.find(one.first), self._groups.find(one.other)))
            if one.verdict in (SAME, UNSURE) and first != other and (first, other) not in seen:
                seen.add((first, other))
                if one.verdict == SAME:
                    reason = evidence.OF_ONE_PLAN.reason(one.names[0].text, one.names[1].text)
                    one = replace(one, score=one.score + reason.score, reasons=(*one.reasons, reason))
                self._judgements.append(one.judgement(UNSURE))

    def _decide(self) -> None:
        for pair in self._decided.different:
            found = self._both(pair.first.plan, pair.second.plan, *pair.keys)
            if found and found[0] != found[1]:
                self._groups.keep_apart(*found)
        for pair in self._decided.same:
            found = self._both(pair.first.plan, pair.second.plan, *pair.keys)
            if found and self._join(*found):
                ends = self._ref(found[0]), self._ref(found[1])
                self._judgements.append(Judgement(*ends, SAME, 1.0, (pair.reason,), pair.decision.who))

    def _both(self, one: str, other: str, first: tuple[str, str], second: tuple[str, str]) -> tuple[str, str] | None:
        found = self._ids.get((one, *first)), self._ids.get((other, *second))
        return (found[0], found[1]) if found[0] and found[1] else None

    def _ref(self, id_: str) -> tuple[str, str, str]:
        thing = self._held[id_][0].thing
        return thing.plan, thing.cls, thing.name

    def _cluster(self, ids: list[str]) -> Cluster:
        held = sorted((one for id_ in ids for one in self._held[id_]), key=lambda one: (one.thing.id, one.thing.plan))
        things = tuple(one.thing for one in held)
        places = [thing.place for thing in things if thing.place is not None]
        place = min(places, key=lambda place: place.code) if places else None
        return Cluster(min(ids), things[0].cls, called(held, self._introduced), things, place)


def _introduced(judgements: Sequence[Judgement]) -> Iterator[tuple[str, str]]:
    """The short names that plans introduce, by plan and folded name."""
    for judgement in judgements:
        if any(reason.evidence == evidence.INTRODUCED.name for reason in judgement.reasons):
            yield judgement.second[0], fold(judgement.second[2])
