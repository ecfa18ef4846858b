"""Questions: the catalogue, its parameters as a form, the answer as sentence, table, chart and graph."""

from __future__ import annotations

import streamlit as st

from parts.answers import draw_answer
from parts.asking import answer_to, choose, parameters
from parts.states import guarded
from parts.words import language, say

st.title(say("page.questions"))
with guarded():
    question = choose()
    st.caption(question.explanation[language()].replace("[", "\\["))
    given = parameters(question)
    if given is not None:
        draw_answer(answer_to(question.id, given))
