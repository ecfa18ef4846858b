"""The form of a question: which one, and with which parameters; both stand in the address."""

from __future__ import annotations

from typing import Any

import streamlit as st

from parts.choices import choice, entity_choice, plan_choice
from parts.database import KEPT, known, view
from parts.entities import class_label
from parts.states import nothing
from parts.words import language, say
from plangraph import questions
from plangraph.questions import Answer, Parameter, Question
from plangraph.terms import ENTITY_CLASSES

FIRST = "anchors"  # what the explorer asks before anyone chose
BESIDE = 4  # parameters in a row
Given = tuple[tuple[str, Any], ...]


def choose() -> Question:
    """The chosen question."""
    by_id = {one.id: one for one in questions.catalogue()}
    order = sorted(by_id, key=lambda id_: (id_ != FIRST, id_))
    chosen = choice(say("questions.choose"), "question", order, lambda id_: by_id[id_].title[language()], default=FIRST)
    return by_id[chosen or FIRST]


def parameters(question: Question) -> Given | None:
    """What was given for each parameter; None, and a word about it, where one that is needed is open."""
    if not question.parameters:
        return ()
    given: list[tuple[str, Any]] = []
    columns = st.columns(min(BESIDE, len(question.parameters)))
    for i, parameter in enumerate(question.parameters):
        with columns[i % BESIDE]:
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
        return choice(text, name, parameter.choices, lambda value: value, default=parameter.default)
    key = f"{question.id}-{name}"
    if parameter.kind in ("integer", "number"):
        step = 1 if parameter.kind == "integer" else None
        return st.number_input(text, value=parameter.default, step=step, key=key, placeholder=say("choice.anywhere"))
    return st.text_input(text, value=parameter.default or "", key=key, max_chars=100)


@st.cache_resource(ttl=KEPT, max_entries=200, show_spinner=False)
def answer_kept(question: str, given: Given) -> Answer:
    """The answer, asked of the database once in some minutes."""
    return questions.ask(view(), question, dict(given))


def answer_to(question: str, given: Given) -> Answer:
    """The answer, with a sign that it is being asked for."""
    with st.spinner(say("state.asking")):
        return answer_kept(question, given)
