"""Beside a canvas: what was picked in it, with its words."""

from __future__ import annotations

from typing import Any

import streamlit as st

from parts.basket import collect_button
from parts.database import evidence, plan_title
from parts.entities import class_mark, entity_link
from parts.plain import plain
from parts.quotes import quotes, who
from parts.words import language, say
from plangraph.records import Entity, Relation
from plangraph.terms import label

LISTED = 30
STYLE = """<style>[class*="st-key-beside-"] { max-height: calc(100vh - 90px); overflow-y: auto; padding: 2px; }</style><span></span>"""


def picked(state: dict[str, Any], key: str) -> None:
    """Draw it; a word about how to pick where nothing is."""
    st.html(STYLE)
    one, several = state.get("picked"), [id_ for id_ in state.get("chosen", ()) if id_ in state["entities"]]
    if len(several) > 1:
        _several([state["entities"][id_] for id_ in several], key)
    elif one in state["entities"]:
        _entity(state["entities"][one], key)
    elif one in state["relations"]:
        _relation(state["relations"][one], state["entities"])
    else:
        st.caption(say("canvas.hint"))


def _several(chosen: list[Entity], key: str) -> None:
    st.markdown(f"**{say('canvas.chosen', number=len(chosen))}**")
    collect_button([entity.id for entity in chosen], key=f"collect-{key}")
    for entity in chosen[:LISTED]:
        entity_link(entity)
    if len(chosen) > LISTED:
        st.caption(say("state.part", shown=LISTED, there=len(chosen)))


def _entity(entity: Entity, key: str) -> None:
    st.markdown(f"**{plain(entity.name)}**")
    class_mark(entity.cls)
    if entity.aliases:
        st.caption(plain("、".join(entity.aliases[:6])))
    st.caption(plain("；".join(plan_title(plan) for plan in entity.plans)))
    entity_link(entity)
    collect_button([entity.id], key=f"collect-{key}")
    quotes(evidence(entity)[:2], narrow=True)


def _relation(relation: Relation, entities: dict[str, Entity]) -> None:
    subject, object_ = entities.get(relation.subject), entities.get(relation.object)
    if subject is None or object_ is None:
        return
    entity_link(subject)
    st.markdown(f"— {plain(label(relation.predicate, language()))} →")
    entity_link(object_)
    who(relation)
    quotes(evidence(relation), narrow=True)
