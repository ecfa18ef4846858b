"""Whatever a user types, the graph stays as it is: on both databases, by the server's word, not by a list of words."""

from __future__ import annotations

from itertools import product

import pytest

from plangraph.errors import ReadOnlyError, StoreError
from plangraph.records import Graph
from plangraph.store.bolt import BoltView
from tests.campaign import tell
from tests.store.states import state

HOSTILE = (
    "CREATE (n:Entity {id: 'x'})",
    "create (n:Entity {id: 'x'}) return n",
    "/* MATCH */ CREATE (n) // RETURN 1",
    "MATCH (n)\n//\nDETACH DELETE n",
    "MATCH (n) DETACH/**/DELETE n",
    "MATCH (n) \u0044ETACH \u0044ELETE n",
    "ＭＡＴＣＨ (n) ＤＥＴＡＣＨ ＤＥＬＥＴＥ n",
    "MATCH (n) ＤＥＬＥＴＥ n",
    "MERGE (n:Plan {id: 'x'}) RETURN n",
    "MATCH (p:Plan) SET p.title = 'x'",
    "MATCH (p:Plan) SET p += {title: 'x'} RETURN p",
    "MATCH (p:Plan) SET p:Other RETURN p",
    "MATCH (p:Plan) REMOVE p.title",
    "MATCH (p:Plan) REMOVE p:Plan",
    "MATCH ()-[r]->() DELETE r",
    "MATCH (a:Place), (b:Industry) CREATE (a)-[:PRIORITIZES]->(b)",
    "MATCH (n) FOREACH (x IN [1] | SET n.name = 'x')",
    "FOREACH (x IN range(1, 9) | CREATE (:Other))",
    "CALL { CREATE (n:Other) RETURN n } RETURN n",
    "CALL () { MATCH (n) DETACH DELETE n }",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
    "MATCH (n) CALL { WITH n SET n.name = 'x' } IN TRANSACTIONS",
    "CALL { MATCH (p:Plan) SET p.title = 'q' RETURN 1 AS x UNION RETURN 2 AS x } RETURN x",
    "MATCH (n) WITH n LIMIT 1 DETACH DELETE n RETURN 1",
    "UNWIND [1] AS x CREATE (n {id: x}) RETURN n",
    "PROFILE CREATE (n:Other)",
    "EXPLAIN CREATE (n:Other)",
    "CYPHER runtime=slotted CREATE (n:Other)",
    "RETURN 1; CREATE (n:Other)",
    "RETURN 1; MATCH (n) DETACH DELETE n;",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
    "CALL { LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line } RETURN line",
    "LOAD CSV WITH HEADERS FROM 'https://example.org/x.csv' AS line CREATE (n {id: line.id})",
    "CREATE INDEX other FOR (n:Entity) ON (n.name)",
    "CREATE CONSTRAINT other FOR (n:Entity) REQUIRE n.name IS UNIQUE",
    "DROP CONSTRAINT plangraph_entity",
    "DROP INDEX plangraph_names",
    "CREATE FULLTEXT INDEX other FOR (n:Entity) ON EACH [n.name]",
    "CREATE DATABASE other",
    "DROP DATABASE neo4j",
    "CREATE USER other SET PASSWORD 'long-enough-1'",
    "ALTER USER neo4j SET PASSWORD 'long-enough-1'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'long-enough-1'",
    "DROP USER reader",
    "SHOW USERS",
    "SHOW SETTINGS",
    "SHOW TRANSACTIONS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL dbms.setConfigValue('db.transaction.timeout', '0')",
    "CALL dbms.killConnection('bolt-1')",
    "CALL db.clearQueryCaches()",
    "CALL db.createLabel('Other')",
    "CALL db.stats.clear('QUERIES')",
    "CALL `db`.`clearQueryCaches`()",
    "CALL apoc.cypher.runWrite('CREATE (:Other)', {}) YIELD value RETURN value",
    "CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value",
    "CALL sql('DELETE FROM Plan')",
    "DELETE FROM Plan",
    "DROP TYPE Plan UNSAFE",
)  # fmt: skip
TAILS = ("", ";\n// so", " ; /* so */ ;")  # what may stand behind a statement changes nothing


@pytest.fixture(scope="module")
def guarded(view: BoltView, small: Graph) -> BoltView:
    """Each database in turn, with the small graph."""
    view.load(small)
    return view


def test_there_are_enough_of_them() -> None:
    assert len(set(HOSTILE)) * len(TAILS) >= 150


def test_hostile_statements_are_refused_and_change_nothing(guarded: BoltView) -> None:
    before = state(guarded)
    for statement, tail in product(HOSTILE, TAILS):
        with pytest.raises(StoreError) as caught:
            guarded.read(statement + tail)
        assert "\n" not in str(caught.value), statement
    assert state(guarded) == before
    tried = len(HOSTILE) * len(TAILS)
    tell(f"hostile statements on {guarded.name}", tried=tried, outcome="all refused, each in one sentence")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (n:Other)",
        "MATCH (p:Plan) SET p.title = 'x'",
        "MATCH (n) DETACH DELETE n",
        "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
        "SHOW TRANSACTIONS",
    ],
)
def test_the_refusal_says_why(guarded: BoltView, statement: str) -> None:
    with pytest.raises(ReadOnlyError, match="may only read"):
        guarded.read(statement)


def test_values_are_no_cypher(guarded: BoltView) -> None:
    value = "x'}) DETACH DELETE n //"
    assert guarded.read("RETURN $value AS value", {"value": value}).rows == ((value,),)
    assert guarded.search(value) == []


def test_procedures_that_read_are_allowed(guarded: BoltView) -> None:
    assert ("Plan",) in guarded.read("CALL db.labels() YIELD label RETURN label").rows
