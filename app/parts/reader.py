"""Text with its mentions as buttons in the colours of their classes: a small component, for no markup of ours can act."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import streamlit as st

from parts.entities import class_label
from parts.source import Window
from plangraph.terms import ENTITY_CLASSES

OTHER = "#888888"  # the colour of a class that the ontology does not know


def reader(window: Window, *, names: dict[str, str], on_open: Callable[[str], None]) -> None:
    """Draw the text, the evidence marked; a press on a mention of an entity in `names` tells `on_open` its id."""

    def heard() -> None:
        chosen = st.session_state["reader"].get("open")
        if isinstance(chosen, str) and chosen in names:
            on_open(chosen)

    data = {"pieces": pieces(window, names), "classes": _classes(window)}
    _renderer()(key="reader", data=data, on_open_change=heard)


def pieces(window: Window, names: dict[str, str]) -> list[dict[str, Any]]:
    """The text in stretches that are evidence or not, mention or not; together they are the text, letter for letter."""
    taken: list[tuple[int, int, str, str]] = []
    for mention in window.mentions:
        if mention.start >= (taken[-1][1] if taken else 0) and mention.entity in names:
            taken.append((mention.start, mention.end, mention.entity, mention.cls))
    inside = {edge for start, end, _, _ in taken for edge in (start, end)} | {window.start, window.end}
    edges = sorted({0, len(window.text)} | {edge for edge in inside if 0 < edge < len(window.text)})
    found = []
    for start, end in pairwise(edges):
        piece: dict[str, Any] = {"text": window.text[start:end], "cited": window.start <= start and end <= window.end}
        for first, last, entity, cls in taken:
            if first <= start and end <= last:
                piece |= {"id": entity, "title": f"{names[entity]} · {class_label(cls)}", "colour": _colour(cls)}
        found.append(piece)
    return found


def _classes(window: Window) -> list[dict[str, str]]:
    present = {mention.cls for mention in window.mentions}
    return [{"label": class_label(cls), "colour": _colour(cls)} for cls in ENTITY_CLASSES if cls in present]


def _colour(cls: str) -> str:
    return ENTITY_CLASSES[cls].colour if cls in ENTITY_CLASSES else OTHER


@lru_cache(maxsize=1)
def _renderer() -> Any:
    here = Path(__file__).parent
    script, style = (here / f"reader.{kind}" for kind in ("js", "css"))
    return st.components.v2.component(
        "reader",
        html='<div class="reader"></div>',
        js=script.read_text(encoding="utf-8"),
        css=style.read_text(encoding="utf-8"),
    )
