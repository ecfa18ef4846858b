"""Targets against outcomes: what later documents report of every target, and why it is met, missed or not to be told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plangraph.compare.ground import Ground, begins
from plangraph.compare.lines import SHORT, Line
from plangraph.measures import ALIKE, Judged, comparable, judge, same_indicator, stated, unit_of
from plangraph.measures.likeness import UNSURE, likeness
from plangraph.measures.reading import read
from plangraph.measures.stating import Known, known
from plangraph.records import Figure

DECIDED = ("met", "missed", "exceeded")
WHOLE = 100.0  # a share that many things have
HELD = 4  # characters of a name that may stand in a longer one
CHANCE = 10  # values below it are the same by chance
LEAST = 5  # pairs of characters of a wording that is looked for within another
MOST = 0.65  # likeness of one that stands whole in another
OF_A_THING = 0.2  # the same of a fund or a project, of which a plan says little
WORDED = 0.5  # likeness from which another wording of the same subject, year and unit is shown as perhaps the same


@dataclass(frozen=True, slots=True)
class Outcome:
    """A target with what became of it.

    `state` is met, missed, exceeded, not due, not reported or not comparable; `zh` and `en` say why; `reported` is the
    line that tells, None where none does; `difference` is that less the target, in the target's unit as shown.
    `assumed` says that the target names no year and the last of its plan was taken, `worded` that `reported` is another
    wording, perhaps of the same.
    """

    target: Line
    state: str
    zh: str
    en: str
    reported: Line | None = None
    difference: float | None = None
    alike: float = 0.0
    assumed: bool = False
    worded: bool = False

    @property
    def value(self) -> float | None:
        """What is reported, as the target counts it: a fall is a growth below nothing; None where nothing is."""
        if self.reported is None:
            return None
        return -self.reported.value if _fell(self.target, self.reported) else self.reported.value

    @property
    def matched(self) -> bool:
        """Whether a later document gives the same for the same year, be it judged or open (a range, an “about”)."""
        if self.state in DECIDED:
            return True
        due = self.target.year or self.target.plan.end_year
        return self.difference is not None and self.reported is not None and self.reported.year == due


def outcomes(ground: Ground, found: Sequence[Line]) -> tuple[Outcome, ...]:
    """What later documents say of every target of the plans among lines; a target without a later document is not due.

    Lines of one plan tell nothing of its own targets.
    """
    actuals: defaultdict[str, list[Line]] = defaultdict(list)
    for one in found:
        if not one.target:
            actuals[one.figure.scope].append(one)
    years = _reported_years(found)
    return tuple(_outcome(one, actuals[one.figure.scope], years) for one in found if one.target)


def _reported_years(found: Sequence[Line]) -> dict[str, list[tuple[int, int]]]:
    """For each place of plans: when each of its documents begins, and the last year that it reports on."""
    last: dict[tuple[str, str], tuple[int, int]] = {}
    for one in found:
        if not one.target and one.year and one.own and not one.doubt:
            key = (one.plan.jurisdiction or "", one.plan.id)
            last[key] = (begins(one.plan), max(one.year, last.get(key, (0, 0))[1]))
    years: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for (place, _), told in last.items():
        years[place].append(told)
    return dict(years)


def _outcome(target: Line, actuals: Sequence[Line], years: dict[str, list[tuple[int, int]]]) -> Outcome:
    if target.doubt:
        return Outcome(target, "not comparable", *_DOUBTED)
    due, assumed = _dated(target)
    later = [one for one in actuals if begins(one.plan) > begins(target.plan) and not one.doubt]
    told = [_judged(target, due, one, assumed) for one in later]
    best = min((one for one in told if one), key=_order, default=None)
    if best is None:
        return _silent(target, due, years, assumed)
    if best.state == "not comparable":
        return _counted_on(target, due, actuals, later) or best
    return best


def _dated(target: Line) -> tuple[Figure, bool]:
    """The target with a year: the last of its plan where it names none."""
    if target.year is not None or target.plan.end_year is None:
        return target.figure, False
    return replace(target.figure, year=target.plan.end_year), True


def _judged(target: Line, due: Figure, one: Line, assumed: bool) -> Outcome | None:
    """What an outcome says of a target; None where it is about something else."""
    same = same_indicator(stated(due), stated(one.figure))
    if same.verdict == "different":
        return _equal(target, due, one, same.score, assumed) or _worded(target, due, one, assumed)
    judged: Judged = judge(due, one.figure)
    if _loose(target, one):
        judged = replace(judged, state="not comparable", zh=_LOOSE[0], en=_LOOSE[1])
    difference = None
    if judged.difference is not None and one.unit == target.unit:
        reached = -one.value if _fell(target, one) else one.value
        difference = float(f"{reached - target.value:.10g}")
    return Outcome(target, judged.state, judged.zh, judged.en, one, difference, judged.alike, assumed)


def _fell(target: Line, one: Line) -> bool:
    """Whether a growth was aimed at and a fall is told."""
    return target.key.kind == "growth" and one.key.kind == "fall"


def _loose(target: Line, one: Line) -> bool:
    """Whether all that the words say is a noun of two characters (学校), which may be of anything."""
    cores = [read(side.figure.indicator).core for side in (target, one)]
    if target.value == one.value and target.value >= CHANCE:
        return False
    return not target.key.concept and target.own and any(len(core) <= SHORT for core in cores)


def _equal(target: Line, due: Figure, one: Line, alike: float, assumed: bool) -> Outcome | None:
    """Met, where one wording has a word more than the other and the very number that was aimed at is reported."""
    x, y = known(stated(due)), known(stated(one.figure))
    cores = sorted((x.reading.core, y.reading.core), key=len)
    held = len(cores[0]) >= HELD and cores[0] in cores[1]
    if (
        (alike < UNSURE and not held)
        or x.levels != y.levels
        or x.kind != y.kind
        or due.year != one.year
        or x.concept
        or y.concept
    ):
        return None
    if (
        target.value < CHANCE
        or target.value != one.value
        or target.unit != one.unit
        or target.key.kind != "level"
        or (target.key.share and target.value == WHOLE)
    ):
        return None
    return Outcome(target, "met", *_SAID_SO, one, 0.0, ALIKE, assumed)


def _worded(target: Line, due: Figure, one: Line, assumed: bool) -> Outcome | None:
    """A wording that may mean the same: of the same year and unit, and much alike, where the list holds neither."""
    x, y = known(stated(due)), known(stated(one.figure))
    if due.year != one.year or x.concept or y.concept or x.kind != y.kind or x.levels != y.levels:
        return None
    alike = _alike(read(due.indicator).core, read(one.figure.indicator).core)
    if (
        alike < (WORDED if target.own else OF_A_THING)
        or not comparable(unit_of(due.unit), unit_of(one.figure.unit)).same
    ):
        return None
    zh, en = f"用语不同，可能是同一指标（{alike:.2f}）", f"worded differently, perhaps the same ({alike:.2f})"
    return Outcome(target, "not comparable", zh, en, one, alike=alike, assumed=assumed, worded=True)


def _counted_on(target: Line, due: Figure, actuals: Sequence[Line], later: Sequence[Line]) -> Outcome | None:
    """A target of an increase judged by the plan's own level and a later one: 现有3家 and 6家 later are an increase of 3."""
    aimed = known(stated(due))
    if aimed.kind != "increment" or aimed.unit.kind != "count":
        return None
    start = [one for one in actuals if one.plan.id == target.plan.id and _level_of(one, aimed)]
    end = [one for one in later if one.year == due.year and _level_of(one, aimed)]
    if len({one.value for one in start}) != 1 or len({one.value for one in end}) != 1:
        return None
    grown = replace(
        due, kind="actual", value=end[0].value - start[0].value, value_max=None, comparator="=", unit=end[0].unit
    )
    judged = judge(replace(due, words=""), replace(grown, words=""))
    if judged.met is None:
        return None
    sum_ = f"{end[0].value:.10g}−{start[0].value:.10g}={grown.value:.10g}"
    zh, en = f"由前后水平值推算（{sum_}）：{judged.zh}", f"by the levels before and after ({sum_}): {judged.en}"
    return Outcome(target, judged.state, zh, en, end[0], judged.difference, judged.alike)


