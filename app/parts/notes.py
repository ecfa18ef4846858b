"""Notes on entities and facts: written where the thing is read, listed on the workbench, kept in the user's own file."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from parts.bench_file import held, path
from parts.grid import grid
from parts.plain import markup
from parts.states import guarded, nothing
from parts.words import say
from plangraph.ids import content_hash
from plangraph.table import Column, Link, Row
from plangraph.workbench import Bench, Note, changed, with_note

LONGEST = 4_000  # characters of a note


def show_note(about: str) -> None:
    """The note on a thing or a fact, where there is one."""
    with guarded():
        now = held().note(about)
        if now is not None:
            lines = "<br>".join(map(markup, now.text.splitlines()))
            st.html(f'<div class="pg-note"><b>{markup(say("note.title"))}</b> {lines}</div>')


def write_note(about: str, title: str, href: str) -> None:
    """A button that opens the form in which it is written; `href` leads to what it is about."""
    with guarded():
        now = held().note(about)
        with st.popover(
            say("note.change" if now else "note.write"), key=f"note-open-{about}-{content_hash(now.text) if now else 0}"
        ):
            _form(Note(about, title, href, now.text if now else ""))


def _form(note: Note) -> None:
    with st.form(f"note-form-{note.about}", border=False):
        text = st.text_area(
            say("note.title"), note.text, key=f"note-{note.about}", max_chars=LONGEST, height=110,
            label_visibility="collapsed", placeholder=say("note.example"),
        )  # fmt: skip
        if st.form_submit_button(say("note.keep")):
            with guarded():
                at = datetime.now().strftime("%Y-%m-%d %H:%M")
                new = Note(note.about, note.title, note.href, text.strip(), at)
                changed(path(), lambda bench: with_note(bench, new))
                st.rerun()


def list_notes(bench: Bench) -> None:
    """Every note with a link to what it is about."""
    if not bench.notes:
        nothing("note.none")
        return
    columns = [
        Column("about", say("note.about"), "link", weight=1.8),
        Column("text", say("note.title"), weight=4.0),
        Column("at", say("bench.when"), weight=0.9),
    ]
    rows = [Row((Link(one.title, one.href), one.text, one.at), act=one.about) for one in bench.notes]
    grid(
        columns, rows, key="notes", alt=say("bench.notes", number=len(rows)), file="notes", order="as_decided",
        act=say("bench.delete"), on_act=_delete,
    )  # fmt: skip


def _delete(about: str) -> None:
    with guarded():
        changed(path(), lambda bench: with_note(bench, Note(about, "", "", "")))
