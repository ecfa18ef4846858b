"""What is refused before it is run: statements and values of a size at which a parser, and with it a server, gives up.

The embedded server took 12 s to read a list of 20,000 texts, and ended at 2,000 indexes in a row: it serves everybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from plangraph.errors import StatementError
from plangraph.store.clauses import STARTS
from plangraph.store.tokens import CLOSE, OPEN, aside, tokens

LONGEST = 50_000  # characters of a statement
MOST = 10_000  # words and signs of a statement
DEEPEST = 64  # brackets and CASEs in one another; lists and maps of a value in one another
CLAUSES = 200
ROW = 32  # indexes, as in a[0][0], in a row
VALUES = 1_000_000  # of all parameters together
LARGEST = 2**63


def check_statement(cypher: str) -> None:
    """StatementError where a statement is too large or too deep to be read, or asks for the server's plan and no rows."""
    check_text(cypher)
    if len(cypher) > LONGEST:
        raise _too(f"has {len(cypher):,} characters, more than {LONGEST:,}")
    found = [token for token in tokens(cypher) if not aside(token)]
    if found and (word := found[0].upper()) in ("EXPLAIN", "PROFILE"):
        raise StatementError(f"{word} gives a server's plan and no rows: ask the statement without it.")
    if len(found) > MOST:
        raise _too(f"has {len(found):,} words and signs, more than {MOST:,}")
    words = sum(token.lower() in STARTS and before.lower() != "starts" for before, token in pairwise(["", *found]))
    if words > CLAUSES:
        raise _too(f"has more than {CLAUSES} clauses")
    depth, rows = 0, [0]  # for each open bracket, how many indexes stand in a row within it
    for before, token in pairwise(["", *found]):
        if token in OPEN or token.lower() == "case":
            rows[-1] = rows[-1] + 1 if (before, token) == ("]", "[") else 0
            rows.append(0)
            depth += 1
        elif (token in CLOSE or token.lower() == "end") and depth:
            rows.pop()
            depth -= 1
        if depth > DEEPEST or rows[-1] > ROW:
            raise _too(f"has more than {DEEPEST} brackets in one another or {ROW} indexes in a row")


def _too(what: str) -> StatementError:
    return StatementError(f"The statement {what}: shorten it, and give long lists as parameters.")


def check_parameters(parameters: Mapping[str, Any]) -> None:
    """StatementError where a value cannot be sent: a number, a depth or a text that no database takes."""
    pending: list[tuple[Any, int]] = [(dict(parameters), 0)]
    seen = 0
    while pending:
        value, depth = pending.pop()
        seen += 1
        if depth > DEEPEST:
            raise _cannot(f"lists or maps are more than {DEEPEST} deep")
        if seen > VALUES:
            raise _cannot(f"they hold more than {VALUES:,} values")
        if isinstance(value, Mapping):
            pending += ((one, depth + 1) for pair in value.items() for one in pair)
        elif isinstance(value, list | tuple | set | frozenset):
            pending += ((one, depth + 1) for one in value)
        else:
            _check_value(value)


def _check_value(value: Any) -> None:
    if isinstance(value, int) and not -LARGEST <= value < LARGEST:
        raise _cannot("a whole number has more than 64 bits")
    if isinstance(value, str):
        check_text(value)


def check_text(text: str) -> None:
    """StatementError where a text is no UTF-8: an argument of other bytes, or half a character."""
    if not text.isascii() and any("\ud800" <= one <= "\udfff" for one in text):
        raise _cannot("a text is not UTF-8")


def _cannot(why: str) -> StatementError:
    return StatementError(f"The parameters or values cannot be sent: {why}.")
