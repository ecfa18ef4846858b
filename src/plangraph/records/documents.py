"""A plan as it was read: its text, sections, passages and what its front page tells."""

from __future__ import annotations

from dataclasses import dataclass

from .finding import Finding


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. `level` 1 is the outermost; `parent` is an index or -1; `kind` heading or box."""

    index: int
    title: str
    number: str
    level: int
    parent: int
    kind: str = "heading"


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, paragraph, list item or table row as a reader sees it, page breaks mended.

    `text` has no line breaks; `offsets[i]` is the place of `text[i]` in the source text (one entry a character).
    `section` is the index of the section it stands in (a heading: the section it opens) or -1.
    `cells` are the (start, end) of the cells of a row in `text`, with `table` the index of its table; `header` marks
    the rows that name the columns.
    """

    index: int
    kind: str  # heading | paragraph | item | row
    text: str
    offsets: tuple[int, ...]
    section: int = -1
    table: int = -1
    cells: tuple[tuple[int, int], ...] = ()
    header: bool = False

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the source text of `text[start:end]`, which must not be empty."""
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a plan says of itself, or what the caller said of it; None where neither does."""

    title: str | None = None
    number: str | None = None  # 韶府〔2022〕5号
    issuer: str | None = None  # all issuers, 、 between them
    date: str | None = None  # 2022-01-12, 2022-01 or 2022
    start_year: int | None = None
    end_year: int | None = None
    status: str | None = None  # "draft" or "final"; None: the text does not say
    level: str | None = None  # national, province, prefecture, county, park
    jurisdiction: str | None = None  # full name: 韶关市; 赣州经济技术开发区
    jurisdiction_class: str = "Place"  # Place or Park
    jurisdiction_code: str | None = None  # GB/T 2260, where it is a division and the text tells which
    issuers: tuple[str, ...] = ()  # each by itself
    kind: str | None = None  # work report, bulletin, plan, action plan, scheme, opinions, measures, key points
    notice: str | None = None  # the headline of the notice that a plan was sent out with
    key: str | None = None  # the plan's key, where its author set one


@dataclass(frozen=True, slots=True)
class Document:
    """A plan as read. `text` is the source text that all positions refer to."""

    id: str
    path: str
    format: str  # txt, md, html, docx, pdf
    sha256: str  # of the file
    text: str
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    metadata: Metadata
    findings: tuple[Finding, ...] = ()

    def section_path(self, index: int) -> tuple[Section, ...]:
        """The sections from the outermost to the one at `index`; empty for -1."""
        path: list[Section] = []
        while index >= 0:
            path.append(self.sections[index])
            index = self.sections[index].parent
        return tuple(reversed(path))
