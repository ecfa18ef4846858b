"""The text around an excerpt, out of the plan itself, where the reader has it: nothing of it is kept in the graph."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from parts.database import plans
from parts.files import documents_folder, graph_folder
from plangraph.errors import PlanGraphError
from plangraph.records import Excerpt

AROUND = 260  # characters on each side
SHORTEST = 2  # characters of a mention: a claim of one stands where a sentence leaves its subject out


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an entity, as offsets into the text of a window."""

    start: int
    end: int
    entity: str
    cls: str


@dataclass(frozen=True, slots=True)
class Window:
    """The text around an excerpt: `start` and `end` are its place in that text; mentions in the order of the text."""

    text: str
    start: int
    end: int
    file: str
    mentions: tuple[Mention, ...]


def window(excerpt: Excerpt) -> Window | None:
    """The text around an excerpt; None where the plan is not at hand or is not the file that was read."""
    plan = plans().get(excerpt.plan)
    folder = documents_folder()
    text = _text(str(folder / Path(plan.file).name)) if plan and folder else None
    if plan is None or text is None or excerpt.end > len(text):
        return None
    first, last = max(0, excerpt.start - AROUND), min(len(text), excerpt.end + AROUND)
    mentions = tuple(
        Mention(start - first, end - first, entity, entity.partition("/")[0])
        for start, end, entity in _mentions(excerpt.plan)
        if first <= start and end <= last
    )
    return Window(text[first:last], excerpt.start - first, excerpt.end - first, plan.file, mentions)


@st.cache_resource(max_entries=20, show_spinner=False)
def _text(path: str) -> str | None:
    from plangraph.documents import read_document

    try:
        return read_document(Path(path)).text
    except PlanGraphError:
        return None


@st.cache_resource(show_spinner=False)
def _mentions(plan: str) -> list[tuple[int, int, str]]:
    """Where the plan names entities, by the claims of the built graph; longer ones first where two begin alike."""
    from plangraph.build.named import named_places

    try:
        found = named_places(graph_folder(), plan)
    except PlanGraphError:
        return []
    return sorted({one for one in found if one[1] - one[0] >= SHORTEST}, key=lambda one: (one[0], -one[1]))
