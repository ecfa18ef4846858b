"""What the database holds of some plans, read in pages.

A page is far from what a server grants one answer, and begins where the last one ended (by id, which an index knows):
all pages together cost what one answer would.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from plangraph.store import statements as cypher
from plangraph.store.marks import MARK

PAGE = 5_000  # rows of an answer: half a second of the embedded database
Row = dict[str, Any]


class Asker(Protocol):
    """Answers questions."""

    def rows(self, statement: str, **parameters: Any) -> list[Row]: ...


def nodes(asker: Asker, statement: str, plans: Sequence[str]) -> Iterator[Row]:
    """The rows of one of the statements ..._OF_PLANS about nodes, in the order of their ids."""
    after, full = "", bool(plans)
    while full:
        page = asker.rows(statement, plans=plans, after=after, most=PAGE)
        full = len(page) >= PAGE
        after = page[-1]["fact"]["id"] if page else after
        yield from _unmarked(page)


def nodes_by_id(asker: Asker, statement: str, ids: Sequence[str]) -> Iterator[Row]:
    """The rows of a statement that takes ids of nodes."""
    for start in range(0, len(ids), PAGE):
        yield from _unmarked(asker.rows(statement, ids=ids[start : start + PAGE]))


def relations(asker: Asker, plans: Sequence[str]) -> Iterator[Row]:
    """The relations of some plans, subject by subject."""
    after, full = "", bool(plans)
    while full:
        page = asker.rows(cypher.RELATIONS_OF_PLANS, plans=plans, after=after, most=PAGE)
        full = len(page) >= PAGE
        if full:  # the last subject may have more than came: it begins the next page
            last = page[-1]["subject"]
            page = [row for row in page if row["subject"] != last] or _relations_said(asker, last, plans)
            after = page[-1]["subject"]
        yield from _unmarked(page)


def relations_from(asker: Asker, subjects: Sequence[str]) -> Iterator[Row]:
    """All relations of some subjects."""
    some: list[str] = []
    rows = 0
    for subject, number in _counts(asker, subjects):
        if number > PAGE:
            yield from _unmarked(_relations_of(asker, subject))
            continue
        if rows + number > PAGE:
            yield from _unmarked(asker.rows(cypher.RELATIONS_FROM, ids=some))
            some, rows = [], 0
        some.append(subject)
        rows += number
    if some:
        yield from _unmarked(asker.rows(cypher.RELATIONS_FROM, ids=some))


def _counts(asker: Asker, subjects: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The subjects that have relations, and how many."""
    for start in range(0, len(subjects), PAGE):
        for row in asker.rows(cypher.COUNTS_FROM, ids=subjects[start : start + PAGE]):
            yield row["id"], row["n"]


def _relations_said(asker: Asker, subject: str, plans: Sequence[str]) -> list[Row]:
    return [row for row in _relations_of(asker, subject) if not set(plans).isdisjoint(row["fact"]["plans"])]


def _relations_of(asker: Asker, subject: str) -> list[Row]:
    found: list[Row] = []
    after, full = "", True
    while full:
        page = asker.rows(cypher.RELATIONS_OF_ONE, id=subject, after=after, most=PAGE)
        full = len(page) >= PAGE
        after = page[-1]["fact"]["id"] if page else after
        found += page
    return found


def _unmarked(rows: list[Row]) -> list[Row]:
    for row in rows:
        row["fact"].pop(MARK, None)
    return rows
