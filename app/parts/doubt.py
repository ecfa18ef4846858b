"""The place at every fact and entity from which a reader who doubts it is led on: to its review, where there is that page."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from parts import address
from parts.plain import markup
from parts.words import say

REVIEW = "screens/review.py"


def doubt_markup(id_: str) -> str:
    """The link as markup; empty where the explorer has no page of review."""
    if not (Path(__file__).parent.parent / REVIEW).is_file():
        return ""
    return f'<a class="pg-doubt" href="{markup(address.href(REVIEW, fact=id_))}">{markup(say("card.doubt"))}</a>'


def doubt(id_: str) -> None:
    """The link by itself."""
    if told := doubt_markup(id_):
        st.html(told)
