"""DOCX: paragraphs with the levels of their styles, tables with merged cells, text boxes."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from docx import Document as open_docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ...errors import DocumentError
from ..limits import MOST_COLUMNS, check_cells, check_elements, check_nested, check_unpacked
from ..source import Source, SourceBuilder
from .framing import tells_data

_HEADING = re.compile(r"(?:heading|标题)\s{0,4}([1-9])\Z", re.IGNORECASE)
_BODY_TEXT = 9  # the outline level of what is no heading
_CONTENTS = re.compile(r"(?:toc|目录)\s{0,4}\d?", re.IGNORECASE)
_SKIPPED = frozenset(map(qn, ("w:del", "w:txbxContent", "w:instrText", "w:pPr", "w:rPr", "w:moveFrom")))
_NOTES = {
    "footnotes": (qn("w:footnote"), qn("w:footnoteReference")),
    "endnotes": (qn("w:endnote"), qn("w:endnoteReference")),
}
_REFERENCES = tuple(reference for _, reference in _NOTES.values())
# What python-docx, lxml and zipfile raise for files that are no Word documents.
_READING = (PackageNotFoundError, KeyError, ValueError, SyntaxError, OSError, AttributeError)
_DAMAGE = (*_READING, zipfile.BadZipFile, zlib.error, NotImplementedError)
_LARGE = 2_160_000, 720_000  # of 360,000 a centimetre: how wide and high a picture is that may hold a table or a box
_MOST_DIGITS = 12
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_docx(data: bytes, name: str) -> Source:
    """The paragraphs and tables of a Word document. DocumentError where it is damaged, locked or of the old format."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise DocumentError(f"{name}: an old Word file (.doc) or one with a password; save it as .docx without.")
    try:
        _check_archive(data, name)
        document = open_docx(io.BytesIO(data))
        builder = SourceBuilder()
        body = document.element.body
        if body is not None:
            _Walk(builder, _style_levels(document), _notes(document)).visit(body)
    except DocumentError:
        raise
    except _DAMAGE:
        raise DocumentError(f"{name}: not a Word document, or damaged.") from None
    return replace(builder.build(_title(document)), lost=tuple(_pictures(body)))


def _pictures(body: Any) -> Iterator[str]:
    """A sentence on the large pictures of a document, where it has any."""
    count = 0
    for drawing in body.iter(qn("wp:inline"), qn("wp:anchor")) if body is not None else ():
        extent = drawing.find(qn("wp:extent"))
        wide, high = (_length(extent.get(name)) for name in ("cx", "cy")) if extent is not None else (0, 0)
        picture = next(drawing.iter(qn("a:blip")), None) is not None
        count += picture and wide >= _LARGE[0] and high >= _LARGE[1]
    if count:
        holds = "a large picture" if count == 1 else f"{count} large pictures"
        yield f"The file holds {holds}; where one is a table or a box, its words were not read: put them in as text."


def _length(value: str | None) -> int:
    """A length as drawings give it; 0 where there is none that can be."""
    return int(value) if value is not None and value.isdecimal() and len(value) < _MOST_DIGITS else 0


def _check_archive(data: bytes, name: str) -> None:
    """DocumentError where a file unpacks to too much, or its parts have too many elements, before any is taken apart."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        check_unpacked(sum(member.file_size for member in archive.infolist()), name)
        elements = 0
        for member in archive.namelist():
            if member.endswith((".xml", ".rels")):
                part = archive.read(member)
                elements += part.count(b"<") - part.count(b"</")
                check_elements(elements, name)


def _title(document: Any) -> str | None:
    """The title among the file's properties; None where they say none or are damaged."""
    try:
        return document.core_properties.title or None
    except _DAMAGE:
        return None


def _notes(document: Any) -> dict[tuple[str, str], Any]:
    """The footnotes and endnotes, by the tag that refers to them and their id; those that only draw a line are empty."""
    found: dict[tuple[str, str], Any] = {}
    for related in document.part.rels.values():
        kind = str(related.reltype).rpartition("/")[2]
        if kind in _NOTES and not related.is_external:
            for note in parse_xml(related.target_part.blob).iter(_NOTES[kind][0]):
                found[_NOTES[kind][1], note.get(qn("w:id"))] = note
    return found


def _number(element: Any, usual: int, most: int) -> int:
    """The number that an element holds, at most `most`; `usual` where it holds none."""
    value = element.get(qn("w:val")) if element is not None else None
    if value is None or not value.isdecimal():
        return usual
    return min(int(value[:9]), most)


def _style_levels(document: Any) -> dict[str, int]:
    """The level of each paragraph style that is a heading, by style id; 0 for those of a contents page."""
    levels: dict[str, int] = {}
    for style in document.styles:
        match = _HEADING.match(style.name or "")
        if match:
            levels[style.style_id] = int(match.group(1))
        elif _CONTENTS.match(style.name or ""):
            levels[style.style_id] = 0
        else:
            outline = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
            if (level := _number(outline, _BODY_TEXT, _BODY_TEXT)) < _BODY_TEXT:
                levels[style.style_id] = level + 1
    return levels


