"""What stands round the text of a page: notes, columns, numbers of lines, tables over two pages, menus; each in a real file."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from plangraph.documents import parse_text, read_document
from plangraph.errors import DocumentError
from plangraph.records import Document

from .builders import Words, docx, pdf, set_page, wrap
from .views import check_offsets, outline, rows, texts

ACHIEVED = (
    "全市坚持创新驱动，建成孵化器和众创空间，企业不断壮大，技术合同成交额稳步提升，创新生态进一步优化，平台体系更加完善"
)
TASKS = "支持企业与高校共建平台，推动铜箔产业延伸链条，培育一批龙头企业，形成协同发展的格局，引导金融机构加大投入"
MEANT = "孵化器指为初创企业提供场地和服务的机构，由省科技厅认定，不含众创空间。"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def read(folder: Path, name: str, data: bytes) -> Document:
    path = folder / name
    path.write_bytes(data)
    document = read_document(path)
    check_offsets(document)
    return document


def set_lines(paragraphs: Sequence[str], *, left: float, width: int, first: int = 0) -> list[Words]:
    """Paragraphs set in by two characters, line under line from the one with the number `first` on."""
    lines = [line for paragraph in paragraphs for line in wrap("\u3000\u3000" + paragraph, width)]
    found = []
    for number, line in enumerate(lines, first):
        words = line.lstrip("\u3000")
        found.append(Words(left + 12 * (len(line) - len(words)), 760 - 18 * number, words))
    return found


def with_notes(data: bytes, kind: str) -> bytes:
    """A Word file in which a note of a kind (footnote, endnote) hangs on 孵化器."""
    reference = f'</w:t></w:r><w:r><w:{kind}Reference w:id="2"/></w:r><w:r><w:t>'
    notes = f'<w:{kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    notes += f'<w:{kind} w:id="2"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{MEANT}</w:t></w:r></w:p></w:{kind}>'
    changes = {
        "word/document.xml": ("孵化器", f"孵化器{reference}"),
        "[Content_Types].xml": (
            "</Types>",
            f'<Override PartName="/word/{kind}s.xml" ContentType="{TYPES}.{kind}s+xml"/></Types>',
        ),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rId99" Type="{RELATED}/{kind}s" Target="{kind}s.xml"/></Relationships>',
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.namelist():
            part = old.read(item)
            new.writestr(item, part.decode().replace(*changes[item]) if item in changes else part)
        new.writestr(f"word/{kind}s.xml", f'<w:{kind}s xmlns:w="{NAMESPACE}">{notes}</w:{kind}s>')
    return out.getvalue()


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_of_word_is_a_passage_after_the_one_that_it_explains(kind: str, tmp_path: Path) -> None:
    data = with_notes(docx(["一、基础", "全市建成孵化器3家，企业增加。", "平台增加。"]), kind)
    document = read(tmp_path, "plan.docx", data)
    assert texts(document) == ["全市建成孵化器3家，企业增加。", MEANT, "平台增加。"]


def test_a_note_of_word_in_a_table_stands_after_the_table(tmp_path: Path) -> None:
    data = docx(["一、基础", [["指标", "2020年", "2025年"], ["孵化器（家）", "3", "5"]], "平台增加。"])
    document = read(tmp_path, "plan.docx", with_notes(data, "footnote"))
    assert rows(document) == [["指标", "2020年", "2025年"], ["孵化器（家）", "3", "5"]]
    assert texts(document) == [MEANT, "平台增加。"]


@pytest.mark.parametrize("mark", ["① ", "[1]", "1 ", "*"])
def test_notes_at_the_foot_of_a_page_do_not_tear_its_last_sentence(mark: str, tmp_path: Path) -> None:
    whole = f"{ACHIEVED}，{TASKS}，{ACHIEVED}。"
    lines = set_lines(["一、基础", whole, TASKS + "。"], left=90, width=36)
    cut = 4
    second = [line._replace(bottom=line.bottom + 18 * cut) for line in lines[cut:]]
    note = [Words(90, 80 - 12 * n, line, 8) for n, line in enumerate(wrap(mark + MEANT, 30))]
    pages = [
        [*lines[:cut], *note, Words(290, 40, "1", 9)],
        [*second, Words(290, 40, "2", 9)],
        [*set_lines(["二、任务", ACHIEVED + "。"], left=90, width=36), Words(290, 40, "3", 9)],
    ]
    document = read(tmp_path, "plan.pdf", pdf(pages))
    found = [text.replace(mark, mark.strip()) for text in texts(document)]
    assert found == [whole, mark.strip() + MEANT, TASKS + "。", ACHIEVED + "。"]
    assert outline(document) == ["一、 基础", "二、 任务"]


@pytest.mark.parametrize("across", [False, True])
def test_a_page_in_two_columns_is_read_column_by_column(across: bool, tmp_path: Path) -> None:
    paragraphs = [
        "一、基础",
        f"{ACHIEVED}。",
        f"{TASKS}。",
        "二、任务",
        f"{TASKS}，{ACHIEVED}，{TASKS}。",
        f"{ACHIEVED}，{TASKS}。",
    ]
    lines = set_lines(paragraphs, left=60, width=18)
    half = len(lines) // 2
    right = [line._replace(left=line.left + 260, bottom=line.bottom + 18 * half) for line in lines[half:]]
    page = [*lines[:half], *right]
    if across:  # as some programs write a page: line by line over both columns
        page.sort(key=lambda words: (-words.bottom, words.left))
    title = Words(180, 790, "赣北市科技创新“十四五”规划", 14)
    document = read(tmp_path, "plan.pdf", pdf([[title, *page]]))
    assert texts(document)[1:] == [paragraphs[1], paragraphs[2], paragraphs[4], paragraphs[5]]
    assert outline(document) == ["一、 基础", "二、 任务"]


def test_a_table_with_two_wide_columns_is_no_page_in_columns(tmp_path: Path) -> None:
    page = []
    for row, (what, who) in enumerate([(ACHIEVED, TASKS)] * 4):
        for left, words, width in ((60, what, 18), (320, who, 12)):
            page += [Words(left, 760 - 100 * row - 18 * n, line) for n, line in enumerate(wrap(words[:54], width))]
        page.append(Words(36, 760 - 100 * row, f"{row + 1} "))
    document = read(tmp_path, "plan.pdf", pdf([page]))
    whole = "".join(passage.text for passage in document.passages)
    assert whole.index(TASKS[:6]) < whole.rindex(ACHIEVED[:6])


@pytest.mark.parametrize("apart", [False, True])
def test_numbers_of_lines_in_a_pdf(apart: bool, tmp_path: Path) -> None:
    lines = set_lines(["一、基础", f"{ACHIEVED}，{TASKS}。", "二、任务", f"{TASKS}。"], left=90, width=30)
    numbers = [Words(50, line.bottom, f"{n} ", 9) for n, line in enumerate(lines, 1)]
    beside = [words for pair in zip(numbers, lines, strict=True) for words in pair]
    document = read(tmp_path, "plan.pdf", pdf([[*lines, *numbers] if apart else beside]))
    assert texts(document) == [f"{ACHIEVED}，{TASKS}。", f"{TASKS}。"]
    assert outline(document) == ["一、 基础", "二、 任务"]


def test_numbers_of_lines_in_a_text() -> None:
    lines = ["一、基础", ACHIEVED + "，", TASKS[:20], TASKS[20:] + "。", "二、任务", TASKS + "。", ACHIEVED + "。"]
    document = parse_text("".join(f"{n:3} {line}\n" for n, line in enumerate(lines, 1)))
    assert outline(document) == ["一、 基础", "二、 任务"]
    assert texts(document) == [f"{ACHIEVED}，{TASKS}。", f"{TASKS}。", f"{ACHIEVED}。"]
    check_offsets(document)


def test_the_numbers_of_the_rows_of_a_table_stay() -> None:
    table = "".join(f"{n} 指标{n} 家 {n}0 {n}5\n" for n in range(1, 9))
    document = parse_text(f"一、目标\n序号 指标名称 单位 2020年 2025年\n{table}")
    assert [row[0] for row in rows(document)] == ["序号", *map(str, range(1, 9))]


def test_a_table_over_two_pages_goes_on_with_its_columns(tmp_path: Path) -> None:
    head = "\t指标\t单位\t2020年\t2025年"
    first = ["一、目标", "主要指标如下。", head, "\t高新技术企业\t家\t120\t300", "\t研发强度\t%\t2.1\t3.0"]
    pages = [
        set_page(first, head="赣北市科技规划", foot="— 1 —"),
        set_page([head, "\t发明专利\t件\t12\t30", "二、任务", f"{TASKS}。"], head="赣北市科技规划", foot="— 2 —"),
        set_page(["三、保障", f"{ACHIEVED}。"], head="赣北市科技规划", foot="— 3 —"),
    ]
    document = read(tmp_path, "plan.pdf", pdf(pages))
    assert [row[0] for row in rows(document)] == ["指标", "高新技术企业", "研发强度", "发明专利"]
    assert [p.header for p in document.passages if p.kind == "row"] == [True, False, False, False]
    assert len({p.table for p in document.passages if p.kind == "row"}) == 1


@pytest.mark.parametrize("foot", ["", "— 1 —"])
def test_a_scanned_pdf_is_refused_with_the_way_out(foot: str, tmp_path: Path) -> None:
    page = [Words(290, 40, foot, 9)] if foot else []
    with pytest.raises(DocumentError, match=r"^plan.pdf: the PDF holds no text \(scanned pages\?\); .*OCR.*ocrmypdf"):
        read(tmp_path, "plan.pdf", pdf([page, page, page]))


def test_the_frame_of_a_web_page_is_left_out(tmp_path: Path) -> None:
    markup = f"""<html><head><title>规划</title></head><body><div>登录 注册 无障碍</div>
    <div>当前位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>规划计划</a></div>
    <div><h1>赣北市科技创新“十四五”规划</h1><div>字号：[<a>大</a> <a>中</a> <a>小</a>] <a>打印</a></div>
    <p>一、产业</p><p>{TASKS}。</p></div><div>扫一扫在手机打开当前页</div><div>上一篇：关于召开会议的通知</div>
    <div>下一篇：没有了</div><div><p>主办：赣北市人民政府办公室</p><p>网站标识码：3600000001</p></div></body></html>"""
    document = read(tmp_path, "plan.html", markup.encode())
    assert [p.text for p in document.passages] == ["赣北市科技创新“十四五”规划", "一、产业", f"{TASKS}。"]
