"""Cypher written anew: what it becomes, and what stays as it is letter by letter."""

from __future__ import annotations

import pytest

from plangraph.store.clauses import clauses, conjuncts
from plangraph.store.patterns import pattern_end
from plangraph.store.repair import repaired
from plangraph.store.scope import scope
from plangraph.store.tokens import plain, tokens


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (a:Enterprise)-[r:ANCHORS]->(i) WHERE a.name = '甲' OR i.name = '乙' RETURN a.name AS name",
        "MATCH (a) WHERE a.name IN ['x', 'y'] AND a.name STARTS WITH 'x' RETURN a",
        "MATCH (a) WHERE 'Park' IN labels(a) RETURN count(*)",
        "MATCH p = shortestPath((a)-[*..4]-(b)) RETURN length(p)",
        "MATCH (a {name: 'any(x IN y WHERE z)'}) WHERE a.name = 'labels(a)[0]' RETURN a",
        "WITH 1 AS x RETURN (x) - (x) AS none",
        "CALL db.labels() YIELD label RETURN label",
        "RETURN",
        "WHERE",
        "",
        "))))",
        "MATCH (a WHERE",
    ],
)
def test_what_needs_nothing_stays(cypher: str) -> None:
    assert repaired(cypher) == cypher


@pytest.mark.parametrize(
    ("cypher", "part"),
    [
        (
            "MATCH (a)-[r]-(b) WHERE a.x = 1 OR any(p IN r.plans WHERE p = 2) RETURN a",
            "OR (r IS NULL AND r IS NOT NULL))",
        ),
        ("MATCH (a)--(b) WHERE a.x = 1 AND b['k'] = a.y RETURN a", "WHERE a.x = 1 AND ( b['k'] = a.y  OR (a IS NULL"),
        ("MATCH (a)--(b) WHERE {x: b.x}.x = a.y RETURN a", "OR (b IS NULL AND b IS NOT NULL))"),
        ("MATCH (a) WHERE NOT (a)<--() RETURN a", "NOT EXISTS { (a)<--() }"),
        ("MATCH (a) WHERE EXISTS { (a)-->(b) WHERE b.x[0] = a.y } RETURN a", "(b IS NULL AND b IS NOT NULL)"),
        ("MATCH (a) RETURN [(a)-->(b) | b.x]", "CASE WHEN a IS NULL THEN [] ELSE [(a)-->(b) | b.x] END"),
        ("MATCH (a) WHERE id(a) = 3 RETURN a", "coalesce(id(a)) = 3"),
        ("MATCH (a) RETURN labels(a)[0]", "CASE WHEN labels(a) IS NULL THEN null ELSE [plangraph_label IN ['Entity',"),
        ("MATCH (`a b`)--(c) WHERE `a b`.x[0] = c.y RETURN c", "(`a b` IS NULL AND `a b` IS NOT NULL)"),
    ],
)
def test_what_is_written_anew(cypher: str, part: str) -> None:
    assert part in repaired(cypher)


def test_names_that_are_not_there_are_not_named() -> None:
    asked = "MATCH (a) CALL (a) { MATCH (a)--(x) RETURN count(x) AS n } WITH a, n WHERE [(a)--(x) | x][0] = n RETURN a"
    assert "x IS NULL" not in repaired(asked)
    assert scope("with", tokens(" a, b.c AS d, count(*)"), {"z"}) == {"a", "d"}
    assert scope("with", tokens(" *, 1 AS one"), {"z"}) == {"z", "one"}
    assert scope("call", tokens("(a) { MATCH (a)--(x) RETURN x, a.y AS y LIMIT 1 }"), {"a"}) == {"a", "x", "y"}


def test_clauses_and_conditions() -> None:
    words = [
        word for word, _, _ in clauses(tokens("MATCH (a) WHERE a.x STARTS WITH 'y' WITH a ORDER BY a.limit RETURN a"))
    ]
    assert words == ["", "match", "where", "with", "order", "return"]
    parts = conjuncts(tokens("a AND CASE WHEN b OR c THEN d AND e END AND (f OR g)"))
    assert ["".join(one).strip() for one in parts] == ["a", "AND CASE WHEN b OR c THEN d AND e END", "AND (f OR g)"]
    assert len(conjuncts(tokens("a AND b OR c"))) == 1


@pytest.mark.parametrize(
    ("text", "is_pattern"),
    [
        ("(a)--(b)", True),
        ("(a)<-[:X]-(:Y {z: 1})-->()", True),
        ("( a ) - [ r ] -> ( b )", True),
        ("(a)", False),
        ("(a) - (b)", False),
        ("(a.x)--(b)", False),
        ("(a)-[1]", False),
    ],
)
def test_patterns(text: str, is_pattern: bool) -> None:
    assert (pattern_end(tokens(text), 0) == len(tokens(text))) is is_pattern


@pytest.mark.parametrize("tail", ["", ";", " ; ", ";\n// so", "/* a */;/* b */", ";;"])
def test_what_stands_behind_a_statement_goes(tail: str) -> None:
    assert plain(f"RETURN ';' AS x{tail}") == "RETURN ';' AS x"
    assert plain("RETURN 1; RETURN 2;") == "RETURN 1; RETURN 2"


def test_tokens_are_the_text() -> None:
    for text in ("a'b", '"', "`", "/*/", "//", "/* x", "'\\'", "MATCH (企业)-[:X]->() // y\nRETURN '；'", "\\", "$a{}"):
        assert "".join(tokens(text)) == text
