"""An answer: the sentence, the table with the words it rests on, a chart, a graph, the Cypher behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

import streamlit as st

from parts import address
from parts.basket import collect_button
from parts.board import board, edges_of, nodes_of
from parts.charts import QUIET, bars
from parts.database import among
from parts.drawer import evidence_drawer
from parts.entities import name_markup
from parts.grid import entity_cell, grid, plan_cells
from parts.plain import markup, plain
from parts.quoting import words_cell
from parts.states import nothing, too_much
from parts.tabs import fold, named_tabs
from parts.words import language, say
from plangraph.canvas import MOST_NODES, by_forces
from plangraph.questions import Answer, Column
from plangraph.questions.answer import Row
from plangraph.table import Cell
from plangraph.table import Column as GridColumn
from plangraph.table import Row as GridRow

BARS = 25
LINKED = ("entity", "entities", "way")
FACETS = ("class", "relation", "plan", "plans", "term")  # kinds of columns of which one value is worth choosing
FEW = 12  # entities in a cell; what is left out is in the graph and in the file of the whole answer


def draw_answer(answer: Answer) -> None:
    """Draw an answer whole."""
    if not answer.rows:
        nothing("questions.none")
    else:
        st.html(f'<h2 class="pg-answer">{markup(answer.sentence(language()))}</h2>')
        pages = [
            ("table", say("answer.table"), lambda: _table(answer)),
            ("graph", say("answer.graph"), lambda: _graph(answer)),
        ]
        if answer.question.chart == "bar":
            pages.append(("chart", say("answer.chart"), lambda: _chart(answer)))
        named_tabs("answer", pages)
        answer_drawer(answer)
    fold("query", say("questions.query"), lambda: _query(answer))


def _query(answer: Answer) -> None:
    st.code(answer.cypher, language="cypher")
    st.caption(plain(", ".join(f"${name} = {value!r}" for name, value in answer.parameters.items())))


def row_mark(answer: Answer, row: Row) -> str:
    """What stands for a row in the address: made of what the row says, so that it is never another row."""
    said = repr([row[column.name] for column in answer.columns])
    return sha256(said.encode()).hexdigest()[:10]


def answer_grid(answer: Answer, *, key: str = "answer", columns: Sequence[str] = ()) -> None:
    """The rows as a table, of the named columns or of all, with the words of the first statement as the last one."""
    kept = [column for column in answer.columns if not columns or column.name in columns]
    heads = [_head(column) for column in kept]
    rows = [
        GridRow((*(_cell(answer, row, column) for column in kept), words_cell(answer.evidence(row))),
                ("row", row_mark(answer, row)) if answer.evidence(row) else None)
        for row in answer.rows
    ]  # fmt: skip
    grid(
        [*heads, GridColumn("words", say("table.words"), "words")], rows, key=f"{key}-{answer.question.id}",
        alt=answer.question.title[language()], file=answer.question.id, order="as_asked",
    )  # fmt: skip


def _head(column: Column) -> GridColumn:
    kind = {"entity": "link", "number": "number"}.get(column.kind, "text")
    weight = 1.8 if column.kind in ("entities", "way", "plans") else None
    return GridColumn(column.name, column.label[language()], kind, facet=column.kind in FACETS, weight=weight)


def _cell(answer: Answer, row: Row, column: Column) -> Cell:
    value = row[column.name]
    if column.kind in LINKED:
        ids = (value,) if isinstance(value, str) else value or ()
        links = [entity_cell(answer.entities[id_]) for id_ in ids[:FEW] if id_ in answer.entities]
        if column.kind == "entity":
            return links[0] if links else ""
        return [*links, *([f"…（{len(ids)}）"] if len(ids) > FEW else [])]
    if column.kind in ("plan", "plans"):
        return plan_cells((value,) if isinstance(value, str) else value or ())
    shown = answer.shown(row, column, language())
    return str(shown) if column.name == "year" and shown else shown


def _table(answer: Answer) -> None:
    answer_grid(answer)
    if answer.truncated:
        st.caption(say("state.first", shown=len(answer.rows)))
    collect_button(list(answer.entities), key="collect-answer")


def answer_drawer(answer: Answer) -> None:
    """The evidence of the row that the address names."""
    asked = address.read("row")
    row = next((one for one in answer.rows if asked and row_mark(answer, one) == asked), None)
    if row is None:
        return
    ids = [id_ for c in answer.columns if c.kind in LINKED for id_ in _listed(row[c.name])][:FEW]
    names = " · ".join(name_markup(answer.entities[id_]) for id_ in ids if id_ in answer.entities)
    more = f'<p class="pg-line">{names}</p>'
    evidence_drawer(say("answer.evidence"), answer.evidence(row)[:FEW], more=more)


def _listed(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, tuple) else ()


def _graph(answer: Answer) -> None:
    ids = tuple(sorted(answer.entities))
    if not ids:
        nothing("cypher.no_nodes")
        return
    too_much(MOST_NODES, len(ids))
    name = f"answer:{answer.question.id}:{sorted(answer.parameters.items(), key=str)}"
    board("answer", name, among(ids[:MOST_NODES]), lambda part: by_forces(nodes_of(part), edges_of(part)))


def _chart(answer: Answer) -> None:
    """The first column of numbers by the first of entities; without numbers, how many rows each last entity has."""
    entities = [column for column in answer.columns if column.kind == "entity"] or list(answer.columns[:1])
    numbers = [column for column in answer.columns if column.kind == "number"]
    if numbers:
        head, name = entities[0], numbers[0].label[language()]
        counts = Counter[str]()
        for row in answer.rows:
            counts[str(answer.shown(row, head, language()))] += row[numbers[0].name] or 0
    else:
        head, name = entities[-1], say("table.number")
        counts = Counter(str(answer.shown(row, head, language())) for row in answer.rows)
    values = [{"name": one, "number": number} for one, number in counts.most_common(BARS)]
    title = plain(answer.question.title[language()])
    bars(values, head.label[language()], name, title, {"value": QUIET})
    too_much(BARS, len(counts))
