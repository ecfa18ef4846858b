"""How good the graph is, as measured; where it was not measured, that is what the page says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

import streamlit as st

from parts.database import plans
from parts.files import graph_folder
from parts.grid import grid
from parts.plain import plain
from parts.words import language, say
from plangraph.table import Column, Row

FILE = "quality.json"  # written by `plangraph evaluate … --graph`
HEAD = ("ENTITIES", "RELATIONS told", "RELATIONS", "FIGURES")  # the four that are told in large
KINDS = ("ENTITIES named", "ENTITIES", "RELATIONS told", "RELATIONS listed", "RELATIONS", "FIGURES")
SCORES = ("p", "r", "f1")
Totals = Mapping[str, Mapping[str, float]]


def quality() -> None:
    """Precision, recall and F1 in all and by text, which texts these are, and the command that measured them."""
    measured = _measured()
    if measured is None:
        st.info(say("quality.not_measured"))
        return
    if note := measured.get("notes", {}).get(language()):  # what the figures are of is read before them
        st.markdown(plain(note))
    _head(measured["total"])
    _table(measured)
    st.caption(say("quality.how", date=plain(measured["date"]), version=plain(measured["plangraph"])))
    st.text(measured["command"])


def _head(total: Totals) -> None:
    with st.container(horizontal=True):
        for kind in HEAD:
            if kind in total:
                with st.container(border=True):
                    st.metric(say(f"quality.{_key(kind)}"), f"F1 {total[kind]['f1']:.2f}")
                    st.caption(say("quality.pair", p=f"{total[kind]['p']:.2f}", r=f"{total[kind]['r']:.2f}"))


def _table(measured: Mapping[str, Any]) -> None:
    texts = {_title(doc, text): text["totals"] for doc, text in measured["texts"].items()}
    columns = [Column("text", say("quality.text"), weight=3)]
    columns += [Column(_key(kind), say(f"quality.{_key(kind)}"), weight=1.4) for kind in KINDS]
    rows = [
        Row((title, *(_scores(totals, kind) for kind in KINDS)))
        for title, totals in {**texts, say("quality.all"): measured["total"]}.items()
    ]
    grid(columns, rows, key="quality", alt=say("overview.quality"), file="quality", order="by_place")
    st.caption(say("quality.cells"))


def _scores(totals: Totals, kind: str) -> str:
    """The three figures in one cell, as annotators are used to read them."""
    return " / ".join(f"{totals[kind][score]:.2f}" for score in SCORES) if kind in totals else ""


def _title(doc: str, text: Mapping[str, Any]) -> str:
    """The plan's name, where it is a plan of this graph, told by its file's; else the name that the annotators read."""
    known = next((plan for plan in plans().values() if PurePath(plan.file).stem == doc), None)
    return known.name if known else say("quality.outside", title=text["title"])


def _key(kind: str) -> str:
    return kind.lower().replace(" ", "_")


def _measured() -> dict[str, Any] | None:
    """The file, where it is there and of the form that this page reads."""
    try:
        read = json.loads((graph_folder() / FILE).read_text(encoding="utf-8"))
        needed = ("total", "texts", "date", "plangraph", "command")
        return read if all(name in read for name in needed) else None
    except (OSError, ValueError, TypeError):
        return None
