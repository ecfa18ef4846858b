"""The drawer at the right of every page: what a row or a fact rests on, beside what is read, and out of the way again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from parts import address
from parts.citing import cite
from parts.database import excerpts
from parts.doubt import doubt_markup
from parts.notes import show_note, write_note
from parts.plain import markup
from parts.quoting import figure_of, tags
from parts.words import say
from plangraph.questions import Quoted
from plangraph.records import Part

_OPEN = "drawer-open"  # this run has drawn it


@contextmanager
def drawer(title: str) -> Iterator[None]:
    """What is drawn inside stands in the drawer, under its title and the way to shut it."""
    st.session_state[_OPEN] = True
    with st.container(key="drawer"):
        shut = f'<a href="{markup(address.here())}" class="shut">✕ {markup(say("drawer.close"))}</a>'
        st.html(f'<div class="pg-shut"><b>{markup(title)}</b>{shut}</div>')
        yield


def rest() -> None:
    """At the end of a page: the passage that the address names, where the page itself has opened no drawer."""
    asked = address.read("see")
    if st.session_state.pop(_OPEN, False) or not asked or ":" not in asked:
        return
    found = excerpts([asked]).get(asked)
    with drawer(say("evidence.source")):
        if found is None:
            st.info(say("drawer.gone"))
        else:
            st.html(figure_of(Quoted(Part(found.id), found)))
            cite([found])
    st.session_state.pop(_OPEN, None)


def evidence_drawer(
    title: str,
    quoted: Sequence[Quoted],
    *,
    marks: Sequence[str] = (),
    more: str = "",
    fact: str = "",
    about: str = "",
    name: str = "",
) -> None:
    """The evidence of one fact: `marks` say whose it is, `more` is markup above the words, `fact` its id for who doubts it or
    notes something on it, `about` the id of the entity on whose page it stands, `name` what a note is listed under."""
    with drawer(title):
        words = "".join(figure_of(one) for one in quoted) or markup(say("evidence.none"))
        st.html(f"<div>{more}<p>{tags(marks)}{doubt_markup(fact) if fact else ''}</p>{words}</div>")
        cite([one.excerpt for one in quoted])
        if fact and about:
            show_note(fact)
            write_note(fact, name or title, address.href(address.ENTITY, id=about, see=fact))
