"""Entities in a line: their class in its colour, a link to their page."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.pinyin import PINYIN, romanised
from parts.plain import markup, plain
from parts.words import language
from plangraph.records import Entity
from plangraph.terms import ENTITY_CLASSES, label


def class_label(cls: str) -> str:
    """The class in the language of this visit."""
    return label(cls, language()) if cls in ENTITY_CLASSES else cls


def shown_name(entity: Entity) -> str:
    """The name in the language of this visit, where the plans or the lists give one in it."""
    return (language() == "en" and entity.name_en) or entity.name


def meaning(entity: Entity) -> str:
    """What a pointer is told of a name: its class, and on the English screen how it is read."""
    read = romanised(entity.name, entity.name_en) if language() in PINYIN else ""
    return " · ".join(filter(None, (class_label(entity.cls), read)))


def name_markup(entity: Entity) -> str:
    """The name as markup: in the colour of its class, leading to its page."""
    colour = ENTITY_CLASSES[entity.cls].colour if entity.cls in ENTITY_CLASSES else "#888888"
    where = markup(address.href(address.ENTITY, id=entity.id))
    return f'<a class="pg-dot" style="--class:{colour}" href="{where}" title="{markup(meaning(entity))}">{markup(shown_name(entity))}</a>'


def entity_link(entity: Entity) -> None:
    """A link to the page of an entity."""
    address.link(address.ENTITY, plain(entity.name), id=entity.id)


def class_mark(cls: str, more: str = "") -> None:
    """The class with its colour, and a line beside it."""
    colour = ENTITY_CLASSES[cls].colour if cls in ENTITY_CLASSES else "#888888"
    dot = f'<span style="display:inline-block;width:.7em;height:.7em;border-radius:50%;background:{colour}"></span>'
    st.html(
        f'<div style="font-size:.93rem">{dot} {markup(class_label(cls))}{" · " + markup(more) if more else ""}</div>'
    )


def told(entity: Entity) -> str:
    """Name and class, for lists of choices (never read as markup there)."""
    return f"{entity.name} · {class_label(entity.cls)}"
