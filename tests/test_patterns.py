"""No text, however long and whatever is in it, keeps a pattern busy: each is linear in the length of what it reads.

Every pattern that a room of the reading holds is tried (`tests/patterns.py` finds them), in the way in which it is asked.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.patterns import ROOMS, Asked, modules, patterns

LENGTH = 1_600
SHORTER = 16
GROWN = 4  # times as long as the growth of the text allows
SOON = 0.004  # seconds of a text that nobody need look at more closely
FLOOR = 0.00005
PIECES = (
    *" \u3000\t1(（、“”\"a一.*`_①。：，；的和《》）为以到市-/|#>\n年与等亿—",
    "（一", "一 ", "1.", "- ", "— 1 ", "![", "](", "<a", "2025", "第一", "规划", "| ", "…", "> ", "title:", "\x1b[", "1 ", "一：", "“一",
    "一”", "《一", "，一", "省市", "一、", "1亿元", "2025年", "有限公司", "A1", "国家", "项目", "产业", "一\n", "，1", "（一）", "“一”", "企业",
    "1，", "中国",
)  # fmt: skip
FORMS = ("{}", "一、{}规")


def seconds(asked: Callable[[str], object], text: str) -> float:
    """The processor's time for a text."""
    begun = time.process_time()
    asked(text)
    return time.process_time() - begun


def is_linear(asked: Callable[[str], object], form: str, piece: str) -> bool:
    """Whether a text many times as long takes about so many times as long."""
    text, short = (form.format((piece * length)[:length]) for length in (LENGTH, LENGTH // SHORTER))
    if seconds(asked, text) < SOON:
        return True
    once = max(FLOOR, min(seconds(asked, short) for _ in range(3)))
    return min(seconds(asked, text) for _ in range(2)) < GROWN * SHORTER * once


def worse(one: Asked) -> list[str]:
    """The texts for which a pattern is worse than linear."""
    methods = ("search",) if one.along else ("match", "fullmatch")
    return [
        f"{method} {form.format(piece)!r}"
        for piece in PIECES
        for form in FORMS
        for method in methods
        if not is_linear(getattr(one.pattern, method), form, piece)
    ]


@pytest.mark.timeout(900)
@pytest.mark.parametrize("room", ROOMS)
def test_every_pattern_of_a_room_is_linear(room: str) -> None:
    held = [one for one in patterns() if one.where.startswith(f"plangraph.{room}")]
    assert {one.where: found[:3] for one in held if (found := worse(one))} == {}


def test_patterns_of_every_kind_are_found() -> None:
    places = {one.where for one in patterns()}
    assert "plangraph.language.text.LABEL" in places  # by a name
    assert "plangraph.sources.figures.quantities.pattern" in places  # behind a function
    assert "plangraph.documents.numbering._PATTERNS" in places  # in a table
    assert any(where.startswith("plangraph.sources.relations.firms:") for where in places)  # within a function
    assert len(modules()) > 100
