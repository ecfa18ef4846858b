"""The plans: how much they say in all, and each in a line."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts import address
from parts.database import entities, plan_title
from parts.tables import choose
from parts.words import say
from plangraph.questions import Overview, PlanSummary


def totals(whole: Overview) -> None:
    """How much the graph holds, in a line."""
    counts = {"entities": sum(whole.classes.values()), "relations": sum(whole.relations.values())}
    st.markdown(say("overview.line", plans=len(whole.plans), figures=whole.figures, **counts))


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
    widths = {say(f"table.{name}"): 72 for name in ("entities", "relations", "targets", "actuals")}
    widths |= {say(f"table.{name}"): 108 for name in ("jurisdiction", "status", "issuer", "document_number")}
    widths |= {say("table.plan"): 250, say("table.period"): 84, say("table.level"): 80}
    picked = choose(rows, "plans", alt=say("overview.plans"), widths=widths)
    st.caption(say("overview.open_plan"))
    if picked:
        address.go(address.ENTITY, id=summaries[picked[0]].plan.entity)
