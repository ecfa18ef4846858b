"""The page of one entity: names, facts by relation with their words, figures, plans, neighbours on a canvas."""

from __future__ import annotations

import streamlit as st

from parts.basket import collect_button
from parts.board import board, edges_of, nodes_of
from parts.database import neighbours, plan_title
from parts.entities import class_mark, entity_link
from parts.figures import figure_table
from parts.plain import plain
from parts.quotes import quote, source, who
from parts.states import nothing, too_much
from parts.tabs import tabs
from parts.words import language, say
from plangraph.canvas import Drawing, round_a_middle
from plangraph.questions import EntityCard, Fact, FactGroup, Part

OPEN = 6  # facts of a relation that are shown at once
NEIGHBOURS = 120


def draw_card(card: EntityCard) -> None:
    """Draw what the plans say of an entity."""
    _head(card)
    pages = {
        say("card.facts", number=sum(len(group.facts) for group in card.groups)): lambda: _groups(card),
        say("card.canvas"): lambda: _neighbours(card),
        say("card.figures", number=len(card.figures)): lambda: figure_table(
            card.figures, [card.quoted(one) for one in card.figures]
        ),
        say("card.mentions", number=len(card.entity.evidence)): lambda: _mentions(card),
    }
    tabs("card", pages)


def _head(card: EntityCard) -> None:
    entity = card.entity
    name, tools = st.columns([5, 1], vertical_alignment="center")
    with name:
        st.title(plain(entity.name))
        class_mark(entity.cls, "  ".join(filter(None, (entity.name_en, entity.code))))
    with tools:
        collect_button([entity.id], key="collect")
    if entity.aliases:
        st.caption(f"{say('card.also')} {plain('、'.join(entity.aliases))}")
    if entity.formerly:
        st.caption(f"{say('card.formerly')} {plain('、'.join(entity.formerly))}")
    titles = "；".join(plan_title(plan.id) for plan in card.plans)
    st.caption(f"{say('card.plans', number=len(card.plans))} {plain(titles)}")


def _groups(card: EntityCard) -> None:
    if not card.groups:
        nothing("card.no_facts")
    for group in card.groups:
        st.subheader(f"{plain(group.label(language()))} · {len(group.facts)}")
        for fact in group.facts[:OPEN]:
            _fact(fact, card)
        if len(group.facts) > OPEN:
            _rest(group, card)


def _rest(group: FactGroup, card: EntityCard) -> None:
    key = f"rest-{group.predicate}-{group.outgoing}"
    if st.toggle(say("card.rest", number=len(group.facts) - OPEN), key=key):
        for fact in group.facts[OPEN:]:
            _fact(fact, card)


def _fact(fact: Fact, card: EntityCard) -> None:
    name, words, way = st.columns([2.2, 7, 0.8])
    with name:
        entity_link(fact.other)
    found = card.quoted(fact.relation)
    with words:
        more = f" :small[:gray[· {say('evidence.more', number=len(found) - 2)}]]" if len(found) > 2 else ""
        who(fact.relation)
        st.markdown(("  \n".join(quote(one) for one in found[:2]) or say("evidence.none")) + more)
    with way:
        if found:
            source(next((one for one in found if not one.part.why), found[0]).excerpt)


def _neighbours(card: EntityCard) -> None:
    part = neighbours(card.entity.id, NEIGHBOURS)

    def arrange(part: Part) -> Drawing:
        return round_a_middle(card.entity.id, nodes_of(part), edges_of(part))

    board("card", f"card:{card.entity.id}", part, arrange)
    if part.truncated:
        st.caption(say("card.most", number=NEIGHBOURS))


def _mentions(card: EntityCard) -> None:
    for one in card.quoted(card.entity)[:40]:
        words, way = st.columns([9, 1], vertical_alignment="center")
        words.markdown(quote(one))
        with way:
            source(one.excerpt)
    too_much(40, len(card.entity.evidence))
