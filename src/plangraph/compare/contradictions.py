"""Contradictions: one indicator, subject and year with two values, in a plan or between plans; never silently resolved."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from plangraph.compare.lines import Line
from plangraph.measures import rounded, same_indicator, stated
from plangraph.measures.reading import read

Nature = Literal["values", "rounded", "bound", "made", "period"]
NATURES: tuple[Nature, ...] = ("values", "made", "period", "bound", "rounded")  # the gravest first
MADE = 0.6  # score of an indicator of which one side counts what was made
ABOUT = 0.05  # how far a value may be from one of “about”
SHORT = 2  # characters of a name that says too little
STARS = "*＊※"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The lines of one indicator, subject, year and kind whose values differ, in the order of the text.

    `nature` tells how grave the gravest difference is; `starred` are the lines that their table marks with an asterisk.
    """

    sides: tuple[Line, ...]
    nature: Nature
    starred: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """The line that names it: one whose indicator the ontology lists, else the first."""
        return next((one for one in self.sides if one.key.concept), self.sides[0])

    @property
    def values(self) -> tuple[float, ...]:
        """The different values, in the order of the text."""
        return tuple(dict.fromkeys(one.value for one in self.sides))

    @property
    def within(self) -> bool:
        """Whether one plan says both."""
        return len({one.plan.id for one in self.sides}) < len(self.values)


def contradictions(found: Sequence[Line]) -> tuple[Contradiction, ...]:
    """The contradictions among lines, those in which two bare values stand against each other first."""
    groups: defaultdict[tuple[str, int, str], list[Line]] = defaultdict(list)
    for one in found:
        if one.year is not None and not one.doubt:
            groups[one.figure.scope, one.year, one.figure.kind].append(one)
    made = [told for group in groups.values() for told in _of_group(group)]
    return tuple(
        sorted(
            made, key=lambda one: (NATURES.index(one.nature), one.first.plan.id, one.first.start, one.first.figure.id)
        )
    )


def _of_group(group: Sequence[Line]) -> Iterator[Contradiction]:
    """The contradictions among lines of one subject, year and kind: those that differ in pairs, put together."""
    pairs = [(one, other, nature) for one, other in combinations(group, 2) if (nature := _nature(one, other))]
    left = list(pairs)
    while left:
        ids, natures = set[str](), list[Nature]()
        grown = True
        while grown:
            joined = [pair for pair in left if not ids or {pair[0].figure.id, pair[1].figure.id} & ids][
                : None if ids else 1
            ]
            grown = bool(joined)
            for pair in joined:
                left.remove(pair)
                ids |= {pair[0].figure.id, pair[1].figure.id}
                natures.append(pair[2])
        sides = tuple(one for one in group if one.figure.id in ids)
        yield Contradiction(sides, min(natures, key=NATURES.index), tuple(one for one in sides if starred(one)))


def _nature(one: Line, other: Line) -> Nature | None:
    """How two lines differ; None where they do not, or are not of one indicator."""
    if (
        one.unit != other.unit
        or one.quote == other.quote
        or _loose(one)
        or _within(one, other)
        or _within(other, one)
        or not _one_indicator(one, other)
    ):
        return None
    spans = [stated(side.figure).spans for side in (one, other)]
    if spans[0] != spans[1] and (one.key.yearly or not one.key.concept):
        return None if one.key.yearly else "period"
    if "made" in _flags(one) ^ _flags(other):
        return "made"
    if one.figure.comparator != "=" or other.figure.comparator != "=":
        return "bound"
    return "rounded" if rounded(one.value, other.value) else "values"


def _one_indicator(one: Line, other: Line) -> bool:
    if one.key.id == other.key.id:
        return True
    judged = same_indicator(stated(one.figure), stated(other.figure))
    return judged.same or (judged.verdict == "incomparable" and judged.score == MADE)


def _within(one: Line, other: Line) -> bool:
    """Whether the value of one lies in what the other says: in its range, above its “over” where it is an outcome."""
    low, high = other.value, other.value if other.value_max is None else other.value_max
    if other.figure.comparator == "~":
        return math.isclose(one.value, other.value, rel_tol=ABOUT)
    if not one.target and other.figure.comparator in (">=", "<="):
        return one.value >= low if other.figure.comparator == ">=" else one.value <= high
    return low <= one.value <= high or math.isclose(one.value, low, rel_tol=1e-9)


def _loose(line: Line) -> bool:
    """Whether all that the words say is a noun of two characters (项目), which may be of anything."""
    return not line.key.concept and line.own and len(read(line.figure.indicator).core) <= SHORT


def _flags(line: Line) -> set[str]:
    return set(line.key.id.split("|"))


def starred(line: Line) -> bool:
    """Whether a table marks the value with an asterisk."""
    value = f"{line.figure.value:.12g}"
    at = line.quote.find(value)
    return at >= 0 and line.quote[at + len(value) : at + len(value) + 1] in tuple(STARS)
