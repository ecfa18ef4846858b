"""The pictures of a visit: what each shows, kept while one goes elsewhere and comes back, and shared by the address."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from parts.chosen import mark
from parts.database import among, known, plan_title
from parts.nodes import edges_of, nodes_of
from parts.words import say
from plangraph.canvas import Drawing, Kept, by_forces, code, read_code
from plangraph.canvas.keeping import LONGEST
from plangraph.questions import Part

PARAMETER = "drawing"
MOST = 16  # pictures of one place that a visit keeps
State = dict[str, Any]


def state(key: str, arrangement: str) -> State:
    """What is known of a picture: entities and relations that it has met, what was picked, steps to take back."""
    pictures: dict[str, State] = st.session_state.setdefault(f"board:{key}", {})
    name = f"{mark()} {arrangement}"
    if name not in pictures:
        if len(pictures) >= MOST:
            pictures.pop(next(iter(pictures)))
        pictures[name] = {"entities": {}, "relations": {}, "past": []}
    return pictures[name]


def meet(known_of: State, part: Part) -> None:
    """Remember entities and relations, to tell of them when they are picked."""
    known_of["entities"] |= part.nodes
    known_of["relations"] |= {relation.id: relation for relation in part.edges}


def shared(known_of: State) -> str | None:
    """The line of the address that holds a picture, where it is another one than this."""
    line = st.query_params.get(PARAMETER)
    return line if line and len(line) <= LONGEST and line != known_of.get("line") else None


def take(known_of: State, line: str) -> None:
    """Take over the picture that a line holds, where it holds one of this graph."""
    known_of["line"] = line
    picture = read_code(line, (entity.id for entity in known()))
    if picture is None or not picture.places:
        return
    part = among(tuple(sorted(picture.places)))
    meet(known_of, part)
    known_of |= {"drawing": _as_kept(part, picture), "look": picture.look, "past": []}


def _as_kept(part: Part, picture: Kept) -> Drawing:
    whole = by_forces(nodes_of(part), edges_of(part))
    return Drawing(whole.nodes, whole.edges, {node.id: picture.places[node.id] for node in whole.nodes}, picture.centre)


def line_of(known_of: State) -> str:
    """The line that holds a picture as it stands."""
    drawing: Drawing = known_of["drawing"]
    places = {node.id: drawing.places[node.id] for node in drawing.nodes}
    return code(Kept(places, drawing.centre, known_of.get("look") or {}))


def foot(known_of: State) -> str:
    """How much is drawn, and what was left out."""
    drawing: Drawing = known_of["drawing"]
    told = say("canvas.drawn", nodes=len(drawing.nodes), edges=len(drawing.edges))
    if waiting := drawing.gathered():
        told += say("canvas.left_out", number=waiting, groups=sum(bool(drawing.waiting(g)) for g in drawing.groups))
    return told + (say("canvas.cut") if known_of.get("left_out") else "")


def source(known_of: State) -> tuple[str, ...]:
    """The lines under a picture that is taken away: the plans that it rests on, what made it and when."""
    drawing: Drawing = known_of["drawing"]
    named = {edge.id for edge in drawing.edges}
    plans = sorted({plan for id_ in named if id_ in known_of["relations"] for plan in known_of["relations"][id_].plans})
    titles = say("canvas.and").join(plan_title(plan) for plan in plans)
    made = say("canvas.made", date=date.today().isoformat())
    return (say("canvas.source", plans=titles), made) if titles else (made,)
