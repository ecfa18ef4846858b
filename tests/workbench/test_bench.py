"""A workbench: lists by name, what was asked once each, files that come back as they went, and no harm from strange ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.errors import DataError
from plangraph.workbench import (
    MOST_VISITS,
    Bench,
    NamedList,
    Note,
    Visit,
    bench_of,
    changed,
    forgotten,
    joined,
    read_bench,
    text_of,
    visited,
    with_list,
    with_note,
    without,
)

FIRMS = NamedList("企业", ("Enterprise/甲", "Enterprise/乙"), "要核对", "abc", "2026-01-02")
ASKED = Visit("哪些企业", "./questions?question=anchors", "2026-01-02 10:00")


def test_a_list_takes_the_place_of_the_one_of_its_name() -> None:
    bench = with_list(with_list(Bench(), FIRMS), NamedList("园区", ("Park/甲",)))
    again = with_list(bench, NamedList("企业", ("Enterprise/丙",)))
    assert [one.name for one in again.lists] == ["企业", "园区"]
    assert again.lists[0].ids == ("Enterprise/丙",)
    assert without(again, "企业").lists == bench.lists[:1]


def test_what_is_asked_again_is_told_once_where_it_was_last() -> None:
    bench = Bench()
    for i in range(MOST_VISITS + 5):
        bench = visited(bench, Visit("问", f"./questions?question=q{i}", str(i)))
    bench = visited(bench, Visit("问", "./questions?question=q9", "later"))
    assert len(bench.visits) == MOST_VISITS
    assert bench.visits[0].at == "later"


def test_a_file_comes_back_as_it_went(tmp_path: Path) -> None:
    path = tmp_path / "data" / "workbench.json"
    assert read_bench(path) == Bench()
    changed(path, lambda bench: with_list(bench, FIRMS))
    after = changed(path, lambda bench: visited(bench, ASKED))
    assert read_bench(path) == after == Bench((FIRMS,), (ASKED,))
    assert bench_of(text_of(after)) == after
    assert [one.name for one in path.parent.iterdir()] == ["workbench.json"]


def test_joining_loses_nothing_and_doubles_nothing() -> None:
    other = Bench((NamedList("企业", ("Enterprise/丁",)), NamedList("园区", ("Park/甲",))), (ASKED,))
    both = joined(Bench((FIRMS,), (ASKED,)), other)
    assert {one.name for one in both.lists} == {"企业", "企业 (2)", "园区"}
    assert both.visits == (ASKED,)
    assert joined(both, both) == both


@pytest.mark.parametrize("text", ["", "[]", "{", '{"form": "other"}', "x" * 5_000_000])
def test_what_is_no_workbench_is_refused(text: str) -> None:
    with pytest.raises(DataError):
        bench_of(text)


def test_of_a_strange_file_what_is_right_is_kept() -> None:
    strange = """{"form": "plangraph-workbench-1", "lists": [{"name": "好", "ids": ["Place/甲", 3, ""]}, {"name": ""}, 7],
      "visits": [{"href": "javascript:alert(1)"}, {"href": "//evil.example/"}, {"href": ".//evil"}, {"title": 4, "href": "./paths?from=a"}]}"""
    bench = bench_of(strange)
    assert bench.lists == (NamedList("好", ("Place/甲",)),)
    assert bench.visits == (Visit("", "./paths?from=a", ""),)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="cannot be written"):
        changed(tmp_path / "file" / "workbench.json", lambda bench: bench)


ABOUT = Note("r-1", "甲 → 合作 → 乙", "./entity?id=a&see=r-1", "与年报核对", "2026-01-02 10:00")


def test_a_note_takes_the_place_of_the_one_before_and_an_empty_one_takes_it_away(tmp_path: Path) -> None:
    path = tmp_path / "workbench.json"
    changed(path, lambda bench: with_note(bench, ABOUT))
    after = changed(path, lambda bench: with_note(bench, Note("r-1", "甲", "./entity", "改过")))
    assert read_bench(path) == after
    assert [one.text for one in after.notes] == ["改过"]
    assert after.note("r-1") == after.notes[0]
    assert after.note("r-2") is None
    assert with_note(after, Note("r-1", "甲", "./entity", "  ")).notes == ()


def test_notes_are_joined_and_none_is_lost() -> None:
    other = Bench(notes=(Note("r-1", "甲", "./entity", "另一句"), Note("r-2", "乙", "./entity", "乙的")))
    both = joined(Bench(notes=(ABOUT,)), other)
    assert {one.about: one.text for one in both.notes} == {"r-1": "与年报核对\n另一句", "r-2": "乙的"}
    assert joined(both, other) == both


def test_a_note_of_a_file_with_a_strange_address_is_left_out() -> None:
    bad = Bench(notes=(ABOUT, Note("r-2", "乙", "https://elsewhere.example", "x"), Note("", "丙", "./entity", "x")))
    assert bench_of(text_of(bad)).notes == (ABOUT,)


def test_what_was_asked_is_forgotten() -> None:
    bench = visited(visited(Bench(), ASKED), Visit("另", "./paths", ""))
    assert forgotten(bench, "./paths").visits == (ASKED,)
    assert forgotten(bench).visits == ()
