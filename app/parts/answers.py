"""An answer: the sentence, the table with the words it rests on, a chart, a graph, the Cypher behind it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import streamlit as st

from parts.basket import collect_button
from parts.board import board, edges_of, nodes_of
from parts.charts import QUIET, bars
from parts.database import among
from parts.entities import entity_link
from parts.plain import plain
from parts.quotes import quotes
from parts.sheet import as_csv
from parts.states import nothing, too_much
from parts.tables import choose
from parts.tabs import fold, tabs
from parts.words import language, say
from plangraph.canvas import MOST_NODES, by_forces
from plangraph.questions import Answer, words_told
from plangraph.questions.answer import Row

BARS = 25
LINKED = ("entity", "entities", "way")


def draw_answer(answer: Answer) -> None:
    """Draw an answer whole."""
    if not answer.rows:
        nothing("questions.none")
    else:
        st.markdown(f"##### {plain(answer.sentence(language()))}")
        pages = {say("answer.table"): lambda: _table(answer), say("answer.graph"): lambda: _graph(answer)}
        if answer.question.chart == "bar":
            pages[say("answer.chart")] = lambda: _chart(answer)
        tabs(f"answer-{answer.question.id}", pages)
    fold("query", say("questions.query"), lambda: _query(answer))


def _query(answer: Answer) -> None:
    st.code(answer.cypher, language="cypher")
    st.caption(plain(", ".join(f"${name} = {value!r}" for name, value in answer.parameters.items())))


def told(answer: Answer) -> list[dict[str, Any]]:
    """The rows in the language of this visit, with the words of the first excerpt as the last column."""
    cited = [answer.evidence(row) for row in answer.rows]
    return [
        {**line, say("table.words"): words_told(quoted, language())}
        for line, quoted in zip(answer.table(language()), cited, strict=True)
    ]


def _table(answer: Answer) -> None:
    lines = told(answer)
    picked = choose(
        lines, f"answer-{answer.question.id}", alt=plain(answer.question.title[language()]),
        widths={say("table.words"): "large"}, shown=12,
    )  # fmt: skip
    if answer.truncated:
        st.caption(say("state.first", shown=len(lines)))
    with st.container(horizontal=True):
        st.download_button(say("answer.csv"), as_csv(lines), f"{answer.question.id}.csv", "text/csv", on_click="ignore")
        collect_button(list(answer.entities), key="collect-answer")
    _words(answer, answer.rows[picked[0] if picked else 0])


def _words(answer: Answer, row: Row) -> None:
    """The words that one row rests on, and ways to the entities in it."""
    st.markdown(f"**{say('answer.evidence')}**  :small[:gray[{say('answer.choose')}]]")
    with st.container(horizontal=True):
        for column in answer.columns:
            values = row[column.name] if column.kind in LINKED else ()
            for id_ in (values,) if isinstance(values, str) else values or ():
                if id_ in answer.entities:
                    entity_link(answer.entities[id_])
    quotes(answer.evidence(row), most=6)


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
