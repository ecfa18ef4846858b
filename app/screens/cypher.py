"""Cypher: a reader's own question, read-only; the schema and examples beside it."""

from __future__ import annotations

import streamlit as st

from parts.query import ROWS, SECONDS, draw_answer, editor
from parts.schema import draw_schema
from parts.words import say

st.title(say("page.cypher"))
question, beside = st.columns([3.2, 1], gap="large")
with question:
    st.caption(say("cypher.bounds", rows=ROWS, seconds=int(SECONDS)))
    asked = editor()
    if asked:
        draw_answer(asked)
with beside:
    draw_schema()
