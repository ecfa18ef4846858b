"""A path says more by rare relations, sure ones, several plans, fewer hops."""

from __future__ import annotations

from plangraph.questions.ranking import rarity, score, worth
from plangraph.records import Relation

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
