"""The search for paths against networkx, on random graphs."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from plangraph.questions.search import set_paths, simple_paths

NODES = [str(number) for number in range(12)]
pairs = st.tuples(st.sampled_from(NODES), st.sampled_from(NODES))


class Ground:
    """A network to walk on, some of its nodes closed; what it was asked for is kept."""

    def __init__(self, graph: nx.Graph, closed: Collection[str] = ()) -> None:
        self.graph, self.closed = graph, set(closed)
        self.asked: list[str] = []

    def neighbours(self, nodes: Collection[str], *, closed_too: bool) -> Iterator[tuple[str, list[str]]]:
        for node in nodes:
            if closed_too or node not in self.closed:
                self.asked.append(node)
                yield node, list(self.graph[node])

    def passable(self, nodes: Collection[str]) -> set[str]:
        return set(nodes) - self.closed


def network(edges: list[tuple[str, str]]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from(edges)
    return graph


def expected(graph: nx.Graph, start: str, goal: str, closed: Collection[str], longest: int) -> set[tuple[str, ...]]:
    """Every simple path of the least length and one more, none longer than `longest`, none through `closed`."""
    allowed = graph.subgraph([node for node in graph if node not in closed or node in (start, goal)])
    if start == goal or not nx.has_path(allowed, start, goal):
        return set()
    bound = min(nx.shortest_path_length(allowed, start, goal) + 1, longest)
    return {tuple(path) for path in nx.all_simple_paths(allowed, start, goal, cutoff=bound)}


@given(st.lists(pairs, max_size=40), pairs, st.sets(st.sampled_from(NODES), max_size=4), st.integers(1, 6))
@settings(max_examples=400, deadline=None)
def test_paths_are_those_of_networkx(
    edges: list[tuple[str, str]], ends: tuple[str, str], closed: set[str], longest: int
) -> None:
    graph = network(edges)

    found = simple_paths(*ends, Ground(graph, closed), max_length=longest)
    assert len(found) == len(set(found))
    assert set(found) == expected(graph, *ends, closed, longest)
    assert [len(path) for path in found] == sorted(len(path) for path in found)


def between(graph: nx.Graph, starts: set[str], goals: set[str], closed: set[str], longest: int) -> set[tuple[str, ...]]:
    """The shortest paths, and those of one more, from any start to any goal that walk through neither."""
    inner = set(graph) - starts - goals - closed
    found: set[tuple[str, ...]] = set()
    for start in starts:
        for goal in goals - {start}:
            if starts != goals or start < goal:
                part = graph.subgraph(inner | {start, goal})
                found |= {tuple(path) for path in nx.all_simple_paths(part, start, goal, cutoff=longest)}
    shortest = min(map(len, found), default=0)
    return {path for path in found if len(path) <= shortest + 1}


@given(
    st.lists(pairs, max_size=30),
    st.sets(st.sampled_from(NODES), min_size=1, max_size=3),
    st.sets(st.sampled_from(NODES), min_size=1, max_size=3),
    st.sets(st.sampled_from(NODES), max_size=3),
    st.integers(1, 5),
)
@settings(max_examples=300, deadline=None)
def test_paths_between_sets_are_those_of_networkx(
    edges: list[tuple[str, str]], starts: set[str], goals: set[str], closed: set[str], longest: int
) -> None:
    graph = network(edges)

    for ends in ((starts, goals), (starts, starts)):
        found = set_paths(*ends, Ground(graph, closed), max_length=longest)
        assert len(found) == len(set(found))
        assert set(found) == between(graph, *ends, closed, longest)


def test_a_node_is_asked_for_once_and_closed_ones_never() -> None:
    graph = nx.grid_2d_graph(6, 6)
    ground = Ground(nx.relabel_nodes(graph, {node: f"{node[0]}{node[1]}" for node in graph}), {"11"})
    found = simple_paths("00", "22", ground, max_length=6)
    assert "11" not in ground.asked
    assert len(ground.asked) == len(set(ground.asked))
    assert found
    assert all("11" not in path for path in found)


def test_no_more_than_asked_for_come_back() -> None:
    assert len(simple_paths("0", "1", Ground(nx.complete_graph(NODES)), max_length=3, most=5)) == 5
