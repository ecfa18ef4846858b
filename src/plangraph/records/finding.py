"""What a reader of a report should know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader of the report should know: `severity` is error, warning or info; `place` says where."""

    severity: str
    place: str
    message: str
