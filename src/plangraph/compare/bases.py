"""What a target starts from: the plan's own outcome for an earlier year, and the growth a year from there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plangraph.compare.lines import Line

POINTS = "个百分点"
PER_CENT = "%"
GROWTHS = ("growth", "fall")


@dataclass(frozen=True, slots=True)
class Target:
    """A line with what it starts from.

    `base` is None where the plan gives none; `others` are other values that the plan gives for the same year. `growth` is
    the change a year from base to target: in per cent, for shares in percentage points (`growth_unit`); for a growth that
    is itself a year's, that growth.
    """

    line: Line
    base: Line | None = None
    others: tuple[Line, ...] = ()
    growth: float | None = None
    growth_unit: str = ""


def targets(found: Sequence[Line]) -> tuple[Target, ...]:
    """The targets among lines, each with its base, in their order."""
    outcomes = by_subject(one for one in found if not one.target)
    return tuple(with_base(one, outcomes) for one in found if one.target)


def by_subject(found: Iterable[Line]) -> dict[tuple[str, str, str], list[Line]]:
    """Lines by plan, subject and indicator."""
    sorted_: defaultdict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for one in found:
        sorted_[_subject(one)].append(one)
    return dict(sorted_)


def with_base(line: Line, outcomes: Mapping[tuple[str, str, str], Sequence[Line]]) -> Target:
    """A line with its base among the outcomes of its plan, and the growth from there."""
    if line.key.kind in GROWTHS:
        return Target(line, growth=_own_growth(line), growth_unit=PER_CENT)
    earlier = [one for one in outcomes.get(_subject(line), ()) if _before(one, line)]
    if not earlier:
        return Target(line)
    last = max(one.year or 0 for one in earlier)
    of_year = sorted((one for one in earlier if one.year == last), key=lambda one: (_apart(one, line), one.figure.id))
    base = of_year[0]
    others = tuple(one for one in of_year[1:] if one.value != base.value)
    growth, unit = _growth(base, line)
    return Target(line, base, others, growth, unit)


def _subject(line: Line) -> tuple[str, str, str]:
    return line.plan.id, line.figure.scope, line.key.id


def _before(one: Line, line: Line) -> bool:
    return one.year is not None and line.year is not None and one.year < line.year and not one.doubt


def _apart(one: Line, line: Line) -> int:
    """How far the words of two figures stand from each other; a table's base and target have the same."""
    return abs(one.start - line.start)


def _growth(base: Line, line: Line) -> tuple[float | None, str]:
    """The change a year from base to target and its unit; None where it cannot be told."""
    years = (line.year or 0) - (base.year or 0)
    if line.doubt or base.unit != line.unit or years <= 0 or line.key.kind != "level":
        return None, ""
    if line.key.share:
        return float(f"{(line.value - base.value) / years:.6g}"), POINTS
    if base.value <= 0 or line.value < 0:
        return None, ""
    return float(f"{((line.value / base.value) ** (1 / years) - 1) * 100:.6g}"), PER_CENT


def _own_growth(line: Line) -> float | None:
    """A growth that is told a year: on average, or of the one year that its plan is for."""
    one_year = line.plan.start_year is not None and line.plan.start_year == line.plan.end_year
    yearly = "|year" in line.key.id or (one_year and "|whole" not in line.key.id)
    if line.doubt or not yearly or not line.converted:
        return None
    return -line.value if line.key.kind == "fall" else line.value
