"""A canvas with what is picked beside it: expanding asks the graph, everything else stays in the browser."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from parts import address
from parts.basket import collect, collect_button, tell
from parts.database import evidence, neighbours, plan_title
from parts.entities import class_mark, entity_link
from parts.plain import plain
from parts.quotes import quotes, who
from parts.states import guarded, too_much
from parts.words import language, say, words_of
from plangraph.canvas import MOST_NODES, Drawing, Edge, Event, Node, canvas, collapsed, expanded
from plangraph.questions import Part
from plangraph.records import Entity, Relation
from plangraph.terms import label

WORDS = tuple(
    f"canvas.{word}"
    for word in (
        "canvas", "tools", "legend", "find", "fit", "larger", "smaller", "expand", "collapse", "hide", "pin", "undo",
        "tidy", "open", "collect", "svg", "png", "showAll",
    )
)  # fmt: skip
EXPANSION = 60  # neighbours that one expansion brings at most


def nodes_of(part: Part) -> list[Node]:
    """The entities of a part as nodes."""
    return [Node(entity.id, entity.cls, entity.name) for entity in part.nodes.values()]


def edges_of(part: Part) -> list[Edge]:
    """The relations of a part as edges."""
    return [Edge(r.id, r.subject, r.predicate, r.object) for r in part.edges]


def board(key: str, arrangement: str, part: Part, arrange: Callable[[Part], Drawing], *, height: int = 520) -> None:
    """Draw `part`; `arrangement` names what is drawn: a new name begins a new picture."""
    state = st.session_state.setdefault(f"board:{key}", {})
    if state.get("arrangement") != arrangement:
        state.clear()
        state |= {"arrangement": arrangement, "drawing": arrange(part), "entities": dict(part.nodes), "relations": {}}
        state["relations"] |= {relation.id: relation for relation in part.edges}
    _board(key, height)


@st.fragment
def _board(key: str, height: int) -> None:
    tell()
    state = st.session_state[f"board:{key}"]
    if target := state.pop("leave", None):
        address.go(address.ENTITY, id=target)
    picture, beside = st.columns([3.4, 1])
    with picture:
        canvas(
            state["drawing"], key=f"canvas-{key}", arrangement=state["arrangement"], language=language(),
            words=words_of(*WORDS), height=height, on_event=lambda event: _hear(key, event),
        )  # fmt: skip
    with beside, st.container(height=height + 90, border=False), guarded():
        _picked(key)
    too_much(len(state["drawing"].nodes), state.get("there", 0))


def _hear(key: str, event: Event) -> None:
    state = st.session_state[f"board:{key}"]
    if event.kind == "pick":
        state["picked"] = event.id
    elif event.id is None or event.id not in state["entities"]:
        return
    elif event.kind == "collapse":
        state["drawing"] = collapsed(state["drawing"], event.id)
    elif event.kind == "expand":
        _expand(key, event)
    elif event.kind == "collect":
        collect([event.id])
    elif event.kind == "open":
        state["leave"] = event.id


def _expand(key: str, event: Event) -> None:
    state = st.session_state[f"board:{key}"]
    room = MOST_NODES - len(state["drawing"].nodes)
    if room <= 0 or event.id is None:
        st.toast(say("canvas.full", number=MOST_NODES))
        return
    more = neighbours(event.id, limit=min(room, EXPANSION + len(state["drawing"].nodes)))
    fresh = [node for node in nodes_of(more) if node.id not in state["drawing"].ids()][:EXPANSION]
    if not fresh:
        st.toast(say("canvas.no_more"))
    state["entities"] |= more.nodes
    state["relations"] |= {relation.id: relation for relation in more.edges}
    state["drawing"] = expanded(state["drawing"], event.id, fresh, edges_of(more), event.places)


def _picked(key: str) -> None:
    state = st.session_state[f"board:{key}"]
    picked = state.get("picked")
    if picked in state["entities"]:
        _entity(state["entities"][picked], key)
    elif picked in state["relations"]:
        _relation(state["relations"][picked], state["entities"])
    else:
        st.caption(say("canvas.hint"))


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
