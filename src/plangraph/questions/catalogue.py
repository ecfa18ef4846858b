"""The catalogue: every question of `ontology/questions`, by its id."""

from __future__ import annotations

from functools import cache

from plangraph.errors import UnknownName
from plangraph.lookup import near, shortened
from plangraph.questions.form import Question
from plangraph.questions.header import parse
from plangraph.resources import resource


@cache
def catalogue() -> tuple[Question, ...]:
    """Every question, by id; DataError where a file is not as it should be."""
    files = sorted(resource("ontology", "questions").glob("*.cypher"))
    return tuple(parse(path.stem, path.read_text(encoding="utf-8")) for path in files)


def question(question_id: str) -> Question:
    """The question of this id; UnknownName with what is near where there is none."""
    by_id = {one.id: one for one in catalogue()}
    if question_id not in by_id:
        raise UnknownName(f"There is no question {shortened(question_id)}{near(question_id, by_id)}.", tuple(by_id))
    return by_id[question_id]
