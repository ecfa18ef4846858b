"""A server that ends what takes it too long is sent fewer rows at once, and gets all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

import pytest
from neo4j import Driver
from neo4j.exceptions import Neo4jError

from plangraph.store.sending import each

TOO_LONG = ("Neo.ClientError.Transaction.TransactionTimedOut", "The transaction has been terminated.")
TOO_LARGE = ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "The allocation would exceed the limit.")
WRONG = ("Neo.ClientError.Statement.SyntaxError", "Invalid input")


class Server:
    """Takes so many rows in a transaction and ends one of more; it stands for the driver, its sessions and what they run."""

    def __init__(self, most: int, error: tuple[str, str]) -> None:
        self.most, self.error = most, error
        self.taken: list[list[int]] = []

    @contextmanager
    def session(self, database: str | None) -> Iterator[Server]:
        yield self

    def execute_write(self, work: Callable[[Server], list[Any]]) -> list[Any]:
        return work(self)

    def run(self, statement: str, parameters: dict[str, Any]) -> Server:
        rows = parameters["rows"]
        if len(rows) > self.most:
            code, message = self.error
            raise Neo4jError._basic_hydrate(neo4j_code=code, message=message)
        self.taken.append(rows)
        return self

    def data(self) -> list[dict[str, Any]]:
        return [{"row": row} for row in self.taken[-1]]


def sent(server: Server, rows: list[int]) -> list[dict[str, Any]]:
    return each(cast(Driver, server), None, str)("UNWIND $rows AS row RETURN row", {"rows": rows})


@pytest.mark.parametrize("error", [TOO_LONG, TOO_LARGE])
def test_rows_that_are_too_many_go_in_halves(error: tuple[str, str]) -> None:
    server = Server(3, error)
    assert sent(server, list(range(10))) == [{"row": number} for number in range(10)]
    assert [row for rows in server.taken for row in rows] == list(range(10))
    assert max(map(len, server.taken)) <= 3


def test_what_one_row_comes_to_is_told_and_so_is_what_is_wrong() -> None:
    for most, error in ((0, TOO_LONG), (3, WRONG)):
        server = Server(most, error)
        with pytest.raises(Neo4jError):
            sent(server, list(range(10)))
        assert server.taken == []
