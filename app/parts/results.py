"""What a search finds: entities by name and alias, near names where none has it, passages by their words."""

from __future__ import annotations

import streamlit as st

from parts.database import entities, named, near
from parts.entities import class_label, name_markup
from parts.fulltext import draw_found
from parts.plain import markup, plain
from parts.states import nothing
from parts.words import say
from plangraph.records import Entity
from plangraph.store.view import Hit

MOST = 30
NAMED = 0.6  # the score of what has all the words in a name; by pinyin and by pairs of characters it is less


def results(text: str) -> None:
    """Draw what is found for `text`."""
    st.title(say("search.title", text=plain(text)))
    left, right = st.columns([1, 1.35], gap="large")
    with left:
        _things(text)
    with right:
        draw_found(text)


def _things(text: str) -> None:
    hits = named(text, MOST)
    st.subheader(say("search.entities", number=f"{MOST}+" if len(hits) > MOST else len(hits)))
    bears = any(hit.score >= NAMED for hit in hits) or (text.isascii() and bool(hits))
    close = [] if bears else near(text)
    if close:
        st.html(f'<p class="pg-line">{markup(say("search.meant"))}</p>{_list(close, {})}')
    known = entities([hit.id for hit in hits[:MOST]])
    shown = [known[hit.id] for hit in hits[:MOST] if hit.id in known and hit.id not in {one.id for one in close}]
    if shown:
        st.html(
            ("" if bears else f'<p class="pg-line">{markup(say("search.alike"))}</p>') + _list(shown, _found_by(hits))
        )
    elif not close:
        nothing("search.no_entities")


def _found_by(hits: list[Hit]) -> dict[str, str]:
    """The name by which a thing was found, where it is another than its first."""
    return {hit.id: hit.text for hit in hits if hit.text != hit.name}


def _list(things: list[Entity], by: dict[str, str]) -> str:
    lines = [
        f'<li>{name_markup(one)} <span class="pg-quiet">'
        f"{markup(' · '.join(filter(None, (class_label(one.cls), by.get(one.id), _plans(one)))))}</span></li>"
        for one in things
    ]
    return f'<ul class="pg-list">{"".join(lines)}</ul>'


def _plans(one: Entity) -> str:
    return say("search.plans", number=len(one.plans)) if one.plans else ""
