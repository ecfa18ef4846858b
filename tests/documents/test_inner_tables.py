"""Tables in cells of tables: data stay data, and a table that only sets out a page is none; the texts are our own."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from plangraph.documents import read_document
from plangraph.records import Document

from .views import rows

HEAD = ["指标", "单位", "2020年", "2025年"]
LINES = [["企业", "家", "31", "45"], ["园区", "个", "2", "4"], ["研发投入", "亿元", "1.5", "3.2"]]
INNER = [["类别", "家数"], ["规上企业", "12"], ["其他", "19"]]


def page(path: Path) -> None:
    def table(lines: list[list[str]]) -> str:
        return (
            "<table>"
            + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in line) + "</tr>" for line in lines)
            + "</table>"
        )

    lines = [HEAD, *LINES]
    lines[1] = ["企业" + table(INNER), *LINES[0][1:]]
    path.write_text(f"<html><body><h1>海州市规划</h1>{table(lines)}</body></html>", encoding="utf-8")


def word(path: Path) -> None:
    document = docx.Document()
    document.add_heading("海州市规划", 1)
    outer = document.add_table(rows=4, cols=4)
    for row, line in zip(outer.rows, [HEAD, *LINES], strict=True):
        for cell, words in zip(row.cells, line, strict=True):
            cell.text = words
    inner = outer.rows[1].cells[0].add_table(rows=3, cols=2)
    for row, line in zip(inner.rows, INNER, strict=True):
        for cell, words in zip(row.cells, line, strict=True):
            cell.text = words
    document.save(str(path))


def read(path: Path) -> Document:
    (word if path.suffix == ".docx" else page)(path)
    return read_document(path)


@pytest.mark.parametrize("name", ["plan.html", "plan.docx"])
def test_a_table_of_data_with_a_table_in_a_cell_keeps_its_rows(tmp_path: Path, name: str) -> None:
    found = [tuple(row) for row in rows(read(tmp_path / name))]
    assert [tuple(line) for line in [*LINES, *INNER[1:]]] == [row for row in found if row[0] not in ("指标", "类别")]


def test_a_table_that_sets_out_a_page_is_none(tmp_path: Path) -> None:
    path = tmp_path / "plan.html"
    path.write_text(
        "<html><body><table><tr><td>首页</td><td><table><tr><td>指标</td><td>2025年</td></tr>"
        "<tr><td>企业</td><td>45家</td></tr></table><p>"
        + "发展海洋渔业。" * 40
        + "</p></td></tr></table></body></html>",
        encoding="utf-8",
    )
    assert ("企业", "45家") in [tuple(row) for row in rows(read_document(path))]
