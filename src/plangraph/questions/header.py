"""A file of `ontology/questions`: one question, its Cypher under a header of TOML in comments.

    // ---
    // title = {zh = "…", en = "…"}            what is asked
    // explanation = {zh = "…", en = "…"}      what the answer holds and what it leaves out
    // sentence = {zh = "…", en = "…"}         {count} rows, {firm_count} different firms, {firm_first}: the first
    // chart = "bar"                           or "none"
    // parameters = [{name = "place", classes = ["Place"], zh = "…", en = "…"}, {name = "plan", kind = "plan", …}]
    // columns = [{name = "firm", kind = "entity", zh = "…", en = "…"}]
    // [example]                               parameters by hand; how many rows and the first by `make examples`
    // parameters = {place = "韶关市"}
    // count = 39
    // rows = [{firm = "韶钢", industry = "钢铁"}]
    // ---

The file's stem is the question's id. A column `evidence` (ids of excerpts) is not in the header: every query has it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from plangraph.errors import DataError
from plangraph.questions.form import Column, Example, Parameter, Question, Words

FENCE = "// ---"
PARAMETER_KINDS = frozenset({"entity", "plan", "integer", "number", "text", "choice", "class"})
COLUMN_KINDS = frozenset(
    {"entity", "entities", "plan", "plans", "class", "relation", "number", "text", "term", "way", "figures"}
)


def parse(question_id: str, text: str) -> Question:
    """The question that a file's text holds; DataError where its header is not as the module says."""
    try:
        head, cypher = _split(text)
        return Question(
            id=question_id,
            title=_words(head.pop("title")),
            explanation=_words(head.pop("explanation")),
            sentence=_words(head.pop("sentence")),
            parameters=tuple(_parameter(dict(one)) for one in head.pop("parameters", ())),
            columns=tuple(_column(dict(one)) for one in head.pop("columns")),
            chart=head.pop("chart", "none"),
            example=_example(dict(head.pop("example"))),
            step=head.pop("step", ""),
            cypher=_nothing_left(head, cypher),
        )
    except KeyError as error:
        raise DataError(f"{question_id}.cypher lacks {error} in its header.") from error
    except (tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise DataError(f"{question_id}.cypher: its header is damaged: {error}.") from error


def _split(text: str) -> tuple[dict[str, Any], str]:
    before, head, cypher = text.split(f"{FENCE}\n", 2)
    lines = head.splitlines()
    if before.strip() or not all(line.startswith("//") for line in lines):
        raise ValueError("a file opens with its header, every line of it a comment")
    return tomllib.loads("\n".join(line[2:].removeprefix(" ") for line in lines)), cypher.strip()


def _words(value: Mapping[str, str]) -> Words:
    return {language: value[language] for language in ("zh", "en")}


def _parameter(values: dict[str, Any]) -> Parameter:
    label = {"zh": values.pop("zh"), "en": values.pop("en")}
    kind = values.pop("kind", "entity")
    if kind not in PARAMETER_KINDS:
        raise ValueError(f"no parameter is of the kind {kind}")
    classes, choices = tuple(values.pop("classes", ())), tuple(values.pop("choices", ()))
    return Parameter(kind=kind, label=label, classes=classes, choices=choices, **values)


def _column(values: dict[str, Any]) -> Column:
    label = {"zh": values.pop("zh"), "en": values.pop("en")}
    kind = values.pop("kind", "text")
    if kind not in COLUMN_KINDS:
        raise ValueError(f"no column is of the kind {kind}")
    return Column(kind=kind, label=label, terms=values.pop("terms", {}), **values)


def _example(values: dict[str, Any]) -> Example:
    return Example(values.pop("parameters", {}), values.pop("count"), tuple(values.pop("rows")), **values)


def _nothing_left(head: Mapping[str, Any], cypher: str) -> str:
    if head:
        raise ValueError(f"it holds what nobody reads: {', '.join(head)}")
    return cypher
