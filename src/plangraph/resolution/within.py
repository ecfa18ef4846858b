"""Within a plan: wordings to things. One string has one class; one thing has one record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plangraph.ids import entity_id, fold
from plangraph.records.claims import INTRODUCED, MACHINE, NAMED, End, Implied, PlanClaims
from plangraph.records.extraction import PlaceCode
from plangraph.records.resolution import SAME, Judgement, Reason, Thing
from plangraph.resolution import evidence
from plangraph.resolution.decided import Decided
from plangraph.resolution.groups import Groups

Key = tuple[str, str]  # class, folded name
FIRM, DOUBT = 100, 1


@dataclass(frozen=True, slots=True)
class Within:
    """The things of a plan in the order of their first mention, the thing of each (class, folded name) that a claim
    uses, and the judgements that joined wordings."""

    things: tuple[Thing, ...]
    index: dict[Key, Thing] = field(hash=False)
    judgements: tuple[Judgement, ...]

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
        self._home = plan.head.home.name if plan.head.said_home else ""
        self._groups: Groups[Key] = Groups()
        self._judgements: list[Judgement] = []
        self._spelled: dict[Key, Counter[str]] = defaultdict(Counter)  # how a key is written, in the order of the text
        self._classes: dict[str, str] = {}

    def resolve(self) -> Within:
        self._classes = self._votes()
        used = list(self._ends())
        for end, _ in used:
            key = self._of(end)
            self._groups.add(key)
            self._spelled[key][end.name] += isinstance(end, Implied) is False
        self._decide()
        self._introduce()
        self._codes()
        self._compare()
        sets = self._groups.sets()
        things = {root: self._thing(root[0], keys) for root, keys in sets.items()}
        index = {(end.cls, fold(end.name)): things[self._groups.find(self._of(end))] for end, _ in used}
        index |= {key: things[root] for root, keys in sets.items() for key in keys if key not in index}
        return Within(tuple(things.values()), index, tuple(self._judgements))

    def _of(self, end: End) -> Key:
        name = fold(end.name)
        return self._decided.classes.get((self._key, name)) or self._classes[name], name

    def _ends(self) -> Iterator[tuple[End, int]]:
        """Every end with the weight of its class, in the order of the text; the plan's own place and the plan last."""
        for claim in self._plan.claims:
            if claim.predicate == NAMED:
                yield claim.subject, round(claim.confidence * FIRM)
                continue
            for end in (claim.subject, claim.object):
                if end is not None:
                    sure = isinstance(end, Implied) and end.why == "jurisdiction"
                    yield end, round(0.9 * FIRM) if sure else DOUBT
        if self._plan.head.said_home:
            yield self._plan.head.home, DOUBT
        yield self._plan.head.itself, DOUBT

    def _votes(self) -> dict[str, str]:
        """The class of each name: that of most of its mentions, weighed by their confidence."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for end, weight in self._ends():
            votes[fold(end.name)][end.cls] += weight
        return {name: max(sorted(count), key=lambda cls: count[cls]) for name, count in votes.items()}

    def _join(self, first: Key, second: Key, reasons: tuple[Reason, ...], by: str = MACHINE) -> None:
        if not self._groups.join(first, second):
            return
        score = sum(reason.score for reason in reasons)
        self._judgements.append(Judgement(self._written(first), self._written(second), SAME, score, reasons, by))

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
                self._join(*pair.keys, (pair.reason,), pair.decision.who)

    def _introduce(self) -> None:
        for claim in self._plan.claims:
            if claim.predicate == INTRODUCED and claim.object is not None:
                reason = evidence.INTRODUCED.reason(claim.subject.name, claim.object.name)
                self._join(self._of(claim.subject), self._of(claim.object), (reason,))

    def _codes(self) -> None:
        """Names of one administrative division."""
        first: dict[str, Key] = {}
        for place in self._plan.places:
            key = ("Place", fold(place.name))
            if key in self._spelled:
                other = first.setdefault(place.code, key)
                self._join(other, key, (evidence.SAME_CODE.reason(other[1], key[1]),))

    def _compare(self) -> None:
        """Join names that mean one thing; a short name that fits two full ones joins neither."""
        of_class: dict[str, list[str]] = defaultdict(list)
        for cls, name in sorted(self._spelled, key=lambda key: (key[0], -len(key[1]), key[1])):
            of_class[cls].append(name)
        for cls, names in of_class.items():
            for i, short in enumerate(names):
                self._compare_one(cls, short, names[:i])

    def _compare_one(self, cls: str, short: str, longer: list[str]) -> None:
        for one in evidence.EVIDENCE:
            if cls not in one.classes:
                continue
            fits = [long for long in longer if one.test(cls, long, short, self._home)]
            if len({self._groups.find((cls, long)) for long in fits}) == 1:
                self._join((cls, fits[0]), (cls, short), (one.reason(fits[0], short),))

    def _thing(self, cls: str, keys: list[Key]) -> Thing:
        spelled: Counter[str] = Counter()
        for key in keys:
            spelled.update(self._spelled[key])
        first = next(iter(self._spelled[keys[0]]))
        names = sorted(spelled, key=lambda name: (name != self._home, -len(fold(name)), -spelled[name], name))
        place = self._place(cls, names)
        return Thing(
            entity_id(self._key, cls, place.full_name if place else first, place.code if place else None),
            self._key, cls, first, tuple((name, spelled[name]) for name in names), place,
        )  # fmt: skip

    def _place(self, cls: str, names: Iterable[str]) -> PlaceCode | None:
        if cls != "Place":
            return None
        known = {fold(place.name): place for place in self._plan.places}
        return next((known[fold(name)] for name in names if fold(name) in known), None)
