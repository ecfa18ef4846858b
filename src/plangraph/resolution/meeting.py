"""Things of several plans that may be one: the two names by which they meet, weighed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plangraph.records.claims import MACHINE
from plangraph.records.resolution import DIFFERENT, SAME, Judgement, Reason
from plangraph.resolution import candidates, evidence
from plangraph.resolution.evidence import weigh
from plangraph.resolution.name import Name
from plangraph.resolution.one_class import Held
from plangraph.resolution.pair import Pair


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two things, by their ids, and the names by which they meet, with what was found of them."""

    first: str
    other: str
    names: tuple[Name, Name]
    verdict: str
    score: float
    reasons: tuple[Reason, ...]

    @property
    def in_one_plan(self) -> bool:
        """Whether one plan has both, which can be where the class of one was changed."""
        return self.names[0].home.plan == self.names[1].home.plan

    def order(self) -> tuple[float, str, str, str, str]:
        """The surest first, and always in the same order."""
        return -self.score, self.first, self.other, self.names[0].text, self.names[1].text

    def judgement(self, verdict: str) -> Judgement:
        """What is kept of it."""
        first, other = ((name.home.plan, name.cls, name.text) for name in self.names)
        return Judgement(first, other, verdict, round(self.score, 2), self.reasons, MACHINE)


def meetings(held: Mapping[str, Sequence[Held]]) -> Iterator[Meeting]:
    """All pairs of things of one class that share a key, and are not plainly two."""
    of_class: dict[str, list[_Side]] = defaultdict(list)
    main: dict[str, Name] = {}
    for id_ in sorted(held):
        for one in held[id_]:
            names = [Name(one.thing.cls, text, one.home) for text, _ in one.thing.names]
            main.setdefault(id_, names[0])
            usable = names[:1] if one.thing.cls == "Place" else names
            if one.thing.place is None:
                of_class[one.thing.cls] += [_Side(name, id_, one.is_moved) for name in usable]
    for cls in sorted(of_class):
        sides = of_class[cls]
        for first, other in candidates.across([side.name for side in sides]):
            yield from _meeting(sides[first], sides[other], main)


def fitting_several(found: Sequence[Meeting]) -> set[Meeting]:
    """Of meetings in their order those by which a name fits two things of one plan alike, and none better."""
    best: dict[tuple[str, str], dict[str, Meeting]] = defaultdict(dict)
    for one in found:
        if one.verdict == SAME and not one.in_one_plan:
            for own, other, name in ((one.first, one.other, one.names[1]), (one.other, one.first, one.names[0])):
                met = best[own, name.home.plan]
                if all(before.score == one.score for before in met.values()):
                    met.setdefault(other, one)
    return {one for met in best.values() if len(met) > 1 for one in met.values()}


@dataclass(frozen=True, slots=True)
class _Side:
    """A name of a thing, and whether the thing's class is not the one that its plan gave it."""

    name: Name
    id: str
    is_moved: bool


def _meeting(one: _Side, two: _Side, main: Mapping[str, Name]) -> Iterator[Meeting]:
    pair = Pair.of(one.name, two.name)
    if one.id == two.id or (pair.one_plan and not (one.is_moved or two.is_moved)):
        return
    weighed = weigh(pair)
    if weighed.verdict == DIFFERENT:
        return
    mains = main[one.id], main[two.id]
    if mains != (one.name, two.name) and evidence.against(Pair.of(*mains)) <= evidence.AGAINST:
        return
    yield Meeting(one.id, two.id, (one.name, two.name), weighed.verdict, weighed.score, weighed.reasons)
