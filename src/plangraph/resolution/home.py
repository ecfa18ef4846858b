"""Whose plan it is: its own place, all that the place lies in, and what 省, 市 and 区 mean there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from plangraph.naming import divisions, lineage, named, prefix
from plangraph.records.claims import PlanHead


@dataclass(frozen=True)
class Home:
    """A plan's jurisdiction: a division or a zone by its full name, "" where it is not known. `plan` is the plan's key,
    `title` and `number` are its own, "" where it has none."""

    plan: str
    name: str
    title: str = ""
    number: str = ""

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of the division that it is, or in which the zone lies, and of all above, the nearest first; none where
        several divisions have the name."""
        found = tuple(one for one in named(self.name) if one.name == self.name)
        if not found:
            position = 0
            while place := prefix(self.name, position):
                found, position = named(place), position + len(place)
        return tuple(one.code for one in lineage(found[0])) if len(found) == 1 else ()

    @cached_property
    def is_division(self) -> bool:
        """Whether the name is that of a division, and not of a zone."""
        return any(one.name == self.name for one in named(self.name))

    @cached_property
    def own(self) -> str:
        """The place that the plan is of: a code, a zone's name, or the plan itself where the place is not known."""
        if self.is_division and self.codes:
            return self.codes[0]
        return f"zone/{self.name}" if self.name else f"plan/{self.plan}"

    def level(self, letter: str) -> str | None:
        """The place that 省, 市, 区 and so on mean in this plan; None where it has no such level."""
        if not self.is_division and letter == "区":
            return self.own
        fitting = (code for code in self.codes if divisions()[code].name.endswith(letter))
        return next(fitting, self.own if self.name.endswith(letter) and not self.codes else None)


def home_of(head: PlanHead) -> Home:
    """The home of a plan."""
    return Home(head.key, head.home.name if head.said_home else "", head.title or "", head.number or "")


@lru_cache(maxsize=20_000)
def above(place: str) -> tuple[str, ...]:
    """A place and all that it lies in, the nearest first; a zone's and a plan's are told by nothing but themselves."""
    if place not in divisions():
        return (place, *Home("", place.removeprefix("zone/")).codes) if place.startswith("zone/") else (place,)
    return tuple(one.code for one in lineage(divisions()[place]))


def apart(one: str, other: str) -> bool:
    """Whether two places are two, and neither lies in the other."""
    return one not in above(other) and other not in above(one)


def spoken(place: str) -> str:
    """The name of a place for a reader."""
    return divisions()[place].name if place in divisions() else place.partition("/")[2] or place
