"""Names in a query that the graph has not are told with what is near; names that it has, and words in strings, are not."""

from __future__ import annotations

import pytest

from plangraph.questions import QUERY_PROPERTIES, unknown_names
from plangraph.questions.hinting import LABELS, TYPES
from plangraph.terms import ENTITY_CLASSES, RELATIONS


@pytest.mark.parametrize(
    ("cypher", "kind", "name", "near"),
    [
        ("MATCH (e:Enterprise)-[r:ANCHOR]->(i) RETURN i", "type", "ANCHOR", "ANCHORS"),
        ("MATCH (e)-[:locatedIn]->(p) RETURN p", "type", "locatedIn", "LOCATED_IN"),
        ("MATCH (e)-[:位于]->(p) RETURN p", "type", "位于", "LOCATED_IN"),
        ("MATCH (e:企业) RETURN e", "label", "企业", "Enterprise"),
        ("MATCH (n:Industy) RETURN n", "label", "Industy", "Industry"),
        ("MATCH (a)-[:PART_OF|ANCHOR*1..3]->(b) RETURN a", "type", "ANCHOR", "ANCHORS"),
    ],
)
def test_what_is_near_is_told(cypher: str, kind: str, name: str, near: str) -> None:
    (unknown,) = unknown_names(cypher)
    assert (unknown.kind, unknown.name) == (kind, name)
    assert near in unknown.near


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (e:Enterprise)-[r:ANCHORS]->(i:Industry) RETURN e, i",
        "MATCH (n {name: '(x:Nothing)-[:NO]->'}) RETURN n // (y:Never)",
        "MATCH (n) WHERE n.plans[0..2] = ['a'] RETURN size([x IN n.plans WHERE x > '']) AS number",
        "MATCH (f:Figure {kind: 'target'})-[:OF]->(e:Entity) RETURN f",
        "MATCH (p:Platform WHERE p.name = 'x') RETURN p",
        "RETURN {a: 1, b: [1, 2]} AS map",
        "",
    ],
)
def test_what_is_there_is_not_told(cypher: str) -> None:
    assert unknown_names(cypher) == []


def test_the_schema_is_that_of_the_ontology() -> None:
    assert set(ENTITY_CLASSES) < set(LABELS)
    assert {term.neo4j for term in RELATIONS.values()} < set(TYPES)
    assert set(QUERY_PROPERTIES) - {"->"} <= set(LABELS)
