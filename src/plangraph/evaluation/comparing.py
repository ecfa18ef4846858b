"""When two names, amounts or indicators are the same, as the referee of the gold standard counts it."""

from __future__ import annotations

import re

MARKS = re.compile(r"[\s“”\"'《》「」‘’]")
LEVEL = re.compile(r"国家级?|省级?|市级|县级|区级|世界级")
COUNT_WORDS = re.compile(r"数量$|总数$|总量$|个数$|的")
SCALES = {"万": 1e4, "亿": 1e8, "千": 1e3, "百": 1e2}
UNITS = {
    "家次": "家",
    "支": "个",
    "名": "人",
    "位": "人",
    "所": "个",
    "座": "个",
    "个/家": "家",
    "件/万人": "件",
    "": "个",
}
TOLERANCE = 1e-3


def normal(name: str) -> str:
    """A name without white space, quotation marks and titles' brackets, one kind of dash and bracket, in lower case."""
    name = MARKS.sub("", name).replace("（", "(").replace("）", ")").replace("—", "-").replace("–", "-")
    return re.sub(r"-+", "-", name).lower()


def amount(value: float, unit: str) -> tuple[float, str]:
    """Value and unit on one scale: 1.6 万个 and 16000 个 give the same."""
    unit = re.sub(r"\s", "", unit).replace("％", "%").replace("个百分点", "百分点")
    if unit in ("万", "亿"):
        unit += "元" if unit == "亿" else "个"
    if len(unit) > 1 and unit[0] in SCALES and unit != "百分点":
        value, unit = value * SCALES[unit[0]], unit[1:]
    return value, UNITS.get(unit, unit)


def same_amount(one: float | None, other: float | None, unit: str, other_unit: str) -> bool:
    """Whether two amounts are equal within a thousandth; two absent ones are."""
    if one is None or other is None:
        return one is other
    (x, u), (y, w) = amount(one, unit), amount(other, other_unit)
    return u == w and abs(x - y) <= TOLERANCE * max(abs(x), abs(y), 1e-9)


def alike(one: str, other: str) -> bool:
    """Whether two indicators share half of the longer one's characters and all words of level."""
    one, other = normal(one), normal(other)
    x, y = set(COUNT_WORDS.sub("", one)), set(COUNT_WORDS.sub("", other))
    levels = set(LEVEL.findall(one)) == set(LEVEL.findall(other))
    return bool(x and y) and levels and len(x & y) >= 0.5 * max(len(x), len(y))
