"""A passage with its section, its words marked, and, where the plan itself is at hand, the text around it."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.database import entities, excerpts, plan_title, plans, view
from parts.entities import class_label, entity_link
from parts.plain import markup, plain
from parts.quotes import quotes
from parts.source import Mention, Window, window
from parts.states import nothing
from parts.words import say
from plangraph.errors import UnknownName
from plangraph.records import Excerpt
from plangraph.terms import ENTITY_CLASSES

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
    st.html(f'<blockquote style="{BLOCK}">{_marked(around)}</blockquote>')
    st.caption(say("evidence.place", start=excerpt.start, end=excerpt.end, file=plain(around.file)))
    found = entities(sorted({mention.entity for mention in around.mentions}))
    if found:
        st.markdown(say("evidence.mentions"))
        with st.container(horizontal=True):
            for entity in found.values():
                entity_link(entity)


def _marked(around: Window) -> str:
    pieces: list[str] = []
    here = 0
    for mention in around.mentions:
        if mention.start >= here:
            pieces += [_cited(around, here, mention.start), _mention(around, mention)]
            here = mention.end
    return "".join([*pieces, _cited(around, here, len(around.text))])


def _mention(around: Window, mention: Mention) -> str:
    colour = ENTITY_CLASSES[mention.cls].colour if mention.cls in ENTITY_CLASSES else "#888888"
    style = f"border-bottom:3px solid {colour}"
    words = _cited(around, mention.start, mention.end)
    return f'<span style="{style}" title="{markup(class_label(mention.cls))}">{words}</span>'


def _cited(around: Window, start: int, end: int) -> str:
    """The text of a stretch, the part that is the evidence set in <mark>."""
    first, last = max(start, around.start), min(end, around.end)
    if first >= last:
        return markup_kept(around.text[start:end])
    before, cited, after = around.text[start:first], around.text[first:last], around.text[last:end]
    return f"{markup_kept(before)}<mark>{markup_kept(cited)}</mark>{markup_kept(after)}"


def markup_kept(text: str) -> str:
    """Escaped, line breaks kept."""
    return "<br>".join(markup(line) for line in text.split("\n"))


def find_passages() -> None:
    """Passages by their words."""
    text = st.text_input(
        say("evidence.find"),
        key="q",
        bind="query-params",
        max_chars=address.LONGEST,
        placeholder=say("evidence.example"),
    )
    if not text:
        return
    hits = [hit.id for hit in view().search(text, passages=True, limit=MOST * 2) if hit.kind == "passage"][:MOST]
    if not hits:
        nothing("search.nothing", text=plain(text))
    else:
        quotes(hits, excerpts(hits), most=MOST)
