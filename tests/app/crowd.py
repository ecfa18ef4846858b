"""A page with 2,000 nodes and 4,000 edges, made up, the same at each run: Streamlit runs it for `test_canvas.py`."""

from __future__ import annotations

import random

import streamlit as st

from plangraph.canvas import WORDS, Edge, Node, by_forces, canvas
from plangraph.terms import ENTITY_CLASSES

NODES, EDGES = 2_000, 4_000

st.set_page_config(layout="wide")
st.title("Crowd")


@st.cache_resource
def crowd() -> object:
    """The drawing."""
    chance = random.Random(7)
    classes = list(ENTITY_CLASSES)
    nodes = [Node(f"n{i}", classes[i % len(classes)], f"第{i}号新材料产业园") for i in range(NODES)]
    edges = [
        Edge(f"e{i}", f"n{chance.randrange(NODES)}", "worksOn", f"n{int(NODES * chance.random() ** 2)}")
        for i in range(EDGES)
    ]
    return by_forces(nodes, edges)


canvas(
    crowd(), key="crowd", arrangement="crowd", language="zh", words={word: word for word in WORDS},  # type: ignore[arg-type]
    on_event=lambda event: st.session_state.update(picked=event.id),
)  # fmt: skip
st.write(f"picked: {st.session_state.get('picked')}")
