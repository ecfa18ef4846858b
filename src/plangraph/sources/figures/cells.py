"""Cells of tables: values with what stands round them (≥60%, 532以上, [28]), and names with their units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.sources.figures.numbers import DIGITS
from plangraph.sources.figures.quantities import FIRST_YEAR
from plangraph.sources.figures.units import SCALES, kind_of, unit_pattern
from plangraph.sources.figures.vocabulary import starts_with

SCALE = "|".join(SCALES)
VALUE = re.compile(
    rf"^[\[〔(（【]?(?P<growth>(?:年均|累计)?(?:增长|提高|提升|下降|降低|减少|新增))?"
    rf"(?P<before>≥|>=?|≤|<=?|约|超过|突破|超|不低于|不少于|达到?)?\s*(?P<minus>[-−－])?(?P<low>{DIGITS})"
    rf"(?:\s*(?:%|{SCALE})?\s*[-—–~～至]{{1,2}}\s*(?P<high>{DIGITS}))?"
    rf"\s*(?P<unit>(?:{SCALE})?(?:{unit_pattern()})?(?:/[一-龥]{{1,3}})?)"
    rf"\s*(?P<after>以上|以下|左右|以内)?[\]〕)）】]?\*?\s*$"
)
FOOTNOTE = re.compile(r"(?<![①-⑳¹²³⁴⁵*＊※])[①-⑳¹²³⁴⁵*＊※]+(?=$|[(（])|[\[〔【]\d{1,2}[\]〕】]$|[(（]注\d?[)）]$")
GROWN = re.compile(r"(?:增长率?|增速|增幅|增长速度|降低率?|下降率?|降幅|减少|提高|提升|累计降低|累计下降)(?:率)?$")
ASIDE = re.compile(r"(?<![)）])(?:[(（][^（()）]{1,8}[）)]|基数){1,4}$")  # what a name says beside (约束性, 五年累计)
WORDS = {
    ">=": ("以上", "超过", "突破", "超", "不低于", "不少于", "≥", ">", ">="),
    "<=": ("以下", "以内", "≤", "<", "<="),
    "~": ("左右", "约"),
}
SIGNS = {word: sign for sign, words in WORDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell gives: an amount, its upper end, the unit that stands in the cell, whether it is a growth."""

    value: float
    value_max: float | None
    unit: str
    comparator: str
    growth: bool


def value_of(cell: str) -> Value | None:
    """The value of a half-width cell; None where it is empty, a dash or words."""
    match = VALUE.match(cell.strip())
    if match is None:
        return None
    low, high = (float(number.replace(",", "")) if number else None for number in (match["low"], match["high"]))
    assert low is not None
    if match["unit"] == "年" and low >= FIRST_YEAR:
        return None
    low = -low if match["minus"] else low
    comparator = SIGNS.get(match["before"] or "") or SIGNS.get(match["after"] or "", "=")
    return Value(low, high, match["unit"], comparator, bool(match["growth"]))


def is_growth(name: str) -> bool:
    """Whether an indicator is by its name a growth or an increment (年均增速, 能耗降低, 新增就业)."""
    name = ASIDE.sub("", name)
    return bool(GROWN.search(name) or starts_with(name, "new") or re.search(r"(?:新增|净增)(?!长|速)", name))


def split_name(label: str, unit: str) -> list[tuple[str, str]]:
    """The indicators of a cell with their units: "高新技术企业数量(个)或纳税额(亿元)" gives two, most cells one."""
    label = re.sub(r"[(（][^()（）]*、[^()（）]*[)）]", "", re.sub(r"\s+", "", label))
    label = FOOTNOTE.sub("", label)
    label = re.sub(r"^(?:其中[:：]?|\d{1,2}[.、．]|[(（]\d{1,2}[)）]|[—-]+)", "", label)
    parts = re.split(r"(?<=[)）])(?:或|/|、)", label)
    found = [_name_and_unit(part, unit) for part in parts]
    head = re.match(r"(.{2,}?)(?:总?数量?|总量|[一-龥]{2}额)$", found[0][0]) if len(found) > 1 else None
    return [found[0], *((head[1] + name if head else name, own) for name, own in found[1:])]


def _name_and_unit(part: str, unit: str) -> tuple[str, str]:
    match = re.search(r"[(（]([^()（），,]{1,8})(?:[，,][^()（）]{1,6})?[)）]\**$", part)
    if match and kind_of(match[1]):
        return part[: match.start()], unit or match[1]
    return part.rstrip("*"), unit


def parts(names: list[tuple[str, str]], cell: str) -> Iterator[tuple[str, str, str]]:
    """Name, unit and value: as many as the cell gives values, divided by "/"."""
    values = re.split(r"(?<!\s)\s*/\s*(?=\d)", cell)
    if len(names) > 1 and len(values) == len(names):
        yield from ((name, unit, value) for (name, unit), value in zip(names, values, strict=True))
    elif len(values) == 1:
        whole = "或".join([names[0][0], *(_rest(names[0][0], name) for name, _ in names[1:])])
        yield whole, names[0][1], cell


def _rest(first: str, name: str) -> str:
    """A name without the head that it shares with the first."""
    shared = next((i for i, (x, y) in enumerate(zip(first, name, strict=False)) if x != y), min(len(first), len(name)))
    return name[shared:] or name
