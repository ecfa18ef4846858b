"""Amounts: a value on the scale of its base unit, and whether two can be set against each other."""

from __future__ import annotations

import math
from dataclasses import dataclass

from plangraph.measures.judgement import Judgement
from plangraph.measures.units import Unit, unit_in, unit_of

TOLERANCE = 1e-6  # of the larger one: what is lost when a value is moved to another scale
LOOSE = frozenset({"", "item"})  # bases of a value that is written without a unit or with 个, whatever it counts


@dataclass(frozen=True, slots=True)
class Amount:
    """`value` of the base of `unit`: 1.2 万亿元 has the value 1.2e12 and the base yuan."""

    value: float
    unit: Unit

    @property
    def base(self) -> str:
        """The id of the base unit."""
        return self.unit.base


def amount(value: float, unit: str, indicator: str = "") -> Amount:
    """A value with its unit on one scale; the indicator's words may divide it (每万人口…).

    >>> amount(100, "亿元") == amount(1_200_000, "万元"), amount(120, "亿元").value == amount(1_200_000, "万元").value
    (False, True)
    """
    known = unit_in(indicator, unit) if indicator else unit_of(unit)
    return Amount(float(f"{value * known.factor:.12g}"), known)


def equal(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one base and of one size."""
    return one.base == other.base and close(one.value, other.value)


def close(one: float, other: float, tolerance: float = TOLERANCE) -> bool:
    """Whether two values differ by no more than rounding."""
    return math.isclose(one, other, rel_tol=tolerance, abs_tol=1e-12)


def rounded(one: float, other: float) -> bool:
    """Whether one value is the other with fewer digits after the point.

    >>> rounded(46.7, 47.0), rounded(186, 176), rounded(0.8, 0.78)
    (True, False, True)
    """
    places = [len(f"{value:.10g}".partition(".")[2]) for value in (one, other)]
    fewer = min(places)
    return places[0] != places[1] and round(one + 1e-9, fewer) == round(other + 1e-9, fewer)


def comparable(one: Unit | Amount, other: Unit | Amount) -> Judgement:
    """Whether values in two units can be set against each other, "same" or "incomparable", and why not.

    >>> comparable(unit_of("亿元"), unit_of("家")).en
    '亿元 is money and 家 a count'
    """
    x, y = (side.unit if isinstance(side, Amount) else side for side in (one, other))
    if x.base == y.base:
        return Judgement("same", 1.0, "单位相同或可以换算", "the units are one or can be converted")
    if (x.base in LOOSE and y.base in LOOSE) or _counts(x, y) or _counts(y, x):
        return Judgement("same", 0.9, "计数单位写法不同", "one counting unit is left open")
    if x.kind and y.kind and x.kind != y.kind:
        zh = f"单位“{x.written}”是{_KINDS[x.kind][0]}，“{y.written}”是{_KINDS[y.kind][0]}"
        return Judgement(
            "incomparable", 0.0, zh, f"{x.written} is {_KINDS[x.kind][1]} and {y.written} {_KINDS[y.kind][1]}"
        )
    zh = f"单位“{x.written or '无'}”与“{y.written or '无'}”不能换算"
    return Judgement(
        "incomparable", 0.0, zh, f"{x.written or 'no unit'} and {y.written or 'no unit'} cannot be converted"
    )


def _counts(one: Unit, other: Unit) -> bool:
    """Whether one is 个 or nothing, which may stand for a person or points of an index, and the other is that."""
    loose = one.written in ("", "个")
    return loose and (other.base == "person" or (one.written == "" and other.base in ("point", "fold")))


_KINDS = {
    "count": ("计数", "a count"),
    "money": ("金额", "money"),
    "share": ("比率", "a share"),
    "times": ("倍数", "a multiple"),
    "measure": ("计量", "a measure"),
    "score": ("评分", "a score"),
    "quotient": ("相对量", "a quotient"),
    "time": ("时间", "a time"),
}
