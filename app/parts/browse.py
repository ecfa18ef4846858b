"""Entities of a class as a table, for a reader who does not know a name yet."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.basket import collect_button
from parts.choices import choice, plan_choice
from parts.database import of_class, overview, plan_title
from parts.entities import class_label
from parts.states import nothing
from parts.tables import choose
from parts.words import language, say
from plangraph.terms import ENTITY_CLASSES


def browse() -> None:
    """Choose a class and a plan; choosing a line leads to the entity."""
    st.title(say("page.entity"))
    st.markdown(say("browse.hint"))
    counts = overview().classes
    left, right = st.columns(2)
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
    collect_button([entity.id for entity in found], key="collect-all")
    rows = [
        {
            say("table.name"): entity.name,
            say("table.aliases"): "、".join(entity.aliases),
            say("table.plans"): len(entity.plans),
            say("table.named_in"): "；".join(plan_title(one) for one in entity.plans),
            say("table.mentions"): len(entity.evidence),
        }
        for entity in found
    ]
    widths = {say("table.name"): 320, say("table.aliases"): 240, say("table.plans"): 70, say("table.mentions"): 80}
    if picked := choose(rows, "browse", alt=class_label(term.name), widths=widths, shown=16):
        address.go(address.ENTITY, id=found[picked[0]].id)
