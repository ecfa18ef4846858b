"""What became of a target: met, missed, exceeded, not due or not comparable, with the reason."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from plangraph.measures.amounts import amount, close, comparable
from plangraph.measures.growth import as_per_cent
from plangraph.measures.indicators import indicator_of, same_indicator
from plangraph.measures.judgement import Judgement
from plangraph.measures.quoted import is_multiple
from plangraph.measures.stating import known, stated
from plangraph.measures.units import unit_in
from plangraph.records import Figure

State = Literal["met", "missed", "exceeded", "not due", "not comparable"]
Range = tuple[float, float]
ABOUT = 0.05  # how far a value may stay behind a target of “about” (左右) before that is missed
NEAR = 0.01  # within which a target is met that is better neither with more nor with less


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a target by one outcome, and why, in both languages.

    `difference` is the outcome less the target in the target's unit, None where they do not compare; `alike` how sure it
    is that the two indicators are one, 0 to 1.
    """

    state: State
    zh: str
    en: str
    difference: float | None = None
    alike: float = 0.0

    @property
    def met(self) -> bool | None:
        """True for met and exceeded, False for missed, None where that is open."""
        return True if self.state in ("met", "exceeded") else False if self.state == "missed" else None


def judge(target: Figure, outcome: Figure, *, now: int | None = None) -> Judged:
    """What an outcome says of a target of the same subject; what is due after the year `now` is not due.

    The target's own comparator says which side is good, else the indicator (less unemployment is better), else more is.
    """
    if reason := _refused(target, outcome):
        return Judged("not comparable", *reason)
    outcome = _risen(target, outcome)
    same = same_indicator(stated(target), stated(outcome))
    if not same.same:
        return _short(target, outcome, same) or Judged("not comparable", same.zh, same.en, alike=same.score)
    aimed, reached, factor = _on_one_scale(target, outcome)
    difference = float(f"{(reached[0] - aimed[0]) / factor:.10g}")
    state, zh, en = _state(target, aimed, _open_ends(outcome, reached))
    if late := _other_year(target, outcome, now, done=state in ("met", "exceeded")):
        return Judged(*late, difference=difference, alike=same.score)
    return Judged(state, zh, en, difference, same.score)


def _risen(target: Figure, outcome: Figure) -> Figure:
    """A fall as a growth below nothing, where the target is a growth and only the words by the number say that it fell."""
    aimed, reached = known(stated(target)), known(stated(outcome))
    if (
        aimed.kind != "growth"
        or reached.kind != "fall"
        or known(replace(stated(outcome), around=("", ""))).kind == "fall"
    ):
        return outcome
    upper = None if outcome.value_max is None else -outcome.value
    lower = outcome.value if outcome.value_max is None else outcome.value_max
    return replace(outcome, value=-lower, value_max=upper, words="")


def _short(target: Figure, outcome: Figure, same: Judgement) -> Judged | None:
    """Missed, where more was to be made or added than there is in all; None where what there is tells nothing."""
    aimed, reached = known(stated(target)), known(stated(outcome))
    made = aimed.done or aimed.kind == "increment"
    whole = reached.kind == "level" and not reached.done and reached.unit.kind == "count"
    one_thing = same.verdict == "incomparable" and aimed.levels == reached.levels and target.year == outcome.year
    one_thing = one_thing and aimed.concept is not None and reached.concept is not None
    if not (made and whole and one_thing and comparable(aimed.unit, reached.unit).same) or outcome.comparator == ">=":
        return None
    wanted, there, factor = _on_one_scale(target, outcome)
    if there[1] >= wanted[0]:
        return None
    difference = float(f"{(there[0] - wanted[0]) / factor:.10g}")
    return Judged("missed", "现有总数也少于要新增的数", "there are fewer in all than were to be added", difference, 0.9)


