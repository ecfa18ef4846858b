"""Within a plan: wordings to things. One string has one class; one thing has one record."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from plangraph.ids import entity_id, fold
from plangraph.records.claims import INTRODUCED, MACHINE, End, PlanClaims
from plangraph.records.extraction import PlaceCode
from plangraph.records.resolution import SAME, UNSURE, Judgement, Reason, Thing
from plangraph.resolution import evidence
from plangraph.resolution.candidates import in_plan
from plangraph.resolution.decided import Decided
from plangraph.resolution.evidence import Weighed, weigh
from plangraph.resolution.gazetteer import coded
from plangraph.resolution.groups import Groups
from plangraph.resolution.home import home_of
from plangraph.resolution.name import Name
from plangraph.resolution.pair import Pair
from plangraph.resolution.wordings import Key, Use, Wordings
from plangraph.resolution.words import parts

_FEW = 6  # names that one short name may fit and that are compared with one another


@dataclass(frozen=True, slots=True)
class Within:
    """The things of a plan in the order of their first mention, the thing of each (class, folded name) that a claim
    uses, the judgements of wordings, and how the plan uses each thing, by its id."""

    things: tuple[Thing, ...]
    index: dict[Key, Thing] = field(hash=False)
    judgements: tuple[Judgement, ...]
    uses: dict[str, Use] = field(default_factory=dict, hash=False)

    def thing_of(self, end: End) -> Thing:
        """The thing that an end of a claim means."""
        return self.index[end.cls, fold(end.name)]


def resolve_within(plan: PlanClaims, decided: Decided | None = None) -> Within:
    """What one plan speaks of."""
    return _Resolver(plan, decided or Decided()).resolve()


class _Resolver:
    def __init__(self, plan: PlanClaims, decided: Decided) -> None:
        self._plan = plan
        self._decided = decided
        self._key = plan.head.key
        self._home = home_of(plan.head)
        self._groups: Groups[Key] = Groups()
        self._judgements: list[Judgement] = []
        self._told_one: set[Key] = (
            set()
        )  # names that readers or reviewers, and not the machine, took for one with others
        self._wordings = Wordings(plan, decided)
        self._spelled = self._wordings.spelled
        self._names: dict[Key, Name] = {}
        self._codes: dict[Key, PlaceCode] = {}

    def resolve(self) -> Within:
        for key in self._spelled:
            self._groups.add(key)
        self._names = {key: Name(key[0], next(iter(texts)), self._home) for key, texts in self._spelled.items()}
        self._decide()
        self._introduce()
        self._code()
        self._compare()
        sets = self._groups.sets()
        things = {root: self._thing(root[0], keys) for root, keys in sets.items()}
        index = {
            (end.cls, fold(end.name)): things[self._groups.find(self._wordings.of(end))] for end in self._wordings.ends
        }
        index |= {key: things[root] for root, keys in sets.items() for key in keys if key not in index}
        uses = {things[root].id: self._wordings.use(keys) for root, keys in sets.items()}
        return Within(tuple(things.values()), index, tuple(self._judgements), uses)

    def _join(self, first: Key, second: Key, score: float, reasons: tuple[Reason, ...], by: str = MACHINE) -> None:
        if self._groups.join(first, second):
            self._judge(first, second, SAME, score, reasons, by)

    def _judge(
        self, first: Key, second: Key, verdict: str, score: float, reasons: tuple[Reason, ...], by: str = MACHINE
    ) -> None:
        ends = self._written(first), self._written(second)
        self._judgements.append(Judgement(*ends, verdict, round(score, 2), reasons, by))

    def _written(self, key: Key) -> tuple[str, str, str]:
        spelled = self._spelled.get(key)
        return self._key, key[0], next(iter(spelled)) if spelled else key[1]

    def _decide(self) -> None:
        """What a reviewer said of this plan's names, before anything else."""
        for pair in self._decided.different:
            if pair.plans == {self._key} and all(key in self._spelled for key in pair.keys):
                self._groups.keep_apart(*pair.keys)
        for pair in self._decided.same:
            if pair.plans == {self._key} and all(key in self._spelled for key in pair.keys):
                self._join(*pair.keys, 1.0, (pair.reason,), pair.decision.who)
                self._told_one.update(pair.keys)

    def _introduce(self) -> None:
        for claim in self._plan.claims:
            if claim.predicate == INTRODUCED and claim.object is not None:
                reason = evidence.INTRODUCED.reason(claim.subject.name, claim.object.name)
                ends = self._wordings.of(claim.subject), self._wordings.of(claim.object)
                self._join(*ends, reason.score, (reason,))
                self._told_one.update(ends if claim.by != MACHINE else ())

    def _code(self) -> None:
        """Codes of places, and names of one division joined."""
        said = {fold(place.name): place for place in self._plan.places}
        names = [name for cls, name in self._spelled if cls == "Place"]
        first: dict[str, Key] = {}
        for name in names:
            place = said.get(name) or coded(name, self._home, names)
            if place is None:
                continue
            key = ("Place", name)
            self._codes[key] = place
            other = first.setdefault(place.code, key)
            if other != key:
                reason = evidence.SAME_CODE.reason(other[1], name)
                self._join(other, key, reason.score, (reason,))

    def _compare(self) -> None:
        """Join names that mean one thing; a short name that fits two full ones joins neither."""
        of_class: dict[str, list[Name]] = defaultdict(list)
        for key, name in self._names.items():
            of_class[key[0]].append(name)
        for cls in sorted(of_class):
            for short, longer in in_plan(of_class[cls]):
                self._compare_one(short, longer)

    def _compare_one(self, short: Name, longer: list[Name]) -> None:
        key = short.cls, short.folded
        found = [(weigh(Pair.of(long, short)), (long.cls, long.folded)) for long in longer]
        fits = sorted(
            (w for w in found if w[0].verdict == SAME), key=lambda one: (-one[0].score, -len(one[1][1]), one[1])
        )
        best = _nearest([one for one in fits if one[0].score == fits[0][0].score])
        roots = {self._groups.find(long) for _, long in best}
        if len(roots) == 1 or self._are_one([long for _, long in best]):
            for weighed, long in best:
                self._settle(key, weighed, long)
        elif best:
            for weighed, long in best:
                reason = evidence.FITS_SEVERAL.reason(long[1], key[1])
                self._judge(long, key, UNSURE, weighed.score + reason.score, (*weighed.reasons, reason))
        for weighed, long in found:
            if weighed.verdict == UNSURE and self._groups.find(long) != self._groups.find(key):
                self._judge(long, key, UNSURE, weighed.score, weighed.reasons)

    def _are_one(self, keys: list[Key]) -> bool:
        """Whether names that one short name fits alike are one thing themselves."""
        names = [self._names[key] for key in keys]
        return 1 < len(names) <= _FEW and all(weigh(Pair.of(names[0], other)).verdict == SAME for other in names[1:])

    def _settle(self, short: Key, weighed: Weighed, long: Key) -> None:
        """Join a name and the one that it fits, unless other names of that thing speak strongly against it."""
        if self._groups.find(long) == self._groups.find(short):
            return
        if self._groups.may_join(long, short, self._hinders):
            self._join(long, short, weighed.score, weighed.reasons)
        else:
            reason = evidence.OF_ONE_PLAN.reason(long[1], short[1])
            self._judge(long, short, UNSURE, weighed.score + reason.score, (*weighed.reasons, reason))

    def _hinders(self, one: Key, other: Key) -> bool:
        """Whether two names of the two things are strongly against each other, or places of two codes."""
        codes = self._codes.get(one), self._codes.get(other)
        if codes[0] and codes[1] and codes[0].code != codes[1].code:
            return True
        return evidence.against(Pair.of(self._names[one], self._names[other])) <= evidence.AGAINST

    def _thing(self, cls: str, keys: list[Key]) -> Thing:
        spelled: Counter[str] = Counter()
        for key in keys:
            spelled.update(self._spelled[key])
        first = next(iter(self._spelled[keys[0]]))
        names = sorted(spelled, key=lambda name: (name != self._home.name, *_fullness(name), -spelled[name], name))
        place = next((self._codes[cls, fold(n)] for n in names if (cls, fold(n)) in self._codes), None)
        id_ = entity_id(self._key, cls, place.full_name if place else first, place.code if place else None)
        return Thing(
            id_, self._key, cls, first, tuple((name, spelled[name]) for name in names), place, self._formerly(id_, keys)
        )

    def _formerly(self, id_: str, keys: list[Key]) -> tuple[str, ...]:
        """The ids that names would have had each by itself, where people joined them: they are found as before."""
        if self._told_one.isdisjoint(keys):
            return ()
        ids = {entity_id(self._key, key[0], next(iter(self._spelled[key]))) for key in keys if self._spelled[key]}
        return tuple(sorted(ids - {id_}))


def _nearest(fits: list[tuple[Weighed, Key]]) -> list[tuple[Weighed, Key]]:
    """Of names that a short one fits alike the one that stands within all the others, where there is one."""
    least = min(fits, key=lambda one: len(one[1][1]), default=None)
    return [least] if least is not None and all(least[1][1] in one[1][1] for one in fits) else fits


def _fullness(name: str) -> tuple[bool, int]:
    """The fullest name first; a wish (升格为国家级…) is no name."""
    return bool(parts("wish").match(fold(name))), -len(fold(name))
