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
    here, held = address.read(key, frozenset(options)), f"{key}-held"
    if st.session_state.get(held, "") != here or st.session_state.get(f"{key}-box") not in (None, *options):
        st.session_state[f"{key}-box"] = here or default
    chosen = st.selectbox(
        text,
        options,
        index=None if default is None else 0,
        key=f"{key}-box",
        format_func=shown,
        placeholder=none or say("choice.anywhere"),
    )
    address.write(**{key: chosen if chosen != default else None})
    st.session_state[held] = address.read(key, frozenset(options))
    return chosen


def entity_choice(text: str, key: str, entities: Sequence[Entity]) -> str | None:
    """The id of the chosen entity, or None."""
    by_id = {entity.id: entity for entity in entities}
    return choice(text, key, list(by_id), lambda id_: told(by_id[id_]))


def plan_choice(key: str = "plan", text: str | None = None) -> str | None:
    """The id of the chosen plan; None for all of them."""
    return choice(text or say("table.plan"), key, list(plans()), plan_title, none=say("choice.all_plans"))
