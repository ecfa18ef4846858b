"""Rows as a CSV file that Excel opens: UTF-8 with its mark, what Excel would take for a formula made harmless."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?%?")


def as_csv(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """A line for the columns, a line a row."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(rows[0] if rows else ())
    writer.writerows([[_harmless(value) for value in row.values()] for row in rows])
    return target.getvalue().encode("utf-8-sig")


def _harmless(value: Any) -> Any:
    """A lone sign and a number are no formulas, and stay as they are; a whole number has no fraction."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if not isinstance(value, str) or len(value) < 2 or not value.startswith(_FORMULA) or _NUMBER.fullmatch(value):
        return value
    return f"'{value}"
