"""Stretches that lie in order: which of them lie within another stretch, and whether any overlaps it, without asking each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import accumulate


class Ordered:
    """Stretches by their beginnings, in the order given; they may overlap each other."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        pairs = list(stretches)
        self._starts = [start for start, _ in pairs]
        self._ends = [end for _, end in pairs]
        self._furthest = list(accumulate(self._ends, max))

    def beginning_in(self, start: int, end: int) -> slice:
        """The places of those that begin at `start` or behind it, and at `end` or before it."""
        return slice(bisect_left(self._starts, start), bisect_right(self._starts, end))

    def place_for(self, start: int) -> int:
        """The place of one that begins at `start`, behind those that are there."""
        return bisect_right(self._starts, start)

    def near(self, start: int, end: int) -> slice:
        """The places from the first that overlaps a stretch to the last; those between need not. Empty where none does."""
        first = bisect_right(self._furthest, start)
        return slice(first, max(first, bisect_left(self._starts, end)))

    def overlap(self, start: int, end: int) -> bool:
        """Whether any of them overlaps a stretch."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._furthest[before - 1] > start

    def last_holding(self, at: int) -> int:
        """The place of the last that holds an offset, or -1."""
        i = bisect_right(self._starts, at) - 1
        while i >= 0 and self._furthest[i] > at:
            if self._ends[i] > at:
                return i
            i -= 1
        return -1

    def changed(self, places: slice, stretches: Sequence[tuple[int, int]]) -> Ordered:
        """The stretches with others in some places: what lies further on is copied and not gone through."""
        new = Ordered(())
        new._starts = [*self._starts[: places.start], *(start for start, _ in stretches), *self._starts[places.stop :]]
        new._ends = [*self._ends[: places.start], *(end for _, end in stretches), *self._ends[places.stop :]]
        new._furthest = self._furthest[: places.start]
        moved = places.stop - places.start - len(stretches)
        for i in range(places.start, len(new._ends)):
            furthest = max(new._ends[i], new._furthest[-1]) if new._furthest else new._ends[i]
            if i >= places.start + len(stretches) and furthest == self._furthest[i + moved]:
                new._furthest += self._furthest[i + moved :]
                break
            new._furthest.append(furthest)
        return new


class Taken:
    """Stretches that do not overlap, taken one by one."""

    def __init__(self) -> None:
        self._pairs: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> bool:
        """Take a stretch; False, and nothing taken, where it overlaps one that is taken."""
        before = bisect_left(self._pairs, (end,))
        if before > 0 and self._pairs[before - 1][1] > start:
            return False
        insort(self._pairs, (start, end))
        return True
