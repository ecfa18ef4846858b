"""Entities of a class as a table, for a reader who does not know a name yet."""

from __future__ import annotations

import streamlit as st

from parts.basket import collect_button
from parts.choices import choice, plan_choice
from parts.database import of_class, overview
from parts.entities import class_label
from parts.grid import entity_cell, grid, plan_cells
from parts.states import nothing
from parts.words import language, say
from plangraph.table import Column, Row
from plangraph.terms import ENTITY_CLASSES


def browse() -> None:
    """Choose a class and a plan; a name leads to its entity."""
    st.title(say("page.entity"))
    st.markdown(say("browse.hint"))
    counts = overview().classes
    with st.container(key="filters"):
        left, right, tools = st.columns([1, 1.6, 0.6])
    with left:
        cls = choice(
            say("table.class"),
            "class",
            list(ENTITY_CLASSES),
            lambda name: f"{class_label(name)} ({counts.get(name, 0)})",
            default="Enterprise",
        )
    with right:
        plan = plan_choice()
    term = ENTITY_CLASSES[cls or "Enterprise"]
    st.caption(term.definition_zh if language() == "zh" else term.definition_en)
    found = of_class(term.name, plan)
    if not found:
        nothing("state.nothing")
        return
    with tools:
        collect_button([entity.id for entity in found], key="collect-all")
    columns = [
        Column("name", say("table.name"), "link"),
        Column("aliases", say("table.aliases"), weight=1.6),
        Column("plans", say("table.plans"), "number"),
        Column("named_in", say("table.named_in"), facet=True, weight=3),
        Column("mentions", say("table.mentions"), "number"),
    ]
    rows = [
        Row((entity_cell(one), "、".join(one.aliases), len(one.plans), plan_cells(one.plans), len(one.evidence)))
        for one in found
    ]
    grid(columns, rows, key="browse", alt=class_label(term.name), file=term.name, order="by_plans")
