"""Adding plans: files to a collection of one's own, the head corrected, the reading watched, the plan kept or taken away."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.adding import draw_reading, drop_files
from parts.own_graphs import own_graphs
from parts.states import guarded, nothing
from parts.words import say
from plangraph.intake import reading

st.title(say("page.add"))
with guarded():
    asked = address.read("job")
    found = reading(asked) if asked else None
    if found is not None:
        draw_reading(found)
    else:
        if asked:
            nothing("add.gone")
        drop_files()
        own_graphs()
