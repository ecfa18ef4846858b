"""The report of a subgraph as a Word document."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

from plangraph.errors import DataError
from plangraph.export.account import Account, account
from plangraph.export.zipped import zipped
from plangraph.records import Graph

_DAY = datetime(2000, 1, 1)  # the document's date: none of its own, so that the same graph gives the same bytes
_LATIN, _CHINESE = "Calibri", "微软雅黑"


def docx(graph: Graph) -> bytes:
    """`graph` as a DOCX report with headings, so that Word shows its outline."""
    from docx import Document

    document = Document()
    _fonts(document)
    properties = document.core_properties
    properties.author, properties.last_modified_by = "PlanGraph", "PlanGraph"
    properties.created = properties.modified = _DAY
    told = account(graph)
    properties.title = told.title
    _write(document, told)
    target = io.BytesIO()
    try:
        document.save(target)
    except ValueError:  # the library packs the file with the day of the clock
        raise DataError(
            "This machine's clock says a year before 1980, which a Word file cannot name: set it."
        ) from None
    with zipfile.ZipFile(target) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})


def _write(document: Any, told: Account) -> None:
    bullet, quoted = document.styles["List Bullet"], document.styles["List Continue"]
    document.add_heading(_clean(told.title), 0)
    document.add_paragraph(_clean(told.summary))
    document.add_heading("规划 Plans", 1)
    for plan in told.plans:
        document.add_paragraph(_clean(plan), style=bullet)
    for chapter in told.chapters:
        document.add_heading(_clean(chapter.title), 1)
        for fact in chapter.facts:
            document.add_paragraph(_clean(fact.sentence), style=bullet)
            for quote in fact.quotes:
                document.add_paragraph(_clean(f"{quote.said} {quote.place}"), style=quoted)


def _fonts(document: Any) -> None:
    from docx.oxml.ns import qn

    for style in document.styles:
        if getattr(style, "font", None) is not None and style.name in ("Normal", "Title", "Heading 1"):
            style.font.name = _LATIN
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _CHINESE)


def _clean(text: str) -> str:
    """Text without the control characters that XML cannot hold."""
    return "".join(character for character in text if character >= " " or character in "\t\n")
