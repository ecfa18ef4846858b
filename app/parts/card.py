"""The page of one entity: what it is, its facts by relation with their words, figures, mentions, neighbours on a canvas."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts import address
from parts.basket import collect_button
from parts.board import board, edges_of, nodes_of
from parts.database import neighbours, plan_title
from parts.doubt import doubt
from parts.drawer import evidence_drawer
from parts.entities import class_label, name_markup, shown_name
from parts.figures import figure_drawer, figure_grid
from parts.grid import entity_cell, grid, plan_cells
from parts.lines import sentence_of
from parts.notes import show_note, write_note
from parts.pinyin import romanised
from parts.plain import markup, plain
from parts.quoting import basis, words_cell
from parts.states import nothing
from parts.tabs import named_tabs
from parts.words import language, say
from plangraph.canvas import Drawing, neighbourhood
from plangraph.questions import EntityCard, Fact, FactGroup, Part
from plangraph.table import Cell, Column, Row
from plangraph.terms import ENTITY_CLASSES, label

OPEN = 8  # facts of a relation that are shown at once
NEIGHBOURS = 2_000  # that the picture has or gathers


def draw_card(card: EntityCard) -> None:
    """Draw what the plans say of an entity."""
    _head(card)
    facts = sum(len(group.facts) for group in card.groups)
    named_tabs(
        "card",
        [
            ("facts", say("card.facts", number=facts), lambda: _facts(card)),
            ("graph", say("card.canvas"), lambda: _neighbours(card)),
            ("figures", say("card.figures", number=len(card.figures)), lambda: figure_grid(card.figures, card.quoted)),
            ("mentions", say("card.mentions", number=len(card.entity.evidence)), lambda: _mentions(card)),
        ],
    )
    _drawer(card)


def look_for(id_: str, near: Sequence[str]) -> None:
    """Where there is no entity of an id: names that are near, and a way to look for the name in it."""
    st.title(say("card.unknown"))
    name = id_.rpartition("/")[2].partition("@")[0]
    where = markup(address.href(address.ENTITY, q=name))
    st.html(f'<p class="pg-line"><a href="{where}">{markup(say("card.look", name=name))}</a></p>')
    if near:
        st.caption(say("state.near", names=plain(say("line.names").join(near[:OPEN]))))


def _head(card: EntityCard) -> None:
    entity = card.entity
    with st.container(key="card-head", horizontal=True):
        name = st.container()
        tools = st.container(key="card-tools", horizontal=True, vertical_alignment="center")
    with name:
        st.title(plain(shown_name(entity)))
        st.html(_about(card))
    with tools:
        collect_button([entity.id], key="collect")
        write_note(entity.id, shown_name(entity), address.href(address.ENTITY, id=entity.id))
        doubt(entity.id)
    show_note(entity.id)


def _about(card: EntityCard) -> str:
    """What it is, in a line; what else it is called; where it is told of."""
    entity = card.entity
    colour = ENTITY_CLASSES[entity.cls].colour if entity.cls in ENTITY_CLASSES else "#888888"
    dot = f'<span class="pg-dot" style="--class:{colour}">{markup(class_label(entity.cls))}</span>'
    also = [entity.name_en if language() == "zh" else romanised(entity.name), *entity.aliases]
    others = say("line.names").join(one for one in also if one and one != shown_name(entity))
    before = [one for one in entity.formerly if one.partition("/")[2].partition("@")[0] not in (entity.name, *also)]
    plans = say("line.between").join(
        f'<a href="{markup(address.href(address.PLANS, id=one.id))}">{markup(plan_title(one.id))}</a>'
        for one in card.plans
    )
    said = [
        f"{say('card.also')} {others}" if others else "",
        say("card.code", code=entity.code) if entity.code else "",
        f"{say('card.formerly')} {say('line.names').join(before)}" if before else "",
    ]
    quiet = " · ".join(markup(one) for one in said if one)
    return (
        f'<p class="pg-line">{dot} · {sentence_of(card)}</p>'
        + (f'<p class="pg-quiet">{quiet}</p>' if quiet else "")
        + f'<p class="pg-quiet">{markup(say("card.plans", number=len(card.plans)))} {plans}</p>'
    )


def _facts(card: EntityCard) -> None:
    if not card.groups:
        nothing("card.no_facts")
        return
    columns = [
        Column("relation", say("table.relation"), facet=True, weight=0.9),
        Column("name", say("table.name"), "link"),
        Column("class", say("table.class"), facet=True, weight=0.9),
        Column("words", say("table.words"), "words"),
        Column("basis", say("table.basis"), facet=True, weight=0.9),
        Column("plans", say("table.plan"), "text", facet=True, weight=1.5),
    ]
    rows = [_row(fact, group, card) for group in card.groups for fact in group.facts]
    grid(
        columns, rows, key=f"facts-{card.entity.id}", alt=say("card.facts", number=len(rows)), file=card.entity.name,
        order="by_told", group="relation", open_rows=OPEN,
    )  # fmt: skip


def _row(fact: Fact, group: FactGroup, card: EntityCard) -> Row:
    quoted = card.quoted(fact.relation)
    cells: tuple[Cell, ...] = (
        group.label(language()),
        entity_cell(fact.other),
        class_label(fact.other.cls),
        words_cell(quoted, placed=False),
        list(basis(fact.relation, quoted)),
        plan_cells(fact.relation.plans),
    )
    return Row(cells, ("see", fact.relation.id) if quoted else None)


def _drawer(card: EntityCard) -> None:
    """The evidence that the address names: of a fact or a figure of this card, or a passage."""
    asked = address.read("see")
    for group in card.groups:
        for fact in group.facts:
            if fact.relation.id == asked:
                quoted = card.quoted(fact.relation)
                evidence_drawer(
                    label(fact.relation.predicate, language()), quoted, marks=basis(fact.relation, quoted),
                    more=_told(fact, card), fact=fact.relation.id, about=card.entity.id,
                    name=_name(fact, card),
                )  # fmt: skip
                return
    figure_drawer(card.figures, card.quoted, asked)


def _name(fact: Fact, card: EntityCard) -> str:
    """What a note on a fact is listed under."""
    ends = {fact.other.id: fact.other.name, card.entity.id: card.entity.name}
    return (
        f"{ends[fact.relation.subject]} → {label(fact.relation.predicate, language())} → {ends[fact.relation.object]}"
    )


def _told(fact: Fact, card: EntityCard) -> str:
    ends = {fact.other.id: fact.other, card.entity.id: card.entity}
    subject, object_ = (name_markup(ends[one]) for one in (fact.relation.subject, fact.relation.object))
    return f'<p class="pg-line">{subject} — {markup(label(fact.relation.predicate, language()))} → {object_}</p>'


def _neighbours(card: EntityCard) -> None:
    part = neighbours(card.entity.id, NEIGHBOURS)

    def arrange(part: Part) -> Drawing:
        return neighbourhood(card.entity.id, nodes_of(part), edges_of(part))

    board("card", f"card:{card.entity.id}", part, arrange)


def _mentions(card: EntityCard) -> None:
    columns = [
        Column("plan", say("table.plan"), facet=True, weight=1.6),
        Column("section", say("table.section"), facet=True, weight=1.6),
        Column("words", say("table.words"), "words"),
    ]
    rows = [
        Row(
            (plan_title(one.excerpt.plan), one.excerpt.section, words_cell([one], placed=False)),
            ("see", one.excerpt.id),
        )
        for one in card.named()
    ]
    grid(
        columns,
        rows,
        key="mentions",
        alt=say("card.mentions", number=len(rows)),
        file=card.entity.name,
        order="by_place",
    )
