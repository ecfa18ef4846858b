"""Things of a graph by their names: no test knows an id by heart."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plangraph.graph.tables import read_tables
from plangraph.ids import fold
from plangraph.records import Entity, Graph
from plangraph.resources import resource

SMALL = Path(__file__).parent / "graph" / "small"


@cache
def small_graph() -> Graph:
    """The graph of two plans of Shaoguan, written for the tests."""
    return read_tables(SMALL)


@cache
def shipped_graph() -> Graph:
    """The graph of `graphs/`."""
    return read_tables(resource("graphs"))


def named(graph: Graph, name: str) -> Entity:
    """The one entity of `graph` that `Class/name` means, by its name or an alias of that class."""
    cls, _, wanted = name.partition("/")
    of_class = [entity for entity in graph.entities if entity.cls == cls]
    found = [entity for entity in of_class if fold(entity.name) == fold(wanted)]
    found = found or [entity for entity in of_class if fold(wanted) in map(fold, entity.aliases)]
    assert len(found) == 1, f"{name} is {len(found)} things of the graph"
    return found[0]


def id_of(graph: Graph, name: str) -> str:
    """The id of the one entity that `Class/name` means."""
    return named(graph, name).id
