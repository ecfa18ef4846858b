"""Paragraphs of a plan with their mentions as links in the colours of their classes, and what is cited marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from parts import address
from parts.component import component
from parts.entities import class_label
from parts.source import Paragraph
from plangraph.terms import ENTITY_CLASSES

OTHER = "#888888"  # the colour of a class that the ontology does not know


def reader(told: Sequence[Paragraph], names: Mapping[str, str], *, key: str = "reader") -> None:
    """Draw the paragraphs; a mention of an entity in `names` leads to its page."""
    data = {
        "paragraphs": [{"kind": one.kind, "pieces": pieces(one, names)} for one in told],
        "classes": _classes(told),
    }
    component("reader", '<div class="reader"></div>')(key=key, data=data)


def pieces(paragraph: Paragraph, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """The text in stretches that are cited or not, mention or not; together they are the text, letter for letter."""
    taken = [one for one in paragraph.mentions if one.entity in names]
    ends = {edge for one in taken for edge in (one.start, one.end)} | set(paragraph.cited)
    edges = sorted({0, len(paragraph.text)} | {edge for edge in ends if 0 < edge < len(paragraph.text)})
    found = []
    for start, end in pairwise(edges):
        cited = paragraph.cited[0] <= start and end <= paragraph.cited[1]
        piece: dict[str, Any] = {"text": paragraph.text[start:end], "cited": cited}
        for one in taken:
            if one.start <= start and end <= one.end:
                title = f"{names[one.entity]} · {class_label(one.cls)}"
                piece |= {
                    "href": address.href(address.ENTITY, id=one.entity),
                    "title": title,
                    "colour": _colour(one.cls),
                }
        found.append(piece)
    return found


def _classes(told: Sequence[Paragraph]) -> list[dict[str, str]]:
    present = {mention.cls for one in told for mention in one.mentions}
    return [{"label": class_label(cls), "colour": _colour(cls)} for cls in ENTITY_CLASSES if cls in present]


def _colour(cls: str) -> str:
    return ENTITY_CLASSES[cls].colour if cls in ENTITY_CLASSES else OTHER
