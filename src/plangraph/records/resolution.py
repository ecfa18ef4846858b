"""Which claims speak of one thing: things of one plan, judgements of pairs with their reasons, clusters over plans."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from plangraph.ids import fold

from .extraction import PlaceCode

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing in one plan. `id` is made of the plan, the class and `name`, the wording that the plan uses first;
    `names` are all its wordings with the number of times that each is used, the fullest first; `formerly` an id of another
    class, where other plans settled the class."""

    id: str
    plan: str
    cls: str
    name: str
    names: tuple[tuple[str, int], ...]
    place: PlaceCode | None = None
    formerly: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """Its names without their counts."""
        return tuple(name for name, _ in self.names)


@dataclass(frozen=True, slots=True)
class Reason:
    """A piece of evidence for or against two names' being one: its name in the table, its score, a sentence to check."""

    evidence: str
    score: float
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two wordings are one thing, and why. `first` and `second` are (plan, class, name); `by` is MACHINE or the
    reviewer who decided."""

    first: tuple[str, str, str]
    second: tuple[str, str, str]
    verdict: str
    score: float
    reasons: tuple[Reason, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """One thing over all plans: `id` is the smallest of its things' ids, `formerly` the others."""

    id: str
    cls: str
    name: str
    things: tuple[Thing, ...]
    place: PlaceCode | None = None

    @property
    def formerly(self) -> tuple[str, ...]:
        """Ids by which the thing was known before clusters were joined."""
        return tuple(sorted({id_ for thing in self.things for id_ in (thing.id, *thing.formerly)} - {self.id}))


@dataclass(frozen=True)
class Resolved:
    """The clusters of several plans sorted by id, the judgements that made them, and who is who."""

    clusters: tuple[Cluster, ...]
    judgements: tuple[Judgement, ...]
    index: dict[tuple[str, str, str], str] = field(hash=False)  # (plan, class, folded name) → id of its cluster

    def id_of(self, plan: str, cls: str, name: str) -> str | None:
        """The id of what a plan calls `name`; None where it names nothing so."""
        return self.index.get((plan, cls, name))

    def id_of_name(self, plan: str, cls: str, name: str) -> str | None:
        """The id of what a plan calls `name` as it is written, of that class or else of the only class that it has there."""
        found = self.index.get((plan, cls, fold(name)))
        others = self._of_any_class.get((plan, fold(name)), frozenset())
        return found or (next(iter(others)) if len(others) == 1 else None)

    @cached_property
    def _of_any_class(self) -> dict[tuple[str, str], frozenset[str]]:
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for (plan, _, name), id_ in self.index.items():
            found[plan, name].add(id_)
        return {key: frozenset(ids) for key, ids in found.items()}
