"""A graph into a database: plans that changed, in groups that fit one transaction each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from neo4j import Driver, ManagedTransaction

from plangraph.collecting import uncollected
from plangraph.records import Graph
from plangraph.store import statements as cypher
from plangraph.store.changes import apply
from plangraph.store.held import Row
from plangraph.store.parts import Part, parts
from plangraph.store.sending import Run, Sender, Steps, each, together
from plangraph.store.view import LoadReport, Progress

MOST = 60_000  # facts that one transaction takes; a plan of more is marked as unfinished while it is written


class Loader:
    """Writes by one driver; one loader at a time may write to a database.

    `asked` makes of a statement what this server is to be asked.
    """

    def __init__(self, driver: Driver, database: str | None, asked: Callable[[str], str] = str) -> None:
        self.driver = driver
        self.database = database
        self.asked = asked

    def load(self, graph: Graph, progress: Progress | None) -> LoadReport:
        """Bring the plans of `graph` in that the database does not hold in this form."""
        with uncollected():
            said = parts(graph)
            marks = {row["id"]: row["digest"] for row in self._rows(cypher.MARKS) if row["complete"]}
            # The checksum of a plan that is not there is taken later, while the server works.
            known = {plan for plan, mark in marks.items() if plan in said and mark == said[plan].digest}
            changed = {plan: part for plan, part in sorted(said.items()) if plan not in known}
            steps = Steps(progress, sum(part.size for part in changed.values()))
            for group in groups(changed):
                self._write(group, steps)
        counts = [
            self._rows(one)[0]["n"] for one in (cypher.COUNT_ENTITIES, cypher.COUNT_RELATIONS, cypher.COUNT_FIGURES)
        ]
        return LoadReport(tuple(changed), tuple(sorted(known)), *counts)

    def remove(self, plan: str) -> bool:
        """Take a plan's facts out; False where there is no such plan."""
        if plan not in {row["id"] for row in self._rows(cypher.MARKS)}:
            return False
        self._write({plan: Part()}, Steps(None, 0))
        return True

    def _write(self, group: Mapping[str, Part], steps: Steps) -> None:
        size = sum(part.size for part in group.values())
        most = max(size, self._held(sorted(group)))

        def write(transaction: ManagedTransaction | None = None) -> None:
            steps.begin(", ".join(group), size)
            run = together(transaction, self.asked) if transaction else self._each()
            with Sender(run, steps) as sender:
                apply(sender, group)

        if most > MOST:
            write()
        else:
            with self.driver.session(database=self.database) as session:
                session.execute_write(write)
        steps.end()

    def _held(self, plans: list[str]) -> int:
        """How many facts the database holds of some plans; fewer than MOST where it holds no more at all."""
        kinds = (cypher.COUNT_ENTITIES, cypher.COUNT_RELATIONS, cypher.COUNT_FIGURES, cypher.COUNT_PASSAGES)
        whole = sum(int(self._rows(one)[0]["n"]) for one in kinds)
        if whole <= MOST:
            return whole
        return sum(int(self._rows(one, plans=plans)[0]["n"]) for one in cypher.COUNTS_OF_PLANS)

    def _each(self) -> Run:
        return each(self.driver, self.database, self.asked)

    def _rows(self, statement: str, **parameters: Any) -> list[Row]:
        return self._each()(statement, parameters)


def groups(changed: Mapping[str, Part]) -> Iterator[dict[str, Part]]:
    """Plans together as long as they fit one transaction."""
    group: dict[str, Part] = {}
    size = 0
    for plan, part in changed.items():
        if group and size + part.size > MOST:
            yield group
            group, size = {}, 0
        group[plan] = part
        size += part.size
    if group:
        yield group
