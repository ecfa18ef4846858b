"""A graph into a database: plans that changed, in groups that fit one transaction each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from neo4j import Driver, ManagedTransaction

from plangraph.records import Graph
from plangraph.store import statements as cypher
from plangraph.store.changes import Row, apply
from plangraph.store.parts import Part, parts
from plangraph.store.view import LoadReport, Progress

GROUP = 20_000  # facts that one transaction takes
MOST = 60_000  # facts of one plan that one transaction takes; a larger plan is marked as unfinished while it is written


class Loader:
    """Writes by one driver; one loader at a time may write to a database."""

    def __init__(self, driver: Driver, database: str | None) -> None:
        self._driver = driver
        self._database = database

    def load(self, graph: Graph, progress: Progress | None) -> LoadReport:
        """Bring the plans of `graph` in that the database does not hold in this form."""
        said = parts(graph)
        digests = {plan: part.digest() for plan, part in said.items()}
        marks = {row["id"]: row["digest"] for row in self._rows(cypher.MARKS) if row["complete"]}
        changed = {plan: part for plan, part in sorted(said.items()) if marks.get(plan) != digests[plan]}
        done, whole = 0, sum(part.size for part in changed.values())
        for group in groups(changed):
            self._write(group)
            done += sum(part.size for part in group.values())
            if progress is not None:
                progress(", ".join(group), done, whole)
        counts = [
            self._rows(one)[0]["n"] for one in (cypher.COUNT_ENTITIES, cypher.COUNT_RELATIONS, cypher.COUNT_FIGURES)
        ]
        return LoadReport(tuple(changed), tuple(sorted(said.keys() - changed.keys())), *counts)

    def remove(self, plan: str) -> bool:
        """Take a plan's facts out; False where there is no such plan."""
        if plan not in {row["id"] for row in self._rows(cypher.MARKS)}:
            return False
        self._write({plan: Part()})
        return True

    def _write(self, group: Mapping[str, Part]) -> None:
        with self._driver.session(database=self._database) as session:
            if sum(part.size for part in group.values()) > MOST:
                apply(_Each(self._driver, self._database), group)
            else:
                session.execute_write(lambda transaction: apply(_Together(transaction), group))

    def _rows(self, statement: str) -> list[Row]:
        return _Each(self._driver, self._database).rows(statement)


def groups(changed: Mapping[str, Part]) -> Iterator[dict[str, Part]]:
    """Plans together as long as they fit one transaction."""
    group: dict[str, Part] = {}
    size = 0
    for plan, part in changed.items():
        if group and size + part.size > GROUP:
            yield group
            group, size = {}, 0
        group[plan] = part
        size += part.size
    if group:
        yield group


class _Together:
    """Statements of one transaction."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction

    def rows(self, statement: str, **parameters: Any) -> list[Row]:
        return self._transaction.run(cast(Any, statement), parameters).data()

    def send(self, statement: str, rows: Sequence[Row]) -> None:
        self._transaction.run(cast(Any, statement), rows=rows).consume()


class _Each:
    """Statements in a transaction each."""

    def __init__(self, driver: Driver, database: str | None) -> None:
        self._driver = driver
        self._database = database

    def rows(self, statement: str, **parameters: Any) -> list[Row]:
        with self._driver.session(database=self._database) as session:
            return session.execute_read(lambda tx: tx.run(cast(Any, statement), parameters).data())

    def send(self, statement: str, rows: Sequence[Row]) -> None:
        with self._driver.session(database=self._database) as session:
            session.execute_write(lambda tx: tx.run(cast(Any, statement), rows=rows).consume())
