"""When two figures are one: the same value of the same indicator, said twice or in prose and table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from plangraph.measures.amounts import amount
from plangraph.measures.indicators import same_indicator
from plangraph.measures.stating import Stated, stated
from plangraph.records import FigureClaim

ENOUGH = 0.6  # likeness of two indicators that is enough where scope, value, unit and year are one

MOST = 40  # figures of one scope and value that a figure is set beside, the last first told; of thirty plans none has more than 6


def distinct(figures: Iterable[FigureClaim]) -> tuple[FigureClaim, ...]:
    """The figures, each once: of those that say the same the first, unless only a later one gives the year."""
    kept: list[FigureClaim] = []
    places: dict[tuple[object, ...], list[int]] = {}
    for figure in figures:
        group = places.setdefault(_key(figure), [])
        same = next((i for i in group[-MOST:] if _same(kept[i], figure)), None)
        if same is None:
            group.append(len(kept))
            kept.append(figure)
        elif figure.year is not None and kept[same].year is None:
            kept[same] = figure
    return tuple(kept)


def _key(figure: FigureClaim) -> tuple[object, ...]:
    return figure.scope.name, figure.kind, figure.change, *_size(figure, figure.value)


def _same(one: FigureClaim, other: FigureClaim) -> bool:
    beside = one.evidence.passage == other.evidence.passage
    if beside and one.indicator != other.indicator:
        return False
    years = {one.year, other.year} - {None}
    if len(years) > 1 or _size(one, one.value_max) != _size(other, other.value_max):
        return False
    return beside or _alike(stated(one), stated(other))


@lru_cache(maxsize=8_192)
def _alike(one: Stated, other: Stated) -> bool:
    return same_indicator(one, other).score >= ENOUGH


def _size(figure: FigureClaim, value: float | None) -> tuple[float | None, str]:
    """A value on the scale of its base unit (1.6 万个 and 16000 个 are the same)."""
    if value is None:
        return None, ""
    moved = amount(value, figure.unit, figure.indicator)
    return float(f"{moved.value:.6g}"), moved.base
