"""How much a path says: rare relations, sure ones and those that several plans tell say more.

A hop is worth `rarity × confidence × agreement`, a path the product of its hops, so that of two paths of the same kind
the shorter one leads.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import log, prod

from plangraph.records import Relation


def rarity(count: int, total: int) -> float:
    """Between 0.3 (every relation is of this type) and 1 (there is just one): by the logarithm of its share."""
    if total < 2:
        return 1.0
    return 0.3 + 0.7 * log(total / max(count, 1)) / log(total)


def worth(relation: Relation, counts: Mapping[str, int]) -> float:
    """What a relation adds to a path; `counts` has the number of relations of each type."""
    agreement = 1 - 0.5 ** (len(relation.plans) + 1)
    return rarity(counts.get(relation.predicate, 0), sum(counts.values())) * relation.confidence * agreement


def score(hops: Sequence[Sequence[Relation]], counts: Mapping[str, int]) -> float:
    """What a path says: the product over its hops of their best relation."""
    return prod(max(worth(relation, counts) for relation in hop) for hop in hops)


def told_first(relation: Relation, counts: Mapping[str, int]) -> tuple[int, float, str]:
    """The place of a relation among several between the same two things, the least first: by what it is, then by its worth."""
    order = _order()
    place = order.index(relation.predicate) if relation.predicate in order else len(order)
    return place, -worth(relation, counts), relation.id


@cache
def _order() -> list[str]:
    text = (files("plangraph.questions") / "hops.toml").read_text(encoding="utf-8")
    return [str(name) for name in tomllib.loads(text)["order"]]
