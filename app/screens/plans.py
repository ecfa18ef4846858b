"""Plans: the list of them; of one, what it says."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.database import overview, plans
from parts.plan import draw_plan
from parts.plans import plan_grid
from parts.states import guarded, nothing
from parts.tabs import named_tabs
from parts.timeline import timeline
from parts.words import say

with guarded():
    asked = address.read("id")
    if asked and asked in plans():
        draw_plan(plans()[asked])
    else:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.title(say("page.plans"), width="content")
            address.link(address.ADD, f"＋ {say('page.add')}")
        if asked:
            nothing("plan.unknown")
        named_tabs("plans", [("list", say("time.list"), lambda: plan_grid(overview().plans)),
                             ("timeline", say("time.line"), timeline)])  # fmt: skip
