"""A Neo4j server as a `View`: the user's own, by its address."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from neo4j import GraphDatabase, Session
from neo4j.exceptions import DriverError, Neo4jError

from plangraph.errors import StatementError
from plangraph.store.bolt import BoltView
from plangraph.store.connecting import apart
from plangraph.store.deadline import within
from plangraph.store.failures import failure
from plangraph.store.guard import check_plan, check_reads, explained
from plangraph.store.limits import check_parameters, check_statement
from plangraph.store.loading import Loader
from plangraph.store.marks import MARK, OWN_BEFORE, marked
from plangraph.store.reading import answer
from plangraph.store.tokens import plain
from plangraph.store.view import Rows

GRACE = 2.0  # seconds past its limit that the server has to end a statement by itself
OWNED = ("Entity", "Passage", "Figure", "Plan")
# One id, one node, among those of the mark: what others keep under these labels is neither checked nor bound.
SCHEMA = (
    *(
        f"CREATE CONSTRAINT plangraph_own_{label.lower()} IF NOT EXISTS "
        f"FOR (n:{label}) REQUIRE (n.{MARK}, n.id) IS UNIQUE"
        for label in OWNED
    ),
    *(f"CREATE INDEX plangraph_{label.lower()}_ids IF NOT EXISTS FOR (n:{label}) ON (n.id)" for label in OWNED[:2]),
    "CREATE TEXT INDEX plangraph_names IF NOT EXISTS FOR (n:Entity) ON (n.search_text)",
    "CREATE TEXT INDEX plangraph_pinyin IF NOT EXISTS FOR (n:Entity) ON (n.search_pinyin)",
    "CREATE TEXT INDEX plangraph_words IF NOT EXISTS FOR (n:Passage) ON (n.search_text)",
)
_FAILURES = (Neo4jError, DriverError, OSError, ValueError, TypeError)


class ServerView(BoltView):
    """A database of a Neo4j server: the one that the address names behind the host, else the server's default."""

    name = "neo4j"

    def __init__(self, url: str, user: str, password: str) -> None:
        self._where = url
        address, self._database = apart(url)
        try:
            self._driver = GraphDatabase.driver(
                address,
                auth=(user, password),
                notifications_min_severity="OFF",
                connection_timeout=15,
                max_transaction_retry_time=15,
                telemetry_disabled=True,
                user_agent="plangraph",
            )
        except (DriverError, ValueError) as error:
            raise failure(error, where=url) from error
        try:
            self._driver.verify_connectivity()
            if self._database:
                self._driver.execute_query("RETURN 1", database_=self._database)
        except _FAILURES as error:
            self._driver.close()
            raise failure(error, where=url) from error

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
        if not own:
            check_statement(cypher)
        asked = marked(cypher) if own else plain(cypher)
        return within(seconds + GRACE, seconds, lambda: self._answer(asked, parameters or {}, limit, seconds))

    @contextmanager
    def writing(self) -> Iterator[Loader]:
        """As in `BoltView`."""
        try:
            with self._driver.session(database=self._database) as session:
                self._own_earlier(session)
                for statement in SCHEMA:
                    session.run(cast(Any, statement)).consume()
                session.run("CALL db.awaitIndexes(60)").consume()
            yield Loader(self._driver, self._database, marked)
        except (Neo4jError, DriverError, OSError) as error:
            raise failure(error, where=self._where) from error

    def _own_earlier(self, session: Session) -> None:
        """Mark what a PlanGraph before the mark loaded, once: its constraints, which bound others too, tell of it."""
        told = session.run("SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names").single(strict=True)["names"]
        old = [f"plangraph_{label.lower()}" for label in OWNED]
        if set(old) & set(told):
            for statement in (*OWN_BEFORE, *(f"DROP CONSTRAINT {name} IF EXISTS" for name in old)):
                session.run(cast(Any, statement)).consume()

    def close(self) -> None:
        """As in `View`."""
        self._driver.close()

    def _answer(self, cypher: str, parameters: Mapping[str, Any], limit: int, seconds: float) -> Rows:
        begun = time.monotonic()
        try:
            summary = explained(self._driver, self._database, cypher, parameters, seconds)
            check_reads(summary)
            check_plan(summary.plan)
            left = max(seconds - (time.monotonic() - begun), 0.1)
            return answer(self._driver, self._database, cypher, parameters, limit=limit, seconds=left)
        except RecursionError as error:  # the driver reads the plan, a map of maps
            raise StatementError("The statement is too deep to be planned: shorten it.") from error
        except _FAILURES as error:
            raise failure(error, where=self._where, seconds=seconds) from error
