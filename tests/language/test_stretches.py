"""What lies within a stretch or overlaps it is found as asking each would find it."""

from hypothesis import given
from hypothesis import strategies as st

from plangraph.language.stretches import Ordered, Taken

STRETCH = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(STRETCH), STRETCH)
def test_ordered_stretches_are_found_as_by_asking_each(
    stretches: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    ordered, (start, end) = sorted(stretches), asked
    found = Ordered(ordered)
    assert ordered[found.beginning_in(start, end)] == [s for s in ordered if start <= s[0] <= end]
    assert found.overlap(start, end) == any(start < b and end > a for a, b in ordered)


@given(st.lists(STRETCH))
def test_a_stretch_is_taken_where_none_overlaps_it(stretches: list[tuple[int, int]]) -> None:
    taken, kept = Taken(), list[tuple[int, int]]()
    for start, end in stretches:
        free = all(end <= a or start >= b for a, b in kept)
        assert taken.take(start, end) == free
        kept += [(start, end)] if free else []
