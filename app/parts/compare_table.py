"""A comparison as a table: every cell leads to the words that it rests on; what was chosen stands in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from parts import address
from parts.compare_frame import whole
from parts.quotes import quotes
from parts.sheet import as_csv
from parts.tables import ROW
from parts.words import language, say
from plangraph.compare import Line, heads
from plangraph.questions import Quoted
from plangraph.records import Part

BETWEEN = "~"  # between a row's id and a column in the address
SHOWN = 14  # rows that are seen without scrolling
Cited = tuple[str, str]  # the id of a passage and the words in it


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of a table: its id, its cells by column, and the passages of the cells that have some of their own.

    `cited` under "" are those of the row as a whole.
    """

    id: str
    cells: Mapping[str, Any]
    cited: Mapping[str, Sequence[Cited]] = field(default_factory=dict)


def cite(line: Line | None) -> tuple[Cited, ...]:
    """The passage of a line; none for no line."""
    return () if line is None else ((line.figure.evidence, line.figure.words),)


def draw(
    rows: Sequence[Shown],
    columns: Sequence[str],
    name: str,
    *,
    titles: Mapping[str, str] | None = None,
    widths: Mapping[str, Any] | None = None,
) -> None:
    """The table, a way to take it away, and the passages of what was chosen in it."""
    words = heads(columns, language()) | dict(titles or {})
    shown = [{words[column]: row.cells.get(column) for column in columns} for row in rows]
    config = {words[column]: st.column_config.Column(width=width) for column, width in (widths or {}).items()}
    state = st.dataframe(
        shown,
        hide_index=True,
        on_select="rerun",
        selection_mode=["single-row", "single-cell"],
        key=f"compare-{name}-{len(rows)}",
        height="auto" if len(rows) <= SHOWN else (SHOWN + 1) * ROW,
        column_config=config,
        placeholder="—",
        alt=name,
    )
    _keep(state["selection"], rows, {title: column for column, title in words.items()})
    st.download_button(
        say("answer.csv"), as_csv(shown), f"{name}.csv", "text/csv", on_click="ignore", key=f"csv-{name}"
    )
    _passages(rows)


def _keep(selection: Mapping[str, Any], rows: Sequence[Shown], columns: Mapping[str, str]) -> None:
    """Write what was chosen into the address; what the address says stays where nothing was."""
    if cells := selection.get("cells"):
        row, title = cells[0]
        if row < len(rows):
            address.write(at=f"{rows[row].id}{BETWEEN}{columns.get(title, '')}"[: address.LONGEST])
    elif (picked := selection.get("rows")) and picked[0] < len(rows):
        address.write(at=f"{rows[picked[0]].id}{BETWEEN}"[: address.LONGEST])


def _passages(rows: Sequence[Shown]) -> None:
    """The passages of the cell or row that the address names; a word on how to choose one where it names none."""
    asked = address.read("at") or ""
    id_, _, column = asked.rpartition(BETWEEN)
    row = next((one for one in rows if one.id == id_), None)
    st.markdown(f"**{say('answer.evidence')}**  :small[:gray[{say('compare.choose')}]]")
    if row is None:
        return
    cited = row.cited.get(column) or row.cited.get("") or [one for each in row.cited.values() for one in each]
    excerpts = whole().ground.excerpts
    known = [
        Quoted(Part(passage, words), excerpts[passage])
        for passage, words in dict.fromkeys(cited)
        if passage in excerpts
    ]
    quotes(known, most=6)
