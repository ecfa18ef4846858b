"""Beside a canvas: what was picked in it, with its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from parts.basket import collect_button
from parts.database import evidence, plan_title
from parts.entities import class_label, name_markup
from parts.plain import markup
from parts.quoting import basis, figure_of, tags
from parts.words import language, say
from plangraph.questions import Quoted
from plangraph.records import Entity, Relation
from plangraph.terms import label

ALIASES = 6
QUOTED = 2
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
    st.html(f'<h3 class="pg-group">{markup(say("canvas.chosen", number=len(chosen)))}</h3>{_listed(chosen[:LISTED])}')
    if len(chosen) > LISTED:
        st.caption(say("state.part", shown=LISTED, there=len(chosen)))
    collect_button([entity.id for entity in chosen], key=f"collect-{key}")


def _listed(chosen: list[Entity]) -> str:
    return f'<ul class="pg-list">{"".join(f"<li>{name_markup(one)}</li>" for one in chosen)}</ul>'


def _entity(entity: Entity, key: str) -> None:
    plans = say("canvas.and").join(plan_title(plan) for plan in entity.plans)
    lines = [
        class_label(entity.cls),
        f"{say('card.also')} {say('canvas.and').join(entity.aliases[:ALIASES])}" if entity.aliases else "",
        f"{say('table.named_in')} {plans}" if plans else "",
    ]
    told = "".join(f'<p class="pg-quiet">{markup(line)}</p>' for line in lines if line)
    st.html(f'<p class="pg-line"><b>{name_markup(entity)}</b></p>{told}')
    collect_button([entity.id], key=f"collect-{key}")
    _words(evidence(entity)[:QUOTED])


def _relation(relation: Relation, entities: dict[str, Entity]) -> None:
    subject, object_ = entities.get(relation.subject), entities.get(relation.object)
    if subject is None or object_ is None:
        return
    told = markup(label(relation.predicate, language()))
    found = evidence(relation)
    st.html(
        f'<p class="pg-line">{name_markup(subject)} → {told} → {name_markup(object_)}</p>{tags(basis(relation, found))}'
    )
    _words(found)


def _words(found: Sequence[Quoted]) -> None:
    st.html("".join(figure_of(one) for one in found) or f'<p class="pg-quiet">{markup(say("evidence.none"))}</p>')
