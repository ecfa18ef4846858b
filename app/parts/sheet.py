"""Rows as a CSV file that Excel opens: UTF-8 with its mark, what Excel would take for a formula made harmless."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """A line for the columns, a line a row."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(rows[0] if rows else ())
    writer.writerows([[_harmless(value) for value in row.values()] for row in rows])
    return target.getvalue().encode("utf-8-sig")


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
