"""An answer: rows by column, each with the words that it rests on; as a sentence, a table, a frame, a network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from plangraph.measures import figure_words
from plangraph.questions import markup
from plangraph.questions.form import BY, EVIDENCE, Column, Question
from plangraph.questions.quoted import Quoted, quoted, speakers
from plangraph.records import Entity, Excerpt, Figure, Plan
from plangraph.terms import label

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

NOTHING = {"zh": "图谱中没有符合条件的记载。", "en": "The graph holds nothing of the kind."}
SEPARATOR = {"zh": "、", "en": ", "}
WAY = " → "
NAMED = frozenset({"entity", "entities", "way"})  # kinds of columns that hold ids of entities
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """The answer to a question.

    `rows` hold ids (of entities, plans and figures), numbers and words by column, under `evidence` the parts of the
    evidence, and under `by` who says what the row rests on;
    `entities`, `plans`, `figures` and `excerpts` are the records of these ids. `parameters` are as they went into
    `cypher`.
    """

    question: Question
    parameters: Mapping[str, Any]
    rows: tuple[Row, ...]
    entities: Mapping[str, Entity]
    plans: Mapping[str, Plan]
    excerpts: Mapping[str, Excerpt]
    figures: Mapping[str, Figure] = field(default_factory=dict)
    truncated: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the table, without the evidence."""
        return self.question.columns

    @property
    def cypher(self) -> str:
        """The query that was asked."""
        return self.question.cypher

    def evidence(self, row: Row) -> tuple[Quoted, ...]:
        """The words that a row rests on, with what they are where an end is implied."""
        return quoted(row[EVIDENCE], self.excerpts)

    def by(self, row: Row, language: str = "zh") -> str:
        """Who says what a row rests on: 机器, 读者, reviewers by their names."""
        return SEPARATOR[language].join(speakers(row.get(BY, ()), language))

    def shown(self, row: Row, column: Column, language: str = "zh") -> str | int | float | None:
        """A value as a reader sees it: names for ids, words for terms, lists joined; numbers stay numbers."""
        value = row[column.name]
        if isinstance(value, tuple):
            between = WAY if column.kind == "way" else SEPARATOR[language]
            return between.join(self._word(one, column, language) for one in value)
        if value is None or (isinstance(value, (int, float)) and column.kind != "term"):
            return value
        return self._word(value, column, language)

    def sentence(self, language: str = "zh") -> str:
        """The answer in a sentence: how many rows and how many different values of a column, empty ones aside."""
        if not self.rows:
            return NOTHING[language]
        words: dict[str, Any] = {"count": len(self.rows)}
        for column in self.columns:
            words[f"{column.name}_count"] = len({row[column.name] for row in self.rows} - {None, ()})
            words[f"{column.name}_first"] = self.shown(self.rows[0], column, language)
        return self.question.sentence[language].format_map(words)

    def table(self, language: str = "zh") -> list[dict[str, Any]]:
        """The rows as a reader sees them, by the columns' labels."""
        heads = {column.name: column.label[language] for column in self.columns}
        return [{heads[c.name]: self.shown(row, c, language) for c in self.columns} for row in self.rows]

    def to_pandas(self, language: str = "zh") -> pd.DataFrame:
        """The table as a frame; the last columns hold the excerpts' words (`evidence`) and who says so (`by`)."""
        import pandas as pd

        frame = pd.DataFrame(self.table(language), columns=[column.label[language] for column in self.columns])
        frame[EVIDENCE] = [markup.line(self.evidence(row), language) for row in self.rows]
        frame[BY] = [self.by(row, language) for row in self.rows]
        return frame

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """The entities of the answer; edges lead from the first column to each other one, keyed by that column."""
        import networkx as nx

        network: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=self.question.title["en"])
        for entity in self.entities.values():
            network.add_node(entity.id, label=entity.name, **{"class": entity.cls})
        first, *others = [column.name for column in self.columns if column.kind in NAMED]
        for row in self.rows:
            for column in others:
                for start in listed(row[first]):
                    for end in listed(row[column]):
                        network.add_edge(start, end, key=column)
        return network

    def _word(self, value: Any, column: Column, language: str) -> str:
        if column.kind in NAMED:
            entity = self.entities.get(value)
            return value if entity is None else ((language == "en" and entity.name_en) or entity.name)
        if column.kind in ("plan", "plans"):
            plan = self.plans.get(value)
            return str(value) if plan is None else plan.name
        if column.kind == "figures":
            return figure_words(self.figures[value], language) if value in self.figures else str(value)
        if column.kind in ("class", "relation"):
            return label(value, language)
        if column.kind == "term":
            return column.terms.get(str(value).lower(), {language: str(value)})[language]
        return str(value)

    def __repr__(self) -> str:
        return (
            f"<Answer {self.question.id}: {len(self.rows)} rows, {len(self.entities)} entities. {self.sentence('en')}>"
        )

    def _repr_html_(self) -> str:
        heads = [*(column.label["zh"] for column in self.columns), "原文"]
        rows = [
            [*(self.shown(row, column) for column in self.columns), markup.quotes(self.evidence(row))]
            for row in self.rows
        ]
        return markup.paragraph(self.question.title["zh"], self.sentence()) + (
            markup.table(heads, rows) if rows else ""
        )


def listed(value: Any) -> tuple[str, ...]:
    """What a cell holds as a tuple: one id, several, or none."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)
