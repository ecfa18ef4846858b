"""Whether a name reads as that of an industry or of a technology, by the lists of known names and by its ending."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plangraph.extraction.knowledge import rows, words

INDUSTRY, TECHNOLOGY = "Industry", "Technology"


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
    longest = {"industry": 0, "technology": 0}
    for ending, kind, weight in _endings():
        if bare.endswith(ending) and len(ending) > longest[kind]:
            longest[kind] = len(ending)
            industry += weight if kind == "industry" else 0
            technology += weight if kind == "technology" else 0
    if longest["industry"] and longest["technology"]:  # the longer ending is the truer one
        if longest["industry"] > longest["technology"]:
            technology = 0
        elif longest["technology"] > longest["industry"]:
            industry = 0
    return Kind(industry, technology)


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[str, str, float], ...]:
    table = [
        (ending, row[0], 1.0 if row[1] == "weak" else 2.0)
        for row in rows("topics")
        if row[0] in ("industry", "technology")
        for ending in row[2].split()
    ]
    return tuple(sorted(table, key=lambda entry: (-len(entry[0]), entry[0], entry[1])))


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
