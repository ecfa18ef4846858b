"""Paths: how two things, or two classes of things, are tied, each step with the words that state it."""

from __future__ import annotations

import streamlit as st

from parts.states import guarded, nothing
from parts.told_ways import draw_paths, remember_paths
from parts.ways import ask_for, find, offer_example
from parts.words import say

st.title(say("page.paths"))
st.caption(say("paths.hint"))
with guarded():
    wish = ask_for()
    if wish is None:
        nothing("paths.choose")
        offer_example()
    else:
        found = find(wish)
        draw_paths(found, wish)
        remember_paths(found, wish)
