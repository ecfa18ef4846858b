"""Facts that cannot both be: two values of one indicator in one plan, a part that is the whole of its whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from plangraph.measures import amount, same_indicator, stated, value_words
from plangraph.records import Figure, Relation
from plangraph.review.item import Item
from plangraph.review.weight import Weights
from plangraph.why import Collection

ONE_WAY = frozenset({"partOf", "subIndustryOf", "locatedIn", "builtBy"})
MOST = 60  # figures of one scope and year that are held against one another


def contradicting(collection: Collection, weights: Weights) -> Iterator[Item]:
    """Both facts of each pair, each with what it is held against."""
    pairs: Iterable[tuple[Figure, Figure, str, str] | tuple[Relation, Relation, str, str]]
    pairs = (*_figures(collection), *_relations(collection))
    for one, other, zh, en in pairs:
        for fact in (one, other):
            doubt = max(1 - fact.confidence, 0.4)
            ends = (fact.scope,) if isinstance(fact, Figure) else (fact.subject, fact.object)
            yield Item(fact.id, "contradiction", weights.of("contradiction", doubt, *ends), zh, en, fact)


def _figures(collection: Collection) -> Iterator[tuple[Figure, Figure, str, str]]:
    groups: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in collection.graph.figures:
        groups[figure.plan, figure.scope, figure.kind, figure.year, figure.change].append(figure)
    for group in groups.values():
        for one, other in combinations(group[:MOST], 2):
            if same_indicator(stated(one), stated(other)).score == 1.0 and _apart(one, other):
                values = value_words(one), value_words(other)
                yield (
                    one,
                    other,
                    f"同一指标有两个数值：{values[0]}，{values[1]}",
                    f"one indicator has two values: {values[0]} and {values[1]}",
                )


def _apart(one: Figure, other: Figure) -> bool:
    """Whether two figures give values that cannot both be."""
    first, second = amount(one.value, one.unit), amount(other.value, other.unit)
    return one.comparator == other.comparator and first.base == second.base and first.value != second.value


def _relations(collection: Collection) -> Iterator[tuple[Relation, Relation, str, str]]:
    known = {(r.subject, r.predicate, r.object): r for r in collection.graph.relations if r.predicate in ONE_WAY}
    for (subject, predicate, object_), relation in known.items():
        back = known.get((object_, predicate, subject))
        if back is not None and relation.id < back.id:
            yield relation, back, "两个方向都有，只能有一个成立", "it is said in both directions, and one alone can be"
