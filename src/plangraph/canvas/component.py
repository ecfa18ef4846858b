"""The canvas in a page: Streamlit's component, the data that it is sent, the events that come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from plangraph.canvas.drawing import Drawing, Places
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label

MOST_NODES = 2_000  # more cannot be read, and panning begins to stick


@dataclass(frozen=True, slots=True)
class Event:
    """What the user did: `kind` pick, expand, collapse, open or collect; `id` of the node or edge, None for nothing.

    `group` is nodes or edges for a pick; `places` is where every node stands now, for an expansion.
    """

    kind: str
    id: str | None
    group: str
    places: Places


def canvas(
    drawing: Drawing,
    *,
    key: str,
    arrangement: str,
    language: str,
    words: dict[str, str],
    on_event: Callable[[Event], None],
    height: int = 520,
    expandable: bool = True,
    focus: tuple[str, str] | None = None,
) -> None:
    """Draw `drawing`; `on_event` hears in a callback what the user does.

    `arrangement` names the picture: where it changes, what the user moved, hid and pinned is forgotten; where it stays,
    nothing that is there moves. `focus` is (a new name for this wish, id of a node): it is followed once.
    """
    import streamlit as st

    data = _data(drawing, language, words) | {
        "height": height,
        "arrangement": arrangement,
        "expandable": expandable,
        "key": key,
        "command": {"id": focus[0], "do": "focus", "node": focus[1]} if focus else None,
    }

    def heard() -> None:
        event = _event(st.session_state[key].get("event"))
        if event:
            on_event(event)

    _renderer()(key=key, data=data, on_event_change=heard)


@lru_cache(maxsize=1)
def _renderer() -> Any:
    """Registered when first drawn: at import, outside a page, Streamlit refuses."""
    import streamlit as st

    return st.components.v2.component("plangraph.canvas", js="canvas.js", css="canvas.css", html="<div></div>")


def _data(drawing: Drawing, language: str, words: dict[str, str]) -> dict[str, Any]:
    """Plain lists and strings: what JSON cannot say would arrive in the browser as nonsense, without a word."""
    return {
        "nodes": [
            {"id": node.id, "label": node.name, "cls": node.cls, "x": x, "y": y, "centre": node.id == drawing.centre}
            for node in drawing.nodes
            for x, y in [_rounded(drawing.places[node.id])]
        ],
        "edges": [
            {"id": edge.id, "source": edge.source, "target": edge.target, "predicate": edge.predicate}
            for edge in drawing.edges
        ],
        "classes": {
            name: {"label": label(name, language), "colour": term.colour, "shape": term.symbol}
            for name, term in ENTITY_CLASSES.items()
        },
        "relations": {name: label(name, language) for name in RELATIONS},
        "words": words,
    }


def _rounded(place: tuple[float, float]) -> tuple[float, float]:
    return round(place[0], 1), round(place[1], 1)


def _event(value: Any) -> Event | None:
    """The event as sent by the browser, checked; None where it is not one of ours."""
    if not isinstance(value, dict) or value.get("kind") not in ("pick", "expand", "collapse", "open", "collect"):
        return None
    places = value.get("places")
    checked = {
        str(id_): (float(place[0]), float(place[1]))
        for id_, place in (places if isinstance(places, dict) else {}).items()
        if isinstance(place, (list, tuple)) and len(place) == 2 and all(isinstance(v, (int, float)) for v in place)
    }
    id_ = value.get("id")
    return Event(value["kind"], id_ if isinstance(id_, str) else None, str(value.get("group", "nodes")), checked)
