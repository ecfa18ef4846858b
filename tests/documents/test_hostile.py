"""Files made to harm are read or refused in one sentence, in little time; nothing but a DocumentError is raised."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from plangraph.documents import limits, parse_text, read_document
from plangraph.errors import DocumentError
from plangraph.records import Document

from .builders import Words, docx, pdf
from .views import check_offsets, messages, texts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

pytestmark = pytest.mark.timeout(60)


def read(folder: Path, name: str, data: bytes) -> Document | str:
    """The document, or the sentence that refuses it."""
    path = folder / name
    path.write_bytes(data)
    try:
        document = read_document(path)
    except DocumentError as error:
        return str(error)
    check_offsets(document)
    return document


def word(change: Callable[[str], str], part: str = "word/document.xml") -> bytes:
    """A Word document in which one part is changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(["一、产业", "发展铜箔。", [["指标", "2025年"], ["企业", "3"]]]))) as old:
        new = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
        for item in old.namelist():
            data = old.read(item)
            new.writestr(item, change(data.decode()) if item == part else data)
        new.close()
    return out.getvalue()


def boxes(depth: int) -> str:
    """Text boxes in one another."""
    words = "<w:r><w:t>铜箔</w:t></w:r>"
    inner = f"<w:p>{words}</w:p>"
    for _ in range(depth):
        inner = f"<w:p>{words}<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    return inner


WORD = {
    "outline level without a value": lambda xml: xml.replace("<w:p>", "<w:p><w:pPr><w:outlineLvl/></w:pPr>", 1),
    "outline level that is no number": lambda xml: xml.replace(
        "<w:p>", '<w:p><w:pPr><w:outlineLvl w:val="x"/></w:pPr>', 1
    ),
    "span without a value": lambda xml: xml.replace("<w:tcPr>", "<w:tcPr><w:gridSpan/>", 1),
    "span of two thousand millions": lambda xml: xml.replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2000000000"/>', 1),
}


@pytest.mark.parametrize("case", WORD)
def test_word_documents_with_odd_values_are_read(case: str, tmp_path: Path) -> None:
    document = read(tmp_path, "plan.docx", word(WORD[case]))
    assert isinstance(document, Document)
    assert "发展铜箔。" in texts(document)


def test_a_word_document_without_a_body_or_with_foreign_properties(tmp_path: Path) -> None:
    empty = read(tmp_path, "plan.docx", word(lambda _: f"<w:document {W}/>"))
    assert empty == "plan.docx: the file holds no text."
    foreign = read(tmp_path, "plan.docx", word(lambda _: "<html/>", "docProps/core.xml"))
    assert isinstance(foreign, Document)


def test_text_boxes_in_text_boxes_are_read_once(tmp_path: Path) -> None:
    document = read(tmp_path, "plan.docx", word(lambda xml: xml.replace("<w:p>", boxes(20) + "<w:p>", 1)))
    assert isinstance(document, Document)
    assert texts(document).count("铜箔") == 21
    deep = read(tmp_path, "plan.docx", word(lambda xml: xml.replace("<w:p>", boxes(61) + "<w:p>", 1)))
    assert deep == "plan.docx: tables or text boxes are nested more than 60 deep."


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in ("a.xml", "b.xml", "c.xml"):
            archive.writestr(part, bytes(40_000_000))
    found = read(tmp_path, "plan.docx", out.getvalue())
    assert found == "plan.docx: the file unpacks to more than 100 MB; it is no plan."


PAGES = {
    "rowspan of 5,000 digits": f'<table><tr><td rowspan="{"9" * 5000}">企业</td><td>1</td></tr><tr><td>2</td></tr></table>',
    "a character set that is none": '<meta charset="undefined"><p>发展铜箔。</p>',
    "escapes for a character set": '<meta charset="unicode_escape"><p>发展铜箔。</p>',
    "deep elements": "<div>" * 3000 + "发展铜箔。",
}


@pytest.mark.parametrize("case", PAGES)
def test_pages_with_odd_values(case: str, tmp_path: Path) -> None:
    found = read(tmp_path, "plan.html", f"<p>发展铜箔，建设平台。</p>{PAGES[case]}".encode())
    assert isinstance(found, Document) or "nested too deeply" in found


