"""Every question answers on both databases: its example holds, and the two say the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from plangraph.errors import UnknownName, UsageError
from plangraph.questions import AmbiguousName, Answer, Question, ask, candidates, catalogue
from plangraph.store.view import View

QUESTIONS = pytest.mark.parametrize("question", catalogue(), ids=lambda question: question.id)


def fits(view: View, answer: Answer, row: Mapping[str, Any], expected: Mapping[str, Any]) -> bool:
    """Whether a row has the expected values; an entity may be given by any of its names."""
    for column in answer.columns:
        if column.name not in expected:
            continue
        wanted, found = expected[column.name], row[column.name]
        values = found if isinstance(found, tuple) else (found,)
        if column.kind in ("entity", "entities", "way"):
            if not {entity.id for entity in candidates(view, wanted)} & set(values):
                return False
        elif wanted not in values:
            return False
    return expected.keys() <= {column.name for column in answer.columns}


@QUESTIONS
def test_the_example_holds(loaded: View, question: Question) -> None:
    answer = ask(loaded, question.id, question.example.parameters)
    assert answer.rows
    assert all(answer.evidence(row) for row in answer.rows)
    for expected in question.example.contains:
        assert any(fits(loaded, answer, row, expected) for row in answer.rows), expected
    for language in ("zh", "en"):
        assert "{" not in answer.sentence(language)
        assert len(answer.table(language)) == len(answer.rows)


@QUESTIONS
def test_both_databases_say_the_same(both: tuple[View, View], question: Question) -> None:
    given = [dict(question.example.parameters)]
    if not any(parameter.required for parameter in question.parameters):
        given.append({})
    names = {parameter.name for parameter in question.parameters}
    given += [{**given[0], "plan": "shaoguan-14fyp"}] if "plan" in names else []
    given += [{**given[0], "place": "源城区"}] if "place" in names else []
    for parameters in given:
        one, other = (ask(view, question.id, parameters) for view in both)
        assert one.rows == other.rows
        assert one == other


@pytest.mark.parametrize(
    ("question", "parameters", "error", "says"),
    [
        ("anhcors", {}, UnknownName, "There is no question anhcors; near it: anchors"),
        ("anchors", {"plase": "x"}, UsageError, "anchors has no parameter plase; near it: place"),
        ("anchors", {"place": "韶光市"}, UnknownName, "near it: 韶关市"),
        ("anchors", {"plan": "shaoguan-15fyp"}, UnknownName, "near it: shaoguan-14fyp"),
        ("anchors", {"plan": "韶关"}, UsageError, "may mean the plans shaoguan-14fyp, shaoguan-2017"),
        ("park-profile", {}, UsageError, "needs the parameter park"),
        ("roles", {"most": "many"}, UsageError, "most is a number, not many"),
        ("roles", {"class": "企"}, UnknownName, "There is no class 企; near it: 企业"),
        ("priorities", {"show": "some"}, UsageError, "one of all, shared, single"),
        ("entity", {"entity": "绝无此物"}, UnknownName, "No entity is called 绝无此物"),
        ("entity", {"entity": "有限公司"}, AmbiguousName, "give the id or the full name"),
    ],
)
def test_bad_input_says_what_was_not_found_and_what_is_near(
    loaded: View, question: str, parameters: dict[str, Any], error: type[UsageError], says: str
) -> None:
    with pytest.raises(error) as raised:
        ask(loaded, question, parameters)
    assert says in str(raised.value)
    assert raised.value.exit_code == 2
