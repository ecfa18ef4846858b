"""Changes: what one build says that another does not, with the words."""

from __future__ import annotations

import streamlit as st

from parts.differences import builds, chosen, draw
from parts.states import guarded
from parts.words import say

st.title(say("page.changes"))
st.markdown(say("changes.hint"))
with guarded():
    pair = chosen(builds())
    if pair is not None:
        draw(*pair)
