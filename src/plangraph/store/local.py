"""The embedded database as a `View`."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from plangraph.errors import LimitError, StoreError
from plangraph.lock import FileLock
from plangraph.store.bolt import BoltView
from plangraph.store.columns import columns_of
from plangraph.store.embedded.client import Client
from plangraph.store.embedded.engine import sql
from plangraph.store.embedded.folder import Folder
from plangraph.store.failures import BROKEN, failure, over_time
from plangraph.store.guard import check_question, explained
from plangraph.store.limits import check_parameters, check_statement
from plangraph.store.loading import Loader
from plangraph.store.reading import answer
from plangraph.store.repair import repaired
from plangraph.store.tokens import plain
from plangraph.store.view import Rows

DATABASE = "kg"
PAUSE = 0.2  # seconds after which a killed server does not answer any more
WAIT = 600.0  # seconds that a loader waits for another one
SCHEMA = "".join(
    f"CREATE VERTEX TYPE {label} IF NOT EXISTS; CREATE PROPERTY {label}.id IF NOT EXISTS STRING; "
    f"CREATE INDEX IF NOT EXISTS ON {label} (id) UNIQUE; "
    for label in ("Entity", "Passage", "Figure", "Plan")
)


class EmbeddedView(BoltView):
    """The database of a data folder; its server is started where it does not run, and runs while this is open."""

    name = "embedded"

    def __init__(self, root: Path) -> None:
        self.folder = Folder(root)
        self._client = Client(self.folder)
        self._opening = threading.Lock()  # the explorer reads from several threads
        self._drivers: tuple[Driver, ...] = ()
        self._open()

    def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int = 10_000,
        seconds: float = 30.0,
        own: bool = False,
    ) -> Rows:
        """As in `View`."""
        check_parameters(parameters or {})
        if own:
            return self._rows(cypher, parameters or {}, limit, seconds)
        check_statement(cypher)
        asked = plain(cypher)
        rows = self._rows(repaired(asked), parameters or {}, limit, seconds)
        named = columns_of(asked)  # what was written anew has other names
        return Rows(named if len(named) == len(rows.columns) else rows.columns, rows.rows, rows.truncated)

    @contextmanager
    def writing(self) -> Iterator[Loader]:
        """As in `BoltView`."""
        with FileLock(self.folder.writing) as lock:
            if not lock.acquire(WAIT):
                raise StoreError("Another load into the embedded database does not end; try again when it has.")
            self.folder.room()
            try:
                self._reopen()
                state = self._client.state
                sql(state.http, state.writer, SCHEMA)
                yield Loader(self._writer, DATABASE)
            except (Neo4jError, DriverError, OSError, StoreError) as error:
                self.folder.room()
                raise failure(error, where=self._where) from error

    def close(self) -> None:
        """As in `View`."""
        for driver in self._drivers:
            driver.close()
        self._client.close()

    @property
    def _where(self) -> str:
        return f"in {self.folder.root}"

    def _open(self) -> None:
        state = self._client.state
        for driver in self._drivers:
            driver.close()
        self._drivers = (_driver(state.bolt, "reader", state.reader), _driver(state.bolt, "root", state.writer))
        self._reader, self._writer = self._drivers
        self._opened = state

    def _rows(self, cypher: str, parameters: Mapping[str, Any], limit: int, seconds: float) -> Rows:
        try:
            return self._answer(cypher, parameters, limit, seconds)
        except BROKEN as error:
            return self._once_more(error, cypher, parameters, limit, seconds)

    def _answer(self, cypher: str, parameters: Mapping[str, Any], limit: int, seconds: float) -> Rows:
        begun = time.monotonic()
        try:
            with self._client.watched(seconds):
                check_question(explained(self._reader, DATABASE, cypher, parameters, seconds))
                return answer(self._reader, DATABASE, cypher, parameters, limit=limit, seconds=seconds)
        except BROKEN:
            if time.monotonic() - begun >= seconds:
                self._reopen()
                raise over_time(seconds) from None
            raise
        except StoreError:
            raise
        except (Neo4jError, DriverError, ValueError, TypeError) as error:
            raise failure(error, where=self._where, seconds=seconds) from error

    def _once_more(
        self, error: Exception, cypher: str, parameters: Mapping[str, Any], limit: int, seconds: float
    ) -> Rows:
        """The server ended under the query: because of it, or of another one, or killed from outside."""
        time.sleep(PAUSE)
        if self._reopen() == "memory":
            raise LimitError(
                "The statement, or one beside it, needed more memory than the embedded database has."
            ) from error
        try:
            return self._answer(cypher, parameters, limit, seconds)
        except BROKEN as again:
            raise failure(again, where=self._where, seconds=seconds) from again

    def _reopen(self) -> str:
        with self._opening:
            reason = self._client.again()
            if self._client.state != self._opened:
                self._open()
            return reason


def _driver(port: int, user: str, password: str) -> Driver:
    return GraphDatabase.driver(
        f"bolt://127.0.0.1:{port}",
        auth=(user, password),
        notifications_min_severity="OFF",
        max_transaction_retry_time=1,  # a server that ended comes back on another port
        telemetry_disabled=True,
    )
