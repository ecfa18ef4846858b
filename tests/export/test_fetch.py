from __future__ import annotations

from dataclasses import replace

import pytest

from plangraph.export import fetch
from plangraph.export.subgraph import around, of_plan
from plangraph.graph.order import canonical
from plangraph.records import Graph
from plangraph.store.bolt import BoltView
from tests.named import id_of, small_graph
from tests.store.states import cleared

STEEL = id_of(small_graph(), "Enterprise/广东韶关钢铁有限公司")


@pytest.fixture
def loaded(view: BoltView, small: Graph) -> BoltView:
    """Each database in turn, with the small graph alone."""
    empty = cleared(view)
    empty.load(small)
    return empty


def as_kept(graph: Graph) -> Graph:
    """A graph as a database keeps it: no findings, no wordings, nothing of the files but their names."""
    plans = tuple(replace(plan, sha256="", characters=0) for plan in graph.plans)
    entities = tuple(replace(entity, wordings={}) for entity in graph.entities)
    return canonical(replace(graph, plans=plans, entities=entities, findings=()))


def test_the_whole_comes_back(loaded: BoltView, small: Graph) -> None:
    assert fetch.fetch(loaded) == as_kept(small)


@pytest.mark.parametrize("hops", [0, 1, 2])
def test_an_entity_with_its_neighbours(loaded: BoltView, small: Graph, hops: int) -> None:
    found = around(fetch.fetch_around(loaded, STEEL, hops), STEEL, hops)
    assert found == as_kept(around(small, STEEL, hops))


def test_a_plan(loaded: BoltView, small: Graph) -> None:
    found = of_plan(fetch.fetch_plan(loaded, "example-2021"), "example-2021")
    assert found == as_kept(of_plan(small, "example-2021"))
