"""The place at every fact and entity from which a reader who doubts it is led on: to its review."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.plain import markup
from parts.words import say

REVIEW = "screens/review.py"
CHANGES = "screens/changes.py"


def doubt_markup(id_: str) -> str:
    """The link as markup."""
    return f'<a class="pg-doubt" href="{markup(address.href(REVIEW, id=id_))}">{markup(say("card.doubt"))}</a>'


def doubt(id_: str) -> None:
    """The link by itself."""
    st.html(doubt_markup(id_))
