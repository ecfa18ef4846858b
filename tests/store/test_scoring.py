"""How well words name a thing."""

import pytest

from plangraph.store.scoring import APART, score, typed
from plangraph.store.shares import search_lines


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("韶关", "韶关市"),
        ("韶关市", "南韶关"),
        ("南韶关", "南韶关站"),
        ("南韶关站", "关韶"),
    ],
)
def test_the_order_of_names(better: str, worse: str) -> None:
    assert score(better, ["韶关"]) > score(worse, ["韶关"])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("韶钢", ["shaogang"]),
        ("韶钢", ["sg"]),
        ("韶关钢铁", ["gangtie"]),
        ("韶关钢铁", ["gangtie", "shao"]),
        ("重庆", ["chongqing"]),
    ],
)
def test_pinyin_names_a_thing(name: str, words: list[str]) -> None:
    assert 0.4 < score(name, words) < 1


@pytest.mark.parametrize(
    ("name", "words"), [("韶关", ["haoguan"]), ("韶关", ["angu"]), ("钢铁", ["tiegang"]), ("Steel", ["stell"])]
)
def test_what_begins_within_a_syllable_does_not(name: str, words: list[str]) -> None:
    assert score(name, words) <= APART


def test_what_may_be_pinyin() -> None:
    assert [typed([one]) for one in ("sg", "5gchan", "s", "5", "韶关", "12")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_the_lines_that_search_looks_into() -> None:
    lines = search_lines(["韶关市", "韶关", "Shaoguan", "韶关"])
    assert lines["search_text"] == "\n韶关市\n韶关\nshaoguan\n"
    assert lines["search_pinyin"] == "\nshaoguanshi\nsgs\nshaoguan\nsg\n"
