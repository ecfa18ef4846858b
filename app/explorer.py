"""The explorer: its frame (language, search, navigation, basket) and its pages. `plangraph explore` starts it."""

from __future__ import annotations

import streamlit as st

from parts.frame import frame
from parts.words import keep_language, say

PAGES = ("overview", "entity", "questions", "paths", "evidence", "cypher", "collect", "review", "changes")

st.set_page_config(page_title="PlanGraph", layout="wide")
keep_language()
page = st.navigation(
    [
        st.Page(f"screens/{name}.py", title=say(f"page.{name}"), url_path=name, default=name == "overview")
        for name in PAGES
    ],
    position="top",
)
frame()
page.run()
