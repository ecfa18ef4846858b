"""Evidence as it stands under a fact: the words, the plan, the section, a way to the passage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from parts import address
from parts.database import plan_title
from parts.plain import plain
from parts.words import say
from plangraph.records import Excerpt


def quote(excerpt: Excerpt) -> str:
    """The words of an excerpt and where they stand, as markdown that is escaped."""
    place = " › ".join(filter(None, (plan_title(excerpt.plan), excerpt.section)))
    return f"“{plain(excerpt.text)}”  \n:small[:gray[{plain(place)}]]"


def source(excerpt: Excerpt) -> None:
    """A link to the page of the passage."""
    address.link(address.EVIDENCE, say("evidence.source"), id=excerpt.id)


def quotes(ids: Iterable[str], known: Mapping[str, Excerpt], *, most: int = 3, narrow: bool = False) -> None:
    """The excerpts of `ids`, the first `most` open and the rest folded; each with a link to its passage."""
    found = [known[id_] for id_ in ids if id_ in known]
    if not found:
        st.caption(say("evidence.none"))
    for excerpt in found[:most]:
        _row(excerpt, narrow)
    if len(found) > most:
        with st.expander(say("evidence.more", number=len(found) - most)):
            for excerpt in found[most:]:
                _row(excerpt, narrow)


def _row(excerpt: Excerpt, narrow: bool) -> None:
    if narrow:
        st.markdown(quote(excerpt))
        source(excerpt)
        return
    words, way = st.columns([9, 1.4], vertical_alignment="center")
    words.markdown(quote(excerpt))
    with way:
        source(excerpt)
