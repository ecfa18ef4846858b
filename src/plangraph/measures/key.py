"""Under which indicator figures stand side by side: what the ontology lists, with its level and kind, else their own words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from plangraph.measures.amounts import amount, comparable
from plangraph.measures.growth import as_per_cent
from plangraph.measures.indicators import level_en
from plangraph.measures.stating import Known, Stated, known
from plangraph.measures.units import unit_in, unit_of

CHANGES = {"growth": ("增长", "growth of "), "fall": ("下降", "fall of "), "increment": ("增量", "increment of ")}
PACES = {"year": ("年均", "a year"), "whole": ("累计", "in all")}


@dataclass(frozen=True, slots=True)
class Key:
    """An indicator as a column or a row of a comparison; figures of one `id` stand side by side.

    `zh` and `en` name it, with the plan's own words where the ontology does not list it; `kind` is level, growth, fall or
    increment, `unit` the usual one or empty, `better` more, less or neither, `concept` an id of the ontology or empty.
    `yearly` says that its values are of a year and not of a moment.
    """

    id: str
    zh: str
    en: str
    kind: str
    unit: str
    better: str
    concept: str
    share: bool
    yearly: bool


@lru_cache(maxsize=8192)
def key_of(said: Stated) -> Key:
    """The key of a stated indicator.

    >>> key_of(Stated("研发投入占GDP比重", "%")).id == key_of(Stated("全社会R&D经费支出与GDP之比", "%")).id
    True
    """
    told = known(said)
    listed, unit = told.concept, told.unit
    own = said.words if listed is None else _zh(told, listed.zh)
    growth = told.kind in ("growth", "fall")
    return Key(
        id=_id(told),
        zh=own + _more(told, 0),
        en=(said.words if listed is None else _en(told, listed.en)) + _more(told, 1),
        kind=told.kind,
        unit="%" if growth else listed.unit if listed else "",
        better=listed.better if listed else "less" if told.kind == "fall" else "more",
        concept=listed.id if listed else "",
        share=not growth and (unit.kind == "share" or bool(listed and unit_of(listed.unit).kind == "share")),
        yearly=told.flows and bool(listed),
    )


def on_scale(value: float, unit: str, indicator: str, common: str, *, multiple: bool = False) -> float | None:
    """A value in another unit (`common`); None where the two cannot be converted. `multiple` says what a value in 倍 is of
    the old amount, which is one less in growth.

    >>> on_scale(12_000, "万元", "技术合同成交额", "亿元"), on_scale(1, "番", "GDP", "%"), on_scale(3, "家", "产值", "亿元")
    (1.2, 100.0, None)
    """
    own, other = amount(value, unit, indicator), unit_of(common)
    if own.base == other.base:
        return float(f"{own.value / other.factor:.10g}")
    if other.base == "percent":
        return as_per_cent(value, unit, ratio=multiple)
    if comparable(own.unit, other).same:
        return float(f"{own.value / (other.factor if other.base == 'item' else 1):.10g}")
    divided = unit_in(indicator, common)
    return float(f"{own.value / divided.factor:.10g}") if divided.base == own.base else None


def _id(told: Known) -> str:
    reading = told.reading
    subject = (
        told.concept.id if told.concept else f"{reading.core}|{told.unit.base if told.unit.kind != 'count' else ''}"
    )
    kept = (subject, told.kind, *sorted(told.levels), *_flags(told), reading.since)
    return "|".join(filter(None, kept))


def _flags(told: Known) -> tuple[str, ...]:
    pace = told.reading.pace if told.kind != "level" else ""
    return tuple(filter(None, (pace, "made" if told.done and told.kind == "level" else "")))


def _more(told: Known, language: int) -> str:
    """What tells a key from another of its name: a pace, or that it counts what is made."""
    if told.concept is None:
        return ""
    said = [PACES[flag][language] if flag in PACES else ("培育、引进等", "made")[language] for flag in _flags(told)]
    return (f"（{'、'.join(said)}）" if language == 0 else f" ({', '.join(said)})") if said else ""


def _zh(told: Known, name: str) -> str:
    levels = "、".join(_level(level) for level in sorted(told.levels))
    change = CHANGES[told.kind][0] if told.kind in CHANGES and not name.endswith(_ENDS) else ""
    return levels + name + change


def _en(told: Known, name: str) -> str:
    levels = ", ".join(level_en(level) for level in sorted(told.levels))
    change = (
        CHANGES[told.kind][1] if told.kind in CHANGES and not name.startswith(("growth", "fall", "increment")) else ""
    )
    return f"{change}{name}" + (f" ({levels})" if levels else "")


def _level(level: str) -> str:
    """A level as it is written: 省以上 is 省级以上."""
    for end in ("以上", "以下"):
        if level.endswith(end):
            return f"{level.removesuffix(end)}级{end}"
    return level if level.endswith("本级") else f"{level}级"


_ENDS = ("增长", "增速", "增量", "下降", "降低", "涨幅", "增长率")
