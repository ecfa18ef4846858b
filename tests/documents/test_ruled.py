"""Ruled tables of a PDF: cells on several lines, rows that a page breaks off, pages that are pictures."""

from collections.abc import Sequence
from pathlib import Path

from plangraph.documents import read_document
from plangraph.records import Document

from .builders import Mark, Picture, Stroke, Words, pdf, wrap
from .views import check_offsets, rows

EDGES = (60, 180, 260, 340, 420)
WIDTH = 9  # characters of the first column
HEIGHT = 16
HEAD = ("指标", "单位", "2020年", "2025年")
LONG = "海水养殖尾水处理达标率指经处理达标的面积占全部养殖面积的比例"
OPENING = [Words(60, 780, "海州市渔业规划"), Words(60, 756, "一、目标"), Words(60, 732, "主要指标如下。")]


def ruled(cells: Sequence[Sequence[str]], top: float = 720) -> list[Mark]:
    """A table with all its lines drawn, the words of its first column set on as many lines as they need."""
    marks: list[Mark] = [Stroke(EDGES[0], top, EDGES[-1], top)]
    bottom = top
    for row in cells:
        lines = [wrap(row[0], WIDTH), *([words] for words in row[1:])]
        for left, words in zip(EDGES, lines, strict=False):
            marks += [Words(left + 4, bottom - HEIGHT * (i + 1) + 4, line) for i, line in enumerate(words) if line]
        bottom -= HEIGHT * max(map(len, lines))
        marks.append(Stroke(EDGES[0], bottom, EDGES[-1], bottom))
    return [*marks, *(Stroke(x, bottom, x, top) for x in EDGES)]


def read(folder: Path, pages: Sequence[Sequence[Mark]]) -> Document:
    path = folder / "plan.pdf"
    path.write_bytes(pdf(pages))
    document = read_document(path)
    check_offsets(document)
    return document


def test_a_cell_on_several_lines_is_one(tmp_path: Path) -> None:
    table = ruled([HEAD, (LONG, "%", "78", "95"), ("渔业总产值", "亿元", "38", "60")])
    found = rows(read(tmp_path, [[*OPENING, *table]]))
    assert found == [list(HEAD), [LONG, "%", "78", "95"], ["渔业总产值", "亿元", "38", "60"]]


def test_words_of_two_cells_that_nearly_touch_are_parted_by_the_line(tmp_path: Path) -> None:
    table = ruled([HEAD, ("渔业增加值占比", "%", "3", "5"), ("渔业总产值", "亿元", "38", "60")])
    close = [Words(174, 702, word.text) if isinstance(word, Words) and word.text == "单位" else word for word in table]
    assert rows(read(tmp_path, [[*OPENING, *close]]))[0][1] in ("单位", "")
    assert [row[-1] for row in rows(read(tmp_path, [[*OPENING, *table]]))] == ["2025年", "5", "60"]


def test_a_row_that_a_page_breaks_off_goes_on(tmp_path: Path) -> None:
    first = ruled([HEAD, ("渔业总产值", "亿元", "38", "60"), (LONG[:18], "%", "78", "95")])
    second = ruled([(LONG[18:], "", "", ""), ("渔船数量", "艘", "900", "800")], top=800)
    tail = [Words(60, 500, "二、保障"), Words(60, 480, "加强领导。")]
    found = rows(read(tmp_path, [[*OPENING, *first], [*second, *tail]]))
    assert found == [
        list(HEAD),
        ["渔业总产值", "亿元", "38", "60"],
        [LONG, "%", "78", "95"],
        ["渔船数量", "艘", "900", "800"],
    ]


def test_text_in_a_frame_is_no_table(tmp_path: Path) -> None:
    frame = [Stroke(50, 740, 500, 740), Stroke(50, 640, 500, 640), Stroke(50, 640, 50, 740), Stroke(500, 640, 500, 740)]
    document = read(tmp_path, [[*frame, Words(60, 715, "一、目标"), Words(60, 690, "渔业总产值达到60亿元。")]])
    assert rows(document) == []
    assert [p.text for p in document.passages][-1] == "渔业总产值达到60亿元。"


def test_a_page_that_is_a_picture_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    last = [Words(60, 780, "二、保障"), Words(60, 756, "渔业投入达到3亿元。")]
    document = read(tmp_path, [OPENING, [Picture(50, 100, 400, 600)], last])
    assert document.passages[-1].text == "渔业投入达到3亿元。"
    told = [finding for finding in document.findings if "picture" in finding.message]
    assert [(one.severity, one.message.split(" without")[0]) for one in told] == [("warning", "Page 2 is a picture")]
