"""The page of one entity: names, facts by relation with their words, figures, plans, neighbours on a canvas."""

from __future__ import annotations

import streamlit as st

from parts.basket import collect_button
from parts.board import board, edges_of, nodes_of
from parts.database import neighbours, plan_title
from parts.entities import class_mark, entity_link
from parts.figures import figure_table
from parts.plain import plain
from parts.quotes import quote, source
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
        say("card.figures", number=len(card.figures)): lambda: figure_table(card.figures, card.excerpts),
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
    found = [card.excerpts[id_] for id_ in fact.relation.evidence if id_ in card.excerpts]
    with words:
        more = f" :small[:gray[· {say('evidence.more', number=len(found) - 2)}]]" if len(found) > 2 else ""
        st.markdown(("  \n".join(quote(excerpt) for excerpt in found[:2]) or say("evidence.none")) + more)
    with way:
        if found:
            source(found[0])


def _neighbours(card: EntityCard) -> None:
    part = neighbours(card.entity.id, NEIGHBOURS)

    def arrange(part: Part) -> Drawing:
        return round_a_middle(card.entity.id, nodes_of(part), edges_of(part))

    board("card", f"card:{card.entity.id}", part, arrange)
    if part.truncated:
        st.caption(say("card.most", number=NEIGHBOURS))


def _mentions(card: EntityCard) -> None:
    for id_ in card.entity.evidence[:40]:
        if id_ in card.excerpts:
            words, way = st.columns([9, 1], vertical_alignment="center")
            words.markdown(quote(card.excerpts[id_]))
            with way:
                source(card.excerpts[id_])
    too_much(40, len(card.entity.evidence))
