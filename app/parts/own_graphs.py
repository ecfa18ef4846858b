"""The collections of one's own, each with the plans that were added to it and the way to take them away."""

from __future__ import annotations

import streamlit as st

from parts import address, opened
from parts.chosen import PARAMETER, named
from parts.plain import markup
from parts.states import guarded
from parts.tabs import fold
from parts.words import say
from plangraph.intake import Collection, Order, collections, remove_collection, start
from plangraph.intake.readings import made_reading


def own_graphs() -> None:
    """Draw them; nothing where there is none."""
    held = [one for one in collections() if one.built]
    if not held:
        return
    st.subheader(say("collection.own", number=len(held)))
    for one in held:
        plans = one.plans()
        told, gone = st.columns([5, 1], vertical_alignment="center")
        where = markup(address.href(address.OVERVIEW, **{PARAMETER: one.id}))
        told.html(
            f'<p class="pg-line"><a href="{where}">{markup(one.name)}</a> '
            f'<span class="pg-quiet">{markup(say("collection.holds", number=len(plans)))}</span></p>'
        )
        with gone, st.popover(say("bench.delete"), key=f"ask-{one.id}"):
            st.write(say("collection.sure"))
            st.button(say("collection.remove"), key=f"remove-{one.id}", on_click=_remove, args=(one,))
        if plans:
            fold(f"plans-{one.id}", say("collection.plans", number=len(plans)), lambda one=one: _plans(one))  # type: ignore[misc]


def _plans(one: Collection) -> None:
    for key, file in one.plans().items():
        told, gone = st.columns([5, 1], vertical_alignment="center")
        where = markup(address.href(address.PLANS, **{PARAMETER: one.id, "id": key}))
        told.html(
            f'<p class="pg-line"><a href="{where}">{markup(key)}</a> <span class="pg-quiet">{markup(file)}</span></p>'
        )
        gone.button(say("add.take"), key=f"take-{one.id}-{key}", on_click=_take, args=(one, key))


def _take(one: Collection, key: str) -> None:
    with guarded():
        made = made_reading()
        start(made, Order("take", one.id, keys=(key,)))
        address.write(job=made.id)


def _remove(one: Collection) -> None:
    opened.close(one.database)
    remove_collection(one)
    if named() == one.id:
        address.write(**{PARAMETER: None})
