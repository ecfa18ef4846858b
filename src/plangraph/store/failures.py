"""What the driver and the servers raise, as our errors: one sentence each."""

from __future__ import annotations

import re

from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from plangraph.errors import LimitError, ReadOnlyError, StatementError, StoreError

BROKEN = (ServiceUnavailable, SessionExpired, OSError)  # the connection has gone, or there is none
_REFUSED = re.compile(
    r"AccessMode|Forbidden|SecurityException|not allowed|read.?only|idempotent|permission", re.IGNORECASE
)
_TIME = re.compile(r"Timed?Out|timeout|timed out|Terminated|exceeded .*time", re.IGNORECASE)
_MEMORY = re.compile(r"MemoryPool|OutOfMemory|heap space|max.*range.*size|MaxRangeSize", re.IGNORECASE)
_POSITION = re.compile(r"\s*\(line \d+, column \d+.*", re.DOTALL)


def failure(error: Exception, *, where: str, seconds: float | None = None) -> StoreError:
    """The error to raise for what a statement at the database `where` came to.

    `seconds` is what the statement was granted; None where we set it no limit and the server has one of its own.
    """
    if isinstance(error, StoreError):
        return error
    if isinstance(error, AuthError):
        return StoreError(
            f"The database {where} does not accept the user or password: see PLANGRAPH_USER and PLANGRAPH_PASSWORD."
        )
    if isinstance(error, Neo4jError) and "DatabaseNotFound" in (error.code or ""):
        return StoreError(f"The server has no database of the name that stands in {where}.")
    if isinstance(error, Neo4jError):
        return _refusal(f"{error.code} {error.message}", sentence(error.message or str(error)), seconds)
    if isinstance(error, BROKEN):
        return StoreError(f"The database {where} cannot be reached: is it running, and is the address right?")
    if isinstance(error, ConfigurationError | ValueError) and "not supported" not in str(error):
        return StoreError(f"{where} is no address of a database: {sentence(str(error))}")
    if isinstance(error, DriverError):
        return StoreError(f"The database {where} failed: {sentence(str(error))}")
    return StoreError(f"The parameters or values cannot be sent: {sentence(str(error))}")


def is_over_limit(error: Neo4jError) -> bool:
    """Whether a server ended a statement for the time or the memory that it took."""
    told = f"{error.code} {error.message}"
    return bool(_TIME.search(told) or _MEMORY.search(told))


def _refusal(told: str, words: str, seconds: float | None) -> StoreError:
    if _MEMORY.search(told):
        return LimitError(f"The statement needs more memory than it may take, and was ended: {words}")
    if _TIME.search(told):
        if seconds is None:
            return LimitError(
                "A step of the work took longer than the database allows and was ended; do the same again to complete it."
            )
        return over_time(seconds)
    if _REFUSED.search(told):
        return ReadOnlyError(f"The statement may only read the graph: {words}")
    return StatementError(f"The database does not accept the statement: {words}")


def over_time(seconds: float, came_of_it: str = "ended") -> LimitError:
    """The error for a statement that took too long, and what was done about it."""
    return LimitError(f"The statement took longer than {seconds:g} seconds and was {came_of_it}.")


def sentence(message: str) -> str:
    """The first line of a server's message, with a full stop.

    >>> sentence("Variable `x` not defined (line 1, column 8 (offset: 7))\\nRETURN x")
    'Variable `x` not defined.'
    """
    first = _POSITION.sub("", message.strip().splitlines()[0] if message.strip() else "no reason given")
    return first.rstrip(" .") + "."
