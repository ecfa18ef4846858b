"""All figures of a document: its passages and tables read in order, each figure once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from plangraph.records import Document, FigureClaim, Mention, Passage
from plangraph.sources.figures.columns import columns
from plangraph.sources.figures.mentions import CLASSES
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.prose import Reader
from plangraph.sources.figures.sameness import distinct
from plangraph.sources.figures.scopes import Scopes
from plangraph.sources.figures.sections import Heading, headings, start_year
from plangraph.sources.figures.tables import TableReader


def find_figures(document: Document, scopes: Sequence[Mention], jurisdiction: Mention) -> tuple[FigureClaim, ...]:
    """The figures that a document gives, each once, in the order of the text; empty where it gives none.

    `scopes` are the mentions that a figure may be about; `jurisdiction` is whom it is about where the text says none.
    """
    return distinct(_all(document, Scopes(scopes, jurisdiction)))


def _all(document: Document, scopes: Scopes) -> Iterator[FigureClaim]:
    governing, first = headings(document), start_year(document)
    tables: dict[int, TableReader | None] = {}
    titles = {p.section: p for p in reversed(document.passages) if p.kind == "heading"}
    for passage in document.passages:
        heading = governing[passage.index]
        if passage.kind != "row":
            topic = _topic(passage, titles.get(passage.section), scopes)
            yield from Reader(passage, heading, scopes, first, topic).figures()
            continue
        if passage.table not in tables:
            tables[passage.table] = _table(document, passage, heading, scopes, first)
        reader = tables[passage.table]
        if reader and not passage.header:
            yield from reader.figures(passage)


def _table(document: Document, row: Passage, heading: Heading, scopes: Scopes, first: int | None) -> TableReader | None:
    """A reader for the table that a row begins; None where its columns hold no values."""
    rows = takewhile(lambda p: p.kind != "row" or p.table == row.table, document.passages[row.index :])
    heads = [p for p in rows if p.kind == "row" and p.header]
    found = columns([[p.text[start:end] for start, end in p.cells] for p in heads])
    if not any(column.role in ("value", "measure") for column in found):
        return None
    before = [p for p in document.passages[max(0, row.index - 2) : row.index] if p.kind != "row"]
    return TableReader(found, heading, scopes, first, plain(" ".join(p.text for p in before if len(p.text) < 60)))


def _topic(passage: Passage, title: Passage | None, scopes: Scopes) -> Mention | None:
    """What a passage is about as a whole: the one thing that its label, first short sentence or heading names."""
    end = next((i for i, char in enumerate(passage.text[:40]) if char in "。：:，"), -1)
    end = end if end > 0 and passage.text[end] != "，" else -1
    named = scopes.mentions.within(passage.index, 0, end, CLASSES) if end > 0 else []
    if not named and passage.kind != "heading":
        named = scopes.mentions.within(title.index, 0, len(title.text), CLASSES) if title else []
    return named[-1] if 0 < len(named) <= 2 else None
