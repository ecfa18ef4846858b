"""Whether two figures of one subject, kind and year cannot both be: the one place where a contradiction is told from none.

No contradiction are another level, kind, base or time of counting, some of a thing beside all of it (8所高校入选), rounding, a
value within what the other leaves open, two numbers of one breath (保底100家，力争130家), and what was made beside what there
is, unless that is less.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from plangraph.measures.amounts import amount, comparable, rounded
from plangraph.measures.indicators import MADE, same_indicator
from plangraph.measures.quoted import is_part
from plangraph.measures.stating import known, stated
from plangraph.records import Figure

Nature = Literal["values", "made", "bound"]
NATURES: tuple[Nature, ...] = ("values", "made", "bound")  # the gravest first
ABOUT = 0.05  # how far a value may be from one of “about”
Range = tuple[float, float]


def clash(one: Figure, other: Figure) -> Nature | None:
    """How two figures contradict each other: by two bare values, by more made than there is, or against a bound; None
    where both may be. Subject, kind and year are the caller's to hold together.
    """
    some = any(is_part(side.words, side.indicator, side.value) for side in (one, other))
    if some or _one_breath(one, other) or not _one_scale(one, other):
        return None
    judged = same_indicator(stated(one), stated(other))
    if judged.verdict == "incomparable" and judged.score == MADE:
        return _made(one, other)
    if not judged.same or _spans(one) != _spans(other) or _agree(one, other):
        return None
    return "values" if one.comparator == other.comparator == "=" else "bound"


def _one_breath(one: Figure, other: Figure) -> bool:
    """Whether the words of one are within those of the other: two numbers of one list, or a floor and what is striven for.

    Not where they have the number of one alone: then one of the two is misread.
    """
    longer, shorter = sorted((one.words, other.words), key=len, reverse=True)
    if not shorter or shorter not in longer:
        return False
    return (f"{one.value:.10g}" in longer) == (f"{other.value:.10g}" in longer)


def _one_scale(one: Figure, other: Figure) -> bool:
    first, second = (amount(side.value, side.unit, side.indicator) for side in (one, other))
    return first.base == second.base or comparable(first.unit, second.unit).same


def _spans(one: Figure) -> bool:
    """Whether a value is said of several years; of what is held at a moment that makes no difference."""
    return known(stated(one)).flows and stated(one).spans


def _range(figure: Figure) -> Range:
    ends: Sequence[float] = (figure.value, figure.value if figure.value_max is None else figure.value_max)
    low, high = (amount(value, figure.unit, figure.indicator).value for value in ends)
    return low, high


def _agree(one: Figure, other: Figure) -> bool:
    """Whether the values are one but for rounding, or that of one lies in what the other leaves open."""
    first, second = _range(one), _range(other)
    if _rounded(one, first, second) or _rounded(other, first, second):
        return True
    return _within(first, other, second) or _within(second, one, first)


def _rounded(side: Figure, *ranges: Range) -> bool:
    """Whether two ranges are one in the unit of a side but for the digits after the point."""
    factor = amount(side.value, side.unit, side.indicator).unit.factor or 1.0
    first, second = ([end / factor for end in ends] for ends in ranges)
    return rounded(first[0], second[0]) and rounded(first[1], second[1])


def _within(value: Range, other: Figure, said: Range) -> bool:
    """Whether a value lies in what a figure says: in its range, above its “over” where it is an outcome."""
    low, high = said
    if other.comparator == "~":
        return all(low * (1 - ABOUT) <= end <= high * (1 + ABOUT) for end in value)
    if other.kind == "actual" and other.comparator in (">=", "<="):
        return value[0] >= low if other.comparator == ">=" else value[1] <= high
    return low <= value[0] <= value[1] <= high or all(map(math.isclose, value, said))


def _made(one: Figure, other: Figure) -> Nature | None:
    """Of what was made and what there is: a contradiction where more was made than there is in the end."""
    made, there = (one, other) if known(stated(one)).done else (other, one)
    if there.comparator in (">=", "~") or made.comparator in ("<=", "~"):
        return None
    return "made" if _range(made)[0] > _range(there)[1] else None
