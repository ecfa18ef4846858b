"""PDF: the lines of each page with their places, so that paragraphs, table rows and running heads can be told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ...errors import DocumentError
from ..furniture import is_page_number
from ..limits import MOST_ON_A_PAGE, check_pages, check_text
from ..source import Line, Range, Source
from .page import (
    DEEPEST,
    Row,
    Segment,
    in_reading_order,
    notes_of,
    on_page,
    refers_to_note,
    text_size,
    without_line_numbers,
)
from .ruled import Breaks, Grid, goes_on, rules_of, tables_of

Allow = Callable[[int], None]

_SECONDS = 8  # of the processor, for opening a file and for each of its pages
_SECONDS_FOR_ALL = 60  # for what is done with all pages together
_RUNNING_SHARE = 0.4
_LEAST_RUNNING = 3
_EDGE_LINES = 2
_CLOSE = 0.3  # of the size of letters: how near what stands side by side is one stretch of words
_LARGE = 0.4, 0.07  # of the page's width and height: a picture of that size may hold a table or a box
_MOST_NAMED = 12  # pages that a sentence names
_HYPHEN_AT_END = "\ufffe"  # as PDFium gives a hyphen that ends a line
_SOFT_HYPHENS = "\u00ad\x00"


def read_pdf(data: bytes, name: str, allow: Allow = lambda seconds: None) -> Source:
    """The lines of a PDF. DocumentError where it is damaged, locked or has no text (a scan).

    `allow` hears before each step how many seconds of the processor it may take.
    """
    try:
        allow(_SECONDS)
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        reason = "the PDF has a password" if locked else "not a PDF, or damaged"
        raise DocumentError(f"{name}: {reason}.") from None
    try:
        check_pages(len(pdf), name)
        _count(pdf, name, allow)
        found = list(_pages(pdf, allow))
    except pypdfium2.PdfiumError:
        raise DocumentError(f"{name}: the PDF is damaged.") from None
    finally:
        pdf.close()
    allow(_SECONDS_FOR_ALL)
    pages = _drop_running(_joined_over_pages(found))
    if not any(segment.words.strip() for page in pages for row in page for segment in row):
        raise DocumentError(
            f"{name}: the PDF holds no text (scanned pages?); run a text recognition (OCR) over it first, such as ocrmypdf -l chi_sim."
        )
    return replace(_source(pages), lost=tuple(_pictures(found)))


def _pictures(pages: list[_Page]) -> Iterator[str]:
    """A sentence on the pages that are pictures without text, and one on those that hold large pictures beside it."""
    drawn = [(number, bool(page.rows)) for number, page in enumerate(pages, 1) if page.picture]
    if bare := [number for number, words in drawn if not words]:
        holds = "is a picture" if len(bare) == 1 else "are pictures"
        yield f"{_listed(bare)} {holds} without text and could not be read; run a text recognition (OCR) over the file."
    if beside := [number for number, words in drawn if words]:
        holds = "holds a large picture" if len(beside) == 1 else "hold large pictures"
        yield f"{_listed(beside)} {holds}; where one is a table or a box, its words were not read: run a text recognition (OCR) over the file."


def _listed(pages: list[int]) -> str:
    more = " and more" if len(pages) > _MOST_NAMED else ""
    return ("Page " if len(pages) == 1 else "Pages ") + ", ".join(map(str, pages[:_MOST_NAMED])) + more


@dataclass(slots=True)
class _Page:
    """The rows of a page, and which of them are rows of ruled tables."""

    rows: list[Row]
    ruled: set[int]
    picture: bool = False  # whether it holds a large picture, or any and no words


def _count(pdf: Any, name: str, allow: Allow) -> None:
    """DocumentError as soon as the pages have too many characters to be one plan: before any is taken apart."""
    characters = 0
    for number in range(len(pdf)):
        allow(_SECONDS)
        page = pdf[number]
        textpage = page.get_textpage()
        characters += min(textpage.count_chars(), MOST_ON_A_PAGE)
        textpage.close()
        page.close()
        check_text(characters, name)


def _pages(pdf: Any, allow: Allow) -> Iterator[_Page]:
    """The pages one by one."""
    for number in range(len(pdf)):
        allow(_SECONDS)
        yield _page_rows(pdf[number])


def _page_rows(page: Any) -> _Page:
    """The rows of a page; those of a ruled table stand where its first words stand."""
    across, down = rules_of(page)
    pictures = [on_page(one) for one in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=DEEPEST)]
    wide, high = _LARGE[0] * page.get_width(), _LARGE[1] * page.get_height()
    large = any(right - left >= wide and top - bottom >= high for left, bottom, right, top in pictures)
    segments = _segments(page, Breaks(down))
    grids = tables_of(segments, across, down) if across and down else []
    if not grids:
        text = _rows(in_reading_order(without_line_numbers(segments)))
        return _Page(text, set(), large or (bool(pictures) and not segments))
    rows: list[Row] = []
    free: list[Segment] = []
    ruled: set[int] = set()
    for segment in segments:
        grid = next((one for one in grids if _lies_in(segment, one)), None)
        if grid is None:
            free.append(segment)
        elif grid.rows:
            rows += [*_rows(free), *grid.rows]
            ruled |= {id(row) for row in grid.rows}
            free, grid.rows = [], []
    return _Page([*rows, *_rows(free)], ruled, large)


def _lies_in(segment: Segment, grid: Grid) -> bool:
    x, y = (segment.left + segment.right) / 2, (segment.bottom + segment.top) / 2
    return grid.edges[0] < x < grid.edges[-1] and grid.bottom < y < grid.top


def _joined_over_pages(pages: list[_Page]) -> list[list[Row]]:
    """The rows of all pages; the rest of a table's row that a page broke off goes to its first part."""
    for before, page in pairwise(pages):
        at = next((i for i, row in enumerate(page.rows) if id(row) in page.ruled), -1)
        last = next((row for row in reversed(before.rows) if id(row) in before.ruled), None)
        if last is None or not 0 <= at <= _EDGE_LINES or not goes_on(last, page.rows[at]):
            continue
        for cell, rest in zip(last, page.rows[at], strict=True):
            cell.words += rest.words
        del page.rows[at]
    return [page.rows for page in pages]


