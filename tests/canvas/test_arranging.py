"""Places: the same for the same input, apart enough to read, and kept when a picture grows."""

from __future__ import annotations

import math
import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from plangraph.canvas import Drawing, Edge, Node, Places, by_forces, collapsed, expanded, in_columns, neighbourhood


def node(name: str, cls: str = "Industry") -> Node:
    return Node(f"{cls}/{name}", cls, name)


def edge(a: Node, b: Node, predicate: str = "subIndustryOf") -> Edge:
    return Edge(f"{a.id}>{b.id}", a.id, predicate, b.id)


def star(count: int) -> tuple[Node, list[Node], list[Edge]]:
    centre, others = node("韶关市", "Place"), [node(f"产业{i}") for i in range(count)]
    return centre, others, [edge(centre, other, "prioritizes") for other in others]


def overlapping(places: Places) -> list[tuple[str, str]]:
    return [
        (a, b) for (a, (x, y)), (b, (u, v)) in combinations(places.items(), 2) if abs(x - u) < 40 and abs(y - v) < 24
    ]


@given(st.integers(2, 40), st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_order_of_input_does_not_matter(count: int, order: random.Random) -> None:
    centre, others, edges = star(count)
    edges += [edge(a, b) for a, b in zip(others, others[2:], strict=False)]
    nodes = [centre, *others]
    shuffled_nodes, shuffled_edges = order.sample(nodes, len(nodes)), order.sample(edges, len(edges))
    assert by_forces(nodes, edges) == by_forces(shuffled_nodes, shuffled_edges)
    assert neighbourhood(centre.id, nodes, edges) == neighbourhood(centre.id, shuffled_nodes, shuffled_edges)


def test_expanding_moves_nothing_and_goes_to_free_ground() -> None:
    centre, others, edges = star(12)
    drawing = neighbourhood(centre.id, [centre, *others], edges)
    moved = {others[0].id: (900.0, 300.0)}
    more = [node(f"新{i}", f"{'TP'[i % 2]}") for i in range(8)]
    grown = expanded(drawing, others[0].id, more, [edge(others[0], one, "usesTechnology") for one in more], moved)
    before = drawing.places | moved
    assert {id_: grown.places[id_] for id_ in before} == before
    assert overlapping(grown.places) == []
    assert max(math.dist(grown.places[one.id], moved[others[0].id]) for one in more) < 700


def test_collapsing_takes_away_what_the_expansion_brought_and_what_that_brought() -> None:
    centre, others, edges = star(3)
    first, second = node("甲", "Technology"), node("乙", "Enterprise")
    base = neighbourhood(centre.id, [centre, *others], edges)
    once = expanded(base, others[0].id, [first], [edge(others[0], first)], {})
    twice = expanded(once, first.id, [second], [edge(first, second)], {})
    assert twice.ids() == base.ids() | {first.id, second.id}
    assert collapsed(twice, others[0].id) == base


def test_edges_that_lead_out_of_the_picture_are_left_out() -> None:
    a, b, gone = node("甲"), node("乙"), node("丙")
    drawing = by_forces([a, b], [edge(a, b), edge(b, gone)])
    assert [one.target for one in drawing.edges] == [b.id]


def test_columns_run_from_left_to_right() -> None:
    a, b, c = node("甲"), node("乙"), node("丙")
    drawing = in_columns([[a], [b, b], [a, c]], [edge(a, b), edge(b, c)])
    assert [drawing.places[one.id][0] for one in (a, b, c)] == sorted(drawing.places[one.id][0] for one in (a, b, c))
    assert len(drawing.nodes) == 3


def test_a_longer_line_runs_through_nothing() -> None:
    a, b, c = node("甲"), node("乙"), node("丙")
    drawing = in_columns([[a], [b], [c]], [edge(a, b), edge(b, c), edge(a, c)])
    (left, y), (_, aside), (right, z) = (drawing.places[one.id] for one in (a, b, c))
    assert left < right
    assert y == z
    assert abs(aside - y) > 20


def test_nothing_is_a_picture_too() -> None:
    assert by_forces([], []) == Drawing((), (), {})


def test_two_thousand_nodes_are_set_apart() -> None:
    chance = random.Random(1)
    nodes = [node(f"n{i}") for i in range(2_000)]
    edges = [edge(*chance.sample(nodes, 2)) for _ in range(4_000)]
    drawing = by_forces(nodes, edges)
    squares = [(round(x / 40), round(y / 24)) for x, y in drawing.places.values()]
    assert len(drawing.places) == 2_000
    assert len(set(squares)) > 1_900
