"""Within a plan: wordings to things. One string has one class; one thing has one record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from plangraph.ids import entity_id, fold
from plangraph.records.claims import INTRODUCED, MACHINE, NAMED, End, Implied, PlanClaims
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
from plangraph.resolution.words import parts

Key = tuple[str, str]  # class, folded name
FIRM, DOUBT = 100, 1


@dataclass(frozen=True, slots=True)
class Use:
    """How a plan uses a thing: how much speaks for its class, the roles that it plays in relations (predicate and whether
    it is the subject), and whether a reviewer said the class."""

    weight: int
    roles: frozenset[tuple[str, bool]]
    decided: bool


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
        self._spelled: dict[Key, Counter[str]] = defaultdict(Counter)  # how a key is written, in the order of the text
        self._names: dict[Key, Name] = {}
        self._codes: dict[Key, PlaceCode] = {}
        self._weights: Counter[Key] = Counter()
        self._roles: dict[Key, set[tuple[str, bool]]] = defaultdict(set)
        self._classes: dict[str, str] = {}

    def resolve(self) -> Within:
        self._classes = self._votes()
        used = self._use()
        self._names = {key: Name(key[0], next(iter(texts)), self._home) for key, texts in self._spelled.items()}
        self._decide()
        self._introduce()
        self._code()
        self._compare()
        sets = self._groups.sets()
        things = {root: self._thing(root[0], keys) for root, keys in sets.items()}
        index = {(end.cls, fold(end.name)): things[self._groups.find(self._of(end))] for end in used}
        index |= {key: things[root] for root, keys in sets.items() for key in keys if key not in index}
        uses = {things[root].id: self._used(keys) for root, keys in sets.items()}
        return Within(tuple(things.values()), index, tuple(self._judgements), uses)

    def _of(self, end: End) -> Key:
        name = fold(end.name)
        return self._decided.classes.get((self._key, name)) or self._classes[name], name

    def _use(self) -> list[End]:
        """Every end that is used, counted."""
        used = []
        for end, weight, role in self._ends():
            key = self._of(end)
            self._groups.add(key)
            self._spelled[key][end.name] += isinstance(end, Implied) is False
            self._weights[key] += weight if end.cls == key[0] else 0
            if role is not None:
                self._roles[key].add(role)
            used.append(end)
        return used

    def _ends(self) -> Iterator[tuple[End, int, tuple[str, bool] | None]]:
        """Every end with the weight of its class and its role, in the order of the text; the plan's own place and the plan
        last."""
        for claim in self._plan.claims:
            if claim.predicate == NAMED:
                yield claim.subject, round(claim.confidence * FIRM), None
                continue
            for end in (claim.subject, claim.object):
                if end is not None:
                    sure = isinstance(end, Implied) and end.why == "jurisdiction"
                    yield end, round(0.9 * FIRM) if sure else DOUBT, (claim.predicate, end is claim.subject)
        if self._plan.head.said_home:
            yield self._plan.head.home, DOUBT, None
        if self._plan.head.itself is not None:
            yield self._plan.head.itself, DOUBT, None

    def _votes(self) -> dict[str, str]:
        """The class of each name: that of most of its mentions, weighed by their confidence."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for end, weight, _ in self._ends():
            votes[fold(end.name)][end.cls] += weight
        return {name: max(sorted(count), key=lambda cls: count[cls]) for name, count in votes.items()}

    def _used(self, keys: list[Key]) -> Use:
        roles = frozenset(role for key in keys for role in self._roles[key])
        said = any((self._key, name) in self._decided.classes for _, name in keys)
        return Use(sum(self._weights[key] for key in keys), roles, said)

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

    def _introduce(self) -> None:
        for claim in self._plan.claims:
            if claim.predicate == INTRODUCED and claim.object is not None:
                reason = evidence.INTRODUCED.reason(claim.subject.name, claim.object.name)
                self._join(self._of(claim.subject), self._of(claim.object), reason.score, (reason,))

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
        fits = sorted((w for w in found if w[0].verdict == SAME), key=lambda one: (-one[0].score, -len(one[1][1]), one[1]))
        best = _nearest([one for one in fits if one[0].score == fits[0][0].score])
        roots = {self._groups.find(long) for _, long in best}
        if len(roots) == 1:
            self._settle(key, *best[0])
        elif best:
            for weighed, long in best:
                reason = evidence.FITS_SEVERAL.reason(long[1], key[1])
                self._judge(long, key, UNSURE, weighed.score + reason.score, (*weighed.reasons, reason))
        for weighed, long in found:
            if weighed.verdict == UNSURE and self._groups.find(long) != self._groups.find(key):
                self._judge(long, key, UNSURE, weighed.score, weighed.reasons)

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
        return Thing(
            entity_id(self._key, cls, place.full_name if place else first, place.code if place else None),
            self._key, cls, first, tuple((name, spelled[name]) for name in names), place,
        )  # fmt: skip


def _nearest(fits: list[tuple[Weighed, Key]]) -> list[tuple[Weighed, Key]]:
    """Of names that a short one fits alike the one that stands within all the others, where there is one."""
    least = min(fits, key=lambda one: len(one[1][1]), default=None)
    return [least] if least is not None and all(least[1][1] in one[1][1] for one in fits) else fits


def _fullness(name: str) -> tuple[bool, int]:
    """The fullest name first; a wish (升格为国家级…) is no name."""
    return bool(parts("wish").match(fold(name))), -len(fold(name))
