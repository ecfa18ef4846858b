"""Nodes fill the page that they are given, and their names stand apart."""

from __future__ import annotations

import itertools

import pytest

from plangraph.export.network import network
from plangraph.export.picture import best_known
from plangraph.export.placing import Box, in_rows, layout, overlap, packed
from plangraph.records import Graph

PAGE = (800.0, 500.0)


def area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


@pytest.mark.parametrize("weights", [[1.0], [5.0, 1.0], [40.0, 3.0, 3.0, 2.0, 2.0, 9.0], [1.0] * 30])
def test_boxes_fill_the_page_by_their_shares(weights: list[float]) -> None:
    boxes = packed(weights, (0.0, 0.0, *PAGE))
    whole = PAGE[0] * PAGE[1]
    for weight, box in zip(weights, boxes, strict=True):
        assert area(box) == pytest.approx(whole * weight / sum(weights))
    assert not any(overlap(one, other) for one, other in itertools.combinations(boxes, 2))


def test_rows_fill_a_box() -> None:
    places = in_rows([str(i) for i in range(23)], (100.0, 50.0, 500.0, 250.0))
    assert len(set(places.values())) == 23
    assert all(100 < x < 500 and 50 < y < 250 for x, y in places.values())


def test_names_lie_apart_and_the_page_is_filled(small: Graph) -> None:
    whole = network(small)
    sizes = dict.fromkeys(whole, (60.0, 18.0))
    places = layout(whole, PAGE, sizes)
    boxes = [(x - 29.5, y - 8.5, x + 29.5, y + 8.5) for x, y in places.values()]
    assert places.keys() == set(whole)
    assert not any(overlap(one, other) for one, other in itertools.combinations(boxes, 2))
    for axis in (0, 1):
        along = sorted(place[axis] for place in places.values())
        assert along[-1] - along[0] > 0.7 * PAGE[axis]
        assert along[0] >= 0
        assert along[-1] <= PAGE[axis]


def test_the_best_known_are_those_with_most_relations(small: Graph) -> None:
    whole = network(small)
    kept = best_known(whole, 5)
    left = [node for node, a in whole.nodes(data=True) if node not in kept and a["class"] != "Figure"]
    assert len(kept) == 5
    assert all(a["class"] != "Figure" for _, a in kept.nodes(data=True))
    relations = {node: sum(node in ends for ends in whole.edges()) for node in whole}
    assert min(relations[node] for node in kept) >= max(relations[node] for node in left)
