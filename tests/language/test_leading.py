"""How firms are said to lead: the forms of words, and what only looks like one of them."""

from __future__ import annotations

import pytest

from plangraph.language.leading import leading

LEADS = {
    "以甲乙重工为整条链的链主。": "role",
    "以甲乙重工等企业为重点，发展": "role",
    "链主企业：甲乙重工": "label",
    "龙头企业包括甲乙重工": "label",
    "起重机由甲乙重工领衔，": "after",
    "甲乙重工、丙丁机械两家为主力。": "after",
    "甲乙重工是全省同行的顶梁柱": "after",
    "甲乙重工挂帅，": "after",
    "甲乙重工等骨干企业": "after",
    "甲乙重工是电机产业的支撑，": "after",
}
ELSE = (
    "甲乙重工是依托省机械院建设的企业",
    "由甲乙重工牵头研发",
    "甲乙重工供应电机，",
    "为甲乙重工配套",
    "引进甲乙重工，建设龙头项目",
)


@pytest.mark.parametrize("text", LEADS)
def test_firms_lead(text: str) -> None:
    start = text.index("甲")
    end = text.index("丙丁机械") + 4 if "丙" in text else start + 4
    assert leading(text, start, end, 0, len(text)) == LEADS[text]


@pytest.mark.parametrize("text", ELSE)
def test_firms_do_something_else(text: str) -> None:
    start = text.index("甲")
    assert leading(text, start, start + 4, 0, len(text)) == ""


def test_only_the_sentence_counts() -> None:
    text = "以前。甲乙重工为龙头"
    assert leading(text, 3, 7, 3, 7) == ""
