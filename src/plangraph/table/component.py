"""The table in a page: Streamlit's component and the data that it is sent. Nothing comes back: its links say it all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from plangraph.table.cells import Column, Row


def table(
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    key: str,
    alt: str,
    file: str,
    words: Mapping[str, str],
    order: str,
    group: str = "",
    open_rows: int = 0,
) -> None:
    """Draw rows. `alt` says what they are, `order` how they are sorted at first, `file` names what is taken away.

    `group` is the column that they are grouped by at first; of each group, or of all, `open_rows` are shown until more
    are asked for (0: a hundred). `words` are the screen's.
    """
    data = {
        "columns": [column.data() for column in columns],
        "rows": [row.data() for row in rows],
        "alt": alt,
        "file": file,
        "order": order,
        "group": group,
        "open": open_rows,
        "words": dict(words),
    }
    _renderer()(key=key, data=data)


@lru_cache(maxsize=1)
def _renderer() -> Any:
    """Registered when first drawn: at import, outside a page, Streamlit refuses."""
    import streamlit as st

    return st.components.v2.component("plangraph.table", js="table.js", css="table.css", html="<div></div>")
