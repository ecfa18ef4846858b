"""Tables as the pages draw them: as high as their rows, and, where lines can be chosen, saying which were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

Rows = Sequence[Mapping[str, Any]]
SHOWN = 10  # rows that are seen without scrolling; Streamlit fits the height of fewer by itself
ROW = 32  # pixels, at the size of letters in .streamlit/config.toml


def table(rows: Rows, *, alt: str, widths: Mapping[str, Any] | None = None, shown: int = SHOWN) -> None:
    """Rows to read; `widths` are Streamlit's small, medium, large or pixels, by column."""
    st.dataframe(
        list(rows), hide_index=True, height=_height(rows, shown), column_config=_columns(widths or {}),
        alt=alt,
    )  # fmt: skip


def choose(
    rows: Rows,
    key: str,
    *,
    alt: str,
    many: bool = False,
    widths: Mapping[str, Any] | None = None,
    shown: int = SHOWN,
) -> list[int]:
    """Rows of which one, or many, can be chosen; the numbers of those that are."""
    state = st.dataframe(
        list(rows), hide_index=True, on_select="rerun", selection_mode="multi-row" if many else "single-row", key=key,
        height=_height(rows, shown), column_config=_columns(widths or {}), alt=alt,
    )  # fmt: skip
    return [row for row in state["selection"]["rows"] if row < len(rows)]


def _height(rows: Rows, shown: int) -> Any:
    return "auto" if len(rows) <= SHOWN else (shown + 1) * ROW


def _columns(widths: Mapping[str, Any]) -> dict[str, Any]:
    return {name: st.column_config.Column(width=width) for name, width in widths.items()}
