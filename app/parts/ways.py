"""Paths: the form that asks for them, the answer told in words and drawn from left to right."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

import streamlit as st

from parts.board import board, edges_of, nodes_of
from parts.choices import choice, either, entity_choice, flag, number, plan_choice, several
from parts.database import KEPT, jurisdictions, known, plans, view
from parts.entities import class_label, entity_link
from parts.plain import plain
from parts.quotes import quote, source
from parts.states import nothing
from parts.words import language, say
from plangraph import questions
from plangraph.canvas import Drawing, in_columns
from plangraph.questions import Part, Path
from plangraph.records import Entity, Relation
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label

MOST = 12
TALLEST = 620  # pixels of the picture


@dataclass(frozen=True, slots=True)
class Wish:
    """Which paths are asked for; `classes` says that the ends are classes and not entities."""

    start: str
    goal: str
    classes: bool
    via: tuple[str, ...]
    length: int
    plan: str | None
    within: str | None
    hubs: bool


def ask_for() -> Wish | None:
    """The form; None until both ends are chosen. What is chosen stands in the address."""
    mode = either(say("paths.mode"), "mode", ("things", "classes"), lambda name: say(f"paths.{name}"))
    left, right = st.columns(2)
    with left:
        start = (
            _class("from_class", "Enterprise")
            if mode == "classes"
            else entity_choice(say("paths.from"), "from", known(), say("paths.either"))
        )
    with right:
        goal = (
            _class("to_class", "Industry")
            if mode == "classes"
            else entity_choice(say("paths.to"), "to", known(), say("paths.either"))
        )
    relations, length, place, plan = st.columns([2, 1, 1, 1.4])
    with relations:
        via = several(say("paths.via"), "via", list(RELATIONS), lambda name: label(name, language()))
    with length:
        steps = number(say("paths.length"), "steps", range(1, 7), default=4)
    with place:
        within = entity_choice(say("paths.within"), "within", jurisdictions())
    with plan:
        chosen = plan_choice()
    hubs = flag(say("paths.hubs"), "hubs")
    if not start or not goal or (start == goal and mode != "classes"):
        return None
    return Wish(start, goal, mode == "classes", via, steps, chosen, within, hubs)


def _class(key: str, default: str) -> str:
    word = say("paths.from") if key == "from_class" else say("paths.to")
    return choice(word, key, list(ENTITY_CLASSES), class_label, default=default) or default


@st.cache_resource(ttl=KEPT, max_entries=100, show_spinner=False)
def _found(wish: Wish) -> list[Path]:
    search = questions.find_class_paths if wish.classes else questions.find_paths
    found = [
        search(
            view(), wish.start, wish.goal, via=wish.via, max_length=wish.length, plan=plan, through_hubs=wish.hubs,
            limit=MOST,
        )
        for plan in _asked(wish)
    ]  # fmt: skip
    each = (path for rank in zip_longest(*found) for path in rank if path is not None)
    once = {tuple(node.id for node in path.nodes): path for path in reversed(list(each))}
    return list(reversed(once.values()))[:MOST]


def _asked(wish: Wish) -> list[str | None]:
    """The plans to be asked one by one: the chosen one, or those of the chosen place; None asks all in one."""
    if wish.within is None:
        return [wish.plan]
    return [plan.id for plan in plans().values() if plan.jurisdiction == wish.within and wish.plan in (None, plan.id)]


def find(wish: Wish) -> list[Path]:
    """The paths, those that say most first."""
    with st.spinner(say("state.asking")):
        return _found(wish)


def draw_paths(paths: list[Path], wish: Wish) -> None:
    """The picture, then every path in words with the evidence of each step."""
    if not paths:
        nothing("paths.none")
        return
    st.subheader(say("paths.found", number=len(paths)))
    _picture(paths, wish)
    for i, path in enumerate(paths, 1):
        title = f"{say('paths.path', number=i, steps=len(path.hops))} — {plain(path.sentence(language()))}"
        with st.expander(title, expanded=i == 1):
            _told(path)


def _told(path: Path) -> None:
    names = {node.id: node for node in path.nodes}
    for hop in path.hops:
        first = hop.relations[0]
        ends, words, way = st.columns([3, 5, 0.9], vertical_alignment="center")
        with ends:
            entity_link(names[first.subject])
            st.markdown(f":small[{plain(label(first.predicate, language()))} ↓]")
            entity_link(names[first.object])
        with words:
            st.markdown("\n\n".join(quote(one) for one in hop.quoted()[:2]) or say("evidence.none"))
        with way:
            if first.evidence:
                source(next(one.excerpt for one in hop.quoted(first) if not one.part.why))


def _picture(paths: list[Path], wish: Wish) -> None:
    entities: dict[str, Entity] = {node.id: node for path in paths for node in path.nodes}
    relations: dict[str, Relation] = {r.id: r for path in paths for hop in path.hops for r in hop.relations}
    part = Part(entities, tuple(relations[id_] for id_ in sorted(relations)))
    depth = max(len(path.nodes) for path in paths)

    def arrange(part: Part) -> Drawing:
        nodes = {node.id: node for node in nodes_of(part)}
        columns = [[nodes[path.nodes[i].id] for path in paths if i < len(path.nodes)] for i in range(depth)]
        ends = [] if wish.classes else [nodes[wish.goal]]
        inner = [[node for node in column if node not in ends] for column in columns]
        return in_columns([*inner, ends], edges_of(part))

    rows = max(sum(i < len(path.nodes) for path in paths) for i in range(depth))
    board("paths", f"paths:{wish}", part, arrange, height=min(TALLEST, 220 + 46 * rows))
