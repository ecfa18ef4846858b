"""Example answers: the first rows of an answer in the form in which a question's file keeps them.

Names stand for ids of entities, plans keep their ids, figures are told in words; a long list ends in `…`. What a row
leaves empty is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from plangraph.measures import figure_words
from plangraph.questions.answer import NAMED, Answer
from plangraph.questions.form import Column, Example
from plangraph.questions.header import FENCE

ROWS = 3
ITEMS = 4  # of a list
MARK = "// [example]\n"


def example(parameters: Mapping[str, Any], answer: Answer) -> Example:
    """The example that an answer makes."""
    rows = tuple(dict(_cells(answer, row)) for row in answer.rows[:ROWS])
    return Example(parameters, len(answer.rows), rows)


def with_example(text: str, one: Example) -> str:
    """A question's file with this example in the place of its own; the parameters, which are written by hand, stay."""
    before, mark, after = text.partition(MARK)
    head, fence, cypher = after.partition(f"{FENCE}\n")
    kept = [line for line in head.splitlines() if line.startswith("// parameters")]
    rows = [f"//   {_toml(row)}," for row in one.rows]
    lines = [*kept, f"// count = {one.count}", "// rows = [", *rows, "// ]"]
    return before + mark + "\n".join(lines) + "\n" + fence + cypher


def _cells(answer: Answer, row: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for column in answer.columns:
        value = row[column.name]
        if isinstance(value, tuple):
            kept = [_cell(answer, column, item) for item in value[:ITEMS]]
            value = kept + ["…"] * (len(value) > ITEMS)
        elif value is not None:
            value = _cell(answer, column, value)
        if value not in (None, []):
            yield column.name, value


def _cell(answer: Answer, column: Column, value: Any) -> Any:
    if column.kind in NAMED:
        return answer.entities[value].name
    return figure_words(answer.figures[value]) if column.kind == "figures" else value


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {_toml(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)  # texts, numbers and truth values are written alike in both
