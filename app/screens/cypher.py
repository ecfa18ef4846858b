"""Cypher: a reader's own question, read-only; the schema and examples beside it."""

from __future__ import annotations

import streamlit as st

from parts.query import draw_answer, editor
from parts.schema import draw_schema
from parts.words import say

st.title(say("page.cypher"))
question, beside = st.columns([2.4, 1], gap="large")
with question:
    asked = editor()
with beside:
    draw_schema()
if asked:
    draw_answer(asked)
