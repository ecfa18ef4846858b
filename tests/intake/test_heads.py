"""Heads as they are read and corrected."""

from __future__ import annotations

import pytest

from plangraph.documents import parse_text
from plangraph.errors import UsageError
from plangraph.intake.heads import Head, corrections, head_of, metadata
from tests.intake.conftest import FIRST


def test_a_head_says_what_the_text_says() -> None:
    head = head_of(parse_text(FIRST, "云岭"))
    assert head.title == "云岭市先进制造业发展规划（2021—2025年）"
    assert (head.period, head.date, head.number) == ("2021-2025", "2021-09-30", "云府〔2021〕18号")
    assert head.characters == len(FIRST)


def test_only_what_was_changed_is_told() -> None:
    head = Head("a.txt", title="甲规划", period="2021-2025", level="county")
    assert corrections(head, {"title": "甲规划", "period": "2021-2025", "level": "", "issuer": " 甲 市政府 "}) == {
        "issuer": "甲 市政府"
    }
    assert metadata({}) is None


@pytest.mark.parametrize(
    ("given", "years"), [("2021—2025年", (2021, 2025)), ("2021-2025", (2021, 2025)), ("2023", (2023, 2023))]
)
def test_a_period_is_understood(given: str, years: tuple[int, int]) -> None:
    said = metadata(corrections(Head("a.txt"), {"period": given}))
    assert said is not None
    assert (said.start_year, said.end_year) == years


@pytest.mark.parametrize(("name", "given"), [("period", "下一个五年"), ("date", "去年")])
def test_what_cannot_be_understood_is_refused(name: str, given: str) -> None:
    with pytest.raises(UsageError, match=given):
        corrections(Head("a.txt"), {name: given})


def test_several_issuers_are_told_apart() -> None:
    said = metadata({"issuer": "甲市政府，乙市政府"})
    assert said is not None
    assert said.issuers == ("甲市政府", "乙市政府")
