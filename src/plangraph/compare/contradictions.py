"""Contradictions: one indicator, subject and year with two values, in a plan or between plans; never silently resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from plangraph.compare.lines import Line, is_loose
from plangraph.measures import NATURES, Nature, clash
from plangraph.records import Excerpt

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
    def notes(self) -> tuple[Excerpt, ...]:
        """The notes of tables that stand by the sides, each once."""
        return tuple(dict.fromkeys(note for one in self.sides for note in one.notes))

    @property
    def within(self) -> bool:
        """Whether one plan says both."""
        return len({one.plan.id for one in self.sides}) < len(self.values)


def contradictions(found: Sequence[Line]) -> tuple[Contradiction, ...]:
    """The contradictions among lines, those in which two bare values stand against each other first."""
    groups: defaultdict[tuple[str, int | str, str], list[Line]] = defaultdict(list)
    for one in found:
        dated = one.year is not None or not one.target  # an outcome without a year is of the plan's time
        if dated and not one.doubt:
            groups[one.figure.scope, one.year or one.plan.id, one.figure.kind].append(one)
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
    """How two lines differ; None where they do not, or the words of one may be of anything."""
    return None if is_loose(one) or is_loose(other) else clash(one.figure, other.figure)


def starred(line: Line) -> bool:
    """Whether a table marks the value with an asterisk."""
    value = f"{line.figure.value:.12g}"
    at = line.quote.find(value)
    return at >= 0 and line.quote[at + len(value) : at + len(value) + 1] in tuple(STARS)
