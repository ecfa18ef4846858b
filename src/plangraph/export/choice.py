"""What of a graph the rows of a query point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plangraph.errors import UsageError
from plangraph.graph.index import Fact
from plangraph.records import Graph


def ids_in(rows: Iterable[Iterable[Any]], graph: Graph) -> set[str]:
    """The ids in the rows of a query: of its nodes and relationships and of any text that is an id.

    Where the rows hold no id, the entities that their texts name; UsageError where they name none.
    """
    texts = {text for row in rows for value in row for text in _texts(value)}
    facts: tuple[Fact, ...] = (*graph.entities, *graph.relations, *graph.figures)
    found = {fact.id for fact in facts if fact.id in texts}
    found = found or {entity.id for entity in graph.entities if entity.name in texts}
    if not found:
        raise UsageError("The query returned no node, relationship, id or name of the graph to export.")
    return found


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(value["id"]) if "id" in value else (t for one in value.values() for t in _texts(one))
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)
