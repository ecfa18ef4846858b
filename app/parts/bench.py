"""The workbench of the user: lists that were kept under a name, what was asked, and both as a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import streamlit as st

from parts import address, drawn
from parts.basket import put
from parts.plain import markup
from parts.states import guarded
from parts.words import say
from plangraph.store.embedded import data_folder
from plangraph.workbench import (
    Bench,
    NamedList,
    Visit,
    bench_of,
    changed,
    joined,
    read_bench,
    text_of,
    visited,
    with_list,
    without,
)

FILE = "workbench.json"
SHOWN = 30  # visits
_LAST = "bench-last"  # the visit that was written last


def keep_list(ids: list[str]) -> None:
    """A form that keeps what is in the basket, with its picture, under a name."""
    with st.form("keep-list", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(say("bench.name"), max_chars=100, key="bench-name")
        note = st.text_input(say("bench.note"), max_chars=2_000, key="bench-note")
        if st.form_submit_button(say("bench.keep")) and name.strip():
            with guarded():
                new = NamedList(name.strip(), tuple(ids), note, _picture(ids), datetime.now().date().isoformat())
                changed(_path(), lambda bench: with_list(bench, new))
                st.toast(say("bench.kept", name=name.strip()))


def _picture(ids: list[str]) -> str:
    """The picture of the basket as it stands, where it was drawn."""
    state = drawn.state("collect", f"collect:{'|'.join(ids)}")
    return str(state.get("line") or (drawn.line_of(state) if "drawing" in state else ""))


def workbench() -> None:
    """The lists, what was asked, the file."""
    with guarded():
        bench = read_bench(_path())
        lists, asked = st.columns(2, gap="large")
        with lists:
            _lists(bench)
        with asked:
            _visits(bench)
        _file(bench)


def _lists(bench: Bench) -> None:
    st.subheader(say("bench.lists", number=len(bench.lists)))
    if not bench.lists:
        st.caption(say("bench.no_lists"))
    for one in bench.lists:
        told, open_, gone = st.columns([4, 1, 1], vertical_alignment="center")
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
    changed(_path(), lambda bench: without(bench, name))


def _visits(bench: Bench) -> None:
    st.subheader(say("bench.asked", number=len(bench.visits)))
    lines = "".join(
        f'<li><a href="{markup(one.href)}">{markup(one.title)}</a> <span class="pg-quiet">{markup(one.at)}</span></li>'
        for one in bench.visits[:SHOWN]
    )
    st.html(
        f'<ul class="pg-list">{lines}</ul>' if lines else f'<p class="pg-quiet">{markup(say("bench.no_visits"))}</p>'
    )


def _file(bench: Bench) -> None:
    away, back = st.columns(2, gap="large", vertical_alignment="bottom")
    away.download_button(
        say("bench.export"), text_of(bench).encode("utf-8"), "plangraph-workbench.json", "application/json", on_click="ignore",
    )  # fmt: skip
    given = back.file_uploader(say("bench.import"), type="json", key="bench-file")
    if given is not None and st.session_state.get("bench-taken") != given.file_id:
        st.session_state["bench-taken"] = given.file_id
        other = bench_of(given.getvalue().decode("utf-8", errors="replace"))
        changed(_path(), lambda held: joined(held, other))
        st.rerun()


def remember(page: str, title: str, **values: str | None) -> None:
    """Write down what was asked, once where the same is drawn again."""
    href = address.href(page, **values)
    if st.session_state.get(_LAST) == href:
        return
    st.session_state[_LAST] = href
    with guarded():
        visit = Visit(title, href, datetime.now().strftime("%Y-%m-%d %H:%M"))
        changed(_path(), lambda bench: visited(bench, visit))


def _path() -> Path:
    return data_folder() / FILE
