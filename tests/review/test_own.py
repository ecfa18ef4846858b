"""The shipped graph is never touched; the name is asked once; lines are added whole."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from plangraph.build.decisions import read_decisions
from plangraph.errors import DataError, UsageError
from plangraph.records import Decision, ThingRef
from plangraph.resources import resource
from plangraph.review import Review, own_graph, reviewer, set_reviewer
from plangraph.review.book import Book
from tests.build.test_growing import contents


def test_the_first_decision_about_the_shipped_graph_makes_a_copy() -> None:
    shipped = resource("graphs")
    before = contents(shipped)
    assert own_graph() == shipped
    review = Review(who="王五")
    with pytest.raises(UsageError, match="never changed"):
        review.rebuild()
    item = next(item for item in review.items if item.fact is not None)
    review.reject(item.id)
    assert review.folder == own_graph() == own_graph(shipped) != shipped
    assert contents(shipped) == before
    assert len(read_decisions(review.folder)) >= 1
    assert Review().folder == review.folder


def test_another_graph_is_reviewed_where_it_is(graph: Path) -> None:
    assert own_graph(graph) == graph


def test_what_is_no_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not a built graph"):
        Review(tmp_path)


def test_the_name_is_kept(graph: Path) -> None:
    assert reviewer() is None
    with pytest.raises(UsageError, match="who you are"):
        Review(graph).undo()
    assert set_reviewer("  王 五 ") == "王 五"
    assert reviewer() == "王 五"
    assert Review(graph).who == "王 五"


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "machine", "Reader", "a\x00b"])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="reviewer's name"):
        set_reviewer(name)


def decision(number: int) -> Decision:
    thing = ThingRef("p", "Enterprise", f"企业{number}")
    return Decision(
        "same", "王五", f"2026-11-30T00:00:00.{number:03}Z", thing=thing, other=ThingRef("p", "Enterprise", "x")
    )


def test_lines_of_many_writers_are_all_there(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    folder.mkdir()

    def write(start: int) -> None:
        for number in range(start, start + 10):
            Book(folder).add([decision(number)])

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 10, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {one.id for one in read_decisions(folder)} == {decision(number).id for number in range(30)}
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["decisions.jsonl", "graph"]


def test_a_line_without_an_end_is_no_harm(tmp_path: Path) -> None:
    book = Book(tmp_path)
    book.add([decision(1)])
    path = tmp_path / "decisions.jsonl"
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    book.add([decision(2)])
    assert [one.id for one in book.standing()] == [decision(1).id, decision(2).id]


def test_what_is_withdrawn_stays_in_the_file(tmp_path: Path) -> None:
    book = Book(tmp_path)
    book.add([decision(1), decision(2)])
    assert book.withdraw("李四", decision(1).id) == (decision(1),)
    assert book.standing() == (decision(2),)
    assert [one.verdict for one in book.all()] == ["same", "same", "withdrawn"]
    assert book.withdraw("王五") == (decision(2),)
    book.add([decision(2)])
    assert book.standing() == (decision(2),)
