"""Neighbours gathered by relation: the best known drawn, the rest opened as wanted, all of it taken back exactly."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from plangraph.canvas import Drawing, Edge, Node, collapsed, expanded, linked, neighbourhood, opened
from tests.canvas.test_arranging import edge, node, overlapping, star


def many(count: int) -> tuple[Node, list[Node], list[Edge], Drawing]:
    centre, others, edges = star(count)
    return centre, others, edges, neighbourhood(centre.id, [centre, *others], edges)


def test_few_neighbours_are_all_drawn() -> None:
    centre, others, edges, drawing = many(7)
    assert drawing.ids() == {centre.id, *(one.id for one in others)}
    assert drawing.groups == ()
    assert len(drawing.edges) == len(edges)
    assert drawing.places[centre.id] == (0.0, 0.0)
    assert overlapping(drawing.places) == []


def test_of_many_the_best_known_are_drawn_and_the_rest_is_gathered() -> None:
    centre = node("青石市", "Place")
    others = [Node(f"Industry/{i}", "Industry", f"产业{i}", plans=i % 5, relations=i) for i in range(200)]
    edges = [edge(centre, other, "prioritizes") for other in others]
    drawing = neighbourhood(centre.id, [centre, *others], edges)
    (group,) = drawing.groups
    waiting = drawing.waiting(group)
    assert len(drawing.nodes) + len(waiting) == 201
    assert drawing.gathered() == len(waiting)
    assert min(one.plans for one in drawing.nodes if one.cls == "Industry") >= max(one.plans for one in waiting)
    assert group.id in drawing.places


def test_neighbours_of_one_relation_and_class_stand_side_by_side() -> None:
    centre = node("青石光电", "Enterprise")
    works, anchors = [node(f"技术{i}", "Technology") for i in range(3)], [node(f"链{i}") for i in range(3)]
    edges = [edge(centre, one, "worksOn") for one in works] + [edge(centre, one, "anchors") for one in anchors]
    drawing = neighbourhood(centre.id, [centre, *works, *anchors], edges)
    order = [id_ for id_ in drawing.places if id_ != centre.id]
    assert {id_.partition("/")[0] for id_ in order[:3]} == {"Industry"}


def test_a_group_is_opened_bit_by_bit_until_nothing_is_left() -> None:
    _centre, _, _, drawing = many(100)
    (group,) = drawing.groups
    seen = len(drawing.nodes)
    while waiting := drawing.waiting(group):
        before = drawing
        drawing = opened(drawing, group.id, {})
        assert len(drawing.nodes) > seen
        assert {id_: drawing.places[id_] for id_ in before.places} == before.places
        assert len(drawing.waiting(group)) < len(waiting)
        seen = len(drawing.nodes)
    assert seen == 101
    assert len(drawing.edges) == 100
    assert opened(drawing, group.id, {}) == drawing
    assert opened(drawing, "group:none", {}) == drawing


def test_expanding_gathers_too_and_collapsing_takes_all_of_it_away() -> None:
    centre, others, _, drawing = many(4)
    more = [node(f"企业{i}", "Enterprise") for i in range(60)]
    edges = [edge(one, others[0], "worksOn") for one in more]
    grown = expanded(drawing, others[0].id, more, edges, {})
    (group,) = grown.groups
    assert group.parent == others[0].id
    assert not group.outgoing
    assert len(grown.nodes) + grown.gathered() == 5 + 60
    wide = opened(grown, group.id, {})
    assert collapsed(wide, others[0].id) == drawing
    assert collapsed(grown, centre.id) == grown


def test_what_opening_a_group_of_the_middle_brought_is_gathered_again() -> None:
    centre, _, _, drawing = many(50)
    wide = opened(drawing, drawing.groups[0].id, {})
    assert len(wide.nodes) > len(drawing.nodes)
    assert collapsed(wide, centre.id) == drawing


def test_a_neighbour_that_is_drawn_already_is_no_longer_waited_for() -> None:
    _centre, others, _, drawing = many(40)
    waiting = drawing.waiting(drawing.groups[0])
    near = next(one for one in others if one.id in drawing.ids())
    grown = expanded(drawing, near.id, [waiting[0]], [edge(near, waiting[0])], {})
    assert grown.gathered() == drawing.gathered() - 1
    assert len(grown.edges) == len(drawing.edges) + 2 - 1


def test_lines_among_what_is_drawn_can_be_added() -> None:
    _, others, _, drawing = many(5)
    gone = node("丙")
    after = linked(drawing, [edge(others[0], others[1]), edge(others[0], gone)])
    assert len(after.edges) == len(drawing.edges) + 1


@given(st.integers(1, 140))
@settings(max_examples=30, deadline=None)
def test_no_line_from_the_middle_runs_through_a_node(count: int) -> None:
    centre = node("青石市", "Place")
    kinds = ["prioritizes", "hosts", "leads", "plans", "targets", "supports", "worksOn"]
    others = [node(f"产业{i}") for i in range(count)]
    edges = [edge(centre, one, kinds[i % len(kinds)]) for i, one in enumerate(others)]
    places = neighbourhood(centre.id, [centre, *others], edges).places
    assert overlapping(places) == []
    ends = [place for id_, place in places.items() if id_ != centre.id]
    for x, y in ends:
        for u, v in ends:
            if (x, y) != (u, v) and math.hypot(u, v) < math.hypot(x, y):
                along = (u * x + v * y) / (x * x + y * y)
                assert along < 0 or math.hypot(u - along * x, v - along * y) > 5
