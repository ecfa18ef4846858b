"""Which indicator words stand for, and whether two are one: 研发投入强度 is R&D投入占GDP比重, 省级孵化器 is not 市级孵化器."""

from __future__ import annotations

from collections.abc import Callable

from plangraph.measures.amounts import comparable
from plangraph.measures.concept import Concept
from plangraph.measures.judgement import Judgement
from plangraph.measures.likeness import ALIKE, likeness
from plangraph.measures.stating import Known, Stated, known

MADE = 0.6  # score of what there is against what was made: below what counts as one, above what is another thing
GROWTHS = frozenset({"percent", "fold", "doubling"})  # units of a growth that can be told in per cent
KINDS = {
    "level": ("水平值", "a level"),
    "growth": ("增长率", "a growth"),
    "fall": ("降幅", "a fall"),
    "increment": ("增量", "an increment"),
}
LEVELS = {
    "国家": "national",
    "省": "provincial",
    "市": "municipal",
    "县": "of a county",
    "区": "of a district",
    "世界": "world",
    "国际": "international",
}
PACES = {"": ("当年", "one year"), "year": ("年均", "an average year"), "whole": ("累计", "the whole of a time")}


def indicator_of(words: str, unit: str = "", change: bool | None = None) -> Concept | None:
    """The listed indicator that words stand for; its growth or increment where they or `change` say so.

    None where the list has none. Words of level that the list does not have (省级) are left out of account.

    >>> indicator_of("全社会R&D经费支出与GDP之比", "%").id, indicator_of("研发投入", "亿元").id, indicator_of("GDP增速").id
    ('rd-intensity', 'rd-expenditure', 'gdp-growth')
    """
    return known(Stated(words, unit, change)).concept


def same_indicator(one: Stated, other: Stated) -> Judgement:
    """Whether two stated indicators are one, with the reason. It is the same either way round.

    >>> same_indicator(Stated("高新技术企业数量", "家"), Stated("国家高新技术企业总数", "个")).verdict
    'same'
    """
    x, y = known(one), known(other)
    judged = _subjects(x, y)
    if not judged.same:
        return judged
    return next((found for test in DIFFERENCES if (found := test(x, y))), judged)


def _subjects(x: Known, y: Known) -> Judgement:
    """Whether the same is measured, whatever the kind of value."""
    if x.concept and y.concept:
        if x.concept.subject == y.concept.subject:
            return Judgement("same", 1.0, f"都是“{x.concept.zh}”", f"both are {x.concept.en}")
        zh = f"“{x.concept.zh}”与“{y.concept.zh}”是两项指标"
        return Judgement("different", 0.0, zh, f"{x.concept.en} and {y.concept.en} are two indicators")
    score, zh, en = likeness(x.reading.core, y.reading.core)
    if score == 1.0:
        return Judgement("same", 1.0, "用语相同", "the words are the same")
    if score >= ALIKE:
        return Judgement("same", score, f"用语相近（{score:.2f}）", f"the words are alike ({score:.2f})")
    return Judgement("different", score, zh or f"用语不同（{score:.2f}）", en or f"the words differ ({score:.2f})")


def _levels(x: Known, y: Known) -> Judgement | None:
    if x.levels == y.levels:
        return None
    sides = [sorted(side.levels) for side in (x, y)]
    one, other = ("、".join(levels) or "无" for levels in sides)
    first, second = (" and ".join(map(level_en, levels)) or "none" for levels in sides)
    return Judgement("different", 0.0, f"级别不同：{one}，{other}", f"of two levels: {first} against {second}")


def level_en(level: str) -> str:
    """A level of government in English (省以上 is provincial and above); one that has no word stays as it is."""
    name, above = level.removesuffix("以上").removesuffix("以下").removesuffix("本级"), ""
    if level != name:
        above = {"以上": " and above", "以下": " and below", "本级": " alone"}[level[len(name) :]]
    return LEVELS.get(name, name) + above


def _kinds(x: Known, y: Known) -> Judgement | None:
    if x.kind == y.kind:
        return None
    if x.concept and y.concept and x.concept.id == y.concept.id and x.concept.held_for == "year":
        return None  # of what comes about in a year the level is the increment
    if (
        {x.kind, y.kind} == {"level", "increment"}
        and (x.done or x.kind == "increment")
        and (y.done or y.kind == "increment")
    ):
        return None  # 建设50个 and 新增50个 both count what came about
    (zh, en), (other_zh, other_en) = KINDS[x.kind], KINDS[y.kind]
    return Judgement("incomparable", 0.0, f"{zh}与{other_zh}不能相比", f"{en} against {other_en}")


def _units(x: Known, y: Known) -> Judgement | None:
    households = [side.unit.written.endswith("户") for side in (x, y)]
    if x.concept and households[0] != households[1] and x.concept.unit not in ("家", "户"):
        return Judgement("incomparable", 0.0, "一方按户计", "one counts households")
    judged = comparable(x.unit, y.unit)
    growths = x.kind in ("growth", "fall") and {x.unit.base, y.unit.base} <= GROWTHS
    return None if judged.same or growths else judged


def _paces(x: Known, y: Known) -> Judgement | None:
    """A growth a year against one over a time; what came about in a year against what did in several."""
    one, other = x.reading, y.reading
    if one.since and other.since and one.since != other.since:
        zh = f"基期不同：{one.since}年，{other.since}年"
        return Judgement("incomparable", 0.0, zh, f"counted from {one.since} and from {other.since}")
    if x.spans != y.spans and all(side.done or side.kind == "increment" for side in (x, y)):
        return Judgement("incomparable", 0.0, "一方是几年的合计", "one is the sum of several years")
    added = {x.kind, y.kind} == {"increment"} and {one.pace, other.pace} == {"", "year"}  # 每年新增 and a year's
    if one.pace == other.pace or added or (x.kind == "level" and not (x.flows and y.flows)):
        return None
    (zh, en), (other_zh, other_en) = PACES[one.pace], PACES[other.pace]
    return Judgement("incomparable", 0.0, f"{zh}与{other_zh}不能相比", f"{en} against {other_en}")


def _makings(x: Known, y: Known) -> Judgement | None:
    if x.done == y.done or x.kind != "level" or y.kind != "level":
        return None
    zh, en = "一方是培育、引进等的数，可能只是增量", "one counts what is made, which may be an increment"
    return Judgement("incomparable", MADE, zh, en)


# What keeps two wordings of one subject from being one indicator, in the order in which it is looked for.
DIFFERENCES: tuple[Callable[[Known, Known], Judgement | None], ...] = (_levels, _kinds, _units, _paces, _makings)
