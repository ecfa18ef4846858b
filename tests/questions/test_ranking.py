"""A path says more by rare relations, sure ones, several plans, fewer hops."""

from __future__ import annotations

from plangraph.questions.ranking import _order, rarity, score, told_first, worth
from plangraph.records import Relation
from plangraph.terms import RELATIONS

COUNTS = {"usesTechnology": 900, "anchors": 50, "received": 1}


def relation(predicate: str = "anchors", confidence: float = 0.8, plans: int = 1) -> Relation:
    return Relation("r", "a", predicate, "b", tuple(f"p{n}" for n in range(plans)), (), confidence)


def test_a_rare_relation_says_more() -> None:
    assert worth(relation("received"), COUNTS) > worth(relation("anchors"), COUNTS)
    assert worth(relation("anchors"), COUNTS) > worth(relation("usesTechnology"), COUNTS)


def test_a_sure_one_and_one_of_several_plans_say_more() -> None:
    assert worth(relation(confidence=0.9), COUNTS) > worth(relation(confidence=0.6), COUNTS)
    assert worth(relation(plans=2), COUNTS) > worth(relation(), COUNTS)


def test_the_best_of_parallel_relations_counts_and_each_hop_costs() -> None:
    both = [relation("usesTechnology"), relation("anchors")]
    assert score([both], COUNTS) == worth(relation("anchors"), COUNTS)
    assert score([both, both], COUNTS) < score([both], COUNTS)


def test_rarity_lies_between_its_bounds() -> None:
    assert rarity(1000, 1000) == 0.3
    assert rarity(1, 1000) == 1.0
    assert rarity(1, 1) == 1.0


def test_a_step_tells_first_how_two_things_belong_together() -> None:
    both = [relation("launches", confidence=0.95), relation("locatedIn", confidence=0.7)]
    assert [one.predicate for one in sorted(both, key=lambda one: told_first(one, COUNTS))] == ["locatedIn", "launches"]
    sure, unsure = relation(confidence=0.9), relation(confidence=0.6)
    assert sorted([unsure, sure], key=lambda one: told_first(one, COUNTS)) == [sure, unsure]


def test_every_relation_has_its_place_once() -> None:
    assert sorted(_order()) == sorted(RELATIONS)
