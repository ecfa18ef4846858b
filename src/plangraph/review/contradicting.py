"""Facts that cannot both be: the values of one indicator that contradict one another, a part that is the whole of its whole."""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.compare import Comparison
from plangraph.measures import value_words
from plangraph.records import Figure, Relation
from plangraph.review.item import Item
from plangraph.review.weight import Weights
from plangraph.why import Collection

ONE_WAY = frozenset({"partOf", "subIndustryOf", "locatedIn", "builtBy"})
Said = tuple[Figure | Relation, str, str]


def contradicting(collection: Collection, weights: Weights) -> Iterator[Item]:
    """Each fact that is held against another, with why."""
    for fact, zh, en in (*_figures(collection), *_relations(collection)):
        doubt = max(1 - fact.confidence, 0.4)
        ends = (fact.scope,) if isinstance(fact, Figure) else (fact.subject, fact.object)
        yield Item(fact.id, "contradiction", weights.of("contradiction", doubt, *ends), zh, en, fact)


def _figures(collection: Collection) -> Iterator[Said]:
    """The sides of each contradiction that comparisons show."""
    for one in Comparison(collection.graph).contradictions():
        values = list(dict.fromkeys(value_words(side.figure) for side in one.sides))
        zh, en = f"同一指标有不同数值：{'，'.join(values)}", f"one indicator has several values: {', '.join(values)}"
        yield from ((side.figure, zh, en) for side in one.sides)


def _relations(collection: Collection) -> Iterator[Said]:
    known = {(r.subject, r.predicate, r.object): r for r in collection.graph.relations if r.predicate in ONE_WAY}
    zh, en = "两个方向都有，只能有一个成立", "it is said in both directions, and one alone can be"
    for (subject, predicate, object_), relation in known.items():
        back = known.get((object_, predicate, subject))
        if back is not None and relation.id < back.id:
            yield from ((fact, zh, en) for fact in (relation, back))
