"""Findings in both languages: every kind has its two sentences of the same values, and what is stored tells them again."""

from __future__ import annotations

import re
from dataclasses import asdict
from importlib.resources import files

import pytest

from plangraph.records import Finding

ROOM = files("plangraph.records")
ROWS = [line.split("\t") for line in (ROOM / "findings.tsv").read_text(encoding="utf-8").splitlines()[1:]]
WORDS = [line.split("\t") for line in (ROOM / "finding-words.tsv").read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_kind_says_the_same_in_both_languages(row: list[str]) -> None:
    _, chinese, english = row
    assert sorted(re.findall(r"{(\w+)}", chinese)) == sorted(re.findall(r"{(\w+)}", english))
    assert re.search(r"[一-鿿]", chinese)
    assert not re.search(r"[一-鿿]", english)


def test_each_kind_and_each_word_stands_once() -> None:
    assert len({row[0] for row in ROWS}) == len(ROWS)
    assert len({row[0] for row in WORDS}) == len(WORDS)
    assert all(english.count("#") == chinese.count("#") for english, chinese in WORDS)


def test_a_finding_is_told_in_either_language() -> None:
    found = Finding.of("info", "x: title", "nothing-under", heading="一、总则")
    assert found.message == found.told("en") == "Nothing stands under the heading “一、总则”."
    assert found.told() == "标题“一、总则”之下没有内容。"
    assert (found.where(), found.where("en")) == ("x：标题", "x: title")


def test_a_value_that_is_a_word_is_told_in_chinese_too() -> None:
    found = Finding.of("info", "x", "inferred", value="2021–2025", why="its look back on 2020")
    assert found.message == "2021–2025 was inferred from its look back on 2020."
    assert found.told() == "2021–2025是根据对2020年的回顾推断的。"
    wrong = Finding.of(
        "info",
        "x",
        "lost-relation",
        who="甲",
        id="d-x",
        subject="兰州市",
        predicate="launches",
        object="甘味工程",
        verdict="wrong",
    )
    assert wrong.told() == "甲的决定（“兰州市 实施 甘味工程”不成立）已找不到对象（d-x）。"


def test_what_is_stored_tells_the_same_again() -> None:
    found = Finding.of("warning", "x", "undecoded", count=3)
    assert Finding(**asdict(found)) == found
    assert Finding(**asdict(found)).told() == "3个字符无法解码或属于私用字体。"


def test_a_sentence_without_a_kind_stays_as_it_is() -> None:
    assert Finding("error", "x", "x.pdf is damaged.").told() == "x.pdf is damaged."


def test_a_kind_that_is_not_known_or_lacks_a_value_is_a_fault() -> None:
    with pytest.raises(KeyError):
        Finding.of("info", "x", "no-such-kind")
    with pytest.raises(KeyError):
        Finding.of("info", "x", "undecoded")
