"""The groups in which questions are offered, from `ontology/questions/groups.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from plangraph.questions.catalogue import catalogue
from plangraph.questions.form import Question, Words
from plangraph.resources import resource


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """A group with its questions, those asked most first."""

    name: str
    title: Words
    questions: tuple[Question, ...]


@cache
def question_groups() -> tuple[QuestionGroup, ...]:
    """The groups that have questions, every question of the catalogue in one of them; the last takes what none names."""
    listed = tomllib.loads(resource("ontology", "questions", "groups.toml").read_text(encoding="utf-8"))["group"]
    by_id = {one.id: one for one in catalogue()}
    named = {id_ for group in listed for id_ in group["questions"]}
    listed[-1]["questions"] += sorted(by_id.keys() - named)
    groups = (
        QuestionGroup(one["name"], {"zh": one["zh"], "en": one["en"]}, tuple(by_id[id_] for id_ in one["questions"]))
        for one in listed
    )
    return tuple(group for group in groups if group.questions)
