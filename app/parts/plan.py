"""The page of one plan: its cover, its targets, its industries, what it shares with others, what reading it met with."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from parts import address
from parts.answers import answer_drawer, answer_grid
from parts.asking import answer_to, nothing_given
from parts.database import card, entities, known, overview, plan_figures, plan_title, quoted_figures
from parts.entities import class_label, name_markup
from parts.figures import figure_drawer, figure_grid
from parts.findings import findings_of, list_findings
from parts.grid import entity_cell, grid, plan_cells
from parts.plain import markup, plain
from parts.plans import period
from parts.states import nothing
from parts.tabs import named_tabs
from parts.text import draw_text, outline
from parts.words import say
from plangraph.records import Entity, Plan
from plangraph.table import Column, Row
from plangraph.terms import ENTITY_CLASSES


def draw_plan(plan: Plan) -> None:
    """Draw what a plan says, in tabs."""
    st.title(plain(plan_title(plan.id)))
    st.html(_line(plan))
    shared, figures, findings = _shared(plan), plan_figures(plan.id), findings_of(plan.id)
    named_tabs(
        "plan",
        [
            ("overview", say("plan.overview"), lambda: _overview(plan)),
            ("text", say("plan.text"), lambda: draw_text(plan)),
            ("targets", say("plan.targets", number=len(figures)), lambda: _targets(plan)),
            ("industries", say("plan.industries"), lambda: _answer("priorities", plan)),
            ("shared", say("plan.shared", number=len(shared)), lambda: _shared_grid(shared, plan)),
            ("findings", say("plan.findings", number=len(findings)), lambda: list_findings(findings)),
        ],
    )


def _line(plan: Plan) -> str:
    place = entities([plan.jurisdiction]).get(plan.jurisdiction) if plan.jurisdiction else None
    told = [
        name_markup(place) if place else "",
        *(markup(one) for one in (
            say(f"level.{plan.level or 'unknown'}"), period(plan.start_year, plan.end_year),
            say(f"status.{plan.status or 'unknown'}"), plan.issuer or "", plan.number or "",
        )),
    ]  # fmt: skip
    return f'<p class="pg-line">{" · ".join(one for one in told if one)}</p>'


def _overview(plan: Plan) -> None:
    left, right = st.columns([1.3, 1], gap="large")
    with left:
        st.html(_cover(plan))
        _counts(plan)
        _rests(plan)
    with right:
        st.subheader(say("plan.outline"))
        outline(plan.id)


def _cover(plan: Plan) -> str:
    own = f'<a href="{markup(address.href(address.ENTITY, id=plan.entity))}">{markup(say("plan.entity"))}</a>'
    told = {
        "table.issuer": plan.issuer, "table.document_number": plan.number, "plan.date": plan.date,
        "table.period": period(plan.start_year, plan.end_year), "plan.file": plan.file,
    }  # fmt: skip
    lines = "".join(f"<dt>{markup(say(key))}</dt><dd>{markup(value)}</dd>" for key, value in told.items() if value)
    return f'<dl class="pg-facts">{lines}<dt></dt><dd>{own}</dd></dl>'


def _counts(plan: Plan) -> None:
    """How many things of each class the plan names, each number leading to their list."""
    named = Counter(entity.cls for entity in known() if plan.id in entity.plans)
    summary = next(one for one in overview().plans if one.plan.id == plan.id)
    keys = [
        (
            class_label(cls),
            f'<a href="{markup(address.href(address.ENTITY, **{"class": cls, "plan": plan.id}))}">{named[cls]}</a>',
        )
        for cls in ENTITY_CLASSES
        if named[cls]
    ]
    keys.append((say("table.relations"), str(summary.relations)))
    told = "".join(f"<div><dt>{markup(word)}</dt><dd>{number}</dd></div>" for word, number in keys)
    st.subheader(say("plan.kinds"))
    st.html(f'<dl class="pg-keys">{told}</dl>')


def _rests(plan: Plan) -> None:
    groups = [g for g in card(plan.entity).groups if g.predicate == "basedOn" and g.outgoing]
    if names := [name_markup(fact.other) for group in groups for fact in group.facts]:
        st.subheader(say("plan.rests"))
        st.html(f'<p class="pg-line">{"；".join(names)}</p>')


def _targets(plan: Plan) -> None:
    figures, quoted = plan_figures(plan.id), quoted_figures(plan.id)
    figure_grid(figures, lambda figure: quoted[figure.id], scoped=True)
    address.link(address.QUESTIONS, say("plan.outcomes"), question="outcomes", plan=plan.id)
    figure_drawer(figures, lambda figure: quoted[figure.id], address.read("see"))


def _answer(question: str, plan: Plan) -> None:
    given = tuple((name, plan.id if name == "plan" else value) for name, value in nothing_given(question))
    answer = answer_to(question, given)
    st.html(f'<p class="pg-line">{markup(answer.sentence())}</p>')
    answer_grid(answer, key="plan")
    answer_drawer(answer)


def _shared(plan: Plan) -> list[Entity]:
    """What this plan names and another names too, those of most plans first."""
    return [entity for entity in known() if plan.id in entity.plans and len(entity.plans) > 1]


def _shared_grid(shared: list[Entity], plan: Plan) -> None:
    if not shared:
        nothing("plan.no_shared")
        return
    columns = [
        Column("name", say("table.name"), "link"),
        Column("class", say("table.class"), facet=True),
        Column("plans", say("table.named_in"), facet=True, weight=4),
    ]
    rows = [
        Row((entity_cell(one), class_label(one.cls), plan_cells([p for p in one.plans if p != plan.id])))
        for one in shared
    ]
    grid(columns, rows, key="shared", alt=say("plan.shared", number=len(rows)), file="shared", order="by_plans")