def test_a_table_that_grows_is_refused(tmp_path: Path) -> None:
    cells = '<td colspan="100" rowspan="2000">企业</td>' * 20
    rows = f"<table><tr>{cells}</tr>" + "<tr><td>1</td><td>2</td></tr>" * 1500 + "</table>"
    assert read(tmp_path, "plan.html", rows.encode()) == "plan.html: a table has more than 200,000 cells."


TEXTS = {
    "headings": "# 一、产业\n" * 4000,
    "headings under a rule": "产业\n---\n" * 4000,
    "pictures": "铜箔" + "![" * 40_000,
    "brackets": "铜箔" + "[" * 40_000,
    "wide gaps": "一" + " " * 100_000 + "x",
    "dots": "目录\n" + "一、产业" + "." * 100_000,
    "entries and none": "目录\n" + "一、产业......1\n发展铜箔\n" * 4000,
    "lone numbers": "占比从\n3\n年的\n" * 8000,
    "pages": "".join(f"铜箔，\n{number % 900}\n" for number in range(15_000)),
    "names of columns": "指标\n2020年\n2025年\n" * 10_000,
    "numbers of rows": "序号\n指标\n单位\n" + "1\n企业\n家\n2\n" * 10_000,
    "cells": "指标 单位 2020年 2025年\n" * 5000,
    "tabs": "一\t" * 40_000,
    "box after box": "专栏1 铜箔\n" * 8000,
    "points": "一是铜箔。\n" * 8000,
}


@pytest.mark.parametrize("name", ["plan.txt", "plan.md"])
@pytest.mark.parametrize("case", TEXTS)
def test_texts_that_are_worse_than_long(case: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SHORT", 200_000)  # some of them are refused, were it not for their sake
    assert isinstance(read(tmp_path, name, TEXTS[case].encode()), Document)


@pytest.mark.parametrize("line", ["1例", "第一条", "# a", "某"])
def test_a_text_cut_into_thousands_of_short_lines_is_refused(line: str, tmp_path: Path) -> None:
    said = read(tmp_path, "plan.txt", f"{line}\n".encode() * 6_000)
    assert said == "plan.txt: the text is cut into 6,000 lines of fewer than 6 characters on average; join its lines."
    assert isinstance(read(tmp_path, "plan.txt", f"{line}\n".encode() * 600), Document)


@pytest.mark.parametrize("line", ["-", "A", "1.", "……"])
def test_a_line_in_which_nothing_is_to_be_read_is_no_passage(line: str, tmp_path: Path) -> None:
    document = read(tmp_path, "plan.txt", f"一、铜箔\n\n{line}\n\n产值占5%。\n\n{line}\n".encode())
    assert isinstance(document, Document)
    assert [passage.text for passage in document.passages] == ["一、铜箔", "产值占5%。"]


def test_a_pdf_with_too_many_pages_or_with_a_loop(tmp_path: Path) -> None:
    page = [Words(90, 700, "发展铜箔。")]
    many = pdf([page]).replace(b"/Count 1", b"/Count 9000")
    assert "9000" not in str(read(tmp_path, "plan.pdf", many))
    loop = pdf([page]).replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]")
    assert isinstance(read(tmp_path, "plan.pdf", loop), str)
    large = pdf([page]).replace(b"[0 0 595 842]", b"[0 0 9999999 9999999]")
    assert isinstance(read(tmp_path, "plan.pdf", large), Document)


def test_invisible_and_control_characters_are_left_out() -> None:
    text = "一、产业\n发展铜\u200b箔，\u202e支持赣\u00ad北铜业，\x1b[31m建\x1b[0m设\x07平台。\n"
    document = parse_text(text)
    check_offsets(document)
    assert texts(document)[-1] == "发展铜箔，支持赣北铜业，建设平台。"
    assert "3 invisible characters were left out (U+00AD, U+200B, U+202E)." in messages(document, "info")
    assert "control characters and terminal escapes were left out" in messages(document, "info")
    (passage,) = [passage for passage in document.passages if passage.kind == "paragraph"]
    start, end = passage.source_span(passage.text.index("铜箔"), passage.text.index("铜箔") + 2)
    assert text[start:end] == "铜\u200b箔"


def test_a_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb9\xe6\xbb\xae.txt"))
    path.write_text("一、产业\n发展铜箔。\n", "utf-8")
    document = read_document(path)
    document.id.encode()
    document.path.encode()
