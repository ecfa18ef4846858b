"""Home: the search, four answers at once, the plans."""

from __future__ import annotations

import streamlit as st

from parts import home
from parts.database import overview
from parts.plans import plan_grid
from parts.states import guarded, nothing, opened

home.search()
opened()
with guarded():
    whole = overview()
    if not whole.plans:
        nothing("state.empty_graph")
        st.stop()
    home.answers()
    home.plans_line(len(whole.plans))
    plan_grid(whole.plans)
    home.quality_line(whole)