def _refused(target: Figure, outcome: Figure) -> tuple[str, str] | None:
    """Why two figures are no target and outcome at all (zh, en), or None."""
    if target.kind != "target":
        return "第一个数不是目标", "the first figure is no target"
    if outcome.kind != "actual":
        return "第二个数不是实际值", "the second figure is no outcome"
    if target.scope != outcome.scope:
        return "对象不同", "they are about two subjects"
    if target.year is None:
        return "目标没有年份", "the target names no year"
    if outcome.year is None:
        return "实际值没有年份", "the outcome names no year"
    return None


def _other_year(target: Figure, outcome: Figure, now: int | None, *, done: bool) -> tuple[State, str, str] | None:
    """What to say where the outcome is of another year than the target."""
    due, year = target.year or 0, outcome.year or 0
    if year > due:
        return "not comparable", f"目标为{due}年，实际值为{year}年", f"the target is of {due}, the outcome of {year}"
    if year < due or (now is not None and now < due):
        zh = f"目标{due}年到期，实际值为{year}年" + ("，已提前达到" if done else "")
        return "not due", zh, f"due in {due}, the outcome is of {year}" + (" and reaches it already" if done else "")
    return None


def _on_one_scale(target: Figure, outcome: Figure) -> tuple[Range, Range, float]:
    """The ranges of both on one scale, and how many of it one of the target's unit is."""
    bases = {unit_in(one.indicator, one.unit).base for one in (target, outcome)}
    if len(bases) > 1 and bases <= {"percent", "fold", "doubling"}:
        return _per_cent(target), _per_cent(outcome), 1.0
    return _range(target), _range(outcome), unit_in(target.indicator, target.unit).factor


def _range(figure: Figure) -> Range:
    high = figure.value if figure.value_max is None else figure.value_max
    low, high = (amount(value, figure.unit, figure.indicator).value for value in (figure.value, high))
    return low, high


def _per_cent(figure: Figure) -> Range:
    high = figure.value if figure.value_max is None else figure.value_max
    ratio = is_multiple(figure.words, figure.value)
    low, high = (as_per_cent(value, figure.unit, ratio=ratio) or 0.0 for value in (figure.value, high))
    return low, high


def _open_ends(outcome: Figure, reached: Range) -> Range:
    """The range of an outcome, without an end on the side that “over” and “under” leave open."""
    low, high = reached
    return (
        (low, math.inf) if outcome.comparator == ">=" else (-math.inf, high) if outcome.comparator == "<=" else reached
    )


def _better(target: Figure) -> str:
    """Which side of a target is good: more, less or neither."""
    if target.comparator in (">=", "<="):
        return "more" if target.comparator == ">=" else "less"
    concept = indicator_of(target.indicator, target.unit, target.change)
    return concept.better if concept else "more"


def _state(target: Figure, aimed: Range, reached: Range) -> tuple[State, str, str]:
    """What a reached range is against the range aimed at."""
    better = _better(target)
    if better == "neither":
        near = all(close(one, other, NEAR) for one, other in zip(aimed, reached, strict=True))
        if near or aimed[0] <= reached[0] <= reached[1] <= aimed[1]:
            return "met", "与目标一致", "as aimed at"
        return "not comparable", "该指标无优劣方向", "of this indicator neither more nor less is better"
    if better == "less":
        aimed, reached = (-aimed[1], -aimed[0]), (-reached[1], -reached[0])
    if reached[0] > aimed[1] and not close(reached[0], aimed[1]):
        return "exceeded", "优于目标", "better than aimed at"
    if reached[0] >= aimed[0] or close(reached[0], aimed[0]):
        return "met", "达到目标", "as aimed at"
    if reached[1] >= aimed[0]:
        return "not comparable", "数值为区间或约数，不能判定", "the outcome is a range that leaves it open"
    if target.comparator == "~" and close(reached[1], aimed[0], ABOUT):
        return "not comparable", "目标为约数，差距在5%以内", "the target is an approximate one and less than 5 % away"
    return "missed", "未达到目标", "short of the target"
