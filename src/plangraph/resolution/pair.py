"""Two names of one class, to be compared."""

from __future__ import annotations

from dataclasses import dataclass

from plangraph.resolution.home import above
from plangraph.resolution.name import Name

_ELSEWHERE = 0.6


@dataclass(frozen=True, slots=True)
class Pair:
    """The longer name and the shorter one; `one_plan` says that one plan uses both."""

    long: Name
    short: Name
    one_plan: bool

    @classmethod
    def of(cls, one: Name, other: Name) -> Pair:
        """The pair of two names in either order."""
        long, short = sorted((one, other), key=lambda name: (-len(name.folded), name.folded, name.home.plan))
        return cls(long, short, one.home.plan == other.home.plan)

    @property
    def cls(self) -> str:
        """The class of both."""
        return self.long.cls

    @property
    def nearness(self) -> float:
        """How much of what is plain in one plan holds for two names: all of it in plans of one place, less elsewhere."""
        return 1.0 if self.one_plan or self.long.home.own == self.short.home.own else _ELSEWHERE

    @property
    def places_agree(self) -> bool:
        """Whether both are of one place, or neither of any."""
        return self.long.place == self.short.place

    @property
    def place_is_left_out(self) -> bool:
        """Whether one has no place, or none but the plan's own for want of another, and the other's is the plan's own, one
        in it or one above it."""
        bare, full = sorted((self.long, self.short), key=lambda name: (name.how == "named", bool(name.place)))
        if bare.how not in ("", "own") or not full.place or not self.one_plan:
            return False
        own = bare.home.own
        return (
            bare.place.startswith("plan/")
            or own.startswith("plan/")
            or own in above(full.place)
            or full.place in above(own)
        )
