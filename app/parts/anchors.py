"""The question that the graph was made for, on the first page: which firms anchor which industrial chains."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.answers import told
from parts.asking import FIRST, answer_to
from parts.choices import choice, plan_choice
from parts.database import places_told
from parts.plain import plain
from parts.states import nothing
from parts.tables import table
from parts.words import language, say


def anchors_card() -> None:
    """The answer in a sentence and a table with the words of the plans, by place or plan; the whole is a click away."""
    with st.container(border=True):
        st.subheader(say("anchors.title"))
        names = {entity.id: entity.name for entity in places_told()}
        where, which = st.columns(2)
        with where:
            place = choice(say("anchors.place"), "place", list(names), lambda id_: names[id_])
        with which:
            plan = plan_choice()
        answer = answer_to(FIRST, (("place", place), ("plan", plan)))
        if not answer.rows:
            nothing("questions.none")
            return
        st.markdown(f"**{plain(answer.sentence(language()))}**")
        table(told(answer), alt=say("anchors.title"), widths={say("table.words"): "large"}, shown=6)
        address.link(address.QUESTIONS, say("anchors.open"), question=FIRST, place=place, plan=plan)
