"""What can be asked for: classes, relations and properties of the graph, in the words of Cypher."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import streamlit as st

from parts.plain import markup
from parts.words import language, say
from plangraph.editor import Schema
from plangraph.questions import QUERY_PROPERTIES
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label

OTHERS = {"OF": "", "STATED_IN": ""}  # types that are no relations of the ontology


def completed() -> Schema:
    """What the editor offers while one types."""
    labels = {name: label(name, language()) for name in ENTITY_CLASSES}
    types = {term.neo4j: label(name, language()) for name, term in RELATIONS.items()}
    properties = list(dict.fromkeys(one for names in QUERY_PROPERTIES.values() for one in names))
    others = dict.fromkeys(("Entity", "Plan", "Figure", "Passage"), "")
    return Schema(labels | others, types | OTHERS, properties, _words())


def draw_schema() -> None:
    """The schema: labels, types with their ends, properties."""
    st.html(f'<h2 class="pg-group">{markup(say("cypher.schema"))}</h2>{_labels()}{_types()}{_properties()}')


def _labels() -> str:
    rows = "".join(f"<dt><code>{name}</code></dt><dd>{markup(label(name, language()))}</dd>" for name in ENTITY_CLASSES)
    return _fold("cypher.labels", f'<dl class="pg-facts">{rows}</dl>', opened=True)


def _types() -> str:
    rows = ""
    for name, term in RELATIONS.items():
        ends = f"{', '.join(sorted(term.domain))} → {', '.join(sorted(term.range))}"
        rows += (
            f"<dt><code>{term.neo4j}</code></dt><dd>{markup(label(name, language()))}"
            f'<br><span class="pg-quiet">{markup(ends)}</span></dd>'
        )
    return _fold("cypher.types", f'<dl class="pg-facts">{rows}</dl>')


def _properties() -> str:
    rows = "".join(
        f'<dt><code>{markup(name)}</code></dt><dd class="pg-quiet">{markup(", ".join(properties))}</dd>'
        for name, properties in QUERY_PROPERTIES.items()
    )
    note = f'<p class="pg-quiet">{markup(say("cypher.figures"))}</p>'
    return _fold("cypher.properties", f'<dl class="pg-facts">{rows}</dl>{note}')


def _fold(key: str, inside: str, *, opened: bool = False) -> str:
    return (
        f'<details class="pg-fold"{" open" if opened else ""}><summary>{markup(say(key))}</summary>{inside}</details>'
    )


@cache
def _words() -> tuple[str, ...]:
    text = (Path(__file__).parent / "cypher_words.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["words"])
