"""What a user means by a name, and what of a graph the rows of a query point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from plangraph.errors import UnknownName, UsageError
from plangraph.graph.index import Fact
from plangraph.ids import fold
from plangraph.records import Graph


def entity_named(graph: Graph, name: str) -> str:
    """The id of the entity of this id, name or alias.

    UnknownName where there is none, with the names that are close to it; UsageError where several have it.
    """
    wanted = fold(name)
    by_rank: tuple[list[str], ...] = ([], [], [])
    for entity in graph.entities:
        if entity.id == name:
            by_rank[0].append(entity.id)
        elif fold(entity.name) == wanted:
            by_rank[1].append(entity.id)
        elif any(fold(alias) == wanted for alias in entity.aliases):
            by_rank[2].append(entity.id)
    found = next((ids for ids in by_rank if ids), [])
    if len(found) > 1:
        raise UsageError(f"{name} names several things: {', '.join(sorted(found))}; give one of these ids.")
    if not found:
        raise unknown(name, [entity.name for entity in graph.entities])
    return found[0]


def unknown(name: str, names: Iterable[str]) -> UnknownName:
    """The error that nothing has this name, with up to five names that are close to it or hold it."""
    known = sorted(set(names))
    near = [one for one in known if fold(name) in fold(one)] + get_close_matches(name, known, 5, 0.5)
    near = list(dict.fromkeys(near))[:5]
    hint = f"; close to it: {', '.join(near)}" if near else ""
    return UnknownName(f"Nothing is named {name}{hint}.", tuple(near))


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
