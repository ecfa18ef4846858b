"""What a search finds: entities by name and alias, passages by their words."""

from __future__ import annotations

import streamlit as st

from parts.database import entities, excerpts, view
from parts.entities import class_mark, entity_link
from parts.plain import plain
from parts.quotes import quotes
from parts.states import nothing, too_much
from parts.words import say
from plangraph.store.view import Hit

MOST = 30


def results(text: str) -> None:
    """Draw what is found for `text`."""
    st.title(say("search.title", text=plain(text)))
    hits = view().search(text, passages=True, limit=MOST)
    if not hits:
        nothing("search.nothing", text=plain(text))
        return
    things = [hit for hit in hits if hit.kind == "entity"]
    passages = [hit for hit in hits if hit.kind == "passage"]
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader(say("search.entities", number=len(things)))
        _things(things)
    with right:
        st.subheader(say("search.passages", number=len(passages)))
        quotes([hit.id for hit in passages], excerpts([hit.id for hit in passages]), most=MOST)
    too_much(len(hits), MOST + 1 if len(hits) == MOST else len(hits))


def _things(hits: list[Hit]) -> None:
    found = entities([hit.id for hit in hits])
    for hit in hits:
        if hit.id in found:
            name, cls = st.columns([3, 2], vertical_alignment="center")
            with name:
                entity_link(found[hit.id])
            with cls:
                also = hit.text if hit.text != hit.name else ""
                class_mark(hit.cls, also)
