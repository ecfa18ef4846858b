"""Windows over passages: every piece is read, in order, and none is too large."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from plangraph.encoder.windows import Part, pack, size


@given(st.lists(st.integers(0, 90), max_size=12), st.integers(12, 40), st.integers(0, 8))
def test_every_piece_stands_in_a_window(lengths: list[int], limit: int, overlap: int) -> None:
    windows = pack(lengths, limit, overlap)
    seen: set[tuple[int, int]] = set()
    for window in windows:
        assert 2 < size(window) <= limit + 2
        for part, after in itertools.pairwise(window):
            assert part.at + part.end - part.start + 1 == after.at
        seen |= {(part.passage, i) for part in window for i in range(part.start, part.end)}
    assert seen == {(passage, i) for passage, length in enumerate(lengths) for i in range(length)}


def test_short_passages_are_read_together_and_long_ones_in_parts() -> None:
    assert pack([3, 0, 4, 20], limit=12, overlap=4) == [
        [Part(0, 0, 3, 1), Part(2, 0, 4, 5)],
        [Part(3, 0, 12, 1)],
        [Part(3, 8, 20, 1)],
    ]


def test_the_first_window_can_be_cut_elsewhere() -> None:
    assert pack([3, 4], limit=12, overlap=0, first=3) == [[Part(0, 0, 3, 1)], [Part(1, 0, 4, 1)]]
