"""All figures of a document: its passages and tables read in order, each figure once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from plangraph.records import Document, FigureClaim, Mention, Passage, Span
from plangraph.sources.figures.annual import annual
from plangraph.sources.figures.captions import caption_of
from plangraph.sources.figures.clauses import parted
from plangraph.sources.figures.columns import columns
from plangraph.sources.figures.glossary import glossary
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.prose import Reader
from plangraph.sources.figures.quantities import find_quantities
from plangraph.sources.figures.sameness import distinct
from plangraph.sources.figures.scopes import IMPLIED, Scopes
from plangraph.sources.figures.sections import Heading, headings, start_year
from plangraph.sources.figures.subjects import industry_of
from plangraph.sources.figures.tables import TableReader
from plangraph.sources.figures.topics import topic_of
from plangraph.sources.figures.vocabulary import ends_with

END = "。"
UNREAD = "(cid:"  # how the reader of a PDF writes characters that a font gives no meaning
NUMBERED = re.compile(r"^(\s*\d{1,3})[.．](?=\d)")  # an entry that begins with a number (8.6个重大专项：…)
IMPLIED_PLACE = "本规划所在地"  # whom the figures of a plan are about that nowhere says whose it is


def find_figures(
    document: Document, scopes: Sequence[Mention], jurisdiction: Mention | None = None
) -> tuple[FigureClaim, ...]:
    """The figures that a document gives, each once, in the order of the text; empty where it gives none.

    `scopes` are the mentions that a figure may be about; `jurisdiction` is whom it is about where the text says none:
    where that is not known, an implied place.
    """
    if not document.passages:
        return ()
    home = jurisdiction or implied_home()
    return distinct(_all(document, Scopes(scopes, home, short_names(document, home.name))))


def short_names(document: Document, name: str) -> frozenset[str]:
    """The names that a text gives its jurisdiction for short (临港新区（以下简称“新区”）)."""
    introduced = re.compile(
        re.escape(name) + r"[（(](?:以下|下文)?[均统]?(?:简称|称)为?[：:]?[“\"]?([一-龥]{2,8})[”\"]?[）)]"
    )
    return frozenset(match[1] for passage in document.passages for match in introduced.finditer(passage.text))


def implied_home() -> Mention:
    """The place that a plan is about whose jurisdiction is not known: a name of its own, so that no fact is lost."""
    return Mention("Place", IMPLIED_PLACE, Span(0, 0, 1), IMPLIED, 0.5)


def _all(document: Document, scopes: Scopes) -> Iterator[FigureClaim]:
    governing, first, report = headings(document), start_year(document), annual(document)
    industry = industry_of(document, scopes.mentions)
    tables: dict[int, TableReader | None] = {}
    terms = glossary(document)
    titles = {p.section: p for p in reversed(document.passages) if p.kind == "heading"}
    for passage in document.passages:
        heading = governing[passage.index]
        if UNREAD in passage.text:
            continue
        if passage.index in terms:
            yield from _explained(passage, scopes, terms[passage.index])
            continue
        if passage.kind != "row":
            if not find_quantities(parted(plain(passage.text))):
                continue
            boxed = any(section.kind == "box" for section in document.section_path(passage.section))
            title = titles.get(passage.section)
            topic = topic_of(passage, title, scopes.projects, boxed=boxed)
            yield from Reader(passage, heading, scopes, first, topic, report, title, industry).figures()
            continue
        if passage.table not in tables:
            tables[passage.table] = _table(document, passage, heading, scopes, first)
        reader = tables[passage.table]
        if reader and not passage.header:
            yield from reader.figures(passage)
        elif reader is None and not passage.header:
            yield from Reader(_sentences(passage), heading, scopes, first, report=report, industry=industry).figures()


def _sentences(row: Passage) -> Passage:
    """A row of a table without columns of values: each cell as a sentence, in its place."""
    text = [END] * len(row.text)
    for start, end in row.cells:
        text[start:end] = row.text[start:end]
    return replace(row, text="".join(text))


def _explained(passage: Passage, scopes: Scopes, term: Mention | None) -> Iterator[FigureClaim]:
    """The figures of an entry that explains a term: they are the term's where the words name nothing else."""
    bare = replace(passage, text=NUMBERED.sub(r"\1、", passage.text))
    aimed = term is not None and bool(ends_with(term.name.rstrip("”"), "aimed-end"))
    for figure in Reader(bare, Heading("target" if aimed else "actual"), scopes, None).figures():
        implied = figure.scope.rule == IMPLIED
        yield replace(figure, scope=term) if term and implied else figure


def _table(document: Document, row: Passage, heading: Heading, scopes: Scopes, first: int | None) -> TableReader | None:
    """A reader for the table that a row begins; None where its columns hold no values."""
    rows = takewhile(lambda p: p.kind != "row" or p.table == row.table, document.passages[row.index :])
    heads = [p for p in rows if p.kind == "row" and p.header]
    found = columns([[p.text[start:end] for start, end in p.cells] for p in heads])
    if not any(column.role in ("value", "measure") for column in found):
        return None
    before = [p for p in document.passages[max(0, row.index - 2) : row.index] if p.kind != "row"]
    return TableReader(found, heading, scopes, first, caption_of([p.text for p in before], document))
