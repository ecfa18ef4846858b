"""What a plan's claims call things: every wording with its class, how often it stands, and how it is used."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.ids import fold
from plangraph.records.claims import MACHINE, NAMED, End, Implied, PlanClaims
from plangraph.resolution.decided import Decided

Key = tuple[str, str]  # class, folded name
FIRM, DOUBT = 100, 1
_READ = 1000  # a careful reader's word for a class outweighs what the machine took the mentions for


@dataclass(frozen=True, slots=True)
class Use:
    """How a plan uses a thing: how much speaks for its class, the roles that it plays in relations (predicate and whether
    it is the subject), and whether a reviewer said the class."""

    weight: int
    roles: frozenset[tuple[str, bool]]
    decided: bool


class Wordings:
    """The wordings of a plan by class and folded name: one string has one class."""

    def __init__(self, plan: PlanClaims, decided: Decided) -> None:
        self._plan = plan
        self._decided = decided
        self.spelled: dict[Key, Counter[str]] = defaultdict(Counter)  # how a key is written, in the order of the text
        self.ends: list[End] = []  # every end that is used, in the order of the text
        self._weights: Counter[Key] = Counter()
        self._roles: dict[Key, set[tuple[str, bool]]] = defaultdict(set)
        self._classes = self._votes()
        self._count()

    def of(self, end: End) -> Key:
        """The key of what an end of a claim names."""
        name = fold(end.name)
        return self._decided.classes.get((self._plan.head.key, name)) or self._classes[name], name

    def _count(self) -> None:
        for end, weight, role in self._ends():
            key = self.of(end)
            self.spelled[key][end.name] += isinstance(end, Implied) is False
            self._weights[key] += weight if end.cls == key[0] else 0
            if role is not None:
                self._roles[key].add(role)
            self.ends.append(end)

    def use(self, keys: list[Key]) -> Use:
        """How the plan uses the thing of these keys."""
        roles = frozenset(role for key in keys for role in self._roles[key])
        said = any((self._plan.head.key, name) in self._decided.classes for _, name in keys)
        return Use(sum(self._weights[key] for key in keys), roles, said)

    def _ends(self) -> Iterator[tuple[End, int, tuple[str, bool] | None]]:
        """Every end with the weight of its class and its role, in the order of the text; the plan's own place and the plan
        last."""
        for claim in self._plan.claims:
            if claim.predicate == NAMED:
                yield claim.subject, round(claim.confidence * FIRM) * (1 if claim.by == MACHINE else _READ), None
                continue
            for end in (claim.subject, claim.object):
                if end is not None:
                    sure = isinstance(end, Implied) and end.why == "jurisdiction"
                    yield end, round(0.9 * FIRM) if sure else DOUBT, (claim.predicate, end is claim.subject)
        if self._plan.head.said_home:
            yield self._plan.head.home, DOUBT, None
        yield self._plan.head.itself, DOUBT, None

    def _votes(self) -> dict[str, str]:
        """The class of each name: that of most of its mentions, weighed by their confidence."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for end, weight, _ in self._ends():
            votes[fold(end.name)][end.cls] += weight
        return {name: max(sorted(count), key=lambda cls: count[cls]) for name, count in votes.items()}
