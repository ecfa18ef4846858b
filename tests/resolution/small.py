"""What plans say, made by hand: names in the order of the text, and nothing else."""

from __future__ import annotations

from plangraph.ids import record_id
from plangraph.records import INTRODUCED, NAMED, Claim, End, Implied, Named, PlanClaims, PlanHead, Quote
from plangraph.resolution import Within, resolve_within

Names = list[tuple[str, str]]


def named(cls: str, name: str, at: int = 0) -> Named:
    """A name and the quote that holds it."""
    return Named(cls, name, Quote(name, at, at + len(name), (0, len(name)), (at, at + len(name))))


def plan(
    home: str,
    *names: tuple[str, str],
    introduced: tuple[tuple[str, str, str], ...] = (),
    relations: tuple[tuple[Named, str, Named], ...] = (),
    title: str | None = None,
) -> PlanClaims:
    """What a plan of `home` says that names the (class, name)s in this order and has these relations, and nothing else."""
    claims = [_claim(home, NAMED, named(cls, name, 100 * at)) for at, (cls, name) in enumerate(names)]
    claims += [_claim(home, INTRODUCED, named(cls, full), named(cls, short)) for cls, full, short in introduced]
    claims += [_claim(home, predicate, subject, object_) for subject, predicate, object_ in relations]
    place = home.partition("#")[0]  # 兰州市#2025 is the plan of 兰州市 for that year
    own = Implied("Place", place, "jurisdiction")  # stands for the plan itself too, which is of no interest here
    head = PlanHead(home, f"{home}.txt", "0" * 64, 1000, own, own, title=title)
    return PlanClaims(head, tuple(claims))


def _claim(key: str, predicate: str, subject: Named, object_: End | None = None) -> Claim:
    identity = record_id("c", key, predicate, subject.name, object_ and object_.name)
    return Claim(identity, key, predicate, subject, subject.quote, "names", "test", 0.8, object_)


def resolved(home: str, *names: tuple[str, str], introduced: tuple[tuple[str, str, str], ...] = ()) -> Within:
    """The things of these names."""
    return resolve_within(plan(home, *names, introduced=introduced))


def groups(within: Within) -> set[frozenset[str]]:
    """The wordings of each thing, without the plan's own place where no name is it."""
    found = {frozenset(name for name, count in thing.names if count) for thing in within.things}
    return {group for group in found if group}
