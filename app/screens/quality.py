"""Quality: how good the graph is, as measured; how much it holds; what reading the plans met with."""

from __future__ import annotations

import streamlit as st

from parts.charts import class_bars, relation_bars
from parts.database import overview
from parts.findings import findings, list_findings
from parts.plans import totals
from parts.quality import quality
from parts.states import guarded
from parts.words import say

st.title(say("overview.quality"))
with guarded():
    whole = overview()
    totals(whole)
    quality()
    classes, relations = st.columns(2, gap="large")
    with classes:
        st.subheader(say("overview.classes"))
        class_bars(whole.classes)
    with relations:
        st.subheader(say("overview.relations"))
        relation_bars(whole.relations)
    st.subheader(say("overview.findings"))
    list_findings(findings())
