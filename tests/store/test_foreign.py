"""A Neo4j server that other applications use too: their nodes under our labels are neither read, bound nor touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase

from plangraph import questions
from plangraph.errors import StoreError, UsageError
from plangraph.export.fetch import fetch
from plangraph.graph.order import canonical
from plangraph.records import Graph
from plangraph.store import connect
from plangraph.store.connecting import apart, check_address
from plangraph.store.marks import OWN_BEFORE, marked
from plangraph.store.server import OWNED, ServerView
from tests.store.neo4j_server import Neo4jServer
from tests.store.states import cleared, state

# What they hold: the same labels, the same ids twice, our relationship types and theirs, values of other types.
FOREIGN = (
    "CREATE (:Plan {id: 'gold', price: 10}), (:Plan {id: 'gold'}), (:Plan)",
    "CREATE (:Entity {id: 1}), (:Entity {id: 1}), (:Entity {id: 'x', name: 3, plans: 'all'}), (:Entity:Place {name: '甲'})",
    "CREATE (:Passage {id: 'p', text: 5}), (:Figure {id: 'f', plan: 'gold', value: 'many'})",
    "MATCH (a:Entity {id: 'x'}), (b:Place {name: '甲'}) CREATE (a)-[:LOCATED_IN]->(b), (a)-[:LIKES]->(b), (a)-[:OF]->(b)",
    "MATCH (f:Figure {id: 'f'}), (a:Entity {id: 'x'}), (p:Passage {id: 'p'}) CREATE (f)-[:OF]->(a), (f)-[:STATED_IN]->(p)",
)
TIED = (
    "MATCH (a:Entity {id: 'x'}), (b:Enterprise) CREATE (a)-[:LIKES {since: 2020}]->(b), (b)-[:LOCATED_IN]->(a)",
    "MATCH (b:Enterprise), (c:Place {plangraph: true}) CREATE (b)-[:VISITS]->(c)",
)


@pytest.fixture
def shared(neo4j: ServerView, neo4j_server: Neo4jServer) -> Iterator[tuple[ServerView, Driver]]:
    """The server with what others keep there, and a driver of theirs."""
    cleared(neo4j)
    with GraphDatabase.driver(neo4j_server.url, auth=("neo4j", neo4j_server.password)) as driver:
        for statement in FOREIGN:
            driver.execute_query(statement)
        yield neo4j, driver
        cleared(neo4j)
        driver.execute_query("MATCH (n) DETACH DELETE n")


def others(driver: Driver) -> list[Any]:
    rows = driver.execute_query(
        "MATCH (n) WHERE n.plangraph IS NULL OPTIONAL MATCH (n)-[r]->(m) WHERE m.plangraph IS NULL "
        "RETURN labels(n) AS labels, properties(n) AS values, collect(type(r)) AS types"
    ).records
    return sorted(str({**row.data(), "types": sorted(row["types"])}) for row in rows)


def asked(view: ServerView) -> list[Any]:
    """What PlanGraph says: every question of the catalogue that needs no parameter, the overview, names, a search."""
    told: list[Any] = [questions.overview(view), questions.plans(view), questions.named_entities(view)]
    for one in questions.catalogue():
        if not any(parameter.required for parameter in one.parameters):
            told.append(questions.ask(view, one.id, {}).rows)
    return [*told, view.search("韶关", passages=True), view.search("甲"), view.plans()]


@pytest.mark.neo4j
def test_others_are_neither_read_nor_touched(
    neo4j: ServerView, shared: tuple[ServerView, Driver], small: Graph
) -> None:
    view, driver = shared
    before = others(driver)
    driver.execute_query("MATCH (n) DETACH DELETE n")
    view.load(small)
    expected, alone = asked(view), state(view)
    cleared(view)
    for statement in FOREIGN:
        driver.execute_query(statement)
    report = view.load(small)
    assert (report.entities, report.figures) == (len(small.entities), len(small.figures))
    assert asked(view) == expected
    for statement in TIED:
        driver.execute_query(statement)
    assert asked(view)[0] == expected[0]
    found = fetch(view)
    kept = tuple(replace(entity, wordings={}) for entity in canonical(small).entities)  # these stay in files
    assert (found.entities, found.figures) == (kept, canonical(small).figures)
    assert view.load(small).loaded == ()
    cleared(view)
    assert others(driver) == before
    assert alone


@pytest.mark.neo4j
def test_others_may_go_on(shared: tuple[ServerView, Driver], small: Graph) -> None:
    view, driver = shared
    view.load(small)
    for label in OWNED:
        driver.execute_query(f"CREATE (:{label} {{id: 'same'}}), (:{label} {{id: 'same'}})")


@pytest.mark.neo4j
def test_what_was_loaded_before_the_mark_is_ours(neo4j: ServerView, neo4j_server: Neo4jServer, small: Graph) -> None:
    cleared(neo4j).load(small)
    expected = state(neo4j)
    with GraphDatabase.driver(neo4j_server.url, auth=("neo4j", neo4j_server.password)) as driver:
        driver.execute_query("MATCH (n) REMOVE n.plangraph")
        driver.execute_query("CREATE CONSTRAINT plangraph_plan IF NOT EXISTS FOR (n:Plan) REQUIRE n.id IS UNIQUE")
        assert neo4j.plans() == []
        assert neo4j.load(small).loaded == ()
        assert state(neo4j) == expected
        names = driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names").records[0]["names"]
    assert "plangraph_plan" not in names
    assert all("plangraph IS NULL" in statement for statement in OWN_BEFORE)


@pytest.mark.neo4j
def test_the_name_of_the_database(neo4j_server: Neo4jServer, small: Graph) -> None:
    view = ServerView(f"{neo4j_server.url}/neo4j", "neo4j", neo4j_server.password)
    assert cleared(view).load(small).loaded
    assert view.plans() == [plan.id for plan in small.plans]
    view.close()
    with pytest.raises(StoreError, match="no database of the name") as caught:
        ServerView(f"{neo4j_server.url}/plans", "neo4j", neo4j_server.password)
    assert "\n" not in str(caught.value)


def test_what_an_address_says() -> None:
    assert apart("bolt://localhost:7687") == ("bolt://localhost:7687", None)
    assert apart("neo4j+s://example.org/plans") == ("neo4j+s://example.org", "plans")
    assert apart("neo4j://example.org/?policy=x") == ("neo4j://example.org?policy=x", None)
    for wrong in ("http://example.org", "bolt:/x", "localhost:7687", "", "bolt://host/a/b", "bolt://host/数"):
        with pytest.raises(UsageError):
            check_address(wrong)


@pytest.mark.parametrize("url", ["bolt://neo4j:secret1@host", "http://u:secret1@host/x", "bolt://secret1@host"])
def test_a_password_in_an_address_is_refused_and_not_shown(url: str) -> None:
    with pytest.raises(UsageError, match="PLANGRAPH_PASSWORD") as caught:
        connect(url)
    assert "secret1" not in str(caught.value)


def test_marks() -> None:
    assert marked(
        "MATCH (a:Entity)-[r]->(:Place:Entity {id: 1}) WHERE COUNT { (a)--() } > 1 RETURN x[0], [a]"
    ).startswith("MATCH (a:Entity {plangraph: true})-[r:ANCHORS|")
    assert marked("CREATE (p:Plan {plangraph: true}) SET p += row") == "CREATE (p:Plan {plangraph: true}) SET p += row"
    assert marked("MATCH (e:Plan) WHERE e.id > $after RETURN e ORDER BY e.id LIMIT $most") == (
        "MATCH (e:Plan {plangraph: true}) USING INDEX SEEK e:Plan(plangraph, id) WHERE e.id > $after "
        "RETURN e ORDER BY e.plangraph, e.id LIMIT $most"
    )
    assert marked("RETURN e.id ORDER BY e.id LIMIT 9") == "RETURN e.id ORDER BY e.id LIMIT 9"
