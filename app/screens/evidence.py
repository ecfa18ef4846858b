"""Passages: one in its section with its words marked; or those that have some words."""

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
