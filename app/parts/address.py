"""The address of a page: plain parameters, each checked when it is read; nothing in it is ever run or unpickled."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from parts.words import language

LONGEST = 300  # characters of one parameter

OVERVIEW = "screens/overview.py"
ENTITY = "screens/entity.py"
QUESTIONS = "screens/questions.py"
COMPARE = "screens/compare.py"
PATHS = "screens/paths.py"
EVIDENCE = "screens/evidence.py"
CYPHER = "screens/cypher.py"
COLLECT = "screens/collect.py"


def read(name: str, allowed: Collection[str] | None = None) -> str | None:
    """The parameter, or None where it is absent, too long, not among `allowed`, or holds control characters."""
    value = st.query_params.get(name)
    if not value or len(value) > LONGEST or not value.isprintable():
        return None
    return value if allowed is None or value in allowed else None


def write(**values: str | None) -> None:
    """Set parameters of the address; None takes one away."""
    for name, value in values.items():
        if value is None:
            st.query_params.pop(name, None)
        elif st.query_params.get(name) != value:
            st.query_params[name] = value


def parameters(**values: str | None) -> dict[str, str]:
    """Parameters for a link to a page, with the language where it is not Chinese."""
    given = {name: value for name, value in values.items() if value}
    return given | ({"lang": "en"} if language() == "en" else {})


def link(page: str, text: str, **values: str | None) -> None:
    """A link to a page; `text` is escaped already or a word of ours."""
    st.page_link(page, label=text, query_params=parameters(**values))


def go(page: str, **values: str | None) -> None:
    """Leave for another page."""
    st.switch_page(page, query_params=parameters(**values))
