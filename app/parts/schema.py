"""What can be asked for: classes, relations and properties of the graph, in the words of Cypher."""

from __future__ import annotations

import streamlit as st

from parts.tables import table
from parts.tabs import fold
from parts.words import language, say
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label

PROPERTIES = {
    "Entity": "id, name, name_en, aliases, plans, confidence, evidence, code, longitude, latitude",
    "->": "id, plans, evidence, confidence",
    "Plan": "id, title, number, issuer, date, start_year, end_year, status, level, file, jurisdiction, entity",
    "Figure": "id, indicator, value, value_max, unit, year, period, kind, comparator, change, binding, plan",
    "Passage": "id, text, plan, section, start, end",
}


def draw_schema() -> None:
    """The schema in three folds."""
    st.subheader(say("cypher.schema"))
    with st.expander(say("cypher.labels"), expanded=True):
        rows = [{say("table.label"): name, say("table.meaning"): label(name, language())} for name in ENTITY_CLASSES]
        table(rows, alt=say("cypher.labels"), shown=11)
    fold("types", say("cypher.types"), _types)
    fold("properties", say("cypher.properties"), _properties)


def _types() -> None:
    rows = [
        {
            say("table.type"): term.neo4j,
            say("table.meaning"): label(name, language()),
            say("table.from"): ", ".join(sorted(term.domain)),
            say("table.to"): ", ".join(sorted(term.range)),
        }
        for name, term in RELATIONS.items()
    ]
    table(rows, alt=say("cypher.types"))


def _properties() -> None:
    for name, properties in PROPERTIES.items():
        st.markdown(f"`{name}`  \n:small[{properties.replace('_', chr(92) + '_')}]")
    st.caption(say("cypher.figures"))
