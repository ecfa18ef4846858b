"""Topics with the encoder: it adds, turns and leaves out what the topic model decides."""

from __future__ import annotations

import pytest

from plangraph.encoder.labels import CLASSES
from plangraph.weighing.seconding import Decision, examples, features, second

# The encoder's log odds at its best, and the model's where it says the same.
WEIGHTS = {"bias": (-0.5,), "best": (1.0,), "same-sure": (1.0,), "twin-sure": (-1.0,), "none-sure": (-0.5,)}


def seen(**chances: float) -> list[dict[str, float]]:
    """One place with these chances."""
    return [{cls: chances.get(cls, 0.0) for cls in CLASSES}]


@pytest.mark.parametrize(
    ("decided", "chances", "expected"),
    [
        (None, {"Industry": 0.9}, "Industry"),
        (None, {"Industry": 0.2}, ""),
        (("Industry", 0.8), {"Industry": 0.6}, "Industry"),
        (("Industry", 0.8), {"Technology": 0.99}, "Technology"),
        (("Industry", 0.6), {}, ""),
        (("", 0.9), {"Technology": 0.97}, "Technology"),
        (("", 0.99), {"Technology": 0.5}, ""),
    ],
)
def test_what_is_decided(decided: Decision | None, chances: dict[str, float], expected: str) -> None:
    given = {} if decided is None else {"钛": decided}
    cls, sure = second(given, {"钛": seen(**chances)}, WEIGHTS)["钛"]
    assert cls == expected
    assert 0 <= sure <= 1


def test_features_tell_what_the_model_said() -> None:
    told = features(("Technology", 0.8), seen(Industry=0.7), "Industry")
    assert told["twin"] == told["twin|Industry"] == told["places|1"] == 1.0
    assert told["twin-sure"] == pytest.approx(1.386, abs=0.01)
    assert "alone" in features(None, seen(), "Industry")


def test_an_example_is_right_where_readers_found_the_string_of_that_class() -> None:
    rows = list(examples({}, {"钛": seen(Industry=0.9)}, {"钛": "Technology"}))
    assert [right for _, right in rows] == [False, True]
