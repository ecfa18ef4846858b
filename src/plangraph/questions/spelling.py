"""What is near a name that was not found, for the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 60  # characters of what was typed, in a sentence about it


def shortened(text: str) -> str:
    """What was typed, as a sentence says it again: without line breaks, its end cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def near_names(name: str, known: Iterable[str], count: int = 5) -> tuple[str, ...]:
    """Names of `known` that look like `name`, the most alike first, then those that hold it or that it holds."""
    by_lower: dict[str, str] = {}
    for one in known:
        by_lower.setdefault(one.lower(), one)
    alike = get_close_matches(name.lower(), by_lower, n=count, cutoff=0.5)
    holding = sorted((one for one in by_lower if name.lower() in one or one in name.lower()), key=len) if name else []
    return tuple(by_lower[one] for one in dict.fromkeys((*alike, *holding)))[:count]


def near(name: str, known: Iterable[str], *, among: Iterable[str] = ()) -> str:
    """The end of a sentence that says what is near `name`, and where nothing is, what there is (`among`).

    >>> near("anchor", ["anchors", "partOf"])
    '; near it: anchors'
    >>> near("x", ["anchors"], among=["anchors"])
    '; there are: anchors'
    """
    found = near_names(name, known)
    if found:
        return f"; near it: {', '.join(found)}"
    there = list(among)
    return f"; there are: {', '.join(there)}" if there else ""
