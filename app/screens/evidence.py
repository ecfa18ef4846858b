"""Evidence: a passage, where it stands, what was read in it; or passages found by their words."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.passage import draw_passage, find_passages
from parts.states import guarded
from parts.words import say

st.title(say("page.evidence"))
with guarded():
    passage = address.read("id")
    if passage:
        draw_passage(passage)
    find_passages()
