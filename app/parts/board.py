"""A canvas with what is picked beside it: expanding asks the graph, everything else stays in the browser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from parts import address, drawn
from parts.basket import collect, tell
from parts.database import among, neighbours
from parts.nodes import edges_of, nodes_of
from parts.picked import picked
from parts.states import guarded
from parts.words import language, say, words_of
from plangraph.canvas import (
    MOST_NODES,
    WORDS,
    Drawing,
    Event,
    Kept,
    Note,
    canvas,
    code,
    collapsed,
    expanded,
    kept,
    linked,
    opened,
)
from plangraph.questions import Part

__all__ = ["board", "edges_of", "nodes_of"]

NEIGHBOURS = 2_000  # that are looked at: more cannot be drawn
MOST_PAST = 30  # steps that can be taken back
State = dict[str, Any]


def board(key: str, arrangement: str, part: Part, arrange: Callable[[Part], Drawing], *, height: int = 0) -> None:
    """Draw `part`; `arrangement` names what is drawn: a new name begins a new picture, one of before goes on.

    `height` in pixels, or 0: as high as the window. A picture that the address holds wins over `part`.
    """
    state = drawn.state(key, arrangement)
    if line := drawn.shared(state):
        drawn.take(state, line)
    if "drawing" not in state:
        state |= {"drawing": arrange(part), "left_out": part.truncated}
        drawn.meet(state, part)
    _board(key, arrangement, height)


@st.fragment
def _board(key: str, arrangement: str, height: int) -> None:
    tell()
    state = drawn.state(key, arrangement)
    if target := state.pop("leave", None):
        address.go(address.ENTITY, id=target)
    picture, beside = st.columns([4, 1])
    with picture:
        canvas(
            state["drawing"], key=f"canvas-{key}", arrangement=arrangement, language=language(),
            words=words_of(*(f"canvas.{word}" for word in WORDS)), height=height, on_event=lambda event: _hear(state, event), note=state.get("note"),
            foot=drawn.foot(state), source=drawn.source(state), look=state.get("look"),
        )  # fmt: skip
    with beside, st.container(key=f"beside-{key}"), guarded():
        picked(state, key)


def _hear(state: State, event: Event) -> None:
    if event.kind == "pick":
        state |= {"picked": event.id, "chosen": event.ids}
    elif event.kind == "share":
        _share(state, event)
    elif event.kind == "collect":
        collect([id_ for id_ in (*event.ids, event.id) if id_ is not None and id_ in state["entities"]])
    elif event.kind == "back":
        state["drawing"] = kept(state["past"].pop() if state["past"] else state["drawing"], event.places)
        _note(state, say("canvas.back"))
    elif event.kind == "link":
        _link(state, event)
    elif event.id is not None:
        _about(state, event, event.id)


def _about(state: State, event: Event, id_: str) -> None:
    """What is asked of one node or group."""
    if event.kind == "expand" and id_ not in state["entities"]:
        _open(state, event, id_)
    elif id_ not in state["entities"]:
        return
    elif event.kind == "expand":
        _expand(state, event, id_)
    elif event.kind == "open":
        state["leave"] = id_
    elif event.kind == "collapse":
        before = len(state["drawing"].nodes)
        _change(state, collapsed(kept(state["drawing"], event.places), id_))
        _note(state, say("canvas.collapsed", name=_name(state, id_), number=before - len(state["drawing"].nodes)))


def _expand(state: State, event: Event, id_: str) -> None:
    drawing: Drawing = state["drawing"]
    if len(drawing.nodes) >= MOST_NODES:
        _note(state, say("canvas.full", number=MOST_NODES))
        return
    more = neighbours(id_, NEIGHBOURS)
    drawn.meet(state, more)
    after = expanded(drawing, id_, nodes_of(more), edges_of(more), event.places)
    _change(state, after)
    mine = [group for group in after.groups if group.parent == id_]
    counts = {
        "name": _name(state, id_),
        "added": len(after.nodes) - len(drawing.nodes),
        "waiting": sum(len(after.waiting(group)) for group in mine),
        "all": len(more.nodes) - 1,
    }
    _note(state, say(f"canvas.{_what(counts)}", **counts))


def _what(counts: Mapping[str, Any]) -> str:
    """What an expansion did, as the key of its sentence."""
    if counts["all"] == 0:
        return "alone"
    if counts["waiting"]:
        return "expanded_some"
    return "expanded" if counts["added"] else "all_there"


def _open(state: State, event: Event, id_: str) -> None:
    drawing: Drawing = state["drawing"]
    after = opened(drawing, id_, event.places)
    _change(state, after)
    left = sum(len(after.waiting(group)) for group in after.groups if group.id == id_)
    _note(state, say("canvas.opened", added=len(after.nodes) - len(drawing.nodes), waiting=left))


def _link(state: State, event: Event) -> None:
    drawing: Drawing = kept(state["drawing"], event.places)
    part = among(tuple(sorted(drawing.ids())))
    drawn.meet(state, part)
    after = linked(drawing, edges_of(part))
    _change(state, after)
    added = len(after.edges) - len(drawing.edges)
    _note(state, say("canvas.linked", number=added) if added else say("canvas.linked_before"))


def _share(state: State, event: Event) -> None:
    """Put the picture as it stands into the address."""
    drawing: Drawing = kept(state["drawing"], event.places)
    gone = set(event.look.get("hidden", ()))
    places = {node.id: drawing.places[node.id] for node in drawing.nodes if node.id not in gone}
    line = code(Kept(places, drawing.centre, event.look | {"hidden": []}))
    state |= {"line": line, "look": event.look}
    st.query_params[drawn.PARAMETER] = line
    _note(state, say("canvas.shared", number=len(places)), copy=True)


def _change(state: State, after: Drawing) -> None:
    state["past"] = [*state["past"][-MOST_PAST:], state["drawing"]]
    state["drawing"] = after


def _name(state: State, id_: str) -> str:
    return str(state["entities"][id_].name)


def _note(state: State, text: str, copy: bool = False) -> None:
    last = state["note"].id if "note" in state else 0
    state["note"] = Note(last + 1, text, copy)
