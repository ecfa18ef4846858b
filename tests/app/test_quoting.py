"""Evidence as cells and as markup: no heading twice, the cells of a table's row apart."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plangraph.questions import Quoted
from plangraph.records import Excerpt, Graph, Part
from tests.app.conftest import APP

sys.path.insert(0, str(APP))

from parts.quoting import figure_of, words_cell

HEADING = "一、 云上产业 › —— 发展云上驿站"


def quoted(text: str, words: str, why: str = "", section: str = HEADING) -> Quoted:
    excerpt = Excerpt(f"p:{len(text)}-{2 * len(text)}", "p", section, text, len(text), 2 * len(text))
    return Quoted(Part(excerpt.id, words, why), excerpt)


def test_a_heading_that_is_quoted_is_not_told_twice() -> None:
    words = quoted("以甲公司为龙头。", "以甲公司为龙头")
    assert words_cell([words]).place == "—— 发展云上驿站"
    assert words_cell([quoted("——发展云上驿站。", "", "heading"), words]).place == ""
    assert words_cell([words], placed=False).place == ""


@pytest.mark.embedded
def test_the_cells_of_a_row_stand_apart(filled: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "指标表\n\n指标\t2020年\t2025年\n云上驿站（座）\t3\t5\n云上小站（座）\t2\t4\n"
    plan = filled.plans[0]
    (tmp_path / Path(plan.file).name).with_suffix(".txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("PLANGRAPH_DOCUMENTS", str(tmp_path))
    start = text.index("云上驿站")
    excerpt = Excerpt(f"{plan.id}:{start}-{start + 11}", plan.id, "", "云上驿站（座）35", start, start + 11)
    told = figure_of(Quoted(Part(excerpt.id), excerpt))
    assert told.count("pg-cell") == 2
    assert "云上驿站（座）<" in told
