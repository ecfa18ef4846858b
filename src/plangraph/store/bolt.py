"""What both databases share: searching, loading and listing over Bolt."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Any

from plangraph.records import Graph
from plangraph.store import finding
from plangraph.store.loading import Loader
from plangraph.store.view import Hit, LoadReport, Progress, Rows

PLANS = "MATCH (p:Plan) RETURN p.id AS id ORDER BY id"
UNFINISHED = "MATCH (p:Plan) WHERE p.complete = false RETURN p.id AS id ORDER BY id"

# The driver logs what it also raises; without a handler Python would print it.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class BoltView(ABC):
    """A `View` over a Bolt server; what differs from server to server is left open."""

    name: str

    @abstractmethod
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

    @abstractmethod
    def writing(self) -> AbstractContextManager[Loader]:
        """A loader, with the schema in place and no other loader of this user beside it; its errors are ours."""

    @abstractmethod
    def close(self) -> None:
        """As in `View`."""

    def search(self, text: str, *, classes: tuple[str, ...] = (), passages: bool = False, limit: int = 20) -> list[Hit]:
        """As in `View`."""
        return finding.find(self._own, text, classes=classes, passages=passages, limit=limit)

    def load(self, graph: Graph, *, progress: Progress | None = None) -> LoadReport:
        """As in `View`; DataError, before anything is written, where the graph is damaged."""
        with self.writing() as loader:
            return loader.load(graph, progress)

    def remove(self, plan: str) -> bool:
        """As in `View`."""
        with self.writing() as loader:
            return loader.remove(plan)

    def plans(self) -> list[str]:
        """As in `View`."""
        return [row[0] for row in self._own(PLANS, {}).rows]

    def unfinished(self) -> list[str]:
        """Plans whose load was broken off; loading them again completes them."""
        return [row[0] for row in self._own(UNFINISHED, {}).rows]

    def _own(self, cypher: str, parameters: Mapping[str, Any]) -> Rows:
        return self.read(cypher, parameters, own=True)
