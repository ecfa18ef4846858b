"""A passage with its section, its words marked, and, where the plan itself is at hand, the text around it."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.choices import typed
from parts.database import entities, excerpts, passages, plan_title, plans
from parts.entities import entity_link
from parts.plain import markup, plain
from parts.quotes import mentioned, quotes
from parts.reader import reader
from parts.source import Window, window
from parts.states import nothing
from parts.words import say
from plangraph.errors import UnknownName
from plangraph.records import Excerpt

MOST = 40
BLOCK = "border-left:3px solid var(--st-primary-color,#1f5fa8);padding:.4rem .9rem;font-size:1.08rem;line-height:1.9"


def draw_passage(id_: str) -> None:
    """The passage of an id; UnknownName where there is none."""
    excerpt = excerpts([id_]).get(id_)
    if excerpt is None:
        raise UnknownName(say("evidence.unknown"))
    plan = plans().get(excerpt.plan)
    st.markdown(f"**{plain(plan_title(excerpt.plan))}**")
    st.markdown(plain(" › ".join(filter(None, (excerpt.section,)))) or say("evidence.no_section"))
    around = window(excerpt)
    if around is None:
        st.html(f'<blockquote style="{BLOCK}"><mark>{markup(excerpt.text)}</mark></blockquote>')
        st.caption(say("evidence.place", start=excerpt.start, end=excerpt.end, file=plain(plan.file if plan else "—")))
        st.caption(say("evidence.no_document"))
    else:
        _coloured(around, excerpt)
    st.divider()


def _coloured(around: Window, excerpt: Excerpt) -> None:
    found = entities(sorted({mention.entity for mention in around.mentions}))
    reader(around, names={id_: entity.name for id_, entity in found.items()}, on_open=_leave)
    if target := st.session_state.pop("reader-leave", None):
        address.go(address.ENTITY, id=target)
    st.caption(say("evidence.place", start=excerpt.start, end=excerpt.end, file=plain(around.file)))
    if found:
        st.markdown(say("evidence.mentions"))
        with st.container(horizontal=True):
            for entity in found.values():
                entity_link(entity)


def _leave(id_: str) -> None:
    st.session_state["reader-leave"] = id_


def find_passages() -> None:
    """Passages by their words."""
    text = typed(say("evidence.find"), "q", say("evidence.example"))
    if not text:
        return
    found = passages(text, MOST)
    if not found:
        nothing("search.nothing", text=plain(text))
        return
    known = excerpts(found[:MOST])
    quotes(mentioned(known[one] for one in found[:MOST] if one in known), most=MOST)
    if len(found) > MOST:
        st.caption(say("state.first", shown=MOST))
