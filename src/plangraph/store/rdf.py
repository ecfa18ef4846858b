"""SPARQL over the Turtle of a built graph: in process, read-only, and without files or the network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plangraph.errors import DataError, ReadOnlyError, UsageError
from plangraph.store.view import Rows

_OUTSIDE = {"ServiceGraphPattern"}  # parts of a query that ask another server


def sparql(folder: Path, query: str) -> Rows:
    """The rows of a query; the triples of CONSTRUCT and DESCRIBE as subject, predicate, object.

    UsageError where it is not SPARQL, ReadOnlyError where it would change the graph or ask elsewhere.
    """
    import rdflib
    from rdflib.plugins.sparql import prepareQuery

    path = folder / "graph.ttl"
    if not path.is_file():
        raise DataError(f"{folder} is not a built graph: graph.ttl is missing.")
    graph = rdflib.Graph()
    try:
        graph.parse(path, format="turtle")
    except Exception as error:  # rdflib raises what its parsers do
        raise DataError(f"{path} is damaged: build the graph again.") from error
    try:
        prepared = prepareQuery(query, initNs=dict(graph.namespaces()))
    except Exception as error:  # likewise
        raise UsageError(_not_sparql(query, error)) from error
    if _asks_elsewhere(prepared.algebra):
        raise ReadOnlyError("The query may only read the built graph: SERVICE and FROM are not allowed.")
    result = graph.query(prepared)
    if result.type == "ASK":
        return Rows(("answer",), ((bool(result.askAnswer),),))
    columns = ("subject", "predicate", "object") if result.vars is None else tuple(str(one) for one in result.vars)
    return Rows(columns, tuple(tuple(_plain(value) for value in row) for row in result))  # type: ignore[union-attr]


def _asks_elsewhere(part: Any) -> bool:
    # dict.get: the get of a part of an algebra gives back the very key that is missing.
    if getattr(part, "name", None) in _OUTSIDE or (isinstance(part, dict) and dict.get(part, "datasetClause")):
        return True
    if isinstance(part, dict):
        return any(_asks_elsewhere(one) for one in part.values())
    return isinstance(part, (list, tuple)) and not isinstance(part, str) and any(_asks_elsewhere(one) for one in part)


def _not_sparql(query: str, error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return f"The query is not a SPARQL query that reads: {lines[0] if lines else type(error).__name__}"


def _plain(value: Any) -> Any:
    import rdflib

    if value is None:
        return None
    if isinstance(value, rdflib.Literal) and isinstance(value.toPython(), (int, float, bool)):
        return value.toPython()
    return str(value)
