"""The table in a page: Streamlit's component and the data that it is sent. What comes back is a press on a row's button; the rest
is said by its links."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
    on_act: Callable[[str], None] | None = None,
) -> None:
    """Draw rows. `alt` says what they are, `order` how they are sorted at first, `file` names what is taken away.

    `group` is the column that they are grouped by at first; of each group, or of all, `open_rows` are shown until more
    are asked for (0: a hundred). `words` are the screen's; `on_act` hears of the row whose button, called `words["act"]`, was pressed.
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
    if on_act is None:
        _renderer()(key=key, data=data)
        return

    def heard() -> None:
        import streamlit as st

        told = st.session_state[key].get("act")
        if isinstance(told, dict) and isinstance(told.get("row"), str):
            on_act(told["row"])

    _renderer()(key=key, data=data, on_act_change=heard)


@lru_cache(maxsize=1)
def _renderer() -> Any:
    """Registered when first drawn: at import, outside a page, Streamlit refuses."""
    import streamlit as st

    return st.components.v2.component("plangraph.table", js="table.js", css="table.css", html="<div></div>")
