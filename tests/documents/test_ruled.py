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


GROUPED = [
    ("指标", "规划", "", "完成", ""),
    ("", "2020年", "增速", "2020年", "增速"),
    ("渔业经济", "", "", "", ""),
    ("总产值", "38", "5%", "41", "6%"),
]


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


def grouped(top: float = 700) -> list[Mark]:
    """A table with names of columns over two others, and a line of words over the rows of a group."""
    edges, marks = (60, 180, 250, 320, 390, 460), []
    inner: list[tuple[int, ...]] = [(0, 1, 3, 5), (0, 1, 2, 3, 4, 5), (0, 5), (0, 1, 2, 3, 4, 5)]
    heights = [top - HEIGHT * i for i in range(len(GROUPED) + 1)]
    for i, (row, drawn) in enumerate(zip(GROUPED, inner, strict=True)):
        marks += [Words(x + 4, heights[i + 1] + 4, word) for x, word in zip(edges, row, strict=False) if word]
        marks += [Stroke(edges[x], heights[i + 1], edges[x], heights[i]) for x in drawn]
    marks += [Stroke(edges[0] if i != 1 else edges[1], height, edges[-1], height) for i, height in enumerate(heights)]
    return marks


def read(folder: Path, pages: Sequence[Sequence[Mark]], fine: int = 0) -> Document:
    path = folder / "plan.pdf"
    path.write_bytes(pdf(pages, fine))
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


def test_lines_in_a_form_of_its_own_measures_are_lines_of_the_page(tmp_path: Path) -> None:
    table = ruled([HEAD, (LONG, "%", "78", "95"), ("渔业总产值", "亿元", "38", "60")])
    found = rows(read(tmp_path, [[*OPENING, *table]], fine=4))
    assert found == [list(HEAD), [LONG, "%", "78", "95"], ["渔业总产值", "亿元", "38", "60"]]


def test_a_frame_around_the_page_is_no_column(tmp_path: Path) -> None:
    frame = [Stroke(20, 20, 20, 820), Stroke(570, 20, 570, 820), Stroke(20, 820, 570, 820), Stroke(20, 20, 570, 20)]
    table = ruled([HEAD, ("渔业增加值占比", "%", "3", "5"), ("渔业总产值", "亿元", "38", "60")])
    assert [len(row) for row in rows(read(tmp_path, [[*OPENING, *table, *frame]]))] == [4, 4, 4]


def test_names_over_several_columns_are_said_of_each_and_a_group_is_a_row(tmp_path: Path) -> None:
    assert rows(read(tmp_path, [[*OPENING, *grouped()]])) == [
        ["指标", "规划2020年", "规划增速", "完成2020年", "完成增速"],
        ["渔业经济", "", "", "", ""],
        ["总产值", "38", "5%", "41", "6%"],
    ]


def test_a_numbered_row_goes_on_over_the_page_in_all_its_cells(tmp_path: Path) -> None:
    head = ("序号", "任务", "牵头", "时限")
    first = ruled([head, ("1", "改造渔港", "渔业局", "年底"), ("2", "建设海洋", "水利局、", "六月")])
    second = ruled([("", "牧场", "渔业局", "前"), ("3", "修船", "交通局", "八月")], top=800)
    tail = [Words(60, 500, "二、保障"), Words(60, 480, "加强领导。")]
    found = rows(read(tmp_path, [[*OPENING, *first], [*second, *tail]]))
    assert found[2:] == [["2", "建设海洋牧场", "水利局、渔业局", "六月前"], ["3", "修船", "交通局", "八月"]]


def test_a_row_that_the_edge_of_the_page_cuts_off_is_closed_there(tmp_path: Path) -> None:
    table = ruled(
        [HEAD, ("渔业总产值", "亿元", "38", "60"), ("渔船数量及其总吨位" * 3, "艘", "9", "8"), (LONG, "%", "78", "95")]
    )
    lowest = min(mark.bottom for mark in table)
    cut = [mark for mark in table if not (isinstance(mark, Stroke) and mark.bottom == mark.top == lowest)]
    assert [row[0] for row in rows(read(tmp_path, [[*OPENING, *cut]]))][-1] == LONG


def test_what_stands_close_behind_on_one_line_is_one_stretch(tmp_path: Path) -> None:
    words = "渔业发展水平进一步提高，产业链条更加完整，渔民收入稳步增长。"
    halves = [Words(60, 700, words), Words(60 + 12 * len(words), 700, "“蓝色粮仓”")]
    below = [Words(60, 680, "建设全面展开。"), Words(60, 655, "二、保障")]
    document = read(tmp_path, [[*OPENING, *reversed(halves), *below], [Words(60, 780, "加强领导。")]])
    assert "“蓝色粮仓”" in "".join(p.text for p in document.passages)
    document = read(tmp_path, [[*OPENING, *halves, *below], [Words(60, 780, "加强领导。")]])
    assert f"{words}“蓝色粮仓”建设全面展开。" in [p.text for p in document.passages]


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


def test_a_large_picture_beside_words_is_told_and_a_small_one_is_not(tmp_path: Path) -> None:
    document = read(
        tmp_path, [[*OPENING, Picture(60, 300, 400, 200)], [Words(60, 780, "二、保障"), Picture(60, 300, 60, 20)]]
    )
    told = [finding.message for finding in document.findings if "picture" in finding.message]
    assert len(told) == 1
    assert told[0].startswith("Page 1 holds a large picture;")
