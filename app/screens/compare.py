"""Compare: indicators side by side, targets and outcomes, contradictions, industries, ambition, level and period."""

from __future__ import annotations

import streamlit as st

from parts import compare_clashes, compare_views
from parts.choices import either
from parts.compare_frame import narrowed
from parts.compare_side import side
from parts.states import guarded
from parts.words import language, say
from plangraph.compare import VIEWS, word

DRAWN = {
    "side": side,
    "outcomes": compare_views.outcomes,
    "contradictions": compare_clashes.contradictions,
    "industries": compare_views.industries,
    "ambition": compare_views.ambition,
    "succession": compare_views.succession,
}

st.title(say("page.compare"))
with guarded():
    view = either(say("page.compare"), "view", VIEWS, lambda one: word("view", one, language()))
    st.caption(f"{say(f'compare.about_{view}')} {say('compare.choose')}")
    DRAWN[view](narrowed())
