"""The scheme of industries: which concept a wording is a label of, and what a concept hangs below."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from plangraph.ids import fold
from plangraph.lexicon import rows
from plangraph.resolution.words import SURE, shortened, without_endings

_OF_PLANS = "PLAN-"  # what a concept of the wordings of plans begins with; these go before the classifications


@cache
def _labels() -> tuple[dict[str, str], dict[str, str]]:
    """Concepts by folded label, and by what is left of it without endings, where that is of one concept."""
    exact: dict[str, str] = {}
    cores: dict[str, set[str]] = defaultdict(set)
    for word, found, *_ in sorted(rows("industries"), key=lambda row: not row[1].startswith(_OF_PLANS)):
        exact.setdefault(fold(word), found)
        cores[_core(fold(word))].add(found)
    of_plans = {core: {one for one in found if one.startswith(_OF_PLANS)} or found for core, found in cores.items()}
    return exact, {core: next(iter(found)) for core, found in of_plans.items() if len(found) == 1}


@cache
def _broader() -> dict[str, str]:
    return {row[1]: row[2] for row in rows("industries") if row[2]}


@lru_cache(maxsize=100_000)
def concept(folded: str) -> str:
    """The concept that a folded name is a label of, with or without an ending that adds nothing; "" for none."""
    exact, cores = _labels()
    found, of_core = exact.get(folded, ""), cores.get(_core(folded), "")
    if found and not found.startswith(_OF_PLANS) and of_core.startswith(_OF_PLANS):
        return of_core
    return found or of_core


def wider(one: str) -> tuple[str, ...]:
    """All concepts above a concept, the nearest first."""
    found: list[str] = []
    while (one := _broader().get(one, "")) and one not in found:
        found.append(one)
    return tuple(found)


def _core(folded: str) -> str:
    return without_endings("Industry", shortened("Industry", folded), SURE)
