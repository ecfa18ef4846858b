"""What came of adding plans: each with what it says and what reading it met with, in its graph, to be kept or taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from parts import address
from parts.board import board, edges_of, nodes_of
from parts.chosen import PARAMETER, named
from parts.database import among, facts_of_plan, overview
from parts.findings import findings_of, list_findings
from parts.plain import markup, plain
from parts.states import guarded, nothing
from parts.words import say
from plangraph.canvas import by_forces
from plangraph.intake import Order, Reading, State, collection, start
from plangraph.questions import PlanSummary

DRAWN = 60  # things of the new plans in the picture


def added(one: Reading, state: State) -> None:
    """The new plans; the address looks at their collection from now on."""
    into = collection(one.order().collection)
    if into is None or not into.built:
        nothing("add.gone")
        return
    if named() != into.id:
        address.write(**{PARAMETER: into.id})
        st.rerun()
    summaries = [summary for summary in overview().plans if summary.plan.id in state.keys]
    st.html(f'<p class="pg-answer">{markup(say("add.done", number=len(summaries), name=into.name))}</p>')
    missed_files(state)
    st.html("".join(map(_line, summaries)))
    _choose(one, state)
    found = [finding for summary in summaries for finding in findings_of(summary.plan.id)]
    st.subheader(say("add.findings", number=len(found)))
    list_findings(found)
    _picture(one, [summary.plan.id for summary in summaries])


def missed_files(state: State) -> None:
    """The files that were not added, each with the reason."""
    for one in state.missed:
        st.warning(say(f"missed.{one.why}", file=plain(one.file), words=plain(one.words)))


def _line(summary: PlanSummary) -> str:
    plan = summary.plan
    where = markup(address.href(address.PLANS, id=plan.id))
    told = say(
        "add.holds", entities=summary.entities, relations=summary.relations, figures=summary.targets + summary.actuals
    )
    return (
        f'<p class="pg-line"><a href="{where}">{markup(plan.name)}</a> <span class="pg-quiet">{markup(told)}</span></p>'
    )


def _choose(one: Reading, state: State) -> None:
    if state.kept:
        st.html(
            f'<p class="pg-line">{markup(say("add.kept"))} '
            f'<a href="{markup(address.href(address.QUESTIONS))}">{markup(say("add.ask"))}</a></p>'
        )
        return
    with st.container(horizontal=True):
        st.button(say("add.keep"), type="primary", key="add-keep", on_click=_keep, args=(one, state))
        st.button(say("add.take"), key="add-take", on_click=_take, args=(one, state))


def _keep(one: Reading, state: State) -> None:
    with guarded():
        one.tell(replace(state, kept=True))


def _take(one: Reading, state: State) -> None:
    with guarded():
        start(one, Order("take", one.order().collection, keys=state.keys))


def _picture(one: Reading, plans: Sequence[str]) -> None:
    """What the new plans state, drawn: the things of most facts in them."""
    numbers: dict[str, int] = {}
    for plan in plans:
        for _, relation in facts_of_plan(plan):
            for end in (relation.subject, relation.object):
                numbers[end] = numbers.get(end, 0) + 1
    ids = sorted(numbers, key=lambda id_: (-numbers[id_], id_))[:DRAWN]
    if not ids:
        nothing("add.nothing")
        return
    st.subheader(say("add.picture"))
    board("added", f"added:{one.id}", among(tuple(sorted(ids))), lambda part: by_forces(nodes_of(part), edges_of(part)))


def taken(one: Reading) -> None:
    """The plans were taken away again."""
    into = collection(one.order().collection)
    if into is None and named():
        address.write(**{PARAMETER: None})
        st.rerun()
    st.info(say("add.away"))
    st.html(f'<p class="pg-line"><a href="{markup(address.href(address.ADD))}">{markup(say("add.more"))}</a></p>')
