"""Which indicator words stand for, and whether two are one: 研发投入强度 is R&D投入占GDP比重, 省级孵化器 is not 市级孵化器."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations
from typing import Protocol

from plangraph.measures.amounts import comparable
from plangraph.measures.concepts import Concept, concepts, derived
from plangraph.measures.judgement import Judgement
from plangraph.measures.likeness import ALIKE, likeness
from plangraph.measures.reading import Reading, read
from plangraph.measures.units import Unit, unit_in, unit_of

MADE = 0.6  # score of what there is against what was made: below what counts as one, above what is another thing
MEASURED = frozenset({"count", "money", "share", "measure"})  # kinds of unit that tell indicators apart


class Figured(Protocol):
    """What a figure says of its indicator; the figures of a graph and of a plan's extraction both do."""

    @property
    def indicator(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def change(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Stated:
    """An indicator as it is stated: its words, its unit, and whether the value is a change (None where that is open)."""

    words: str
    unit: str = ""
    change: bool | None = None


def stated(figure: Figured) -> Stated:
    """What a figure says of its indicator."""
    return Stated(figure.indicator, figure.unit, figure.change)


def indicator_of(words: str, unit: str = "", change: bool | None = None) -> Concept | None:
    """The listed indicator that words stand for; its growth or increment where they or `change` say so.

    None where the list has none. Words of level that the list does not have (省级) are left out of account.

    >>> indicator_of("全社会R&D经费支出与GDP之比", "%").id, indicator_of("研发投入", "亿元").id, indicator_of("GDP增速").id
    ('rd-intensity', 'rd-expenditure', 'gdp-growth')
    """
    return _known(Stated(words, unit, change)).concept


def same_indicator(one: Stated, other: Stated) -> Judgement:
    """Whether two stated indicators are one, with the reason.

    >>> same_indicator(Stated("高新技术企业数量", "家"), Stated("国家高新技术企业总数", "个")).verdict
    'same'
    """
    x, y = _known(one), _known(other)
    judged = _subjects(x, y)
    if judged.score < ALIKE:
        return judged
    return _differing(x, y, comparable(x.unit, y.unit)) or judged


@dataclass(frozen=True, slots=True)
class _Known:
    """A stated indicator with all that is known of it; `levels` are those that its concept does not imply."""

    words: str
    reading: Reading
    kind: str
    unit: Unit
    concept: Concept | None
    levels: frozenset[str]

    @property
    def flows(self) -> bool:
        """Whether it is of a year, as far as that is known."""
        return self.concept is not None and self.concept.held_for == "year"


@lru_cache(maxsize=8192)
def _known(said: Stated) -> _Known:
    reading = read(said.words)
    unit = unit_in(said.words, said.unit)
    kind = _kind(reading.kind, unit, said.change)
    concept, levels = _concept(reading, kind, unit)
    if concept is not None and kind == "level" and unit.base == "percent" and unit_of(concept.unit).base != "percent":
        concept, kind = _in_per_cent(concept)
    elif concept is not None and kind == "level" and _unlike(unit, concept):
        concept = None
    return _Known(said.words, reading, kind, unit, concept, levels)


def _kind(told: str, unit: Unit, change: bool | None) -> str:
    """Level, growth, fall or increment, from the words, the unit and the mark of a change."""
    if unit.base == "doubling" or (change and told == "level" and unit.base in ("percent", "fold")):
        return "fall" if told == "fall" else "growth"
    if told in ("growth", "fall") and unit.kind not in ("", "share", "times"):
        return "increment"
    if unit.base == "percentage-point" or (change and told == "level"):
        return "increment"
    return told


@cache
def _index() -> dict[tuple[str, str, frozenset[str]], str]:
    """Core, kind and levels of every wording of the list → id. The preferred labels go before the others."""
    found: dict[tuple[str, str, frozenset[str]], str] = {}
    for first in (True, False):
        for one in concepts().values():
            for label in (one.zh,) if first else one.others:
                reading = read(label)
                found.setdefault((reading.core, reading.kind, reading.levels), one.id)
    return found


def _concept(reading: Reading, kind: str, unit: Unit) -> tuple[Concept | None, frozenset[str]]:
    """The concept of a reading and the levels that it leaves over."""
    for size in range(len(reading.levels), -1, -1):
        for some in combinations(sorted(reading.levels), size):
            levels = frozenset(some)
            if found := _index().get((reading.core, kind, levels)):
                return concepts()[found], reading.levels - levels
            if kind != "level" and (found := _index().get((reading.core, "level", levels))):
                whole = concepts()[found]
                if kind != "increment" and unit.base == "percent" and whole.unit == "%":
                    return whole if whole.kind == "growth" else derived(whole, "growth", fall=kind == "fall"), reading.levels - levels
                made = derived(whole, "increment" if kind == "increment" else "growth", fall=kind == "fall")
                return made, reading.levels - levels
    return None, reading.levels


def _in_per_cent(concept: Concept) -> tuple[Concept | None, str]:
    """What an indicator of another unit is in per cent: the one share whose part it is, else its growth."""
    shares = [one for one in concepts().values() if one.part == concept.id and one.kind == "level"]
    if len(shares) == 1:
        return shares[0], "level"
    return (None, "level") if shares else (derived(concept, "growth"), "growth")


def _unlike(unit: Unit, concept: Concept) -> bool:
    """Whether a unit measures something else than the concept does."""
    usual = unit_of(concept.unit)
    return unit.kind != usual.kind and {unit.kind, usual.kind} <= MEASURED


def _subjects(x: _Known, y: _Known) -> Judgement:
    """Whether the same is measured, whatever the kind of value."""
    if x.concept and y.concept:
        if x.concept.subject != y.concept.subject:
            zh, en = f"“{x.concept.zh}”与“{y.concept.zh}”是两项指标", f"{x.concept.en} and {y.concept.en} are two indicators"
            return Judgement("different", 0.0, zh, en)
        return Judgement("same", 1.0, f"都是“{x.concept.zh}”", f"both are {x.concept.en}")
    score, zh, en = likeness(x.reading.core, y.reading.core)
    if score == 1.0:
        return Judgement("same", 1.0, "用语相同", "the words are the same")
    if score >= ALIKE and not zh:
        return Judgement("same", score, f"用语相近（{score:.2f}）", f"the words are alike ({score:.2f})")
    zh, en = zh or f"用语不同（{score:.2f}）", en or f"the words differ ({score:.2f})"
    return Judgement("different", score, zh, en)


def _differing(x: _Known, y: _Known, units: Judgement) -> Judgement | None:
    """What keeps two wordings of one subject from being one indicator; None where nothing does."""
    if x.levels != y.levels:
        one, other = ("、".join(sorted(side.levels)) or "无" for side in (x, y))
        return Judgement("different", 0.0, f"级别不同：{one}，{other}", f"of two levels: {one} and {other}")
    if x.kind != y.kind:
        zh, en = (f(_KINDS[x.kind][i], _KINDS[y.kind][i]) for i, f in enumerate((_against_zh, _against_en)))
        return Judgement("incomparable", 0.0, zh, en)
    if not units.same:
        return Judgement("incomparable", 0.0, units.zh, units.en)
    if x.reading.pace != y.reading.pace and (x.kind in ("growth", "fall", "increment") or x.flows or y.flows):
        zh, en = f"{_PACES[x.reading.pace][0]}与{_PACES[y.reading.pace][0]}", f"{_PACES[x.reading.pace][1]} against {_PACES[y.reading.pace][1]}"
        return Judgement("incomparable", 0.0, zh, en)
    if x.reading.since and y.reading.since and x.reading.since != y.reading.since:
        return Judgement("incomparable", 0.0, f"基期不同：{x.reading.since}，{y.reading.since}", "counted from two years")
    if x.reading.made != y.reading.made and x.kind == "level":
        return Judgement("incomparable", MADE, "一方是培育、引进等的数，可能只是增量", "one counts what is made, which may be an increment")
    return None


def _against_zh(one: str, other: str) -> str:
    return f"{one}与{other}不能相比"


def _against_en(one: str, other: str) -> str:
    return f"{one} against {other}"


_KINDS = {
    "level": ("水平值", "a level"),
    "growth": ("增长率", "a growth"),
    "fall": ("降幅", "a fall"),
    "increment": ("增量", "an increment"),
}
_PACES = {"": ("当年", "one year"), "year": ("年均", "an average year"), "whole": ("累计", "the whole of a time")}