class _Walk:
    """Goes through the body and adds a line for each paragraph and table row."""

    def __init__(self, builder: SourceBuilder, levels: dict[str, int], notes: dict[tuple[str, str], Any]) -> None:
        self._builder = builder
        self._notes = notes
        self._levels = levels
        self._depth = 0

    def visit(self, container: Any) -> None:
        """The paragraphs and tables directly in an element, and those in content controls."""
        for child in container:
            if child.tag == qn("w:p"):
                self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                self._table(child)
            elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
                self.visit(child)

    def _paragraph(self, paragraph: Any) -> None:
        level = self._level(paragraph)
        if level != 0:
            listed = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
            kind = "heading" if level else "item" if listed else "text"
            for words in "".join(_words(paragraph)).split("\n"):
                self._builder.add(words, kind=kind, level=level)
        self._add_notes(paragraph)
        self._visit_framed(list(_boxes(paragraph)))

    def _add_notes(self, element: Any) -> None:
        """The notes that an element refers to, each whole and once."""
        for reference in element.iter(*_REFERENCES):
            note = self._notes.pop((reference.tag, reference.get(qn("w:id"))), None)
            if note is not None:
                words = " ".join("".join(_words(paragraph)).strip() for paragraph in note.iter(qn("w:p")))
                self._builder.add(words, kind="note")

    def _level(self, paragraph: Any) -> int | None:
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return None
        outline = properties.find(qn("w:outlineLvl"))
        if (level := _number(outline, _BODY_TEXT, _BODY_TEXT)) < _BODY_TEXT:
            return level + 1
        style = properties.find(qn("w:pStyle"))
        return self._levels.get(style.get(qn("w:val"))) if style is not None else None

    def _visit_framed(self, containers: list[Any]) -> None:
        outside, self._builder.boxed = self._builder.boxed, True
        self._depth += 1
        check_nested(self._depth)
        for container in containers:
            self.visit(container)
        self._depth -= 1
        self._builder.boxed = outside

    def _table(self, table: Any) -> None:
        rows = list(_own(table, "w:tr"))
        cells = [cell for row in rows for cell in _own(row, "w:tc")]
        inner = [own for cell in cells for own in _own(cell, "w:tbl")]
        if len(cells) == len(rows) or (len(rows) == 1 and len(cells) < 3):
            self._visit_framed(cells)
            return
        grid = list(_grid(rows))
        if inner and not tells_data(grid, len(inner)):
            self._visit_framed(cells)
            return
        heads = 2 if len(rows) > 2 and _merges_down(rows[1]) and not _merges_down(rows[2]) else 1
        self._builder.add_table(grid, header_rows=heads)
        self._add_notes(table)
        for own in inner:
            self._inner(own)

    def _inner(self, table: Any) -> None:
        """A table in a cell of another, after it."""
        self._depth += 1
        check_nested(self._depth)
        self._table(table)
        self._depth -= 1


def _own(element: Any, tag: str) -> Iterator[Any]:
    """The elements of a kind in an element, those inside another of their kind or inside an inner table left out."""
    inner = (qn(tag), qn("w:tbl"))
    for child in element:
        if child.tag == qn(tag):
            yield child
        elif child.tag not in inner:
            yield from _own(child, tag)


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes of a paragraph, once each; those inside another come with it."""
    for child in element:
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag != _FALLBACK:
            yield from _boxes(child)


def _words(element: Any) -> Iterator[str]:
    """The words of a paragraph in order, those deleted or in text boxes left out."""
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "\t"
        elif child.tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif child.tag not in _SKIPPED and child.tag != _FALLBACK:
            yield from _words(child)


def _paragraphs(cell: Any) -> Iterator[Any]:
    """The paragraphs of a cell, those of tables in it left out."""
    return (one for one in cell.iter(qn("w:p")) if next(one.iterancestors(qn("w:tc"))) is cell)


def _grid(rows: list[Any]) -> Iterator[list[str]]:
    """The cells of each row in their columns; the place of a merged cell is empty but for its first."""
    total = 0
    for row in rows:
        cells: list[str] = []
        for cell in _own(row, "w:tc"):
            span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            width = max(1, _number(span, 1, MOST_COLUMNS))
            paragraphs = ["".join(_words(paragraph)) for paragraph in _paragraphs(cell)]
            text = "" if _continues_above(cell) else "".join(paragraphs)
            cells += [text, *[""] * (width - 1)]
        total += len(cells)
        check_cells(total)
        yield cells


def _continues_above(cell: Any) -> bool:
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val")) != "restart"


def _merges_down(row: Any) -> bool:
    return any(_continues_above(cell) for cell in row.iter(qn("w:tc")))
