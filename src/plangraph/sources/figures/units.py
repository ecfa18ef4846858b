"""Units: which there are, what kind each is of, and how they are written with a scale (万家, 亿美元)."""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.lexicon import rows

SCALES = ("万亿", "千亿", "百亿", "亿", "万", "千", "百")


@lru_cache(maxsize=1)
def kinds() -> dict[str, str]:
    """Unit → kind, as figures-units.tsv has them."""
    return {unit: kind for unit, kind, _ in rows("figures-units")}


@lru_cache(maxsize=1)
def unit_pattern() -> str:
    """An alternation of all units, the longest first."""
    return "|".join(re.escape(unit) for unit in sorted(kinds(), key=lambda unit: (-len(unit), unit)))


def kind_of(unit: str) -> str:
    """The kind of a unit, with or without a scale and a divisor (万元/亩 → money); "" where there is none."""
    base = unit.split("/")[0]
    for scale in ("", *SCALES):
        if base.startswith(scale) and base[len(scale) :] in kinds():
            return kinds()[base[len(scale) :]]
    return "money" if base in ("亿", "万亿") else "count" if base in ("万", "千", "百") else ""
