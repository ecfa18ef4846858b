"""Units: what each is a multiple of, with a scale (万家, 亿美元) and a divisor (件/万人)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from plangraph.measures.tables import table

SCALES = ("万亿", "千亿", "百亿", "亿", "万", "千", "百")  # as they stand behind the numbers of a text
_FACTORS = {
    "万亿": 1e12,
    "千亿": 1e11,
    "百亿": 1e10,
    "十亿": 1e9,
    "亿": 1e8,
    "千万": 1e7,
    "百万": 1e6,
    "十万": 1e5,
    "万": 1e4,
    "千": 1e3,
    "百": 1e2,
}
_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is written. One of it is `factor` of the `base`; `kind` is what it measures.

    `base` is an id of the ontology's list, two of them for a quotient (`item/person`), or the written unit itself where
    the list does not hold it; then `kind` is empty. `zh` and `en` name the base.
    """

    written: str
    kind: str
    base: str
    factor: float
    zh: str
    en: str


@cache
def _listed() -> dict[str, Unit]:
    return {
        written: Unit(written, kind, base, float(factor), zh, en)
        for written, _, kind, base, factor, zh, en, _ in table("units")
    }


@cache
def written_units() -> tuple[str, ...]:
    """The units that texts are searched for behind numbers, the longest first."""
    return tuple(sorted((row[0] for row in table("units") if row[-1] == "text"), key=lambda unit: (-len(unit), unit)))


@lru_cache(maxsize=4096)
def unit_of(written: str) -> Unit:
    """The unit that is written so; one that the list does not hold stands for itself, with its scale taken off.

    >>> unit_of("亿元").base, unit_of("亿元").factor, unit_of("件/万人").base
    ('yuan', 100000000.0, 'item/person')
    """
    text = _BRACKETS.sub("", unicodedata.normalize("NFKC", "".join(written.split())))
    if text in _listed() and "/" not in text:
        return replace(_listed()[text], written=written)
    above, slash, below = text.replace("每", "/", 1).partition("/")
    if slash and above and below:
        return _quotient(written, unit_of(above), unit_of(below))
    return _scaled(written, text)


def _quotient(written: str, above: Unit, below: Unit) -> Unit:
    """A unit by another; an output a year is an output (万吨/年), and 个/家 names one unit in two ways."""
    if below.written in ("年", "") or above.base == below.base:
        return replace(above, written=written)
    factor = float(f"{above.factor / below.factor:.12g}")
    kind = "quotient" if above.kind and below.kind else ""
    return Unit(
        written, kind, f"{above.base}/{below.base}", factor, f"{above.zh}/{below.zh}", f"{above.en} per {below.en}"
    )


def _scaled(written: str, text: str) -> Unit:
    """A unit behind a scale; 亿 alone is of money, 万 alone of things."""
    for scale, times in _FACTORS.items():
        if text.startswith(scale):
            rest = text[len(scale) :] or ("元" if "亿" in scale else "个")
            unit = _listed().get(rest) or _unlisted(rest)
            return replace(unit, written=written, factor=unit.factor * times)
    return replace(_unlisted(text), written=written)


def _unlisted(text: str) -> Unit:
    return Unit(text, "", text, 1.0, text, text)


def unit_in(indicator: str, written: str) -> Unit:
    """The unit of an indicator's value, divided by what the indicator says (每万人口…拥有量 in 件 is 件/万人).

    >>> unit_in("每万人口发明专利拥有量", "件") == replace(unit_of("件/万人"), written="件")
    True
    """
    unit = unit_of(written)
    if unit.kind not in ("count", "money", "measure"):
        return unit
    text = unicodedata.normalize("NFKC", "".join(indicator.split())).lower()
    for words, divisor, kinds in table("per"):
        if unit.kind in kinds.split() and (
            text.startswith(words) or (words in text and not words.startswith(("万人", "千人")))
        ):
            below = unit_of(divisor)
            return unit if unit.base == below.base else _quotient(written, unit, below)
    return unit
