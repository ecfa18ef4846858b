"""One string, one class over all plans: that of most of its uses, unless the relations of a plan require another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plangraph import terms
from plangraph.ids import fold
from plangraph.records.resolution import DIFFERENT, Judgement, Thing
from plangraph.resolution.evidence import TWO_CLASSES
from plangraph.resolution.home import Home
from plangraph.resolution.name import Name
from plangraph.resolution.wordings import Use

_DECIDED = 1000  # a reviewer's word for a class outweighs what machines found in many plans


@dataclass(frozen=True, slots=True)
class Held:
    """A thing in the plan of `home`, how the plan uses it, and its id before its class was changed."""

    thing: Thing
    home: Home
    use: Use
    before: str

    @property
    def is_moved(self) -> bool:
        """Whether its class is not the one that its own plan gave it."""
        return self.thing.id != self.before


def one_class(held: Sequence[Held]) -> tuple[list[Held], list[Judgement]]:
    """The things, each with the class that its commonest wording has over all plans; and judgements that part two of one
    wording where relations need both classes."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one in held:
        for name, weight in _weights(one):
            votes[name][one.thing.cls] += weight
    firsts: dict[tuple[str, str], Held] = {}
    for one in held:
        firsts.setdefault((one.thing.cls, fold(_commonest(one.thing))), one)
    moved, parted = [], []
    for one in held:
        name = fold(_commonest(one.thing))
        cls = _majority(votes[name], one.thing.cls)
        if cls == one.thing.cls or one.use.decided or one.thing.place is not None:
            moved.append(one)
        elif all(_fits(cls, one.thing.cls, role) for role in one.use.roles):
            moved.append(_as(one, cls))
        else:
            moved.append(one)
            if other := firsts.get((cls, name)):
                parted.append(_parted(one.thing, other.thing))
    return moved, parted


def _commonest(thing: Thing) -> str:
    return max(thing.names, key=lambda name: (name[1], len(name[0]), name[0]))[0]


def _weights(one: Held) -> Iterator[tuple[str, float]]:
    """The wordings that mean the same in every plan, each with its share of the thing's weight."""
    total = sum(count for _, count in one.thing.names) or 1
    for text, count in one.thing.names:
        if Name(one.thing.cls, text, one.home).how in ("", "named"):
            yield fold(text), (one.use.weight * count / total) * (_DECIDED if one.use.decided else 1)


def _majority(votes: Mapping[str, float], own: str) -> str:
    best = max(sorted(votes), key=lambda cls: votes[cls], default=own)
    return best if votes.get(best, 0.0) > votes.get(own, 0.0) else own


def _fits(cls: str, own: str, role: tuple[str, bool]) -> bool:
    """Whether a class may play a role that the thing's own class plays."""
    predicate, is_subject = role
    term = terms.RELATIONS.get(predicate)
    if term is None:
        return True
    allowed = term.domain if is_subject else term.range
    return cls in allowed or own not in allowed


def _as(one: Held, cls: str) -> Held:
    """The thing with another class; its id stays that of its plan's own words, which other plans do not change."""
    return replace(one, thing=replace(one.thing, cls=cls))


def _parted(one: Thing, other: Thing) -> Judgement:
    reason = TWO_CLASSES.reason(one.name, other.name)
    ends = (one.plan, one.cls, one.name), (other.plan, other.cls, other.name)
    return Judgement(*ends, DIFFERENT, reason.score, (reason,), "machine")
