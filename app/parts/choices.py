"""Boxes in which something is chosen by its name; the choice stands in the address as its id, and is checked there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isfinite

import streamlit as st

from parts import address
from parts.database import plan_title, plans
from parts.entities import told
from parts.words import say
from plangraph.lookup import ListedNames, meant
from plangraph.records import Entity

LARGEST = 1_000_000_000  # number that a box takes


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


def pressed(text: str, key: str, options: Sequence[str], shown: Callable[[str], str]) -> str | None:
    """One of a few, side by side, or none of them: a second press lets go of it."""
    _follow(key, options, None)
    chosen = st.segmented_control(
        text, options, key=f"{key}-box", format_func=shown, label_visibility="collapsed", help=None
    )
    return _kept(key, chosen, None)


def typed(text: str, key: str, example: str) -> str:
    """Words that are typed; they stand in the address."""
    here = address.read(key) or ""
    if f"{key}-box" not in st.session_state or st.session_state.get(f"{key}-held", "") != here:
        st.session_state[f"{key}-box"] = here
    words = st.text_input(text, key=f"{key}-box", max_chars=address.LONGEST, placeholder=example).strip()
    address.write(**{key: words or None})
    st.session_state[f"{key}-held"] = words
    return words


def numeral(text: str, key: str, default: float | None, *, whole: bool) -> float | None:
    """A number that is typed; what it is at first is not written."""
    here = _number_in(address.read(key), whole=whole)
    wanted = default if here is None else here
    if _changed(key, here):
        st.session_state[f"{key}-box"] = wanted
    given = st.number_input(
        text, value=None, step=1 if whole else None, key=f"{key}-box", placeholder=say("choice.anywhere")
    )
    kept = None if given == default else given
    address.write(**{key: None if kept is None else f"{kept:.12g}"})
    st.session_state[f"{key}-held"] = kept
    return given


def _number_in(text: str | None, *, whole: bool) -> float | None:
    """The number that a text of the address is; None where it is none."""
    try:
        value = float(text) if text else None
    except ValueError:
        return None
    if value is None or not isfinite(value) or abs(value) > LARGEST:
        return None
    return int(value) if whole else value


def number(text: str, key: str, options: Sequence[int], *, default: int) -> int:
    """A number on a slider."""
    words = [str(one) for one in options]
    _follow(key, words, str(default))
    chosen = st.select_slider(text, words, key=f"{key}-box")
    return int(_kept(key, chosen, str(default)) or default)


def flag(text: str, key: str, meaning: str | None = None) -> bool:
    """A box to tick; `meaning` says more of it."""
    here = address.read(key, ("true",)) is not None
    if _changed(key, here):
        st.session_state[f"{key}-box"] = here
    ticked = st.checkbox(text, key=f"{key}-box", help=meaning)
    address.write(**{key: "true" if ticked else None})
    st.session_state[f"{key}-held"] = ticked
    return ticked


def several(text: str, key: str, options: Sequence[str], shown: Callable[[str], str]) -> tuple[str, ...]:
    """Any of some; the address names each."""
    here = [one for one in st.query_params.get_all(key) if one in options]
    if _changed(key, here):
        st.session_state[f"{key}-box"] = here
    chosen = st.multiselect(text, options, key=f"{key}-box", format_func=shown, placeholder=say("choice.anywhere"))
    if st.query_params.get_all(key) != chosen:
        st.query_params[key] = chosen
    st.session_state[f"{key}-held"] = list(chosen)
    return tuple(chosen)


def _follow(key: str, options: Sequence[str], default: str | None) -> None:
    """Bring the box to what the address says, where that is not what the box last wrote there, or the box is new."""
    here, box = address.read(key, frozenset(options)), f"{key}-box"
    if _changed(key, here) or st.session_state[box] not in (None, *options):
        st.session_state[box] = here or default


def _changed(key: str, here: object) -> bool:
    """Whether a box has to take over what the address says; a page that was left has lost its boxes."""
    return f"{key}-box" not in st.session_state or st.session_state.get(f"{key}-held") != here


def _kept(key: str, chosen: str | None, default: str | None) -> str | None:
    """Write the choice into the address; what is chosen at first is not written."""
    wanted = chosen if chosen != default else None
    address.write(**{key: wanted})
    st.session_state[f"{key}-held"] = wanted
    return chosen


def entity_choice(text: str, key: str, entities: Sequence[Entity], none: str = "") -> str | None:
    """The id of the chosen entity, or None, which the box calls `none`."""
    by_id = {entity.id: entity for entity in entities}
    here = address.read(key)
    if here and here not in by_id and (now := meant(ListedNames(entities), here)):
        address.write(**{key: now})
    return choice(text, key, list(by_id), lambda id_: told(by_id[id_]), none=none)


def plan_choice(key: str = "plan", text: str | None = None) -> str | None:
    """The id of the chosen plan; None for all of them."""
    return choice(text or say("table.plan"), key, list(plans()), plan_title, none=say("choice.all_plans"))
