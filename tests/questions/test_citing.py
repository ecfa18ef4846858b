"""Citations say what a plan says of itself, and no more."""

from __future__ import annotations

from dataclasses import replace

from plangraph.questions import citation
from plangraph.records import Excerpt, Plan

PLAN = Plan(
    "p",
    "p.txt",
    "",
    0,
    "PolicyDocument/p",
    "青石市光电产业规划",
    "青府〔2021〕3号",
    "青石市人民政府",
    "2021-06-01",
    2021,
    2025,
)
PASSAGE = Excerpt("p:1-9", "p", "一、任务 › （二）光电", "发展光电产业", 1, 9)


def test_by_the_standard() -> None:
    assert citation(PLAN) == "青石市人民政府. 青石市光电产业规划[Z]. 青府〔2021〕3号, 2021-06-01."
    assert citation(PLAN, excerpt=PASSAGE).endswith("2021-06-01. （二）光电.")


def test_what_a_plan_does_not_say_is_left_out() -> None:
    bare = replace(PLAN, number=None, issuer=None, date=None)
    assert citation(bare) == "佚名. 青石市光电产业规划[Z]."
    assert citation(bare, "plain") == "《青石市光电产业规划》"


def test_a_draft_says_that_it_is_one() -> None:
    assert "（征求意见稿）[Z]" in citation(replace(PLAN, status="draft"))
    assert citation(replace(PLAN, status="draft", title="规划（征求意见稿）")).count("征求意见稿") == 1


def test_for_a_sentence_in_both_languages() -> None:
    assert citation(PLAN, "plain", excerpt=PASSAGE) == (
        "“发展光电产业”，《青石市光电产业规划》（青石市人民政府，青府〔2021〕3号，2021-06-01）（二）光电"
    )
    assert citation(PLAN, "plain", "en").startswith("青石市光电产业规划 (青石市人民政府, ")
