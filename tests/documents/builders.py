"""Small real files of each format, made in memory."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from typing import NamedTuple

from docx import Document as open_docx
from docx.document import Document as DocxDocument


class Words(NamedTuple):
    """Words on a page of a PDF: their place in points from the left and from the bottom, and their size."""

    left: float
    bottom: float
    text: str
    size: float = 12


class Stroke(NamedTuple):
    """A line drawn on a page of a PDF, from one place to another."""

    left: float
    bottom: float
    right: float
    top: float


class Picture(NamedTuple):
    """A picture on a page of a PDF: its place, how wide and high it is, and how many pixels each way; it is black."""

    left: float
    bottom: float
    wide: float
    high: float
    pixels: int = 8


Mark = Words | Stroke | Picture


def pdf(pages: Sequence[Sequence[Mark]], fine: int = 0) -> bytes:
    """A PDF with Chinese text in a standard CID font that is not embedded (STSong, UniGB-UCS2-H). With `fine` the lines of a
    page are drawn in a form whose measures are so many times as fine as the page's."""
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
        b" /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
    ]
    for number, page in enumerate(pages):
        stream = b"\n".join(_show(mark) for mark in page if not fine or not isinstance(mark, Stroke))
        drawn = f"/XObject << /X1 {6 + 2 * len(pages) + number} 0 R >>" if fine else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * number} 0 R"
            f" /Resources << /Font << /F1 3 0 R >> {drawn} >> >>".encode()
        )
        objects.append(
            _stream("", stream + f"\nq {1 / fine} 0 0 {1 / fine} 0 0 cm /X1 Do Q".encode() if fine else stream)
        )
    return file_of([*objects, *(_form(page, fine) for page in pages if fine)])


def _form(page: Sequence[Mark], fine: int) -> bytes:
    """The lines of a page as a form of its own measures."""
    lines = [Stroke(*(fine * at for at in mark)) for mark in page if isinstance(mark, Stroke)]
    box = f"/Type /XObject /Subtype /Form /BBox [0 0 {595 * fine} {842 * fine}]"
    return _stream(box, b"\n".join(map(_show, lines)))


def _stream(what: str, data: bytes) -> bytes:
    return f"<< {what} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _show(words: Mark) -> bytes:
    if isinstance(words, Stroke):
        return f"0.5 w {words.left} {words.bottom} m {words.right} {words.top} l S".encode()
    if isinstance(words, Picture):
        place = f"q {words.wide} 0 0 {words.high} {words.left} {words.bottom} cm "
        data = zlib.compress(bytes(words.pixels * words.pixels // 8), 1)
        form = f"BI /W {words.pixels} /H {words.pixels} /BPC 1 /CS /G /F /Fl /L {len(data)} ID "
        return place.encode() + form.encode() + data + b" EI Q"
    text = words.text if len(words.text) > 1 else words.text + " "  # one glyph of a font that is not there has no width
    code = text.encode("utf-16-be").hex().upper()
    return f"BT /F1 {words.size} Tf 1 0 0 1 {words.left} {words.bottom} Tm <{code}> Tj ET".encode()


def file_of(objects: Sequence[bytes]) -> bytes:
    """A PDF of such objects, the first of which is its root."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.writelines(f"{place:010d} 00000 n \n".encode() for place in places)
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def set_page(paragraphs: Sequence[str], *, width: int = 36, head: str = "", foot: str = "") -> list[Words]:
    """A page as a word processor sets it: paragraphs set in by two characters and wrapped, a running head and foot."""
    page = [Words(90, 800, head, 9)] if head else []
    bottom = 760.0
    for paragraph in paragraphs:
        if paragraph.startswith("\t"):
            page += [Words(90 + 110 * column, bottom, cell) for column, cell in enumerate(paragraph[1:].split("\t"))]
            bottom -= 18
            continue
        opening = 2 if not paragraph.startswith("^") else 0
        text = "\u3000" * opening + paragraph.lstrip("^")
        while text:
            line, text = text[:width], text[width:]
            indent = len(line) - len(line.lstrip("\u3000"))
            page.append(Words(90 + 12 * indent, bottom, line.lstrip("\u3000")))
            bottom -= 18
    return page + ([Words(290, 40, foot, 9)] if foot else [])


def set_pages(paragraphs: Sequence[str], *, width: int = 36, height: int = 38, head: str = "") -> list[list[Words]]:
    """As many pages as the paragraphs need, each line of `width` characters, a running head and page numbers."""
    lines = [line for paragraph in paragraphs for line in wrap("\u3000\u3000" + paragraph, width)]
    pages: list[list[Words]] = []
    for first in range(0, len(lines), height):
        page = [Words(90, 800, head, 9), Words(290, 40, f"— {len(pages) + 1} —", 9)]
        for row, line in enumerate(lines[first : first + height]):
            words = line.lstrip("\u3000")
            page.append(Words(90 + 12 * (len(line) - len(words)), 760 - 18 * row, words))
        pages.append(page)
    return pages


def wrap(text: str, width: int) -> list[str]:
    """Lines of `width` characters, the last one shorter."""
    return [text[start : start + width] for start in range(0, len(text), width)]


def docx(blocks: Sequence[str | Sequence[Sequence[str]]], *, title: str = "") -> bytes:
    """A Word document: "1#…" is a heading of level 1, a list of rows a table, a cell "^" merged into the one above."""
    document = open_docx()
    document.core_properties.title = title
    for block in blocks:
        if not isinstance(block, str):
            _add_table(document, block)
        elif block[:1].isdigit() and block[1:2] == "#":
            document.add_heading(block[2:], int(block[0]))
        else:
            document.add_paragraph(block)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_table(document: DocxDocument, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            if words == "^":
                table.cell(row - 1, column).merge(table.cell(row, column))
            else:
                table.cell(row, column).text = words
