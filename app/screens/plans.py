"""Plans: the list of them; of one, what it says."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.charts import periods
from parts.database import overview, plans
from parts.plan import draw_plan
from parts.plans import plan_grid
from parts.states import guarded, nothing
from parts.words import say

with guarded():
    asked = address.read("id")
    if asked and asked in plans():
        draw_plan(plans()[asked])
    else:
        st.title(say("page.plans"))
        address.link(address.ADD, f"＋ {say('page.add')}")
        if asked:
            nothing("plan.unknown")
        plan_grid(overview().plans)
        st.subheader(say("overview.periods"))
        periods(list(plans().values()))
