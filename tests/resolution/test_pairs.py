"""What resolution reaches on a set of pairs of names, hard ones above all."""

from __future__ import annotations

from collections import Counter

import pytest

from .pairs import measure, read_pairs


def test_the_set_holds_several_hundred_pairs_of_every_class() -> None:
    pairs = list(read_pairs())
    assert len(pairs) >= 600
    assert len(set(pairs)) == len(pairs)
    assert min(Counter(pair.cls for pair in pairs).values()) >= 8
    assert 0.35 < sum(pair.same for pair in pairs) / len(pairs) < 0.65


@pytest.mark.parametrize("chosen", ["made", "held"])
def test_precision_and_recall_on_the_pairs(chosen: str) -> None:
    precision, recall, _ = measure(chosen)
    assert precision >= 0.99
    assert recall >= 0.90
