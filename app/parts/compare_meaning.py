"""How the plans word one indicator, and the place where a reviewer says which indicator a wording means."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts import address
from parts.compare_table import place_cell
from parts.database import plan_title
from parts.doubt import REVIEW
from parts.grid import grid, plan_cells
from parts.plain import markup
from parts.reviewing import ask_name, review
from parts.states import guarded
from parts.tabs import fold
from parts.words import language, say
from plangraph.compare import Comparison, Line
from plangraph.compare.telling import value_of
from plangraph.measures import Concept, concepts
from plangraph.table import Column, Row

_SAID = "meaning-said"  # what was decided last, until it is told


def worded(found: Comparison, indicator: str) -> None:
    """The wordings of an indicator in all plans, folded, with the form below; nothing where no plan has it."""
    lines = [one for one in found.all_lines if one.key.id == indicator]
    wordings = sorted({(one.figure.indicator, one.plan.id) for one in lines})
    if not wordings:
        return
    name = _name(lines[0])
    if said := st.session_state.pop(_SAID, None):
        st.toast(said)

    def opened() -> None:
        _table(lines, wordings)
        _form(found, indicator, wordings)

    fold("worded", say("compare.worded", indicator=name, number=len({words for words, _ in wordings})), opened)


def _table(lines: Sequence[Line], wordings: Sequence[tuple[str, str]]) -> None:
    columns = [
        Column("wording", say("compare.wording"), weight=2.4),
        Column("place", say("table.jurisdiction"), facet=True),
        Column("plan", say("table.plan"), facet=True, weight=2.4),
        Column("values", say("compare.values"), weight=2.4),
    ]
    rows = []
    for words, plan in wordings:
        of_these = [one for one in lines if (one.figure.indicator, one.plan.id) == (words, plan)]
        values = list(dict.fromkeys(value_of(one, language()) for one in of_these))
        rows.append(Row((words, place_cell(of_these[0].place, of_these[0].plan), plan_cells([plan]), values)))
    grid(columns, rows, key="worded", alt=say("compare.mean"), file="wordings", order="by_place")


def _form(found: Comparison, indicator: str, wordings: Sequence[tuple[str, str]]) -> None:
    st.caption(say("compare.mean_hint"))
    if not ask_name():
        return
    plans = sorted({plan for _, plan in wordings})
    others = _others(found, indicator)
    names = {one.id: _listed(one) for one in concepts().values()} | others
    options = [*sorted(others, key=lambda one: names[one]), *sorted(concepts(), key=lambda one: names[one])]
    with st.form("meaning", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.selectbox(say("compare.wording"), sorted({one for one, _ in wordings}), key="meaning-words")
        plan = st.selectbox(
            say("compare.in_plan"), plans, index=None, key="meaning-plan", format_func=plan_title,
            placeholder=say("choice.all_plans"),
        )  # fmt: skip
        means = st.selectbox(
            say("compare.means"), options, index=None, key="meaning-means", format_func=lambda one: names[one],
            placeholder=say("paths.either"),
        )  # fmt: skip
        sent = st.form_submit_button(say("compare.decide"))
    if sent and words and means:
        _decide(words, means, plan, names[means])
    where = markup(address.href(REVIEW))
    st.html(f'<p class="pg-line"><a href="{where}">{markup(say("compare.rebuild"))}</a></p>')


def _others(found: Comparison, indicator: str) -> dict[str, str]:
    """The indicators that the list does not know, each by a wording of the plans, with how it is shown."""
    keys = {one.key.id: one.key for one in found.all_lines if not one.key.concept and one.key.id != indicator}
    return {key.zh: say("compare.unlisted", indicator=key.zh) for key in keys.values()}


def _decide(words: str, means: str, plan: str | None, name: str) -> None:
    """Keep the decision; what it cannot be is told in a sentence."""
    with guarded():
        review().indicator(words, means, plan)
        st.session_state[_SAID] = say("compare.decided", words=words, indicator=name)
        st.rerun()


def _listed(one: Concept) -> str:
    return one.zh if language() == "zh" else one.en


def _name(one: Line) -> str:
    return one.key.zh if language() == "zh" else one.key.en
