"""When two figures are one: the same value of the same indicator, said twice or in prose and table."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plangraph.records import FigureClaim
from plangraph.sources.figures.units import SCALES

LEVEL = re.compile(r"国家级?|省级?|市级|县级|区级|世界级")
FACTORS = {"万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "亿": 1e8, "万": 1e4, "千": 1e3, "百": 1e2}
ALIKE_UNITS = {"家": "个", "家次": "个", "支": "个", "名": "人", "位": "人", "所": "个", "座": "个", "件/万人": "件"}
FILLER = re.compile(r"数量|总数|总量|个数|的")
STANDARD = (
    (re.compile(r"研究与(?:试验发展|开发|发展)|研究开发|R&D", re.I), "研发"),
    (re.compile(r"[(（](?:研发|GDP)[)）]"), ""),
    (re.compile(r"(?:地区|国内)?(?:生产|产生)总值"), "GDP"),
    (re.compile(r"规模以上"), "规上"),
    (re.compile(r"比例|占比"), "比重"),
    (re.compile(r"支出|经费投入"), "投入"),
    (re.compile(r"每万人口?|万人"), "万人"),
)
SHARED = 0.7  # of the longer name's characters


def distinct(figures: Iterable[FigureClaim]) -> tuple[FigureClaim, ...]:
    """The figures, each once: of those that say the same the first, unless only a later one gives the year."""
    kept: list[FigureClaim] = []
    places: dict[tuple[object, ...], list[int]] = {}
    for figure in figures:
        group = places.setdefault(_key(figure), [])
        same = next((i for i in group if _same(kept[i], figure)), None)
        if same is None:
            group.append(len(kept))
            kept.append(figure)
        elif figure.year is not None and kept[same].year is None:
            kept[same] = figure
    return tuple(kept)


def _key(figure: FigureClaim) -> tuple[object, ...]:
    return figure.scope.name, figure.kind, figure.change, amount(figure.value, figure.unit)


def _same(one: FigureClaim, other: FigureClaim) -> bool:
    years = {one.year, other.year} - {None}
    if len(years) > 1 or one.value_max != other.value_max:
        return False
    if one.evidence.passage == other.evidence.passage:
        return one.indicator == other.indicator
    return names_alike(one.indicator, other.indicator)


def names_alike(one: str, other: str) -> bool:
    """Whether two names of indicators share most of their characters and stand for the same level."""
    if set(LEVEL.findall(one)) != set(LEVEL.findall(other)):
        return False
    x, y = (set(FILLER.sub("", standard(name))) for name in (one, other))
    return bool(x and y) and len(x & y) >= SHARED * max(len(x), len(y))


def standard(name: str) -> str:
    """The name with the standard short words for what is written in several ways (研究与试验发展 → 研发)."""
    for words, short in STANDARD:
        name = words.sub(short, name)
    return name


def amount(value: float, unit: str) -> tuple[float, str]:
    """Value and unit on one scale (1.6 万个 and 16000 个 are the same)."""
    for scale in SCALES:
        if unit.startswith(scale):
            value, unit = value * FACTORS[scale], unit[len(scale) :] or ("元" if "亿" in scale else "个")
            break
    return float(f"{value:.6g}"), ALIKE_UNITS.get(unit, unit)
