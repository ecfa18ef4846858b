"""Boxes in which something is chosen by its name; the choice stands in the address as its id, and is checked there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from parts import address
from parts.database import plan_title, plans
from parts.entities import told
from parts.words import say
from plangraph.records import Entity


def choice(
    text: str,
    key: str,
    options: Sequence[str],
    shown: Callable[[str], str],
    *,
    default: str | None = None,
    none: str = "",
) -> str | None:
    """The chosen id, or None. An address that changed under the page (a link, the way back) wins over the box."""
    _follow(key, options, default)
    chosen = st.selectbox(
        text,
        options,
        index=None if default is None else 0,
        key=f"{key}-box",
        format_func=shown,
        placeholder=none or say("choice.anywhere"),
    )
    return _kept(key, chosen, default)


def either(text: str, key: str, options: Sequence[str], shown: Callable[[str], str]) -> str:
    """One of a few, side by side; the first at first."""
    _follow(key, options, options[0])
    chosen = st.segmented_control(
        text, options, key=f"{key}-box", format_func=shown, required=True, label_visibility="collapsed"
    )
    return _kept(key, chosen, options[0]) or options[0]


def several(text: str, key: str, options: Sequence[str], shown: Callable[[str], str]) -> tuple[str, ...]:
    """Any of some; the address names each."""
    here = [one for one in st.query_params.get_all(key) if one in options]
    if st.session_state.get(f"{key}-held") != here:
        st.session_state[f"{key}-box"] = here
    chosen = st.multiselect(text, options, key=f"{key}-box", format_func=shown, placeholder=say("choice.anywhere"))
    if st.query_params.get_all(key) != chosen:
        st.query_params[key] = chosen
    st.session_state[f"{key}-held"] = list(chosen)
    return tuple(chosen)


def _follow(key: str, options: Sequence[str], default: str | None) -> None:
    """Bring the box to what the address says, where that is not what the box last wrote there."""
    here = address.read(key, frozenset(options))
    if st.session_state.get(f"{key}-held", "") != here or st.session_state.get(f"{key}-box") not in (None, *options):
        st.session_state[f"{key}-box"] = here or default


def _kept(key: str, chosen: str | None, default: str | None) -> str | None:
    """Write the choice into the address; what is chosen at first is not written."""
    wanted = chosen if chosen != default else None
    address.write(**{key: wanted})
    st.session_state[f"{key}-held"] = wanted
    return chosen


def entity_choice(text: str, key: str, entities: Sequence[Entity]) -> str | None:
    """The id of the chosen entity, or None."""
    by_id = {entity.id: entity for entity in entities}
    return choice(text, key, list(by_id), lambda id_: told(by_id[id_]))


def plan_choice(key: str = "plan", text: str | None = None) -> str | None:
    """The id of the chosen plan; None for all of them."""
    return choice(text or say("table.plan"), key, list(plans()), plan_title, none=say("choice.all_plans"))
