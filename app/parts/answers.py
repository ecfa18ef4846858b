"""An answer: the sentence, the table with the words it rests on, a chart, a graph, the Cypher behind it."""

from __future__ import annotations

from collections import Counter

import altair as alt
import pandas as pd
import streamlit as st

from parts.basket import collect_button
from parts.board import board, edges_of, nodes_of
from parts.database import among
from parts.entities import entity_link
from parts.plain import plain
from parts.quotes import quotes
from parts.states import nothing, too_much
from parts.words import language, say
from plangraph.canvas import MOST_NODES, by_forces
from plangraph.questions import Answer
from plangraph.questions.answer import Row

BARS = 25
LINKED = ("entity", "entities", "way")


def draw_answer(answer: Answer) -> None:
    """Draw an answer whole."""
    if not answer.rows:
        nothing("questions.none")
    else:
        st.markdown(f"##### {plain(answer.sentence(language()))}")
        names = [
            say("answer.table"),
            say("answer.graph"),
            *([say("answer.chart")] if answer.question.chart == "bar" else []),
        ]
        table, graph, *chart = st.tabs(names)
        with table:
            _table(answer)
        with graph:
            _graph(answer)
        for tab in chart:
            with tab:
                _chart(answer)
    with st.expander(say("questions.query")):
        st.code(answer.cypher, language="cypher")
        st.caption(plain(", ".join(f"${name} = {value!r}" for name, value in answer.parameters.items())))


def frame(answer: Answer) -> pd.DataFrame:
    """The table with the words of the first excerpt as its last column."""
    table = pd.DataFrame(answer.table(language()), columns=[column.label[language()] for column in answer.columns])
    cited = [answer.evidence(row) for row in answer.rows]
    table[say("table.words")] = [excerpts[0].text if excerpts else "" for excerpts in cited]
    return table


def _table(answer: Answer) -> None:
    table = frame(answer)
    chosen = st.dataframe(
        table, hide_index=True, on_select="rerun", selection_mode="single-row", key="answer-table",
        height=min(430, 38 + 36 * len(table)), alt=plain(answer.question.title[language()]),
        column_config={say("table.words"): st.column_config.TextColumn(width="large")},
    )  # fmt: skip
    if answer.truncated:
        too_much(len(table), len(table) + 1)
    with st.container(horizontal=True):
        csv = table.to_csv(index=False).encode("utf-8-sig")
        st.download_button(say("answer.csv"), csv, f"{answer.question.id}.csv", "text/csv", on_click="ignore")
        collect_button(list(answer.entities), key="collect-answer")
    picked = chosen["selection"]["rows"]
    _words(answer, answer.rows[picked[0]] if picked and picked[0] < len(answer.rows) else answer.rows[0])


def _words(answer: Answer, row: Row) -> None:
    """The words that one row rests on, and ways to the entities in it."""
    st.markdown(f"**{say('answer.evidence')}**  :small[:gray[{say('answer.choose')}]]")
    with st.container(horizontal=True):
        for column in answer.columns:
            values = row[column.name] if column.kind in LINKED else ()
            for id_ in (values,) if isinstance(values, str) else values or ():
                if id_ in answer.entities:
                    entity_link(answer.entities[id_])
    found = {excerpt.id: excerpt for excerpt in answer.evidence(row)}
    quotes(found, found, most=6)


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
    bars = alt.Chart(alt.InlineData(values=values)).mark_bar(height=14, cornerRadiusEnd=2).encode(
        x=alt.X("number:Q", title=name, axis=alt.Axis(tickMinStep=1)),
        y=alt.Y("name:N", sort="-x", title=head.label[language()], axis=alt.Axis(labelLimit=260)),
        tooltip=[alt.Tooltip("name:N"), alt.Tooltip("number:Q", title=name)],
    )  # fmt: skip
    st.altair_chart(bars.properties(height=alt.Step(24)), alt=plain(answer.question.title[language()]))
    too_much(BARS, len(counts))
