"""Pairs of things that stand near each other, weighed: which of them a text says to stand in which relation.

Rules propose what a form of words says; pairs are everything that the ontology allows, and a linear model over what stands
around them, learned from readers' texts, says how likely each is. What rules say of the same fact is a part of that.
`models/pair-model.tsv` is made by `python -m plangraph.training.held_out`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from plangraph.ids import fold
from plangraph.language.layers import Draft, Pair, PlanLayers
from plangraph.records import Link
from plangraph.terms import RELATIONS
from plangraph.weighing.models import BIAS, Rows

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


def weigh_pairs(plan: PlanLayers, batches: Iterable[Sequence[Pair]], rows: Rows) -> PlanLayers:
    """The plan with those of the pairs that are likely, or that a rule speaks of, as links as sure as they are likely."""
    if not rows:
        return plan
    rules = Rules(plan.drafts)
    return replace(plan, pairs=tuple(link for batch in batches for link in _likely(batch, rows, rules)))


def _likely(batch: Sequence[Pair], rows: Rows, rules: Rules) -> Iterator[Link]:
    """The likely links of a batch; what its pairs share is weighed once."""
    known: dict[tuple[int, str], float] = {}
    for pair in batch:
        fact = fact_of(pair.link)
        own = (BIAS, *rules.of(fact, pair.link.evidence.passage))
        total = rows[BIAS][BIAS]
        for key in keys(pair):
            row = rows.get(key)
            if row is None:
                continue
            total += sum(row[said] for said in own if said in row)
            for group in pair.said:
                weight = known.get((id(group), key))
                if weight is None:
                    weight = known[id(group), key] = sum(row[said] for said in group if said in row)
                total += weight
        sure = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
        if sure >= LEAST or fact in rules:
            yield replace(pair.link, confidence=round(sure, 3))
