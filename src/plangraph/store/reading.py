"""The answer of the driver as plain Python values, and no more of it than was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any, cast

from neo4j import READ_ACCESS, Driver
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

from plangraph.store.columns import columns_of
from plangraph.store.guard import check_reads
from plangraph.store.marks import MARK
from plangraph.store.view import Rows

INTERNAL = (
    "search_text",
    "search_pinyin",
    "shares",
    MARK,
)  # properties that the loader and the search keep for themselves
PAGE = 1_000  # rows that are fetched at once


def answer(
    driver: Driver, database: str | None, cypher: str, parameters: Mapping[str, Any], *, limit: int, seconds: float
) -> Rows:
    """At most `limit` rows of a query, in a transaction that reads and is rolled back.

    ReadOnlyError where the server says afterwards that the statement wrote; what it wrote is rolled back.
    """
    fetch = min(limit + 1, PAGE)
    with (
        driver.session(database=database, default_access_mode=READ_ACCESS, fetch_size=fetch) as session,
        session.begin_transaction(timeout=seconds) as transaction,
    ):
        result = transaction.run(cast(Any, cypher), dict(parameters))
        columns = tuple(result.keys()) or columns_of(cypher)
        rows = [tuple(plain(value) for value in record.values()) for record in islice(result, limit + 1)]
        summary = result.consume()
        if len(rows) <= limit or summary.query_type is not None:  # stopped in mid-answer, one server tells no kind
            check_reads(summary)
        transaction.rollback()
    return Rows(columns, tuple(rows[:limit]), truncated=len(rows) > limit)


def plain(value: Any) -> Any:
    """A value of the driver as dicts, lists, texts and numbers.

    A node is its properties and `labels`, a relationship its properties and `type`; a path is the list of both in turn.
    """
    match value:
        case str() | int() | float() | None:  # almost all of an answer; what follows asks an abstract class each time
            return value
        case Node():
            return {**_seen(value), "labels": sorted(value.labels)}
        case Relationship():
            return {**_seen(value), "type": value.type}
        case Path():
            steps = [one for pair in zip(value.nodes, value.relationships, strict=False) for one in pair]
            return [plain(one) for one in (*steps, value.nodes[-1])]
        case dict():
            return _plain_map(value)
        case list() | tuple():
            return [plain(one) for one in value]
        case Date() | DateTime() | Time():
            return value.iso_format()
        case Duration() | Point():
            return str(value)
        case _:
            return value


def _plain_map(value: Any) -> dict[str, Any]:
    return {key: plain(one) for key, one in value.items()}


def _seen(value: Node | Relationship) -> dict[str, Any]:
    return {key: plain(one) for key, one in value.items() if key not in INTERNAL}