def _segments(page: Any, breaks: Breaks) -> list[Segment]:
    """Stretches of characters on one line without a wide gap or a drawn line between, in the order of the file."""
    textpage = page.get_textpage()
    segments: list[Segment] = []
    count = min(textpage.count_chars(), MOST_ON_A_PAGE)
    text = textpage.get_text_range(0, count) if count > 0 else ""
    current: Segment | None = None
    ended = False  # whether the file ends a line after the last character: it may go on at the same height all the same
    for index, character in enumerate(text):
        if character in "\r\n":
            ended = True
            continue
        if character in _SOFT_HYPHENS:
            continue
        if character == _HYPHEN_AT_END:
            character = "-"
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
        if current is not None and refers_to_note(character, current, bottom, top):
            current.right = max(current.right, right)
        elif (
            current is not None
            and _goes_on(current, left, bottom, top, ended=ended)
            and not breaks.between(current.right, left, (bottom + top) / 2)
        ):
            current.words += character
            if character.strip():  # a space may be as wide as the rest of the line
                current.right, current.top = max(current.right, right), max(current.top, top)
                current.bottom = min(current.bottom, bottom)
        elif character.strip():
            current = Segment(character, left, right, bottom, top)
            segments.append(current)
        ended = ended and not character.strip()
    textpage.close()
    page.close()
    return segments


def _goes_on(segment: Segment, left: float, bottom: float, top: float, *, ended: bool) -> bool:
    """Whether a character stands behind a segment; close behind it where the file ends a line between them."""
    middle, gap = (bottom + top) / 2, left - segment.right
    if ended:
        return segment.bottom <= middle <= segment.top and abs(gap) < _CLOSE * segment.size
    if bottom == top:
        return True
    return segment.bottom - 1 <= middle <= segment.top + 1 and -segment.size <= gap < 1.6 * segment.size


def _rows(segments: list[Segment]) -> list[Row]:
    """Segments side by side are one row; the order of the file is kept between rows."""
    rows: list[Row] = []
    for segment in segments:
        if rows and _beside(rows[-1][-1], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows


def _beside(before: Segment, after: Segment) -> bool:
    overlap = min(before.top, after.top) - max(before.bottom, after.bottom)
    return overlap > 0.5 * min(before.size, after.size) and after.left >= before.right - 1


def _drop_running(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages without page numbers and without lines that most pages have at the same edge."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_shape(row) for row in _edges(page)})
    least = max(_LEAST_RUNNING, _RUNNING_SHARE * len(pages))
    kept = []
    for page in pages:
        edges = [id(row) for row in _edges(page) if counts[_shape(row)] >= least or is_page_number(_text(row))]
        kept.append([row for row in page if id(row) not in edges])
    return kept


def _edges(page: list[Row]) -> list[Row]:
    """The rows at the top and at the bottom of a page."""
    by_height = sorted(page, key=lambda row: -row[0].top)
    return by_height if len(by_height) <= 2 * _EDGE_LINES else by_height[:_EDGE_LINES] + by_height[-_EDGE_LINES:]


def _text(row: Row) -> str:
    return "\t".join(segment.words.strip() for segment in row)


def _shape(row: Row) -> str:
    return re.sub(r"\d+", "0", re.sub(r"\s+", "", _text(row)))


def _source(pages: list[list[Row]]) -> Source:
    """One line a row; a line that reaches the right margin is full, one set in from the left begins a paragraph.

    The notes at the foot of a page stand before the next paragraph that begins, each a line of its own.
    """
    size = text_size(pages)
    notes = [notes_of(page, size) for page in pages]
    aside = {id(row) for page in notes for note in page for row in note}
    rows = [row for page in pages for row in page if id(row) not in aside]
    right = _quantile([row[-1].right for row in rows if len(row) == 1], 0.9)
    left = _quantile([row[0].left for row in rows if len(row) == 1], 0.2)
    lines = _Lines()
    waiting: list[list[Row]] = []
    for page, its_notes in zip(pages, notes, strict=True):
        for row in (row for row in page if id(row) not in aside):
            full = len(row) == 1 and row[-1].right >= right - 1.8 * row[0].size
            indented = row[0].left > left + 0.9 * row[0].size
            if indented or not lines.last_full:
                lines.add_notes(waiting)
                waiting = []
            lines.add_row(row, full=full, indented=indented)
        waiting += its_notes
    lines.add_notes(waiting)
    return Source("\n".join(lines.parts), tuple(lines.found))


class _Lines:
    """The lines of a document so far, and their words."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.found: list[Line] = []
        self.last_full = False
        self._length = 0

    def add_row(self, row: Row, *, full: bool, indented: bool) -> None:
        """A row of a page."""
        self.found.append(Line((self._append(row),), full=full, gap=1 if indented else 0, placed=True))
        self.last_full = full

    def add_notes(self, notes: list[list[Row]]) -> None:
        """Notes, each whole."""
        for note in notes:
            self.found.append(Line(tuple(self._append(row) for row in note), kind="note", whole=True, placed=True))

    def _append(self, row: Row) -> Range:
        words = _text(row)
        start = self._length
        self.parts.append(words)
        self._length += len(words) + 1
        return start, start + len(words)


def _quantile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0
