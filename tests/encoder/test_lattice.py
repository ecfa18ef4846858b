"""From scores to names: against all the ways to label a short passage, written out."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangraph.encoder.labels import BEGINS, CLASSES, ENDS, INSIDE, LABELS, OUTSIDE, SINGLE, label_row
from plangraph.encoder.lattice import lattices

Name = tuple[int, int, str]
TWO = CLASSES[:2]


def ways(count: int, start: int = 0) -> list[tuple[Name, ...]]:
    """All sets of names of two classes on `count` pieces, none inside another."""
    if start == count:
        return [()]
    found = list(ways(count, start + 1))
    for end, cls in itertools.product(range(start + 1, count + 1), TWO):
        found += [((start, end, cls), *rest) for rest in ways(count, end)]
    return found


def weight(chances: np.ndarray, names: tuple[Name, ...]) -> float:  # type: ignore[type-arg]
    """The weight of one way: the product of its labels' probabilities."""
    return float(np.prod([chances[i, label] for i, label in enumerate(label_row(names, len(chances)))]))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 4))
def test_names_and_probabilities_are_those_of_all_ways(seed: int, count: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, LABELS)).astype(np.float32).round(2)
    others = [i for i in range(1, LABELS) if (i - 1) % len(CLASSES) > 1]
    scores[:, others] = -100
    chances = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    every = {names: weight(chances, names) for names in ways(count)}
    short = np.zeros((0, LABELS), np.float32)
    empty, lattice = lattices([short, scores])
    assert empty.names == []
    assert tuple(lattice.names) == max(every, key=lambda names: every[names])
    for start, end, cls in {name for names in every for name in names}:
        share = sum(w for names, w in every.items() if (start, end, cls) in names) / sum(every.values())
        assert lattice.probability(start, end, cls) == pytest.approx(share, abs=2e-3)


def test_passages_side_by_side_do_not_touch_each_other() -> None:
    scores = [np.random.default_rng(n).normal(size=(n, LABELS)).astype(np.float32) * 3 for n in range(40)]
    together, alone = lattices(scores), [lattices([one])[0] for one in scores]
    assert [one.names for one in together] == [one.names for one in alone]
    assert [one.probability(0, 1, "Park") for one in together[1:]] == [
        one.probability(0, 1, "Park") for one in alone[1:]
    ]


def test_a_label_says_where_a_piece_stands_in_a_name() -> None:
    k = CLASSES.index("Park")
    assert label_row([(1, 4, "Park"), (4, 5, "Park")], 6) == [
        OUTSIDE, BEGINS + k, INSIDE + k, ENDS + k, SINGLE + k, OUTSIDE
    ]  # fmt: skip


def test_scores_that_differ_in_the_last_bits_give_the_same() -> None:
    scores = np.random.default_rng(3).normal(size=(60, LABELS)).astype(np.float32) * 4
    one, other = lattices([scores])[0], lattices([np.nextafter(scores, np.float32(9))])[0]
    assert one.names == other.names
    assert all(one.probability(*name) == other.probability(*name) for name in one.names)
