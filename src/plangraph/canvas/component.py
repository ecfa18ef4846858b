"""The canvas in a page: Streamlit's component, the data that it is sent, the events that come back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from plangraph.canvas.drawing import Drawing, Group, Node, Places
from plangraph.canvas.keeping import look_of
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label

MOST_NODES = 2_000  # more cannot be read, and panning begins to stick
WORDS = (  # of the screen, that it is handed
    "canvas", "tools", "legend", "find", "fit", "larger", "smaller", "expand", "collapse", "hide", "only", "pin", "undo",
    "tidy", "open", "collect", "lasso", "link", "looks", "share", "svg", "png", "showAll", "relations", "plans",
    "mentions", "same", "size", "colour", "cls", "least", "gathers",
)  # fmt: skip
KINDS = ("pick", "expand", "collapse", "open", "collect", "link", "share", "back")


@dataclass(frozen=True, slots=True)
class Event:
    """What the user did: `kind` is one of KINDS; `id` of the node or edge, None for nothing; `ids` of all that is selected.

    `group` is nodes or edges for a pick; `places` is where every node stands now, for what brings more nodes and for
    sharing; `look` is how the picture looks, for sharing.
    """

    kind: str
    id: str | None
    group: str
    places: Places
    ids: tuple[str, ...] = ()
    look: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """What the canvas tells in its own line: `id` is another one for every new note; with `copy` the browser puts the
    address of the page where it can be pasted from."""

    id: int
    text: str
    copy: bool = False


def canvas(
    drawing: Drawing,
    *,
    key: str,
    arrangement: str,
    language: str,
    words: dict[str, str],
    on_event: Callable[[Event], None],
    height: int = 0,
    expandable: bool = True,
    focus: tuple[str, str] | None = None,
    note: Note | None = None,
    foot: str = "",
    source: tuple[str, ...] = (),
    look: Mapping[str, Any] | None = None,
) -> None:
    """Draw `drawing`; `on_event` hears in a callback what the user does, each event once and in order.

    `arrangement` names the picture: what the user moved, hid and pinned is kept for each; while it stays, nothing that is
    there moves. `focus` is (a new name for this wish, id of a node): it is followed once. `height` in pixels, or 0: as
    high as the window. `foot` is a line under the picture, `source` lines that stand in the picture as a file, `look` how
    it looks at first.
    """
    import streamlit as st

    heard_key = f"{key}-heard"
    data = _data(drawing, language, words) | {
        "height": height,
        "arrangement": arrangement,
        "expandable": expandable,
        "key": key,
        "command": {"id": focus[0], "do": "focus", "node": focus[1]} if focus else None,
        "note": {"id": note.id, "text": note.text, "copy": note.copy} if note else None,
        "foot": foot,
        "source": list(source),
        "look": look_of(dict(look or {})),
        "heard": st.session_state.get(heard_key, 0),
    }

    def heard() -> None:
        last, events = _events(st.session_state[key].get("event"), st.session_state.get(heard_key, 0))
        st.session_state[heard_key] = last
        for event in events:
            on_event(event)

    _renderer()(key=key, data=data, on_event_change=heard)


@lru_cache(maxsize=1)
def _renderer() -> Any:
    """Registered when first drawn: at import, outside a page, Streamlit refuses."""
    import streamlit as st

    return st.components.v2.component("plangraph.canvas", js="canvas.js", css="canvas.css", html="<div></div>")


def _data(drawing: Drawing, language: str, words: dict[str, str]) -> dict[str, Any]:
    """Plain lists and strings: what JSON cannot say would arrive in the browser as nonsense, without a word."""
    groups = [(group, waiting) for group in drawing.groups if (waiting := drawing.waiting(group))]
    return {
        "nodes": [_node(node, drawing) for node in drawing.nodes]
        + [_gathered(group, len(waiting), drawing, language) for group, waiting in groups],
        "edges": [
            {"id": edge.id, "source": edge.source, "target": edge.target, "predicate": edge.predicate,
             "card": list(edge.card)}
            for edge in drawing.edges
        ]
        + [_tie(group) for group, _ in groups],
        "classes": {
            name: {"label": label(name, language), "colour": term.colour, "shape": term.symbol}
            for name, term in ENTITY_CLASSES.items()
        },
        "relations": {name: label(name, language) for name in RELATIONS},
        "words": words,
    }  # fmt: skip


def _node(node: Node, drawing: Drawing) -> dict[str, Any]:
    x, y = _rounded(drawing.places[node.id])
    return {
        "id": node.id, "label": node.name, "cls": node.cls, "x": x, "y": y, "centre": node.id == drawing.centre,
        "card": list(node.card), "relations": node.relations, "plans": node.plans, "mentions": node.mentions,
    }  # fmt: skip


def _gathered(group: Group, count: int, drawing: Drawing, language: str) -> dict[str, Any]:
    x, y = _rounded(drawing.places[group.id])
    term = RELATIONS[group.predicate]
    told = {True: (term.label_zh, term.label_en), False: (term.inverse_zh, term.inverse_en)}
    relation = told[group.outgoing or term.symmetric][language == "en"]
    return {
        "id": group.id, "label": f"{label(group.cls, language)} {count} ▸", "cls": group.cls, "x": x, "y": y,
        "centre": False, "card": [relation], "relations": 0, "plans": 0, "mentions": 0, "gathers": count,
    }  # fmt: skip


def _tie(group: Group) -> dict[str, Any]:
    """The line from a group to the node whose neighbours it gathers."""
    ends = (group.parent, group.id) if group.outgoing else (group.id, group.parent)
    return {"id": f"{group.id}:line", "source": ends[0], "target": ends[1], "predicate": group.predicate, "card": []}


def _rounded(place: tuple[float, float]) -> tuple[float, float]:
    return round(place[0], 1), round(place[1], 1)


def _events(value: Any, heard: int) -> tuple[int, list[Event]]:
    """The events that the browser sent and that were not heard yet, checked; and the number of the last of them.

    It sends what it is not sure that we heard again: of several quick ones Streamlit would keep the last alone.
    """
    sent = value.get("events") if isinstance(value, dict) else None
    events = []
    for one in sent if isinstance(sent, list) else ():
        number = one.get("number") if isinstance(one, dict) else None
        if isinstance(number, int) and number > heard:
            heard = number
            events += [event] if (event := _event(one)) else []
    return heard, events


def _event(value: Any) -> Event | None:
    """An event as sent by the browser, checked; None where it is not one of ours."""
    if not isinstance(value, dict) or value.get("kind") not in KINDS:
        return None
    places = value.get("places")
    checked = {
        str(id_): (float(place[0]), float(place[1]))
        for id_, place in (places if isinstance(places, dict) else {}).items()
        if isinstance(place, (list, tuple)) and len(place) == 2 and all(isinstance(v, (int, float)) for v in place)
    }
    id_, ids = value.get("id"), value.get("ids")
    chosen = tuple(one for one in ids if isinstance(one, str)) if isinstance(ids, list) else ()
    return Event(
        value["kind"], id_ if isinstance(id_, str) else None, str(value.get("group", "nodes")), checked, chosen,
        look_of(value.get("look")),
    )  # fmt: skip
