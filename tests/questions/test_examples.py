"""Every question answers on both databases: its example answer is what it answers, and the two say the same."""

from __future__ import annotations

from typing import Any

import pytest

from plangraph.errors import UnknownName, UsageError
from plangraph.lookup import AmbiguousName
from plangraph.questions import Question, ask, catalogue
from plangraph.questions.examples import example, with_example
from plangraph.resources import resource
from plangraph.store.view import View

QUESTIONS = pytest.mark.parametrize("question", catalogue(), ids=lambda question: question.id)


@QUESTIONS
def test_the_example_holds(loaded: View, question: Question) -> None:
    answer = ask(loaded, question.id, question.example.parameters)
    assert answer.rows
    assert all(answer.evidence(row) for row in answer.rows)
    assert example(question.example.parameters, answer) == question.example, "read the difference, run make examples"
    for language in ("zh", "en"):
        assert "{" not in answer.sentence(language)
        assert len(answer.table(language)) == len(answer.rows)


@QUESTIONS
def test_the_example_is_kept_in_one_form(question: Question) -> None:
    text = resource("ontology", "questions", f"{question.id}.cypher").read_text(encoding="utf-8")
    assert with_example(text, question.example) == text


@QUESTIONS
def test_both_databases_say_the_same(both: tuple[View, View], question: Question) -> None:
    given = [dict(question.example.parameters)]
    if not any(parameter.required for parameter in question.parameters):
        given.append({})
    names = {parameter.name for parameter in question.parameters}
    given += [{**given[0], "plan": "韶关市-科技创新规划-2021-2025"}] if "plan" in names else []
    given += [{**given[0], "place": place} for place in ("源城区", "广东省")] if "place" in names else []
    for parameters in given:
        one, other = (ask(view, question.id, parameters) for view in both)
        assert one.rows == other.rows
        assert all(one.evidence(row) for row in one.rows)
        assert one == other


@pytest.mark.parametrize(
    ("question", "parameters", "error", "says"),
    [
        ("anhcors", {}, UnknownName, "There is no question anhcors; near it: anchors"),
        ("anchors", {"plase": "x"}, UsageError, "anchors has no parameter plase; near it: place"),
        ("anchors", {"place": "韶光市"}, UnknownName, "near it: 韶关市"),
        ("anchors", {"plan": "韶关市-科技创新规划-2026-2030"}, UnknownName, "near it: 韶关市-科技创新规划-2021-2025"),
        ("anchors", {"plan": "韶关"}, UsageError, "may mean the plans 韶关市-科技创新发展行动计划-2017-2020 ("),
        ("park-profile", {}, UsageError, "needs the parameter park"),
        ("roles", {"most": "many"}, UsageError, "most is a number, not many"),
        ("roles", {"most": "-3"}, UsageError, "a whole number from 1 to 1000000, not -3"),
        ("roles", {"most": "9" * 30}, UsageError, "a whole number from 1 to 1000000"),
        ("thin-evidence", {"confidence": "nan"}, UsageError, "confidence is a finite number, not nan"),
        ("anchors", {"plan": "无"}, UnknownName, "There is no plan 无; there are: 清远市-"),
        ("anchors", {"place": "长" * 300}, UnknownName, f"is called {'长' * 60}…"),
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


def test_a_choice_may_be_given_by_its_label(loaded: View) -> None:
    assert ask(loaded, "figures", kind="目标").rows == ask(loaded, "figures", kind="target").rows


def test_a_plan_may_be_given_by_its_title_or_a_part_of_it(loaded: View) -> None:
    for text in ("韶关市科技创新“十四五”规划", "韶关市科技创新十四五规划", "韶关市-科技创新规划-2021-2025"):
        assert ask(loaded, "anchors", plan=text).parameters["plan"] == "韶关市-科技创新规划-2021-2025"
