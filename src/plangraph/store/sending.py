"""Sending what a load says: the next rows are made while the server works on the last, and every batch is told."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, cast

from neo4j import Driver, ManagedTransaction
from neo4j.exceptions import Neo4jError

from plangraph.store.failures import is_over_limit
from plangraph.store.held import Row
from plangraph.store.view import Progress

AHEAD = 2  # batches that wait for the server
Run = Callable[[str, dict[str, Any]], list[Row]]


def together(transaction: ManagedTransaction, asked: Callable[[str], str]) -> Run:
    """Runs statements in one transaction."""
    return lambda statement, parameters: transaction.run(cast(Any, asked(statement)), parameters).data()


def each(driver: Driver, database: str | None, asked: Callable[[str], str]) -> Run:
    """Runs statements in a transaction each; rows that are too many for the server's limits are sent in halves."""

    def run(statement: str, parameters: dict[str, Any]) -> list[Row]:
        try:
            with driver.session(database=database) as session:
                return session.execute_write(lambda tx: together(tx, asked)(statement, parameters))
        except Neo4jError as error:
            rows = parameters.get("rows", ())
            if len(rows) < 2 or not is_over_limit(error):
                raise
            half = len(rows) // 2  # nothing of a transaction that was ended is kept
            return [row for some in (rows[:half], rows[half:]) for row in run(statement, {**parameters, "rows": some})]

    return run


class Sender:
    """The `Runner` of a load; as a context it ends when everything is with the server."""

    def __init__(self, run: Run, steps: Steps) -> None:
        self._run = run
        self._steps = steps
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="plangraph-load")
        self._sent: deque[tuple[int, Future[list[Row]]]] = deque()

    def rows(self, statement: str, **parameters: Any) -> list[Row]:
        """The answer to a question, asked when all that was sent is in."""
        self._wait(0)
        return self._run(statement, parameters)

    def send(self, statement: str, rows: Sequence[Any]) -> None:
        """Send a batch; what the server says against it is raised here or by a later call."""
        self._wait(AHEAD - 1)
        self._sent.append((len(rows), self._worker.submit(self._run, statement, {"rows": rows})))

    def _wait(self, most: int) -> None:
        while len(self._sent) > most:
            count, answer = self._sent.popleft()
            answer.result()
            self._steps.sent(count)

    def __enter__(self) -> Sender:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._wait(0)
        finally:
            self._worker.shutdown(cancel_futures=True)


class Steps:
    """Tells how many facts are in: after each batch, and exactly after each group."""

    def __init__(self, report: Progress | None, whole: int) -> None:
        self._report = report
        self._whole = whole
        self._name, self._done, self._at, self._end = "", 0, 0, 0

    def begin(self, name: str, size: int) -> None:
        """A group of so many facts begins, or begins again."""
        self._name, self._at, self._end = name, self._done, self._done + size
        self._tell()

    def sent(self, rows: int) -> None:
        """A batch is in; what is only taken out counts too, but no further than the group's end."""
        self._at = min(self._at + rows, self._end)
        self._tell()

    def end(self) -> None:
        """The group is in."""
        self._done = self._at = self._end
        self._tell()

    def _tell(self) -> None:
        if self._report is not None:
            self._report(self._name, self._at, self._whole)
