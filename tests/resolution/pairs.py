"""The set of name pairs, and what resolution says of them: each pair in plans of its own, and nothing else in these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plangraph.ids import fold
from plangraph.resolution import resolve_across, resolve_within

from .small import plan

TABLE = Path(__file__).with_name("pairs.tsv")


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names of a class in the plans of two homes, and whether they are one thing."""

    cls: str
    first: str
    home: str
    second: str
    other_home: str
    same: bool


def read_pairs(chosen: str | None = None) -> Iterator[NamePair]:
    """All pairs, or those of one set: `made`, with which in view the rules were made, or `held`, written afterwards."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        cls, first, home, second, other_home, verdict, one_set = line.split("\t")
        if chosen in (None, one_set):
            yield NamePair(cls, first, home, second, other_home, verdict == "same")


def is_one(pair: NamePair) -> bool:
    """Whether resolution makes one thing of the two names."""
    first, second = (pair.cls, pair.first), (pair.cls, pair.second)
    if pair.home == pair.other_home:
        found = [plan(pair.home, first, second)]
    else:
        found = [plan(pair.home, first), plan(pair.other_home, second)]
    resolved = resolve_across([(one.head, resolve_within(one)) for one in found])
    ids = {
        resolved.id_of(home, pair.cls, fold(name))
        for home, name in ((pair.home, pair.first), (pair.other_home, pair.second))
    }
    return len(ids) == 1


def measure(chosen: str | None = None) -> tuple[float, float, list[NamePair]]:
    """Precision, recall, and the pairs that came out wrong."""
    found = [(pair, is_one(pair)) for pair in read_pairs(chosen)]
    right = sum(pair.same and one for pair, one in found)
    precision = right / max(1, sum(one for _, one in found))
    recall = right / max(1, sum(pair.same for pair, _ in found))
    return precision, recall, [pair for pair, one in found if pair.same != one]
