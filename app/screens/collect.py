"""Collect and export: what a reader put aside, drawn, and taken away as files."""

from __future__ import annotations

import streamlit as st

from parts.basket import basket
from parts.collection import contents, picture, share, take_shared
from parts.formats import downloads
from parts.states import guarded, nothing
from parts.words import say

st.title(say("page.collect"))
take_shared()
ids = basket()
if not ids:
    nothing("collect.empty")
    st.stop()
with guarded():
    inside, away = st.columns([1.6, 1], gap="large")
    with inside:
        contents(ids)
    with away:
        downloads(ids)
        share(ids)
    picture(ids)
