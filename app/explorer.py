"""The explorer: its frame (pages, search, basket, language) and its pages. `plangraph explore` starts it."""

from __future__ import annotations

import streamlit as st

from parts.drawer import rest
from parts.frame import frame
from parts.once import forget
from parts.start import START
from parts.words import keep_language, say

# Every page is a file of `screens/`; the name is its address. The frame says which stand in its line.
PAGES = (
    "overview",
    "plans",
    "entity",
    "questions",
    "compare",
    "paths",
    "collect",
    "add",
    "quality",
    "map",
    "evidence",
    "cypher",
    "review",
    "changes",
)

forget()
st.set_page_config(page_title="PlanGraph", layout="wide")
keep_language()
page = st.navigation(
    [
        st.Page(
            f"screens/{name}.py", title=f"{say(f'page.{name}')} · PlanGraph", url_path=name, default=name == "overview"
        )
        for name in PAGES
    ],
    position="hidden",
)
frame(PAGES, next(name for name in PAGES if page.url_path == ("" if name == PAGES[0] else name)))
page.run()
rest()
START.drawn.set()
