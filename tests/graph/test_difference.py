"""What one of two graphs has alone."""

from __future__ import annotations

from dataclasses import replace

from plangraph.graph.difference import difference
from plangraph.records import Graph


def test_difference_is_what_one_side_has_alone(small: Graph) -> None:
    less = replace(small, entities=small.entities[1:], relations=small.relations[1:], figures=small.figures[1:])
    found = difference(small, less)
    assert not found.second
    assert found.first.entities == small.entities[:1]
    assert found.first.relations == small.relations[:1]
    assert found.first.figures == small.figures[:1]
    again = replace(small, relations=tuple(replace(r, confidence=0.1, evidence=()) for r in small.relations))
    assert not difference(small, again).first
