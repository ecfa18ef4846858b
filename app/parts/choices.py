"""Boxes in which an entity is chosen as one types; the choice stands in the address as the entity's id."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts import address
from parts.entities import told
from parts.words import say
from plangraph.records import Entity


def entity_choice(text: str, key: str, entities: Sequence[Entity], *, required: bool = False) -> str | None:
    """The id of the chosen entity, or None."""
    by_id = {entity.id: entity for entity in entities}
    held = f"choice-{key}"
    st.session_state.setdefault(held, address.read(key, by_id))
    if st.session_state[held] not in by_id:
        st.session_state[held] = None
    chosen = st.selectbox(
        text, list(by_id), key=held, format_func=lambda id_: told(by_id[id_]),
        placeholder="" if required else say("choice.anywhere"),
    )  # fmt: skip
    address.write(**{key: chosen})
    return chosen
