"""What ad hoc Cypher may not do, told by the server itself: EXPLAIN gives the kind of a statement and its plan.

This stands before the session's rights and not in their place: the reader of the embedded database and READ access to
Neo4j refuse writes and schema commands. READ access does not refuse LOAD CSV, procedures that change the server, SHOW
SETTINGS and the like; these show as operators of Neo4j's plan, whatever the words that ask for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from neo4j import READ_ACCESS, Driver, ResultSummary

from plangraph.errors import ReadOnlyError

PROCEDURES = frozenset(
    {
        "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships",
        "db.labels",
        "db.propertyKeys",
        "db.relationshipTypes",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
        "db.schema.visualization",
        "dbms.components",
    }
)
_SHOWN = frozenset({"ShowIndexes", "ShowConstraints", "ShowProcedures", "ShowFunctions"})
_REFUSED = ("LoadCSV", "Terminate")


def explained(
    driver: Driver, database: str | None, cypher: str, parameters: Mapping[str, Any], seconds: float
) -> ResultSummary:
    """What the server tells of `cypher` without running it."""
    with (
        driver.session(database=database, default_access_mode=READ_ACCESS) as session,
        session.begin_transaction(timeout=seconds) as transaction,
    ):
        summary = transaction.run(cast(Any, f"EXPLAIN {cypher}"), dict(parameters)).consume()
        transaction.rollback()
    return summary


def check_reads(summary: ResultSummary) -> None:
    """ReadOnlyError where the statement of a summary is of a kind that does more than read."""
    if summary.query_type != "r":
        raise ReadOnlyError("The statement may only read the graph.")


def check_question(summary: ResultSummary) -> None:
    """ReadOnlyError where the server plans nothing for a statement: a command to the server and no question."""
    if summary.plan is None:
        raise ReadOnlyError("The statement may only read the graph: commands to the server are not allowed.")


def check_plan(plan: Mapping[str, Any] | None) -> None:
    """ReadOnlyError where a plan of Neo4j does more than read the graph."""
    for operator in _operators(plan):
        if (reason := refused(operator)) is not None:
            raise ReadOnlyError(f"The statement may only read the graph: {reason} is not allowed.")


def refused(operator: Mapping[str, Any]) -> str | None:
    """What an operator does that is not allowed; None where it only reads the graph."""
    kind = str(operator.get("operatorType", "")).partition("@")[0]
    if kind.startswith(_REFUSED):
        return kind
    if kind.startswith("Show") and kind not in _SHOWN:
        return kind
    if "ProcedureCall" in kind:
        called = str(operator.get("args", {}).get("Details", "")).partition("(")[0].strip().replace("`", "")
        return None if called in PROCEDURES else f"the procedure {called}"
    return None


def _operators(plan: Mapping[str, Any] | None) -> Iterator[Mapping[str, Any]]:
    if plan is None:
        raise ReadOnlyError("The server tells no plan of the statement, so that nothing shows that it only reads.")
    yield plan
    for child in plan.get("children", ()):
        yield from _operators(child)