def _level_of(one: Line, aimed: Known) -> bool:
    """Whether a line is the level of the same thing that a target adds to."""
    told = known(stated(one.figure))
    if told.kind != "level" or told.done or told.levels != aimed.levels or one.figure.comparator != "=" or one.doubt:
        return False
    if told.concept and aimed.concept:
        return told.concept.subject == aimed.concept.subject
    return not (told.concept or aimed.concept) and told.reading.core == aimed.reading.core


def _alike(one: str, other: str) -> float:
    """How alike two wordings are, or how much of the shorter stands in the longer, where that is of some length."""
    pairs, others = ({text[i : i + 2] for i in range(len(text) - 1)} for text in (one, other))
    shorter = min(len(pairs), len(others))
    held = len(pairs & others) / shorter if shorter >= LEAST else 0.0
    return max(likeness(one, other)[0], min(held, MOST))


def _silent(target: Line, due: Figure, years: dict[str, list[tuple[int, int]]], assumed: bool) -> Outcome:
    """What to say where no later document speaks of a target."""
    reported = years.get(target.plan.jurisdiction or "", [])
    later = [last for begun, last in reported if begun > begins(target.plan)]
    last = max(later or [last for _, last in reported], default=None)
    if later and (due.year is None or (last or 0) >= due.year):
        return Outcome(target, "not reported", *_UNTOLD, assumed=assumed)
    zh = f"目标{due.year}年到期，现有文件报告到{last}年" if last else f"目标{due.year}年到期，没有后来的文件"
    en = f"due in {due.year}, the documents report until {last}" if last else f"due in {due.year}, no later document"
    return Outcome(target, "not due", zh, en, assumed=assumed)


def _order(one: Outcome) -> tuple[int, float, int, bool, str]:
    """Which of several outcomes tells most: a judged one, an earlier year's, one of another year, another wording."""
    open_ = 1 if one.matched else 3 if one.difference is not None else 5 if one.worded else 4
    rank = 0 if one.state in DECIDED else 2 if one.state == "not due" else open_
    reported = one.reported
    if reported is None:
        return rank, -round(one.alike, 3), 0, False, ""
    apart = abs((reported.year or 0) - (one.target.year or reported.year or 0))
    return rank, -round(one.alike, 3), apart, bool(reported.figure.period), reported.figure.id


_LOOSE = ("用语过于笼统", "the words may be of anything")
_SAID_SO = ("用语略有出入，数值相同", "worded a little differently, the same number")
_DOUBTED = ("目标数值存疑", "the target's value is in doubt")
_UNTOLD = ("后来的文件没有写到", "no later document tells")
