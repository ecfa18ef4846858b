"""Units behind the numbers of a text: which are looked for, and what kind each is of (万家 a count, 亿美元 money)."""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.measures.units import SCALES, unit_of, written_units

__all__ = ["SCALES", "kind_of", "unit_pattern"]


@lru_cache(maxsize=1)
def unit_pattern() -> str:
    """An alternation of all units, the longest first."""
    return "|".join(map(_pattern, written_units()))


def _pattern(unit: str) -> str:
    """A unit as it stands by itself: one of letters is not the beginning of a word."""
    return re.escape(unit) + (r"(?![A-Za-z])" if unit[-1].isascii() and unit[-1].isalpha() else "")


def kind_of(unit: str) -> str:
    """The kind of a unit, with or without a scale and a divisor (万元/亩 → money); "" where there is none."""
    return unit_of(unit.split("/")[0]).kind
