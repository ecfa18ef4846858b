"""Candidates are found by keys, and the keys lose nothing: what all pairs would join is among them."""

from __future__ import annotations

from itertools import combinations

import pytest

from plangraph.records import SAME
from plangraph.resolution import Home, Name, Pair, candidates, weigh

from .pairs import read_pairs

CLASSES = sorted({pair.cls for pair in read_pairs()})


def names(cls: str, home: str | None = None) -> list[Name]:
    """The names of a class in the set of pairs, each in its own home or all in one."""
    found = [
        (text, place)
        for p in read_pairs()
        if p.cls == cls
        for text, place in ((p.first, p.home), (p.second, p.other_home))
    ]
    return [
        Name(cls, text, Home(home or place, (home or place).partition("#")[0])) for text, place in dict.fromkeys(found)
    ]


def same(one: Name, other: Name) -> bool:
    """Whether two names are one by the table."""
    return weigh(Pair.of(one, other)).verdict == SAME


@pytest.mark.parametrize("cls", CLASSES)
def test_in_one_plan_the_keys_find_what_all_pairs_would(cls: str) -> None:
    of_one = list({name.folded: name for name in names(cls, "长沙市")}.values())
    wanted = {frozenset((a.text, b.text)) for a, b in combinations(of_one, 2) if same(a, b)}
    found = {frozenset((short.text, long.text)) for short, longer in candidates.in_plan(of_one) for long in longer}
    assert wanted
    assert wanted <= found


@pytest.mark.parametrize(
    "cls", [cls for cls in CLASSES if cls != "Place"]
)  # places of several plans meet by their codes
def test_over_plans_the_keys_find_what_all_pairs_would(cls: str) -> None:
    every = names(cls)
    pairs = [(a, b) for a, b in combinations(range(len(every)), 2) if every[a].home.plan != every[b].home.plan]
    wanted = {pair for pair in pairs if same(every[pair[0]], every[pair[1]])}
    assert wanted <= set(candidates.across(every))
