"""Nodes stand beside the lines of others, not on them."""

from __future__ import annotations

import random

from plangraph.canvas.clearing import NEAR, cleared


def test_a_node_on_a_line_of_others_is_moved_off_it() -> None:
    places = {"a": (0.0, 0.0), "b": (400.0, 0.0), "on": (200.0, 0.0), "far": (200.0, 300.0)}
    after = cleared(places, [("a", "b")])
    assert abs(after["on"][1]) >= NEAR - 1
    assert {id_: after[id_] for id_ in ("a", "b", "far")} == {id_: places[id_] for id_ in ("a", "b", "far")}


def test_the_same_input_gives_the_same_places() -> None:
    chance = random.Random(3)
    places = {f"n{i}": (chance.uniform(0, 900), chance.uniform(0, 500)) for i in range(60)}
    lines = [(f"n{chance.randrange(60)}", f"n{chance.randrange(60)}") for _ in range(80)]
    assert cleared(places, lines) == cleared(dict(places), list(lines))


def test_without_lines_nothing_moves() -> None:
    places = {"a": (0.0, 0.0), "b": (10.0, 0.0)}
    assert cleared(places, []) == places
    assert cleared({}, []) == {}
