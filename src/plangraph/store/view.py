"""What the rest of PlanGraph knows of a database: one contract, held by the embedded database and by Neo4j alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from plangraph.records import Graph

Progress = Callable[[str, int, int], None]  # what is being loaded, how much is done, how much there is


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a query: plain Python values (nodes and relationships as dicts), in the order of the database.

    `truncated` says that there were more than the limit.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False

    def records(self) -> list[dict[str, Any]]:
        """The rows as dicts by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of a search. `kind` is entity or passage; `id` that of the entity or excerpt; `text` what matched."""

    kind: str
    id: str
    cls: str
    name: str
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did: plans by what happened to them, and what the database holds now."""

    loaded: tuple[str, ...]
    unchanged: tuple[str, ...]
    entities: int
    relations: int
    figures: int


class View(Protocol):
    """A database that holds a graph."""

    name: str  # "embedded" or "neo4j"

    def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int = 10_000,
        seconds: float = 30.0,
        own: bool = False,
    ) -> Rows:
        """Answer read-only Cypher as the reader; ReadOnlyError, LimitError or StoreError where it cannot.

        `own` is for PlanGraph's own statements: on a server that others use too they see PlanGraph's facts alone.
        """
        ...

    def search(self, text: str, *, classes: tuple[str, ...] = (), passages: bool = False, limit: int = 20) -> list[Hit]:
        """Entities by name and alias (and passages by their words), best first; none for an empty text."""
        ...

    def load(self, graph: Graph, *, progress: Progress | None = None) -> LoadReport:
        """Bring the plans of `graph` in: the same graph again changes nothing, a changed plan replaces its own facts."""
        ...

    def remove(self, plan: str) -> bool:
        """Take a plan's facts out; False where the database holds no such plan."""
        ...

    def plans(self) -> list[str]:
        """Ids of the plans that it holds, sorted."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...
