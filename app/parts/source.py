"""The plans themselves, where the reader has them: whole paragraphs around an excerpt, sections to read. Nothing of it is kept
in the graph."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from parts.chosen import kept
from parts.database import plans
from parts.files import documents, graph_folder
from plangraph.errors import PlanGraphError
from plangraph.records import Document, Excerpt, Passage

SHORTEST = 2  # characters of a mention: a claim of one stands where a sentence leaves its subject out


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an entity, as offsets into the text of a paragraph."""

    start: int
    end: int
    entity: str

    @property
    def cls(self) -> str:
        """The class of the entity."""
        return self.entity.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Around:
    """A paragraph and the words in it that matter."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words that matter."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a plan: its place in the plan's text, its mentions, and what of it is cited (nothing: 0, 0)."""

    kind: str
    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...] = ()
    cited: tuple[int, int] = (0, 0)


def document(plan: str) -> Document | None:
    """The plan as it was read; None where it is not at hand."""
    known = plans().get(plan)
    path = documents(Path(known.file).name) if known else None
    return _document(str(path), plan) if path else None


def around(excerpt: Excerpt, words: str) -> Around | None:
    """The paragraph of an excerpt, `words` marked in it; None where the plan is not at hand or is not the one that was read."""
    whole = document(excerpt.plan)
    passage = _passage_at(whole, excerpt.start) if whole else None
    if passage is None:
        return None
    first, last = _place(passage, excerpt.start), _place(passage, excerpt.end)
    at = passage.text.find(words, first)
    if words and 0 <= at <= last:
        return Around(passage.text, at, at + len(words))
    return Around(passage.text, first, last) if excerpt.text[:4] == passage.text[first : first + 4] else None


def section_at(whole: Document, place: int) -> int:
    """The index of the section in which a place of the text stands; -1 for none."""
    passage = _passage_at(whole, place)
    return passage.section if passage else -1


def paragraphs(plan: str, section: int, *, deep: bool = True) -> list[Paragraph]:
    """The paragraphs of a section, with those of the sections in it where `deep`, their mentions found; all that stands under
    no heading for -1."""
    whole = document(plan)
    if whole is None:
        return []
    inside = {section} | ({one.index for one in whole.sections if _is_in(whole, one.index, section)} if deep else set())
    places = mentions(plan)
    return [_paragraph(one, places) for one in whole.passages if one.section in inside]


def _is_in(whole: Document, index: int, section: int) -> bool:
    return section >= 0 and any(one.index == section for one in whole.section_path(index))


def _paragraph(passage: Passage, places: list[tuple[int, int, str]]) -> Paragraph:
    start, end = passage.source_span(0, len(passage.text)) if passage.text else (0, 0)
    found = places[bisect_left(places, (start, -1, "")) :]
    inside: list[Mention] = []
    for first, last, entity in found:
        if first >= end:
            break
        if last <= end and _place(passage, first) >= (inside[-1].end if inside else 0):
            inside.append(Mention(_place(passage, first), _place(passage, last), entity))
    return Paragraph(passage.kind, passage.text, start, end, tuple(inside))


def _place(passage: Passage, source: int) -> int:
    """Where a place of the source text is in the passage."""
    return bisect_left(passage.offsets, source)


def _passage_at(whole: Document, place: int) -> Passage | None:
    """The passage that holds a place of the source text."""
    held = (one for one in whole.passages if one.offsets and one.offsets[0] <= place <= one.offsets[-1])
    return next(held, None)


@st.cache_resource(max_entries=20, show_spinner=False)
def _document(path: str, plan: str) -> Document | None:
    from plangraph.documents import read_document

    try:
        return read_document(Path(path))
    except PlanGraphError:
        return None


@kept()
def mentions(plan: str) -> list[tuple[int, int, str]]:
    """Where the plan names entities, by the claims of the built graph; longer ones first where two begin alike."""
    from plangraph.build.named import named_places

    try:
        found = named_places(graph_folder(), plan)
    except PlanGraphError:
        return []
    return sorted({one for one in found if one[1] - one[0] >= SHORTEST}, key=lambda one: (one[0], -one[1]))
