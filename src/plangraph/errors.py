"""The errors that PlanGraph raises on purpose: one sentence each, for the person who reads it.

PlanGraphError              exit code
├── DataError               1   the data are at fault; `build` skips the document with a finding and goes on
│   └── DocumentError       1   one document cannot be read
├── UsageError              2   the command, the name or the parameter is wrong
│   └── UnknownName         2   nothing of that name; `near` holds what is close to it
└── StoreError              1   the database refused or cannot be reached
    ├── StatementError      1   it does not accept the statement
    ├── ReadOnlyError       1   the statement would write, change the schema, or read outside the graph
    └── LimitError          1   the statement passed its limit of time or memory and was ended
"""

from __future__ import annotations


class PlanGraphError(Exception):
    """Any failure that a user can understand; `str(error)` is one sentence."""

    exit_code = 1


class DataError(PlanGraphError):
    """The data are at fault."""


class DocumentError(DataError):
    """One document cannot be read; the others can."""


class UsageError(PlanGraphError):
    """The command, a name or a parameter is wrong."""

    exit_code = 2


class UnknownName(UsageError):
    """Nothing of that name is known."""

    def __init__(self, message: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.near = near


class StoreError(PlanGraphError):
    """The database refused or cannot be reached."""


class StatementError(StoreError):
    """The database does not accept the statement: its syntax or a name in it is wrong."""


class ReadOnlyError(StoreError):
    """The statement would write, change the schema, or read outside the graph."""


class LimitError(StoreError):
    """The statement passed its limit of time or memory and was ended."""
