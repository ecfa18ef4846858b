"""The box in which a thing is looked for by its name: above every page, and in the middle of the first."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.database import known
from parts.entities import told
from parts.words import say
from plangraph.records import Entity

MOST = 5_000  # names that are sent to the browser to be found as one types; beyond it Enter searches


def search_box(key: str) -> None:
    """Draw the box, and leave for what was chosen or typed in it."""
    if values := st.session_state.pop("leave", None):
        address.go(address.ENTITY, **values)
    choices: dict[str, Entity] = {_line(entity): entity for entity in known()[:MOST]}
    st.selectbox(
        say("frame.search"), list(choices), index=None, key=key, placeholder=say("frame.search"),
        label_visibility="collapsed", accept_new_options=True, on_change=_chosen, args=(key, choices),
    )  # fmt: skip


def _line(entity: Entity) -> str:
    also = f"（{'、'.join(entity.aliases[:3])}）" if entity.aliases else ""
    return f"{told(entity)}{also}"


def _chosen(key: str, choices: dict[str, Entity]) -> None:
    wanted = st.session_state.get(key)
    st.session_state[key] = None
    if wanted in choices:
        st.session_state["leave"] = {"id": choices[wanted].id}
    elif wanted:
        st.session_state["leave"] = {"q": wanted[: address.LONGEST]}
