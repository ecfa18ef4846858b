"""A passage in its section, its words marked, with the plan at hand whole and with its mentions; passages by their words."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from parts import address
from parts.choices import typed
from parts.database import entities, excerpts, plan_title, plans
from parts.fulltext import draw_found
from parts.plain import markup, plain
from parts.quoting import figure_of
from parts.reader import reader
from parts.source import around, document, paragraphs, section_at
from parts.words import say
from plangraph.errors import UnknownName
from plangraph.questions import Quoted
from plangraph.records import Excerpt, Part

BEFORE, AFTER = 12, 20  # paragraphs of a section around the one that is cited


def draw_passage(id_: str) -> None:
    """The passage of an id; UnknownName where there is none."""
    excerpt = excerpts([id_]).get(id_)
    if excerpt is None:
        raise UnknownName(say("evidence.unknown"))
    plan = plans().get(excerpt.plan)
    title = f'<a href="{markup(address.href(address.PLANS, id=excerpt.plan))}">{markup(plan_title(excerpt.plan))}</a>'
    section = markup(excerpt.section) or markup(say("evidence.no_section"))
    st.html(f'<p class="pg-line"><b>{title}</b> › {section}</p>')
    if around(excerpt, excerpt.text) is None:
        st.html(figure_of(Quoted(Part(excerpt.id), excerpt)))
        st.caption(say("evidence.no_document"))
    else:
        _in_section(excerpt)
    st.caption(say("evidence.place", start=excerpt.start, end=excerpt.end, file=plain(plan.file if plan else "—")))


def _in_section(excerpt: Excerpt) -> None:
    whole = document(excerpt.plan)
    section = section_at(whole, excerpt.start) if whole else -1
    told = paragraphs(excerpt.plan, section, deep=False)
    at = next((i for i, one in enumerate(told) if one.start <= excerpt.start < one.end), 0)
    found = around(excerpt, excerpt.text)
    told = [replace(one, cited=(found.start, found.end)) if i == at and found else one for i, one in enumerate(told)]
    told = told[max(0, at - BEFORE) : at + AFTER]
    known = entities(sorted({mention.entity for one in told for mention in one.mentions}))
    reader(told, {id_: entity.name for id_, entity in known.items()})
    on = address.href(address.PLANS, id=excerpt.plan, tab="text", part=str(section))
    st.html(f'<a href="{markup(on)}">{markup(say("evidence.read_on"))}</a>')


def find_passages() -> None:
    """Passages by their words."""
    text = typed(say("evidence.find"), "q", say("evidence.example"))
    if text:
        draw_found(text)
