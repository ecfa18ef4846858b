"""Review: what wants an eye, a fact at a time with its words; decisions that last; the graph built again."""

from __future__ import annotations

import streamlit as st

from parts.judging import draw_item
from parts.rebuilding import build_again, decisions, told_built
from parts.reviewing import ask_name, kinds, next_item, progress_line, review, told
from parts.states import guarded, nothing
from parts.words import say

st.title(say("page.review"))
st.markdown(say("review.hint"))
with guarded():
    if ask_name():
        told()
        told_built()
        found = review()
        progress_line(found)
        item = next_item(found, kinds(found))
        if item is None:
            nothing("review.empty")
        else:
            draw_item(found, item)
        st.divider()
        build_again(found)
        decisions(found)
