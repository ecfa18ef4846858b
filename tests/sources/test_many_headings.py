"""Thousands of headings, and of sections with a paragraph each, take a time that grows with their number and no faster."""

import time

import pytest

from plangraph.documents import parse_text
from plangraph.language.layers import read_plan
from plangraph.sources.topics.features import peers

SIZE, LARGER = 1_500, 4
GROWN = 3  # times as long as the growth of the text allows, for what a busy machine adds


def seconds(number: int, body: str) -> float:
    """The processor's time for the sections of a text with so many headings, and for what their neighbours are."""
    text = "".join(f"# 铜箔{i}\n\n{body}" for i in range(number))
    start = time.process_time()
    plan = read_plan(parse_text(f"赣北市规划\n\n{text}"))
    for state in plan.passages:
        peers(plan, state)
    return time.process_time() - start


@pytest.mark.parametrize("body", ["", "发展铜箔产业。\n\n"], ids=["bare", "with a paragraph"])
def test_four_times_as_many_headings_take_about_four_times_as_long(body: str) -> None:
    seconds(100, body)  # what is read once
    once = max(seconds(SIZE, body), 0.1)
    assert seconds(SIZE * LARGER, body) < GROWN * LARGER * once


def test_a_heading_is_told_what_the_others_beside_it_are() -> None:
    def told(*titles: str) -> list[str]:
        plan = read_plan(parse_text("赣北市规划\n\n" + "".join(f"{title}\n\n发展铜箔。\n\n" for title in titles)))
        return [peers(plan, state) for state in plan.passages if state.reading.passage.kind == "heading"][
            -len(titles) :
        ]

    assert told("一、铜箔产业", "二、陶瓷产业", "三、保障措施") == ["industry", "industry", "industry"]
    assert told("一、铜箔产业", "二、组织领导", "三、保障措施") == ["other", "industry", "industry"]
    assert told("一、铜箔产业") == ["none"]
