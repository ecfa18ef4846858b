"""The groups of questions: every question in one of them, none that is not there."""

from __future__ import annotations

from plangraph.questions import catalogue, question_groups


def test_every_question_stands_in_one_group() -> None:
    grouped = [one.id for group in question_groups() for one in group.questions]
    assert sorted(grouped) == sorted(one.id for one in catalogue())


def test_groups_have_words_and_questions() -> None:
    for group in question_groups():
        assert group.questions
        assert all(group.title[language] for language in ("zh", "en"))
