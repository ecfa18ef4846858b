"""The plans, each in a line with how much it says."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts import address
from parts.database import entities, plan_title
from parts.grid import entity_cell, grid
from parts.words import say
from plangraph.questions import Overview, PlanSummary
from plangraph.table import Column, Link, Row

NUMBERS = ("table.entities", "table.relations", "table.targets", "table.actuals")


def totals(whole: Overview) -> None:
    """How much the graph holds, in a line."""
    counts = {"entities": sum(whole.classes.values()), "relations": sum(whole.relations.values())}
    st.markdown(say("overview.line", plans=len(whole.plans), figures=whole.figures, **counts))


def period(start: int | None, end: int | None) -> str:
    """The years of a plan; empty where the text gives none."""
    return "–".join(str(year) for year in (start, end) if year)


def plan_grid(summaries: Sequence[PlanSummary]) -> None:
    """One line a plan, its name leading to its page."""
    places = entities([s.plan.jurisdiction for s in summaries if s.plan.jurisdiction])
    columns = [
        Column("plan", say("table.plan"), "link", weight=3),
        Column("jurisdiction", say("table.jurisdiction"), "link", weight=1.2),
        Column("level", say("table.level"), facet=True, weight=0.7),
        Column("period", say("table.period"), facet=True, weight=0.8),
        Column("status", say("table.status"), facet=True, weight=0.8),
        Column("issuer", say("table.issuer"), weight=1.5),
        *(Column(key, say(key), "number") for key in NUMBERS),
    ]
    rows = [
        Row((
            Link(plan_title(s.plan.id), address.href(address.PLANS, id=s.plan.id)),
            entity_cell(places[s.plan.jurisdiction]) if s.plan.jurisdiction in places else "",
            say(f"level.{s.plan.level or 'unknown'}"),
            period(s.plan.start_year, s.plan.end_year),
            say(f"status.{s.plan.status or 'unknown'}"),
            s.plan.issuer or "",
            s.entities, s.relations, s.targets, s.actuals,
        ))
        for s in sorted(summaries, key=lambda s: (s.plan.start_year or 9999, s.plan.id))
    ]  # fmt: skip
    grid(columns, rows, key="plans", alt=say("overview.plans"), file="plans", order="by_period")
