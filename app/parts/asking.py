"""The questions as cards, and the form of one: which it is and with which parameters stand in the address."""

from __future__ import annotations

from typing import Any

import streamlit as st

from parts import address
from parts.choices import choice, entity_choice, numeral, plan_choice, typed
from parts.chosen import kept
from parts.database import KEPT, known, view
from parts.entities import class_label
from parts.plain import markup
from parts.states import nothing
from parts.words import language, option_label, say
from plangraph import questions
from plangraph.questions import Answer, Parameter, Question
from plangraph.terms import ENTITY_CLASSES

FIRST = "anchors"  # what the explorer asks before anyone chose
LEAST = 3  # parts into which the row of parameters is cut, at least
Given = tuple[tuple[str, Any], ...]


def chosen() -> Question | None:
    """The question that the address names; None where it names none of the catalogue."""
    by_id = {one.id: one for one in questions.catalogue()}
    return by_id.get(address.read("question") or "")


def question_cards() -> None:
    """The catalogue as cards in groups; what is typed above keeps those that have it in title or explanation."""
    wanted = typed(say("questions.find"), "q", say("questions.example")).lower().split()
    groups = [(group, [one for one in group.questions if _has(one, wanted)]) for group in questions.question_groups()]
    for group, fitting in groups:
        if fitting:
            cards = "".join(_card(one) for one in fitting)
            st.html(f'<h2 class="pg-group">{markup(group.title[language()])}</h2><div class="pg-cards">{cards}</div>')
    if not any(fitting for _, fitting in groups):
        nothing("questions.no_such")


def _has(question: Question, wanted: list[str]) -> bool:
    told = " ".join((*question.title.values(), *question.explanation.values(), question.id)).lower()
    return all(word in told for word in wanted)


def _card(question: Question) -> str:
    where = markup(address.href(address.QUESTIONS, question=question.id))
    title, told = question.title[language()], question.explanation[language()]
    return f'<a href="{where}"><b>{markup(title)}</b><p>{markup(told)}</p></a>'


def parameters(question: Question) -> Given | None:
    """What was given for each parameter; None, and a word about it, where one that is needed is open."""
    if not question.parameters:
        return ()
    given: list[tuple[str, Any]] = []
    with st.container(key="filters"):
        columns = st.columns(max(LEAST, len(question.parameters)))
        for column, parameter in zip(columns, question.parameters, strict=False):
            with column:
                given.append((parameter.name, _box(question, parameter)))
    missing = [one.label[language()] for one, (_, value) in zip(question.parameters, given, strict=True)
               if one.required and value in (None, "")]  # fmt: skip
    if missing:
        nothing("questions.missing", names="、".join(missing))
        return None
    return tuple(given)


def _box(question: Question, parameter: Parameter) -> Any:
    text, name = parameter.label[language()], parameter.name
    if parameter.kind == "plan":
        return plan_choice(name, text)
    if parameter.kind == "entity":
        return entity_choice(
            text, name, [one for one in known() if not parameter.classes or one.cls in parameter.classes]
        )
    if parameter.kind == "class":
        return choice(text, name, list(ENTITY_CLASSES), class_label, default=parameter.default)
    if parameter.kind == "choice":
        return choice(text, name, parameter.choices, option_label, default=parameter.default)
    if parameter.kind in ("integer", "number"):
        return numeral(text, name, parameter.default, whole=parameter.kind == "integer")
    return typed(text, name, str(parameter.default or ""))


def nothing_given(question: str) -> Given:
    """The parameters of a question as they are before anyone chose."""
    return tuple((one.name, one.default) for one in questions.question(question).parameters)


@kept(ttl=KEPT, max_entries=200)
def answer_kept(question: str, given: Given) -> Answer:
    """The answer, asked of the database once in some minutes."""
    return questions.ask(view(), question, dict(given))


def answer_to(question: str, given: Given) -> Answer:
    """The answer, with a sign that it is being asked for."""
    with st.spinner(say("state.asking")):
        return answer_kept(question, given)
