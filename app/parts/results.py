"""What a search finds: entities by name and alias, passages by their words."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts.database import entities, excerpts, named, passages
from parts.entities import class_mark, entity_link
from parts.plain import plain
from parts.quotes import mentioned, quotes
from parts.states import nothing
from parts.words import say
from plangraph.store.view import Hit

MOST = 30


def results(text: str) -> None:
    """Draw what is found for `text`."""
    st.title(say("search.title", text=plain(text)))
    things, found = named(text, MOST), passages(text, MOST)
    if not things and not found:
        nothing("search.nothing", text=plain(text))
        return
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader(say("search.entities", number=_number(things)))
        _things(things[:MOST])
    with right:
        st.subheader(say("search.passages", number=_number(found)))
        _passages(found[:MOST])


def _number(found: Sequence[object]) -> str:
    return f"{MOST}+" if len(found) > MOST else str(len(found))


def _passages(ids: list[str]) -> None:
    if ids:
        known = excerpts(ids)
        quotes(mentioned(known[one] for one in ids if one in known), most=MOST)
    else:
        nothing("search.no_passages")


def _things(hits: list[Hit]) -> None:
    if not hits:
        nothing("search.no_entities")
    found = entities([hit.id for hit in hits])
    for hit in hits:
        if hit.id in found:
            name, cls = st.columns([3, 2], vertical_alignment="center")
            with name:
                entity_link(found[hit.id])
            with cls:
                also = hit.text if hit.text != hit.name else ""
                class_mark(hit.cls, also)
