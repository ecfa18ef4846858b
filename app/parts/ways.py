"""Paths: the form that asks for them, and the search."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

import streamlit as st

from parts import address
from parts.choices import choice, either, entity_choice, flag, number, plan_choice, several
from parts.chosen import kept
from parts.database import KEPT, jurisdictions, known, plans, view
from parts.entities import class_label
from parts.plain import markup
from parts.words import language, say
from plangraph import questions
from plangraph.questions import Path
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label

MOST = 12
LONGEST = 6  # steps
ENDS = ("Enterprise", "Industry")  # the classes that are tied at first


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
    with st.container(key="filters"):
        kind, left, right = st.columns([0.9, 2, 2], vertical_alignment="bottom")
    with kind:
        mode = either(say("paths.mode"), "mode", ("things", "classes"), lambda name: say(f"paths.{name}"))
    with left:
        start = _end("from", ENDS[0], mode)
    with right:
        goal = _end("to", ENDS[1], mode)
    relations, length, place, plan, hub = st.columns([2, 1, 1.2, 1.6, 1.5], vertical_alignment="bottom")
    with relations:
        via = several(say("paths.via"), "via", list(RELATIONS), lambda name: label(name, language()))
    with length:
        steps = number(say("paths.length"), "steps", range(1, LONGEST + 1), default=4)
    with place:
        within = entity_choice(say("paths.within"), "within", jurisdictions())
    with plan:
        chosen = plan_choice()
    with hub:
        hubs = flag(say("paths.hubs"), "hubs", say("paths.hubs_mean"))
    if not start or not goal or (start == goal and mode != "classes"):
        return None
    return Wish(start, goal, mode == "classes", via, steps, chosen, within, hubs)


def offer_example() -> None:
    """For who comes here without two names: the paths between two classes, at one click."""
    first, second = (class_label(cls) for cls in ENDS)
    told = markup(say("paths.example", first=first, second=second))
    st.html(f'<p class="pg-line"><a href="{markup(address.here(mode="classes"))}">{told}</a></p>')


def _end(key: str, cls: str, mode: str) -> str | None:
    if mode == "classes":
        return choice(say(f"paths.{key}"), f"{key}_class", list(ENTITY_CLASSES), class_label, default=cls) or cls
    return entity_choice(say(f"paths.{key}"), key, known(), say("paths.either"))


@kept(ttl=KEPT, max_entries=100)
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
