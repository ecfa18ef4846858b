"""Candidates: pairs of names that share a key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from plangraph.resolution import keys
from plangraph.resolution.keys import Key
from plangraph.resolution.name import Name

_MANY = 24  # names that answer one key are rarely more, unless they are one thing in so many plans


def in_plan(names: Sequence[Name]) -> Iterator[tuple[Name, list[Name]]]:
    """Each name of a class of one plan, the longest first, with the longer ones that it may be short for."""
    ordered = sorted(names, key=lambda name: (-len(name.folded), name.folded))
    answering: dict[Key, list[int]] = defaultdict(list)
    for number, name in enumerate(ordered):
        for key in set(keys.answered_in_plan(name)):
            answering[key].append(number)
    longer: dict[int, set[int]] = defaultdict(set)
    for number, name in enumerate(ordered):
        for key in set(keys.asked_in_plan(name)):
            for other in answering.get(key, ()):
                if other > number:
                    longer[other].add(number)
    for number in sorted(longer):
        yield ordered[number], [ordered[other] for other in sorted(longer[number])]


def across(names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Numbers of names of one class that may be one; of many that answer alike only the first is compared with each."""
    answering: dict[Key, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for key in set(keys.answered(name)):
            answering[key].append(number)
    seen: set[tuple[int, int]] = set()
    for number, name in enumerate(names):
        for key in sorted(set(keys.asked(name))):
            for other in _some(answering.get(key, [])):
                pair = (min(number, other), max(number, other))
                if other != number and pair not in seen:
                    seen.add(pair)
                    yield pair


def _some(answering: list[int]) -> Iterator[int]:
    """All of a few; of many the first: what is one with one of them is one with the rest through these."""
    yield from answering[:_MANY]
