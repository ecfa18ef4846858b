"""A picture in a line of letters: what it says comes back, and what anybody may have written into an address does no harm."""

from __future__ import annotations

import base64
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangraph.canvas.keeping import LONGEST, Kept, code, look_of, read_code, short

IDS = [f"Industry/产业{i}@abcdefg" for i in range(60)]
numbers = st.integers(-9_000, 9_000)


@given(st.dictionaries(st.sampled_from(IDS), st.tuples(numbers, numbers), min_size=1))
def test_places_come_back(places: dict[str, tuple[int, int]]) -> None:
    picture = Kept({id_: (float(x), float(y)) for id_, (x, y) in places.items()}, next(iter(places)), {"size": "plans"})
    assert read_code(code(picture), IDS) == picture


def test_sixty_entities_make_an_address_that_any_server_takes() -> None:
    picture = Kept({id_: (i * 37.0 - 900, i * 21.0 - 400) for i, id_ in enumerate(IDS)})
    assert len(code(picture)) < 2_000


def test_entities_that_are_not_there_are_left_out() -> None:
    line = code(Kept({IDS[0]: (1.0, 2.0), "Industry/没有": (3.0, 4.0)}, "Industry/没有"))
    assert read_code(line, IDS) == Kept({IDS[0]: (1.0, 2.0)}, None)


def packed(told: object) -> str:
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(told).encode())).decode()


@pytest.mark.parametrize(
    "line",
    ["", "x", "%%%", "A" * (LONGEST + 1), packed([1, 2]), packed([1, 2])[:-6],
     base64.urlsafe_b64encode(zlib.compress(b"0" * 50_000_000)).decode()[:LONGEST],
     base64.urlsafe_b64encode(zlib.compress(b"[" * 100_000)).decode()],
)  # fmt: skip
def test_what_is_no_picture_is_none(line: str) -> None:
    assert read_code(line, IDS) is None


def test_of_a_wrong_picture_what_is_right_is_kept() -> None:
    told = {
        "n": [[short(IDS[0]), 1, 2], [short(IDS[1]), "x", 2], ["?", 1, 1], [["a"], 1, 1], 7, [short(IDS[2]), 1e99, 0]],
        "c": 9,
        "l": 4,
    }
    assert read_code(packed(told), IDS) == Kept({IDS[0]: (1.0, 2.0)})


def test_how_it_looks_is_checked() -> None:
    given_look = {"size": "plans", "colour": "1; x", "least": -3, "muted": ["Place", 4], "hidden": "all", "more": 1}
    assert look_of(given_look) == {"size": "plans", "least": 0, "muted": ["Place"]}
    assert look_of(None) == {}
    assert read_code(packed({"n": 3}), IDS) == Kept({})
