"""Figures of a line, about an invented place."""

from __future__ import annotations

from typing import Any

from plangraph.records import Figure


def figure(indicator: str, value: float, unit: str, year: int | None = 2025, **more: Any) -> Figure:
    """A target of 甲市; `kind`, `comparator` and the rest may be given."""
    fields: dict[str, Any] = {"kind": "target", "comparator": "=", "change": False, "scope": "Place/甲市", **more}
    return Figure(
        id="f", plan="p", indicator=indicator, value=value, unit=unit, year=year, evidence="e", confidence=1.0, **fields
    )


def outcome(indicator: str, value: float, unit: str, year: int | None = 2025, **more: Any) -> Figure:
    """An outcome of 甲市."""
    return figure(indicator, value, unit, year, **{"kind": "actual", **more})
