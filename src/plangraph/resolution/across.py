"""Across plans: things to clusters. The same thing in two plans is one; 我市 in two plans is two cities."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from plangraph.ids import fold
from plangraph.records.claims import MACHINE, PlanHead
from plangraph.records.extraction import PlaceCode
from plangraph.records.resolution import SAME, Cluster, Judgement, Reason, Resolved, Thing
from plangraph.resolution import evidence
from plangraph.resolution.decided import Decided
from plangraph.resolution.groups import Groups
from plangraph.resolution.sameness import bare
from plangraph.resolution.within import Within

SELF = re.compile(r"^本(?:规划|计划|方案|纲要|意见|办法|行动计划|实施方案)$")
RELATIVE = re.compile(r"^(?:[市省区县]|[本我全][市省区县])")
BARE_ZONE = re.compile(
    r"^(?:国家)?(?:级)?(?:高新区|经开区|开发区|保税区|综保区|产业园|工业园区?|农业科技园区?|科技园区?|园区)$"
)
WITHOUT_ENDING = ("Industry", "Technology", "Initiative", "PolicyDocument")
BY_ALIAS = ("Enterprise", "Institution", "Platform", "Park", "Initiative", "Industry")


def resolve_across(plans: Sequence[tuple[PlanHead, Within]], decided: Decided | None = None) -> Resolved:
    """The clusters of all plans, sorted by id; the order of the plans does not matter."""
    return _Resolver(sorted(plans, key=lambda plan: plan[0].key), decided or Decided()).resolve()


class _Resolver:
    def __init__(self, plans: Sequence[tuple[PlanHead, Within]], decided: Decided) -> None:
        self._plans = plans
        self._decided = decided
        self._groups: Groups[str] = Groups()
        self._things: dict[str, list[Thing]] = defaultdict(list)  # by id: a division of several plans has one id
        self._names: dict[str, Counter[str]] = defaultdict(Counter)  # by id, as they are known outside their plans
        self._judgements: list[Judgement] = []

    def resolve(self) -> Resolved:
        for head, within in self._plans:
            for thing in within.things:
                self._groups.add(thing.id)
                self._things[thing.id].append(thing)
                self._names[thing.id][_global_name(head, thing)] += 1
            self._judgements += within.judgements
        self._decide()
        for first, other, name in self._pairs():
            self._join(first, other, (evidence.SHARED.reason(name, name),))
        clusters = [self._cluster(ids) for ids in self._groups.sets().values()]
        of = {id_: cluster.id for cluster in clusters for id_ in (cluster.id, *cluster.formerly)}
        index = {
            (head.key, cls, name): of[thing.id]
            for head, within in self._plans
            for (cls, name), thing in within.index.items()
        }
        return Resolved(tuple(sorted(clusters, key=lambda c: c.id)), tuple(self._judgements), index)

    def _join(self, first: str, other: str, reasons: tuple[Reason, ...], by: str = MACHINE) -> None:
        if not self._groups.join(first, other):
            return
        score = sum(reason.score for reason in reasons)
        self._judgements.append(Judgement(self._ref(first), self._ref(other), SAME, score, reasons, by))

    def _ref(self, id_: str) -> tuple[str, str, str]:
        thing = self._things[id_][0]
        return thing.plan, thing.cls, thing.name

    def _decide(self) -> None:
        ids = {(head.key, *key): thing.id for head, within in self._plans for key, thing in within.index.items()}
        for pair in self._decided.different:
            found = _both(ids, pair.first.plan, pair.second.plan, *pair.keys)
            if found and found[0] != found[1]:
                self._groups.keep_apart(*found)
        for pair in self._decided.same:
            found = _both(ids, pair.first.plan, pair.second.plan, *pair.keys)
            if found:
                self._join(*found, (pair.reason,), pair.decision.who)

    def _pairs(self) -> Iterator[tuple[str, str, str]]:
        """Things that are one: one name, or one's name among another's names."""
        by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
        for id_, names in self._names.items():
            cls = self._things[id_][0].cls
            for name in names:
                by_name[cls, _key(cls, name)].append(id_)
        for ids in by_name.values():
            yield from ((ids[0], other, next(iter(self._names[other]))) for other in ids[1:])
        for id_, things in self._things.items():
            cls = things[0].cls
            if cls not in BY_ALIAS:
                continue
            plans = {thing.plan for thing in things}
            for alias in sorted({name for thing in things for name in thing.wordings}):
                if len(alias) < 2 or RELATIVE.match(alias) or BARE_ZONE.match(alias):
                    continue
                for other in by_name.get((cls, _key(cls, alias)), ()):
                    if other != id_ and not plans & {thing.plan for thing in self._things[other]}:
                        yield id_, other, alias

    def _cluster(self, ids: list[str]) -> Cluster:
        things = tuple(sorted((t for id_ in ids for t in self._things[id_]), key=lambda t: (t.id, t.plan)))
        names = sum((self._names[id_] for id_ in ids), Counter[str]())
        places = [thing.place for thing in things if thing.place is not None]
        place: PlaceCode | None = min(places, key=lambda p: p.code) if places else None
        name = max(names, key=lambda n: (names[n], len(fold(n)), n))
        return Cluster(min(ids), things[0].cls, name, things, place)


def _both(
    ids: dict[tuple[str, str, str], str], one: str, other: str, first: tuple[str, str], second: tuple[str, str]
) -> tuple[str, str] | None:
    found = ids.get((one, *first)), ids.get((other, *second))
    return (found[0], found[1]) if found[0] and found[1] else None


def _key(cls: str, name: str) -> str:
    return bare(cls, name) if cls in WITHOUT_ENDING else fold(name)


def _global_name(head: PlanHead, thing: Thing) -> str:
    """The name by which a thing is known outside its plan: 市科技局 is 韶关市科技局, 本规划 is its own plan's."""
    name = thing.wordings[0]
    home = head.home.name if head.said_home else head.key
    if thing.cls == "Place":
        return thing.place.full_name if thing.place is not None and thing.place.name == name else name
    if SELF.match(name):
        return f"{name}（{home}）"
    if BARE_ZONE.match(name):
        return f"{home}{name}"
    if thing.cls == "GovernmentBody" and name[0] in "市区县" and home.endswith(name[0]):
        return home + name[1:]
    return name
