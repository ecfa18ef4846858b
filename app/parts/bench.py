"""The workbench of the user: lists that were kept under a name, notes, what was asked, and all of it as a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from parts import address, drawn
from parts.basket import put
from parts.bench_file import held, path
from parts.grid import grid
from parts.notes import list_notes
from parts.plain import markup
from parts.states import guarded, nothing
from parts.tabs import named_tabs
from parts.words import say
from plangraph.table import Column, Link, Row
from plangraph.workbench import (
    Bench,
    NamedList,
    Visit,
    bench_of,
    changed,
    forgotten,
    joined,
    text_of,
    visited,
    with_list,
    without,
)

_LAST = "bench-last"  # the visit that was written last


def keep_list(ids: list[str]) -> None:
    """A form that keeps what is in the basket, with its picture, under a name."""
    with st.form("keep-list", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(say("bench.name"), max_chars=100, key="bench-name")
        note = st.text_input(say("bench.note"), max_chars=2_000, key="bench-note")
        if st.form_submit_button(say("bench.keep")) and name.strip():
            with guarded():
                new = NamedList(name.strip(), tuple(ids), note, _picture(ids), datetime.now().date().isoformat())
                changed(path(), lambda bench: with_list(bench, new))
                st.toast(say("bench.kept", name=name.strip()))


def _picture(ids: list[str]) -> str:
    """The picture of the basket as it stands, where it was drawn."""
    state = drawn.state("collect", f"collect:{'|'.join(ids)}")
    return str(state.get("line") or (drawn.line_of(state) if "drawing" in state else ""))


def workbench() -> None:
    """The lists, the notes, what was asked, the file; which of them is open stands in the address."""
    with guarded():
        bench = held()
        named_tabs(
            "bench",
            [
                ("lists", say("bench.lists", number=len(bench.lists)), lambda: _lists(bench)),
                ("notes", say("bench.notes", number=len(bench.notes)), lambda: list_notes(bench)),
                ("asked", say("bench.asked", number=len(bench.visits)), lambda: _visits(bench)),
                ("file", say("bench.file"), lambda: _file(bench)),
            ],
        )


def _lists(bench: Bench) -> None:
    if not bench.lists:
        st.caption(say("bench.no_lists"))
    for one in bench.lists:
        told, open_, gone = st.columns([8, 1, 1], vertical_alignment="center")
        note = f" · {markup(one.note)}" if one.note else ""
        told.html(
            f'<p class="pg-line"><b>{markup(one.name)}</b> <span class="pg-quiet">'
            f"{markup(say('bench.size', number=len(one.ids)))} · {markup(one.made)}{note}</span></p>"
        )
        open_.button(say("canvas.open"), key=f"open-{one.name}", on_click=_open, args=(one,))
        gone.button(say("bench.delete"), key=f"delete-{one.name}", on_click=_delete, args=(one.name,))


def _open(one: NamedList) -> None:
    """Put a list into the basket, in place of what is there, and its picture into the address."""
    put(one.ids)
    address.write(**{drawn.PARAMETER: one.drawing or None})


def _delete(name: str) -> None:
    _change(lambda bench: without(bench, name))


def _visits(bench: Bench) -> None:
    if not bench.visits:
        nothing("bench.no_visits")
        return
    columns = [Column("asked", say("bench.what"), "link", weight=5.0), Column("at", say("bench.when"), weight=1.0)]
    rows = [Row((Link(one.title, one.href), one.at), act=one.href) for one in bench.visits]
    grid(
        columns, rows, key="visits", alt=say("bench.asked", number=len(rows)), file="asked", order="as_decided",
        act=say("bench.delete"), on_act=lambda href: _change(lambda now: forgotten(now, href)),
    )  # fmt: skip
    st.button(say("bench.forget"), key="forget", on_click=_change, args=(forgotten,))


def _change(change: Callable[[Bench], Bench]) -> None:
    with guarded():
        changed(path(), change)


def _file(bench: Bench) -> None:
    st.caption(say("bench.about_file"))
    away, back = st.columns(2, gap="large", vertical_alignment="bottom")
    away.download_button(
        say("bench.export"), text_of(bench).encode("utf-8"), "plangraph-workbench.json", "application/json", on_click="ignore",
    )  # fmt: skip
    given = back.file_uploader(say("bench.import"), type="json", key="bench-file", max_upload_size=16)
    if given is not None and st.session_state.get("bench-taken") != given.file_id:
        st.session_state["bench-taken"] = given.file_id
        other = bench_of(given.getvalue().decode("utf-8", errors="replace"))
        changed(path(), lambda held: joined(held, other))
        st.rerun()


def remember(page: str, title: str, **values: str | None) -> None:
    """Write down what was asked, once where the same is drawn again."""
    href = address.href(page, **values)
    if st.session_state.get(_LAST) == href:
        return
    st.session_state[_LAST] = href
    with guarded():
        visit = Visit(title, href, datetime.now().strftime("%Y-%m-%d %H:%M"))
        changed(path(), lambda bench: visited(bench, visit))
