"""A query that a reader wrote: the editor with examples, the answer as table, graph and CSV."""

from __future__ import annotations

from typing import Any

import streamlit as st

from parts import address
from parts.board import board, edges_of, nodes_of
from parts.database import among, view
from parts.examples import EXAMPLES
from parts.sheet import as_csv
from parts.states import guarded, nothing, too_much
from parts.tables import table
from parts.tabs import tabs
from parts.words import say
from plangraph.canvas import MOST_NODES, by_forces
from plangraph.store.view import Rows

ROWS = 1_000
SECONDS = 15.0
LONGEST = 4_000


def editor() -> str | None:
    """The query to answer now: the one last sent; None before the first."""
    chosen = st.selectbox(
        say("cypher.examples"), list(EXAMPLES), index=None, placeholder=say("cypher.choose"), key="example",
        format_func=lambda name: say(f"example.{name}"), on_change=_take,
    )  # fmt: skip
    st.session_state.setdefault("cypher", st.query_params.get("cypher", "")[:LONGEST] or EXAMPLES[chosen or "anchors"])
    st.text_area(say("cypher.editor"), key="cypher", height=190, max_chars=LONGEST)
    st.caption(say("cypher.bounds", rows=ROWS, seconds=int(SECONDS)))
    if st.button(say("cypher.run"), type="primary", key="run"):
        st.session_state["asked"] = st.session_state["cypher"]
        address.write(cypher=st.session_state["cypher"])
    return st.session_state.get("asked")


def _take() -> None:
    if st.session_state["example"]:
        st.session_state["cypher"] = EXAMPLES[st.session_state["example"]]


def draw_answer(cypher: str) -> None:
    """Answer `cypher` as the reader and draw the rows."""
    with guarded():
        with st.spinner(say("state.asking")):
            rows = view().read(cypher, limit=ROWS, seconds=SECONDS)
        _draw(rows, cypher)


def _draw(rows: Rows, cypher: str) -> None:
    if not rows.rows:
        nothing("cypher.no_rows")
        return
    st.caption(say("cypher.rows", number=len(rows.rows)) + (f" {say('cypher.truncated')}" if rows.truncated else ""))
    tabs("query-answer", {say("answer.table"): lambda: _table(rows), say("answer.graph"): lambda: _graph(rows, cypher)})


def _table(rows: Rows) -> None:
    table(flat(rows), alt=say("answer.table"), shown=14)
    st.download_button(say("answer.csv"), as_csv(flat(rows)), "answer.csv", "text/csv", on_click="ignore")


def _graph(rows: Rows, cypher: str) -> None:
    ids = tuple(sorted(entity_ids(rows)))
    part = among(ids[:MOST_NODES]) if ids else None
    if part is None or not part.nodes:
        nothing("cypher.no_nodes")
        return
    too_much(MOST_NODES, len(ids))
    board("query", f"query:{cypher}", part, lambda part: by_forces(nodes_of(part), edges_of(part)))


def flat(rows: Rows) -> list[dict[str, Any]]:
    """The rows for a table: nodes and relationships by their names, lists joined."""
    return [{column: _cell(value) for column, value in record.items()} for record in rows.records()]


def _cell(value: Any) -> Any:
    if isinstance(value, dict):
        return str(value.get("name") or value.get("text") or value.get("id") or value)
    if isinstance(value, (list, tuple)):
        return "；".join(str(_cell(one)) for one in value)
    return value


def entity_ids(rows: Rows) -> set[str]:
    """Ids of what may be an entity among the values: nodes, paths, and strings of the form Class/name."""
    found: set[str] = set()
    pending: list[Any] = [value for row in rows.rows for value in row]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            pending += value.values()
        elif isinstance(value, (list, tuple)):
            pending += value
        elif isinstance(value, str) and "/" in value and len(value) < address.LONGEST:
            found.add(value)
    return found
