"""Evidence as it stands under a fact: the words, the plan, the section, a way to the passage."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts import address
from parts.database import plan_title
from parts.plain import markup, plain
from parts.words import language, say
from plangraph.questions import Quoted, told_by
from plangraph.records import Excerpt, Figure, Relation


def quote(one: Quoted) -> str:
    """A part of the evidence and where it stands, as markdown that is escaped: the sentence, in bold the words that matter,
    and before it what it is to the fact, where another part implies an end."""
    excerpt, (start, end) = one.excerpt, one.mark
    place = " › ".join(filter(None, (plan_title(excerpt.plan), excerpt.section)))
    before, words, after = (plain(text) for text in (excerpt.text[:start], excerpt.text[start:end], excerpt.text[end:]))
    told = f"{before}**{words}**{after}" if before or after else words
    label = f"{plain(one.label(language()))}：" if one.labelled else ""
    return f"{label}“{told}”  \n:small[:gray[{plain(place)}]]"


def who(fact: Relation | Figure) -> None:
    """The readers who say a fact, where the machine is not the only one."""
    if names := told_by(fact, language()):
        st.caption(say("evidence.by", names=plain("、".join(names))))


def source(excerpt: Excerpt) -> None:
    """A link that opens the passage in the drawer."""
    st.html(f'<a href="{markup(address.here(see=excerpt.id))}">{markup(say("evidence.source"))}</a>')


def quotes(found: Sequence[Quoted], *, most: int = 3, narrow: bool = False) -> None:
    """Parts of the evidence, the first `most` open and the rest folded; each with a link to its passage."""
    if not found:
        st.caption(say("evidence.none"))
    for one in found[:most]:
        _row(one, narrow)
    if len(found) > most:
        with st.expander(say("evidence.more", number=len(found) - most)):
            for one in found[most:]:
                _row(one, narrow)


def _row(one: Quoted, narrow: bool) -> None:
    if narrow:
        st.markdown(quote(one))
        source(one.excerpt)
        return
    words, way = st.columns([9, 1.4], vertical_alignment="center")
    words.markdown(quote(one))
    with way:
        source(one.excerpt)
