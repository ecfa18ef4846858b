"""The basket as files: every format that `plangraph export` has."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from parts.database import view
from parts.words import language, say
from plangraph.export.fetch import fetch_around, fetch_entities
from plangraph.export.formats import FORMATS, Format, export


def downloads(ids: list[str]) -> None:
    """Choose a format and what comes along; the file is written when it is asked for."""
    st.subheader(say("collect.export"))
    chosen: Format = st.selectbox(say("collect.format"), FORMATS, format_func=_named, key="format")
    around = st.checkbox(say("collect.around"), key="around", disabled=len(ids) > 30)
    st.download_button(
        say("collect.download"), _writer(ids, chosen.name, around), f"plangraph{chosen.suffix}", chosen.media_type,
        type="primary", key="download", on_click="ignore",
    )  # fmt: skip


def _named(one: Format) -> str:
    return f"{one.name} · {one.zh if language() == 'zh' else one.en}"


def _writer(ids: list[str], name: str, around: bool) -> Callable[[], bytes]:
    database = view()

    def write() -> bytes:
        wanted = set(ids)
        if around:
            wanted |= {entity.id for id_ in ids for entity in fetch_around(database, id_, 1).entities}
        return export(fetch_entities(database, sorted(wanted)), name)

    return write
