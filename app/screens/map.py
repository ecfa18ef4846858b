"""Map: what the plans put where."""

from __future__ import annotations

import streamlit as st

from parts.map import place_map
from parts.states import guarded
from parts.words import say

st.title(say("overview.map"))
with guarded():
    place_map()
