"""Sentences and their bounds."""

from __future__ import annotations

import pytest

from plangraph.documents import parse_text
from plangraph.language.frames import COUNTED
from plangraph.language.text import LONGEST, Reading, Stretch, bounded


def test_a_sentence_of_any_plan_stays_whole() -> None:
    text = "发展铜箔、铝箔产业，" * (LONGEST // 10)
    assert list(bounded(text, 0, len(text))) == [Stretch(0, len(text))]


@pytest.mark.parametrize("piece", ["铜箔公司、", "铜", "和", "发展产业，"])
def test_a_sentence_without_end_is_cut_behind_commas(piece: str) -> None:
    text = piece * 3_000
    parts = list(bounded(text, 0, len(text)))
    assert "".join(text[part.start : part.end] for part in parts) == text
    assert all(part.end - part.start <= LONGEST for part in parts)
    if piece[-1] in "、，":
        assert all(text[part.end - 1] == piece[-1] for part in parts)


def test_the_sentences_of_a_passage_are_bounded() -> None:
    document = parse_text("某市规划\n\n" + "铜箔" * 2_000 + "。发展铝箔。\n")
    reading = Reading(document, document.passages[-1])
    assert [part.end - part.start <= LONGEST for part in reading.sentences] == [True] * 6


@pytest.mark.timeout(20)
def test_a_long_run_of_numbers_is_counted_once() -> None:
    assert COUNTED.search("一" * 100_000) is None
    assert COUNTED.search("集成电路等三大产业")[0] == "等三大"  # type: ignore[index]
