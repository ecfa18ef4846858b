"""The workbench: what a reader put aside, drawn, kept under a name and taken away as files; what was asked."""

from __future__ import annotations

import streamlit as st

from parts.basket import basket
from parts.bench import keep_list, workbench
from parts.collection import contents, picture, share, take_shared
from parts.formats import downloads
from parts.states import guarded, nothing
from parts.words import say

st.title(say("page.collect"))
take_shared()
ids = basket()
if ids:
    with guarded():
        inside, away = st.columns([1.6, 1], gap="large")
        with inside:
            contents(ids)
            keep_list(ids)
        with away:
            downloads(ids)
            share(ids)
        picture(ids)
else:
    nothing("collect.empty")
workbench()
