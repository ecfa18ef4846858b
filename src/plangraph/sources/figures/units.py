"""Units behind the numbers of a text: which are looked for, and what kind each is of (万家 a count, 亿美元 money)."""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.measures.units import SCALES, unit_of, written_units

__all__ = ["SCALES", "kind_of", "unit_pattern"]


@lru_cache(maxsize=1)
def unit_pattern() -> str:
    """An alternation of all units, the longest first."""
    return "|".join(map(re.escape, written_units()))


def kind_of(unit: str) -> str:
    """The kind of a unit, with or without a scale and a divisor (万元/亩 → money); "" where there is none."""
    return unit_of(unit.split("/")[0]).kind
