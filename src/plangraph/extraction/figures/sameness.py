"""When two figures are one: the same value of the same indicator, said twice or in prose and table."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plangraph.extraction.figures.units import SCALES
from plangraph.records import FigureClaim

LEVEL = re.compile(r"国家级?|省级?|市级|县级|区级|世界级")
FACTORS = {"万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "亿": 1e8, "万": 1e4, "千": 1e3, "百": 1e2}
ALIKE_UNITS = {"家": "个", "家次": "个", "支": "个", "名": "人", "位": "人", "所": "个", "座": "个"}
FILLER = re.compile(r"数量|总数|总量|个数|的")
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
    return len(years) < 2 and one.value_max == other.value_max and names_alike(one.indicator, other.indicator)


def names_alike(one: str, other: str) -> bool:
    """Whether two names of indicators share most of their characters and stand for the same level."""
    if set(LEVEL.findall(one)) != set(LEVEL.findall(other)):
        return False
    x, y = set(FILLER.sub("", one)), set(FILLER.sub("", other))
    return bool(x and y) and len(x & y) >= SHARED * max(len(x), len(y))


def amount(value: float, unit: str) -> tuple[float, str]:
    """Value and unit on one scale (1.6 万个 and 16000 个 are the same)."""
    for scale in SCALES:
        if unit.startswith(scale):
            value, unit = value * FACTORS[scale], unit[len(scale) :] or ("元" if "亿" in scale else "个")
            break
    return float(f"{value:.6g}"), ALIKE_UNITS.get(unit, unit)
