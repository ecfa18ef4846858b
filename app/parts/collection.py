"""What is in the basket: as a list from which things can be dropped, as a picture, as an address."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.basket import basket, collect, drop
from parts.board import board, edges_of, nodes_of
from parts.database import among, entities
from parts.entities import class_label
from parts.grid import entity_cell, grid, plan_cells
from parts.words import say
from plangraph.canvas import by_forces
from plangraph.table import Column, Row

OPEN = 20  # rows that are shown at once
SHARED = 40  # ids that an address holds


def contents(ids: list[str]) -> None:
    """The entities as a table; a line can be dropped, or all."""
    found = entities(ids)
    shown = [found[id_] for id_ in ids if id_ in found]
    columns = [
        Column("name", say("table.name"), "link"),
        Column("class", say("table.class"), facet=True, weight=0.7),
        Column("plans", say("table.named_in"), facet=True, weight=2.2),
    ]
    rows = [Row((entity_cell(one), class_label(one.cls), plan_cells(one.plans)), act=one.id) for one in shown]
    title = say("collect.contents", number=len(shown))
    st.subheader(title)
    grid(
        columns, rows, key="basket", alt=title, file="basket", order="as_collected", open_rows=OPEN,
        act=say("collect.drop"), on_act=lambda id_: drop([id_]),
    )  # fmt: skip
    st.button(say("collect.clear"), on_click=drop, args=(ids,), key="clear")


def picture(ids: list[str]) -> None:
    """The entities and the relations among them."""
    st.subheader(say("collect.picture"))
    part = among(tuple(sorted(ids)))
    board("collect", f"collect:{'|'.join(ids)}", part, lambda part: by_forces(nodes_of(part), edges_of(part)))


def share(ids: list[str]) -> None:
    """The address that fills another reader's basket, where it is short enough."""
    wanted = ids if len(ids) <= SHARED else []
    if st.query_params.get_all("id") != wanted:
        st.query_params["id"] = wanted
    st.caption(say("collect.address") if wanted else say("collect.too_long", number=SHARED))


def take_shared() -> None:
    """Put what the address names into an empty basket, once a visit."""
    wanted = [id_ for id_ in st.query_params.get_all("id") if len(id_) <= address.LONGEST and id_.isprintable()]
    fresh = not st.session_state.get("shared")
    st.session_state["shared"] = True
    if wanted and fresh and not basket():
        collect(wanted[:SHARED])
        st.rerun()  # the frame above counts what is in the basket
