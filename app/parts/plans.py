"""The plans as a table."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts import address
from parts.database import entities, plan_title
from parts.words import say
from plangraph.questions import PlanSummary


def plan_table(summaries: Sequence[PlanSummary]) -> None:
    """One line a plan; choosing a line leads to the page of the plan."""
    ids = [s.plan.jurisdiction for s in summaries if s.plan.jurisdiction]
    places = entities(ids)
    rows = [
        {
            say("table.plan"): plan_title(s.plan.id),
            say("table.level"): say(f"level.{s.plan.level or 'unknown'}"),
            say("table.jurisdiction"): places[s.plan.jurisdiction].name if s.plan.jurisdiction in places else "—",
            say("table.period"): f"{s.plan.start_year or '?'}–{s.plan.end_year or '?'}",
            say("table.status"): say(f"status.{s.plan.status or 'unknown'}"),
            say("table.issuer"): s.plan.issuer or "—",
            say("table.document_number"): s.plan.number or "—",
            say("table.entities"): s.entities,
            say("table.relations"): s.relations,
            say("table.targets"): s.targets,
            say("table.actuals"): s.actuals,
        }
        for s in summaries
    ]
    chosen = st.dataframe(
        rows, hide_index=True, on_select="rerun", selection_mode="single-row", key="plans", alt=say("overview.plans"),
        column_config={say("table.plan"): st.column_config.TextColumn(width="large")},
    )  # fmt: skip
    st.caption(say("overview.open_plan"))
    if picked := chosen["selection"]["rows"]:
        address.go(address.ENTITY, id=summaries[picked[0]].plan.entity)
