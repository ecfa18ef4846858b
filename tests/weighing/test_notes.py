"""Notes under a table go with the figures that it marks, as far as where two values contradict each other."""

from __future__ import annotations

import pytest

from plangraph.build import build_graph
from plangraph.compare import Comparison
from plangraph.records import Document, Graph, Metadata, Passage, Span
from plangraph.weighing.notes import Notes

PLAN = """合肥市科技创新规划（2021—2025年）

一、发展基础

2020年，全市研发投入强度达到3.4%。高新技术企业达到186家。

二、发展目标

专栏1  主要指标

\t指标
\t2020年
\t2025年目标

\t研发投入强度（%）
\t2.5*
\t3.5

\t高新技术企业数量（家）
\t176
\t350

注：*为2019年数；**为预计数。
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of a plan whose text and table differ."""
    path = tmp_path_factory.mktemp("notes") / "合肥市.txt"
    path.write_text(PLAN, encoding="utf-8")
    return build_graph([path])


def test_a_marked_value_has_its_own_note(graph: Graph) -> None:
    told = {one.id: one.text[one.text.find("*") :] for one in graph.excerpts}
    noted = {
        figure.value: told[one.partition(":")[2]]
        for figure in graph.figures
        for one in figure.context
        if one.startswith("note:")
    }
    assert set(noted) == {2.5}
    assert noted[2.5].startswith("*为2019年数")


def test_the_note_stands_with_the_contradiction(graph: Graph) -> None:
    found = {one.values: one for one in Comparison(graph).contradictions()}
    marked, bare = found[3.4, 2.5], found[186.0, 176.0]
    assert [note.id for note in marked.notes] == [
        record["notes_at"] for record in _records(graph) if record["notes_at"]
    ]
    assert not bare.notes
    (record,) = [record for record in _records(graph) if "3.4" in record["values"]]
    assert "2019年数" in record["note"]


def _records(graph: Graph) -> list[dict[str, str]]:
    return Comparison(graph).records("contradictions")


@pytest.mark.parametrize(
    ("row", "value", "below", "note"),
    [
        ("孵化器|3*", 3, "*不含在建", "*不含在建"),
        ("孵化器*|3", 3, "备注：带*的不含在建。", "备注：带*的不含在建。"),
        ("孵化器|3①", 3, "①不含在建②为预计", "①不含在建"),
        ("孵化器|3|5*", 3, "*为预计", None),
        ("孵化器|3", 3, "注：不含在建", None),
        ("孵化器|3*", 3, "实行2*3方案", None),
    ],
)
def test_which_note_a_mark_stands_for(row: str, value: float, below: str, note: str | None) -> None:
    cells, start = [], 0
    for cell in row.split("|"):
        cells.append((start, start + len(cell)))
        start += len(cell) + 1
    passages = (
        Passage(0, "row", row, tuple(range(len(row))), table=0, cells=tuple(cells)),
        Passage(1, "paragraph", below, tuple(range(len(row), len(row) + len(below)))),
    )
    notes = Notes(Document("甲", "甲.txt", "txt", "", row + below, (), passages, Metadata()))
    found = notes.of(Span(0, 0, len(row)), value)
    assert (below[found.start : found.end] if found else None) == note
