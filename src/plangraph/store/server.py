"""A Neo4j server as a `View`: the user's own, by its address."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from plangraph.store.bolt import BoltView
from plangraph.store.deadline import within
from plangraph.store.failures import failure
from plangraph.store.guard import check_plan, check_reads, explained
from plangraph.store.loading import Loader
from plangraph.store.reading import answer
from plangraph.store.view import Rows

GRACE = 2.0  # seconds past its limit that the server has to end a statement by itself
SCHEMA = (
    "CREATE CONSTRAINT plangraph_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT plangraph_passage IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT plangraph_figure IF NOT EXISTS FOR (n:Figure) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT plangraph_plan IF NOT EXISTS FOR (n:Plan) REQUIRE n.id IS UNIQUE",
    "CREATE TEXT INDEX plangraph_names IF NOT EXISTS FOR (n:Entity) ON (n.search_text)",
    "CREATE TEXT INDEX plangraph_pinyin IF NOT EXISTS FOR (n:Entity) ON (n.search_pinyin)",
    "CREATE TEXT INDEX plangraph_words IF NOT EXISTS FOR (n:Passage) ON (n.search_text)",
)
_FAILURES = (Neo4jError, DriverError, OSError, ValueError, TypeError)


class ServerView(BoltView):
    """The default database of a Neo4j server."""

    name = "neo4j"

    def __init__(self, url: str, user: str, password: str) -> None:
        self._where = url
        try:
            self._driver = GraphDatabase.driver(
                url,
                auth=(user, password),
                notifications_min_severity="OFF",
                connection_timeout=15,
                max_transaction_retry_time=15,
                telemetry_disabled=True,
                user_agent="plangraph",
            )
        except (DriverError, ValueError) as error:
            raise failure(error, where=url, seconds=0) from error
        try:
            self._driver.verify_connectivity()
        except _FAILURES as error:
            self._driver.close()
            raise failure(error, where=url, seconds=0) from error

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, limit: int = 10_000, seconds: float = 30.0
    ) -> Rows:
        """As in `View`."""
        return within(seconds + GRACE, seconds, lambda: self._answer(cypher, parameters or {}, limit, seconds))

    @contextmanager
    def writing(self) -> Iterator[Loader]:
        """As in `BoltView`."""
        try:
            with self._driver.session() as session:
                for statement in SCHEMA:
                    session.run(statement).consume()
                session.run("CALL db.awaitIndexes(60)").consume()
            yield Loader(self._driver, None)
        except (Neo4jError, DriverError, OSError) as error:
            raise failure(error, where=self._where, seconds=0) from error

    def close(self) -> None:
        """As in `View`."""
        self._driver.close()

    def _answer(self, cypher: str, parameters: Mapping[str, Any], limit: int, seconds: float) -> Rows:
        begun = time.monotonic()
        try:
            summary = explained(self._driver, None, cypher, parameters, seconds)
            check_reads(summary)
            check_plan(summary.plan)
            left = max(seconds - (time.monotonic() - begun), 0.1)
            return answer(self._driver, None, cypher, parameters, limit=limit, seconds=left)
        except _FAILURES as error:
            raise failure(error, where=self._where, seconds=seconds) from error
