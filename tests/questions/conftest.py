"""The graph that is shipped, in each of the databases."""

from __future__ import annotations

import pytest

from plangraph.graph.tables import read_tables
from plangraph.records import Graph
from plangraph.resources import resource
from plangraph.store.view import View


@pytest.fixture(scope="session")
def shipped() -> Graph:
    """The graph of `graphs/`."""
    return read_tables(resource("graphs"))


def holding(view: View, graph: Graph) -> View:
    """`view` with the plans of `graph` and no others."""
    view.load(graph)
    for plan in set(view.plans()) - {plan.id for plan in graph.plans}:
        view.remove(plan)
    return view


@pytest.fixture(scope="module")
def loaded(view: View, shipped: Graph) -> View:
    """Each database in turn, with the shipped graph."""
    return holding(view, shipped)


@pytest.fixture(scope="module")
def both(embedded: View, neo4j: View, shipped: Graph) -> tuple[View, View]:
    """The two databases, both with the shipped graph."""
    return holding(embedded, shipped), holding(neo4j, shipped)
