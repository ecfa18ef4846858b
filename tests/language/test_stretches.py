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


@given(st.lists(STRETCH), st.lists(STRETCH, max_size=3), st.integers(0, 10), st.integers(0, 10), STRETCH)
def test_changed_stretches_are_found_as_if_they_had_been_there(
    stretches: list[tuple[int, int]], others: list[tuple[int, int]], first: int, count: int, asked: tuple[int, int]
) -> None:
    ordered, (start, end) = sorted(stretches), asked
    places = slice(min(first, len(ordered)), min(first + count, len(ordered)))
    wanted = [*ordered[: places.start], *others, *ordered[places.stop :]]
    if wanted != sorted(wanted):
        return  # what takes their place stands where they stood
    found, anew = Ordered(ordered).changed(places, others), Ordered(wanted)
    assert vars(found) == vars(anew)
    assert found.overlap(start, end) == any(start < b and end > a for a, b in wanted)


@given(st.lists(STRETCH), STRETCH)
def test_what_overlaps_lies_near_and_the_last_that_holds_a_place_is_found(
    stretches: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    ordered, (start, end) = sorted(stretches), asked
    found = Ordered(ordered)
    over = [s for s in ordered if start < s[1] and end > s[0]]
    assert [s for s in ordered[found.near(start, end)] if start < s[1] and end > s[0]] == over
    assert found.last_holding(start) == max((i for i, (a, b) in enumerate(ordered) if a <= start < b), default=-1)
    assert ordered[: found.place_for(start)] == [s for s in ordered if s[0] <= start]
