"""Pairs of things that stand near each other, weighed: which of them a text says to stand in which relation.

Rules propose what a form of words says; pairs are everything that the ontology allows, and a linear model over what stands
around them, learned from readers' texts, says how likely each is. What rules say of the same fact is a part of that.
`models/pair-model.tsv` is made by `python -m plangraph.training.held_out`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import repeat

from plangraph.ids import fold
from plangraph.language.layers import Draft, Pair, PlanLayers
from plangraph.records import Link
from plangraph.terms import RELATIONS
from plangraph.weighing.evidence import probability
from plangraph.weighing.models import BIAS, Rows, Weights
from plangraph.weighing.seen_pairs import SeenPairs
from plangraph.weighing.seen_pairs import features as seen_features

Fact = tuple[str, str, str]
LEAST = 0.1  # pairs less likely are forgotten, where no rule says the same


def fact_of(link: Link) -> Fact:
    """What a link says: subject, predicate and object by their names, in one order where it holds both ways."""
    ends = _folded(link.subject.name), _folded(link.object.name)
    one, other = sorted(ends) if RELATIONS[link.predicate].symmetric else ends
    return one, link.predicate, other


@lru_cache(maxsize=10_000)
def _folded(name: str) -> str:
    return fold(name)


def keys(pair: Pair) -> tuple[str, str, str]:
    """What features are weighed under: the relation with the classes of its ends, with how they are near, and alone."""
    link = pair.link
    return f"{link.predicate}|{link.subject.cls}|{link.object.cls}", f"{link.predicate}|{pair.how}", link.predicate


class Rules:
    """What rules say of facts, in a whole plan and in a passage."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._said: dict[Fact, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        for draft in drafts:
            self._said[fact_of(draft.link)][draft.link.rule].add(draft.link.evidence.passage)

    def __contains__(self, fact: Fact) -> bool:
        return fact in self._said

    def of(self, fact: Fact, passage: int) -> tuple[str, ...]:
        """The rules that say a fact: `here` in a passage, else `there`."""
        if fact not in self._said:
            return ("unsaid",)
        return tuple(f"{'here' if passage in at else 'there'}:{rule}" for rule, at in sorted(self._said[fact].items()))


def features(pair: Pair, rules: Rules) -> Iterator[str]:
    """All that speaks for or against a pair."""
    yield BIAS
    yield from rules.of(fact_of(pair.link), pair.link.evidence.passage)
    for group in pair.said:
        yield from group


def weigh_pairs(
    plan: PlanLayers,
    batches: Iterable[Sequence[Pair]],
    rows: Rows,
    sight: Weights | None = None,
    seen: SeenPairs | None = None,
) -> PlanLayers:
    """The plan with those of the pairs that are likely, or that a rule speaks of, as links as sure as they are likely. With
    `sight` the encoder has its say."""
    if not rows:
        return plan
    rules = Rules(plan.drafts)
    links: list[Link] = []
    for batch in batches:
        said = said_of(batch, rows, rules)
        chances = _seconded(batch, said, sight, seen) if sight and seen is not None else list(map(_chance, said))
        links += _likely(batch, chances, rules)
    return replace(plan, pairs=tuple(links))


def _likely(batch: Sequence[Pair], chances: Sequence[float], rules: Rules) -> Iterator[Link]:
    """The likely links of a batch, and those that a rule speaks of."""
    for pair, sure in zip(batch, chances, strict=True):
        if sure >= LEAST or fact_of(pair.link) in rules:
            yield replace(pair.link, confidence=sure)


def said_of(batch: Sequence[Pair], rows: Rows, rules: Rules) -> list[float]:
    """The log odds of each pair of a batch by the model; what pairs share is weighed once."""
    known: dict[tuple[int, str], float] = {}
    return [_said(pair, rows, rules, known) for pair in batch]


def _said(pair: Pair, rows: Rows, rules: Rules, known: dict[tuple[int, str], float]) -> float:
    own = (BIAS, *rules.of(fact_of(pair.link), pair.link.evidence.passage))
    total = rows[BIAS][BIAS]
    for key in keys(pair):
        row = rows.get(key)
        if row is None:
            continue
        total += _sum(row, own)
        for group in pair.said:
            weight = known.get((id(group), key))
            if weight is None:
                weight = known[id(group), key] = _sum(row, group)
            total += weight
    return total


def _sum(row: Mapping[str, float], said: Iterable[str]) -> float:
    """The weights of features in a row, those that it does not hold being none; there are many, and this is quick."""
    return sum(map(row.get, said, repeat(0.0)))


def _chance(total: float) -> float:
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 3)


def _seconded(batch: Sequence[Pair], said: Sequence[float], sight: Weights, seen: SeenPairs) -> list[float]:
    """How likely each pair is by the model and the encoder."""
    odds = seen.odds(batch)
    return [
        probability(seen_features(pair.link.predicate, own, sees), sight)
        for pair, own, sees in zip(batch, said, odds, strict=True)
    ]
