"""A query that a reader wrote: the editor with examples, below it the answer, or what is the matter, as table and graph."""

from __future__ import annotations

from typing import Any

import streamlit as st

from parts import address
from parts.bench import remember
from parts.board import board
from parts.database import among, entities, view
from parts.examples import EXAMPLES
from parts.grid import entity_cell, grid
from parts.nodes import edges_of, nodes_of
from parts.plain import plain
from parts.schema import completed
from parts.states import guarded, nothing, too_much
from parts.tabs import named_tabs
from parts.words import say, words_of
from plangraph.canvas import MOST_NODES, by_forces
from plangraph.editor import editor as code_editor
from plangraph.editor.component import LONGEST
from plangraph.questions import unknown_names
from plangraph.records import Entity
from plangraph.store.view import Rows
from plangraph.table import Cell, Column, Link, Row

ROWS = 1_000
SECONDS = 15.0


def editor() -> str | None:
    """The query to answer now: the one of the address; None before the first, and for one that is too long."""
    given = st.query_params.get("cypher", "")
    asked = given[:LONGEST] or None
    _examples()
    if "cypher" not in st.session_state or (asked and asked != st.session_state.get("cypher-asked")):
        _put(asked or EXAMPLES["anchors"])
    st.session_state["cypher-asked"] = asked
    code_editor(
        st.session_state["cypher"], key="editor", version=st.session_state["cypher-version"], schema=completed(),
        words=words_of("cypher.run", "cypher.editor", "cypher.keys"), on_run=_run,
    )  # fmt: skip
    if len(given) > LONGEST:  # a part of it may be a query too, and another one
        st.error(say("cypher.too_long", most=LONGEST))
        return None
    return asked


def _examples() -> None:
    st.selectbox(
        say("cypher.examples"), list(EXAMPLES), index=None, placeholder=say("cypher.choose"), key="example",
        format_func=lambda name: say(f"example.{name}"), on_change=_take, label_visibility="collapsed",
    )  # fmt: skip


def _take() -> None:
    if st.session_state["example"]:
        _put(EXAMPLES[st.session_state["example"]])


def _put(text: str) -> None:
    """Have the editor show another text."""
    st.session_state["cypher"] = text
    st.session_state["cypher-version"] = st.session_state.get("cypher-version", 0) + 1


def _run(text: str) -> None:
    st.session_state["cypher"] = st.session_state["cypher-asked"] = text
    st.query_params["cypher"] = text


def draw_answer(cypher: str) -> None:
    """Answer `cypher` as the reader and draw the rows; say which of its names the graph does not know."""
    _unknown(cypher)
    with guarded():
        with st.spinner(say("state.asking")):
            rows = view().read(cypher, limit=ROWS, seconds=SECONDS)
        _draw(rows, cypher)


def _unknown(cypher: str) -> None:
    for one in unknown_names(cypher):
        near = say("canvas.and").join(one.near)
        told = say(f"cypher.no_{one.kind}", name=one.name) + (say("cypher.near", names=near) if near else "")
        st.warning(plain(told))


def _draw(rows: Rows, cypher: str) -> None:
    if not rows.rows:
        nothing("cypher.no_rows")
        return
    remember(address.CYPHER, f"Cypher: {' '.join(cypher.split())[:120]}", cypher=cypher)
    st.caption(say("cypher.rows", number=len(rows.rows)) + (f" {say('cypher.truncated')}" if rows.truncated else ""))
    named_tabs("query-answer", [
        ("table", say("answer.table"), lambda: _table(rows)), ("graph", say("answer.graph"), lambda: _graph(rows, cypher)),
    ])  # fmt: skip


def _table(rows: Rows) -> None:
    """The rows; what is an entity or the id of one leads to its page."""
    known = entities(sorted(entity_ids(rows))[:MOST_NODES])
    numbers = {
        name for i, name in enumerate(rows.columns)
        if all(isinstance(row[i], (int, float, type(None))) for row in rows.rows)
    }  # fmt: skip
    columns = [Column(name, name, "number" if name in numbers else "text") for name in rows.columns]
    told = [Row(tuple(_cell(value, known) for value in row)) for row in rows.rows]
    grid(columns, told, key="query", alt=say("answer.table"), file="answer", order="as_asked")


def _cell(value: Any, known: dict[str, Entity]) -> Cell:
    id_ = value.get("id") if isinstance(value, dict) else value
    if isinstance(id_, str) and id_ in known:
        return entity_cell(known[id_])
    if isinstance(value, dict):
        return str(value.get("name") or value.get("text") or value.get("id") or value)
    if isinstance(value, (list, tuple)):
        return [one if isinstance(one, Link) else str(one) for one in (_cell(one, known) for one in value)]
    return value if isinstance(value, (str, int, float)) or value is None else str(value)


def _graph(rows: Rows, cypher: str) -> None:
    ids = tuple(sorted(entity_ids(rows)))
    part = among(ids[:MOST_NODES]) if ids else None
    if part is None or not part.nodes:
        nothing("cypher.no_nodes")
        return
    too_much(MOST_NODES, len(ids))
    board("query", f"query:{cypher}", part, lambda part: by_forces(nodes_of(part), edges_of(part)))


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
