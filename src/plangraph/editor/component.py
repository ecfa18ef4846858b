"""The editor in a page: Streamlit's component, what it is sent, the query that comes back when it is to be run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

LONGEST = 4_000  # characters of a query


@dataclass(frozen=True, slots=True)
class Schema:
    """What can be named in a query, for completion: labels and types with what they mean, properties, words of Cypher."""

    labels: Mapping[str, str]
    types: Mapping[str, str]
    properties: Sequence[str]
    words: Sequence[str]


def editor(
    text: str,
    *,
    key: str,
    version: int,
    schema: Schema,
    words: Mapping[str, str],
    on_run: Callable[[str], None],
) -> None:
    """Draw the editor; `on_run` hears in a callback the query to be run (Ctrl+Enter, or the button).

    `text` is what stands in it when `version` is another one than before: what the reader typed stays otherwise.
    """
    import streamlit as st

    def heard() -> None:
        asked = st.session_state[key].get("run")
        query = asked.get("query") if isinstance(asked, dict) else None
        if isinstance(query, str) and query.strip():
            on_run(query[:LONGEST])

    data = {
        "text": text,
        "version": version,
        "longest": LONGEST,
        "words": dict(words),
        "labels": dict(schema.labels),
        "types": dict(schema.types),
        "properties": list(schema.properties),
        "cypher": list(schema.words),
    }
    _renderer()(key=key, data=data, on_run_change=heard)


@lru_cache(maxsize=1)
def _renderer() -> Any:
    """Registered when first drawn: at import, outside a page, Streamlit refuses."""
    import streamlit as st

    return st.components.v2.component("plangraph.editor", js="editor.js", css="editor.css", html="<div></div>")
