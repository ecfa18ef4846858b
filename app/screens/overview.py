"""Overview: what the graph holds, from which plans, where, and how good it is."""

from __future__ import annotations

import streamlit as st

from parts.anchors import anchors_card
from parts.charts import class_bars, periods, relation_bars
from parts.database import overview
from parts.map import place_map
from parts.plans import plan_table, totals
from parts.quality import quality
from parts.states import guarded, nothing
from parts.words import say

st.title(say("overview.title"))
with guarded():
    whole = overview()
    if not whole.plans:
        nothing("state.empty_graph")
        st.stop()
    totals(whole)
    anchors_card()
    st.subheader(say("overview.plans"))
    plan_table(whole.plans)
    st.subheader(say("overview.periods"))
    periods([summary.plan for summary in whole.plans])
    classes, relations = st.columns(2, gap="large")
    with classes:
        st.subheader(say("overview.classes"))
        class_bars(whole.classes)
    with relations:
        st.subheader(say("overview.relations"))
        relation_bars(whole.relations)
    st.subheader(say("overview.map"))
    place_map()
    st.subheader(say("overview.quality"))
    quality()
