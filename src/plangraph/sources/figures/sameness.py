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
    groups: dict[tuple[object, ...], list[_Told]] = {}
    for figure in figures:
        told, group = _Told(figure, len(kept)), groups.setdefault(_key(figure), [])
        at = next((at for at, one in enumerate(group[-MOST:], max(0, len(group) - MOST)) if told.same(one)), None)
        if at is None:
            group.append(told)
            kept.append(figure)
        elif told.year is not None and group[at].year is None:
            told.place = group[at].place
            group[at], kept[told.place] = told, figure
    return tuple(kept)


class _Told:
    """What is compared of a figure: made once, since a figure is set beside many; its `place` among those that are kept."""

    def __init__(self, figure: FigureClaim, place: int) -> None:
        self.place, self.passage, self.year = place, figure.evidence.passage, figure.year
        self.largest, self.stated = _size(figure, figure.value_max), stated(figure)

    def same(self, other: _Told) -> bool:
        """Whether two figures say the same; their scope and value do."""
        beside = self.passage == other.passage
        if beside and self.stated.words != other.stated.words:
            return False
        apart = self.year is not None and other.year is not None and self.year != other.year
        if apart or self.largest != other.largest:
            return False
        return beside or _alike(other.stated, self.stated)


def _key(figure: FigureClaim) -> tuple[object, ...]:
    return figure.scope.name, figure.kind, figure.change, *_size(figure, figure.value)


@lru_cache(maxsize=8_192)
def _alike(one: Stated, other: Stated) -> bool:
    return same_indicator(one, other).score >= ENOUGH


def _size(figure: FigureClaim, value: float | None) -> tuple[float | None, str]:
    """A value on the scale of its base unit (1.6 万个 and 16000 个 are the same)."""
    if value is None:
        return None, ""
    moved = amount(value, figure.unit, figure.indicator)
    return float(f"{moved.value:.6g}"), moved.base
