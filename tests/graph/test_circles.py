"""A circle of parts loses its least sure relation, and only that."""

from __future__ import annotations

from plangraph.graph.circles import opened
from plangraph.records import Relation


def part(one: str, other: str, sure: float, predicate: str = "partOf") -> Relation:
    return Relation(f"{one}-{other}", one, predicate, other, ("plan",), ("plan:0-9",), sure, ("words",))


def test_the_least_sure_of_a_circle_is_left_out_and_said() -> None:
    circle = [part("north", "city", 0.4), part("city", "north", 0.9), part("city", "province", 0.9)]
    kept, findings = opened(circle)
    assert [r.id for r in kept] == ["city-north", "city-province"]
    assert [(f.severity, f.place) for f in findings] == [("warning", "plan")]
    assert "north partOf city" in findings[0].message


def test_two_circles_through_one_thing_are_both_opened() -> None:
    told = [part("a", "b", 0.9), part("b", "a", 0.3), part("b", "c", 0.8), part("c", "a", 0.7), part("a", "d", 0.5)]
    kept, findings = opened(told)
    assert [r.id for r in kept] == ["a-b", "b-c", "a-d"]
    assert len(findings) == 2


def test_other_relations_and_trees_stay_as_they_are() -> None:
    told = [
        part("a", "b", 0.2),
        part("c", "b", 0.2),
        part("a", "b", 0.2, "locatedIn"),
        part("b", "a", 0.2, "locatedIn"),
    ]
    assert opened(told) == (told, [])
