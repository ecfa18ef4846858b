"""Whether a name reads as that of an industry or of a technology, by the lists of known names and by its ending."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plangraph.lexicon import words

INDUSTRY, TECHNOLOGY = "Industry", "Technology"
WEIGHTS = {"weak": 1.0, "goods": 2.0, "strong": 2.0}  # of an ending, by its strength; the last that has it counts


@dataclass(frozen=True, slots=True)
class Kind:
    """How much speaks for an industry and for a technology; 0 and 0: nothing known."""

    industry: float
    technology: float

    @property
    def known(self) -> bool:
        """Whether the name itself says anything."""
        return self.industry > 0 or self.technology > 0


def listed_name(name: str) -> bool:
    return name in words("known-topics", "industry") or name in words("known-topics", "technology")


@lru_cache(maxsize=20_000)
def kind_of(name: str) -> Kind:
    """What the name alone says: the lists of known names first, then the longest ending of each kind."""
    bare = re.sub(r"[（(][^（）()]*[）)]", "", name)
    industry = technology = 0.0
    if bare in words("known-topics", "industry"):
        industry += 3
    if bare in words("known-topics", "technology"):
        technology += 3
    if industry or technology:
        return Kind(industry, technology)
    lengths = {}
    for kind, table in _endings().items():
        length = next((n for n in range(min(len(bare), 12), 0, -1) if bare[-n:] in table), 0)
        lengths[kind] = length, table.get(bare[-length:], 0.0) if length else 0.0
    (long, industry), (other, technology) = lengths["industry"], lengths["technology"]
    if long and other:  # the longer ending is the truer one
        if long > other:
            technology = 0.0
        elif other > long:
            industry = 0.0
    return Kind(industry, technology)


@lru_cache(maxsize=1)
def _endings() -> dict[str, dict[str, float]]:
    """Kind → ending → weight."""
    return {
        kind: {ending: weight for strength, weight in WEIGHTS.items() for ending in words("topics", kind, strength)}
        for kind in ("industry", "technology")
    }


@lru_cache(maxsize=5_000)
def head_kind(head: str) -> str:
    """industry, technology, either or '' for the noun that closes a list."""
    core = re.split(r"[的，。；]", head)[0]
    best, found = 0, ""
    for kind in ("industry", "technology", "either"):
        for strength in ("strong", "weak"):
            for word in words("topics", f"head-{kind}", strength):
                if len(word) > best and (core.endswith(word) or core.startswith(word)):
                    best, found = len(word), kind
    return found
