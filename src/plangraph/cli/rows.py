"""Rows of a query in the terminal: as a table, JSON or CSV; and the parameters of a query from the command line."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from plangraph.errors import UsageError
from plangraph.store.view import Rows

if TYPE_CHECKING:
    from rich.console import Console

WIDE = 160  # characters


def parameters(given: Sequence[str]) -> dict[str, Any]:
    """`name=value` pairs; a value that is JSON is read as such, any other is a text.

    >>> parameters(["year=2025", "name=韶关市"])
    {'year': 2025, 'name': '韶关市'}
    """
    found: dict[str, Any] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or not name:
            raise UsageError(f"--param {one} is not of the form name=value.")
        try:
            found[name] = json.loads(value)
        except RecursionError as error:
            raise UsageError(f"--param {name} has lists or maps that are too deep.") from error
        except ValueError as error:
            if value.removeprefix("-").isdecimal():
                raise UsageError(f"--param {name} is a number of too many digits.") from error
            found[name] = value
    return found


def print_rows(rows: Rows, form: str) -> None:
    """Print rows in the form of table, json or csv on standard output; a cut on standard error."""
    if form == "json":
        print(json.dumps(rows.records(), ensure_ascii=False, indent=2))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(rows.columns)
        writer.writerows([_cell(value) for value in row] for row in rows.rows)
    else:
        _print_table(rows)
    if rows.truncated:
        print(f"There are more than these {len(rows.rows)} rows: raise --limit.", file=sys.stderr)


def console() -> Console:
    """Standard output, as wide as the terminal; where it is none, wide enough for a table with sentences."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else WIDE)


def _print_table(rows: Rows) -> None:
    from rich.markup import escape
    from rich.table import Table

    if not rows.rows:
        print("无结果 no rows")
        return
    table = Table()
    for column in rows.columns:
        table.add_column(escape(column), overflow="fold")
    for row in rows.rows:
        table.add_row(*(escape(_cell(value)) for value in row))
    console().print(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
