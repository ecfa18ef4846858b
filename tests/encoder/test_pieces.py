"""A text in pieces: every piece is where it says, and white space is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangraph.encoder.pieces import BETWEEN, FIRST, PAD, UNKNOWN, Vocabulary

ENTRIES = (PAD, UNKNOWN, FIRST, BETWEEN, "钛", "合", "金", "，", "5", "##g", "a", "##i", "ai", "20", "##2", "##5")
VOCABULARY = Vocabulary({entry: number for number, entry in enumerate(ENTRIES)})


def read(text: str) -> list[tuple[str, str]]:
    """Each piece as its entry and as its stretch of the text."""
    pieces = VOCABULARY.pieces(text)
    return [(ENTRIES[i], text[a:b]) for i, a, b in zip(pieces.ids, pieces.starts, pieces.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("钛合 金", [("钛", "钛"), ("合", "合"), ("金", "金")]),
        ("5G，AI", [("5", "5"), ("##g", "G"), ("，", "，"), ("ai", "AI")]),
        ("２０25", [("20", "２０"), ("##2", "2"), ("##5", "5")]),
        ("钛5钛", [("钛", "钛"), ("5", "5"), ("钛", "钛")]),
        ("熵", [(UNKNOWN, "熵")]),
        ("ax", [("a", "a"), (UNKNOWN, "x")]),
        ("\u200b\x00 \n\t", []),
        ("", []),
    ],
)
def test_pieces_are_the_longest_that_are_known(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@given(st.text(max_size=80))
def test_pieces_go_from_left_to_right_and_hold_no_blank(text: str) -> None:
    pieces = VOCABULARY.pieces(text)
    bounds = [place for pair in zip(pieces.starts, pieces.ends, strict=True) for place in pair]
    assert bounds == sorted(bounds)
    assert all(0 <= a < b <= len(text) for a, b in zip(pieces.starts, pieces.ends, strict=True))
    assert not any(text[a:b].isspace() for a, b in zip(pieces.starts, pieces.ends, strict=True))
    assert len(pieces) == len(pieces.ids) == len(pieces.starts)


def test_a_vocabulary_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.txt"
    path.write_text("\n".join(ENTRIES) + "\n", encoding="utf-8")
    assert Vocabulary.read(path).pieces("钛AI") == VOCABULARY.pieces("钛AI")
    assert len(Vocabulary.read(path)) == len(ENTRIES)
