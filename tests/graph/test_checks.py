from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from plangraph.graph.checks import check
from plangraph.graph.names import suspicion
from plangraph.records import Entity, Graph, Relation
from tests.named import id_of, small_graph

CITY, PROVINCE = (id_of(small_graph(), name) for name in ("Place/韶关市", "Place/广东省"))


def found(graph: Graph) -> set[tuple[str, str]]:
    return {(finding.severity, finding.message) for finding in check(graph)}


def place(name: str, **more: Any) -> Entity:
    return Entity(f"Place/{name}", "Place", name, (), ("example-2021",), ("example-2021:0-14",), 0.9, **more)


def edge(subject: str, predicate: str, object_: str, **more: Any) -> Relation:
    values = {"plans": ("example-2021",), "evidence": ("example-2021:0-14",), "confidence": 0.9, **more}
    return Relation(f"{subject}-{predicate}-{object_}", subject, predicate, object_, **values)


def with_(graph: Graph, *records: Entity | Relation) -> Graph:
    entities = tuple(record for record in records if isinstance(record, Entity))
    relations = tuple(record for record in records if isinstance(record, Relation))
    return replace(graph, entities=graph.entities + entities, relations=graph.relations + relations)


def test_the_small_graph_is_sound(small: Graph) -> None:
    assert check(small) == ()


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (edge(CITY, "partOf", "Place/甲"), "The end Place/甲 of partOf is not in the graph."),
        (edge(CITY, "anchors", PROVINCE), f"{CITY} cannot be the subject of anchors."),
        (edge(CITY, "loves", PROVINCE), "loves is no relation of the ontology."),
        (
            edge(PROVINCE, "partOf", CITY),
            f"partOf runs in a circle: {PROVINCE} → {CITY} → {PROVINCE}.",
        ),
        (
            edge(CITY, "partOf", PROVINCE, evidence=("x:0-1",)),
            "The evidence x:0-1 is not in the graph.",
        ),
        (
            edge(CITY, "partOf", PROVINCE, context=("heading:x:0-1",)),
            "The evidence x:0-1 is not in the graph.",
        ),
        (edge(CITY, "partOf", PROVINCE, plans=("x",)), "The plan x is not in the graph."),
        (
            edge(CITY, "partOf", PROVINCE, evidence=()),
            f"{CITY} partOf {PROVINCE}: no evidence.",
        ),
        (
            edge(CITY, "partOf", PROVINCE, confidence=1.5),
            "The confidence 1.5 is not between 0 and 1.",
        ),
        (replace(place("韶关市"), id=CITY), "2 entities have this id."),
        (place("甲地", code="44"), "The code 44 does not have six digits."),
        (place("甲地", code="440300", longitude=1.0, latitude=2.0), "The position 1.0, 2.0 is not in China."),
        (replace(place("甲地"), cls="Town"), "Town is no class of the ontology."),
    ],
)
def test_errors(small: Graph, record: Entity | Relation, message: str) -> None:
    assert ("error", message) in found(with_(small, record))


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (edge(CITY, "partOf", CITY), f"{CITY} partOf itself."),
        (replace(place("甲地"), evidence=()), "The entity has no evidence."),
        (place("甲地", code="440200"), f"{CITY} has the code 440200 too."),
        (place("（甲"), "The name “（甲” has a bracket without its partner."),
    ],
)
def test_warnings(small: Graph, record: Entity | Relation, message: str) -> None:
    assert ("warning", message) in found(with_(small, record))


@pytest.mark.parametrize(
    ("change", "severity", "message"),
    [
        ({"unit": ""}, "warning", "has no unit."),
        ({"kind": "hope"}, "error", "hope is neither actual nor target."),
        ({"comparator": "≥"}, "error", "≥ is no comparator."),
        ({"value_max": -1.0}, "error", "has a range whose end is below its start."),
        ({"scope": "Place/甲"}, "error", "The entity Place/甲 of the figure is not in the graph."),
    ],
)
def test_figures(small: Graph, change: dict[str, Any], severity: str, message: str) -> None:
    graph = replace(small, figures=(replace(small.figures[0], **change),))
    assert [f for f in check(graph) if f.severity == severity and f.message.endswith(message)]


def test_plans_need_an_entity_of_their_own(small: Graph) -> None:
    one, other = small.plans
    shared = replace(small, plans=(one, replace(other, entity=one.entity)))
    assert any("which is example-2017's too" in message for _, message in found(shared))
    assert ("error", "The entity Place/甲 of the plan is not in the graph.") in found(
        replace(small, plans=(one, replace(other, jurisdiction="Place/甲")))
    )


def test_excerpts_are_short_and_somewhere(small: Graph) -> None:
    one = small.excerpts[0]
    graph = replace(small, excerpts=(replace(one, text="字" * 61, start=9, end=9), *small.excerpts[1:]))
    assert {f.message for f in check(graph)} == {
        "The positions 9 to 9 are no place in a text.",
        "An excerpt has 1 to 60 characters.",
    }


def test_low_confidence_is_told_when_it_is_common(small: Graph) -> None:
    graph = replace(small, entities=tuple(replace(entity, confidence=0.1) for entity in small.entities))
    assert any(message.endswith("facts have a confidence below 0.5.") for _, message in found(graph))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("东阳光集团", None),
        ("中国创新创业大赛广东赛区“优秀组织单位”", None),
        ("和平县", None),
        ("广东省科技创新(2021—2025年）规划", None),
        ("5G", None),
        ("莞", "has one character"),
        (" ", "is empty"),
        ("2020", "is digits only"),
        ("《韶关市规划", "has a bracket without its partner"),
        ("韶关市）规划（", "has a bracket without its partner"),
        ("建设平台。培育企业", "holds the end of a sentence"),
        ("先进材料、", "begins or ends with a joining word or mark"),
        ("字" * 41, "is longer than 40 characters"),
    ],
)
def test_suspicion(name: str, reason: str | None) -> None:
    assert suspicion(name) == reason
