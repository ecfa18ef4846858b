"""The basket: ids of entities that a reader puts aside on any page. It belongs to one visit and one graph."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from parts.chosen import named
from parts.words import say

MOST = 2_000
_NEWS = "basket-news"  # the basket changed since the whole page was drawn
_SAID = "basket-said"


def basket() -> list[str]:
    """The ids in the basket, in the order in which they came."""
    return list(st.session_state.get(_key(), ()))


def count() -> int:
    """How many are in the basket, for the head of the page: it is no news then."""
    st.session_state.pop(_NEWS, None)
    return len(basket())


def tell() -> None:
    """Within a part of a page that runs alone: draw the whole page again where the basket changed."""
    if st.session_state.pop(_NEWS, False):
        st.rerun()


def announce() -> None:
    """Say what was put into the basket, once, as the whole page is drawn: a part that runs alone cannot."""
    if said := st.session_state.pop(_SAID, None):
        st.toast(said)


def collect(ids: Iterable[str]) -> None:
    """Put ids into the basket, each once, up to the most that an export of a selection takes."""
    before = basket()
    after = list(dict.fromkeys([*before, *ids]))[:MOST]
    st.session_state[_key()], st.session_state[_NEWS] = after, True
    st.session_state[_SAID] = say("basket.added", number=len(after) - len(before), all=len(after))


def put(ids: Iterable[str]) -> None:
    """Have these in the basket, and nothing else."""
    st.session_state[_key()], st.session_state[_NEWS] = list(dict.fromkeys(ids))[:MOST], True


def drop(ids: Iterable[str]) -> None:
    """Take ids out."""
    gone = set(ids)
    st.session_state[_key()] = [id_ for id_ in basket() if id_ not in gone]


def collect_button(ids: Iterable[str], *, key: str) -> None:
    """A button that puts `ids` into the basket."""
    wanted = list(ids)
    inside = bool(wanted) and set(wanted) <= set(basket())
    word = "basket.inside" if inside else "basket.add" if len(wanted) == 1 else "basket.add_all"
    st.button(say(word, number=len(wanted)), key=key, disabled=inside or not wanted, on_click=collect, args=(wanted,))


def _key() -> str:
    return f"basket {named()}".rstrip()
