"""The records that pass between the stages. Each is frozen; a stage knows these and no other stage.

    documents   Document, Section, Passage, Metadata
    extraction  Mention, Claim, FigureClaim, Extraction
    resolution  Cluster, Resolution, Joined
    graph       Graph of Plan, Entity, Relation, Figure, Excerpt; every claim that they were folded from
    anywhere    Span, Finding

Positions are offsets into `Document.text`, counted in characters, end exclusive, unless said otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field

EXCERPT_LENGTH = 60  # characters, white space aside: the longest stretch of a plan that a graph carries


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader of the report should know: `severity` is error, warning or info; `place` says where."""

    severity: str
    place: str
    message: str


# --- documents ----------------------------------------------------------------------------------------------------


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
    issuer: str | None = None
    date: str | None = None  # 2022-01-12, 2022-01 or 2022
    start_year: int | None = None
    end_year: int | None = None
    status: str | None = None  # "draft" or "final"; None: the text does not say
    level: str | None = None  # national, province, prefecture, county, park
    jurisdiction: str | None = None  # full name: 韶关市; 赣州经济技术开发区
    jurisdiction_class: str = "Place"  # Place or Park


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


# --- extraction ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a passage's text (`start`, `end` are offsets into that text)."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing named in the text. `name` is what the words stand for: 韶关市 where they are 我市."""

    cls: str
    name: str
    span: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Claim:
    """Subject, predicate, object, and the words that say so (`evidence`)."""

    subject: Mention
    predicate: str
    object: Mention
    evidence: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """An indicator's value for a scope and a year, as the text gives it.

    `value_max` is the upper end of a range; `kind` actual or target; `comparator` =, >=, <= or ~; `change` marks a growth
    or an increment; `binding` is 约束性 (True) or 预期性 (False), None where the text says neither.
    """

    scope: Mention
    indicator: str
    value: float
    unit: str
    kind: str
    evidence: Span
    rule: str
    confidence: float
    value_max: float | None = None
    year: int | None = None
    period: str | None = None
    comparator: str = "="
    change: bool = False
    binding: bool | None = None


@dataclass(frozen=True, slots=True)
class PlaceCode:
    """What the gazetteer knows of a place that a text names: GB/T 2260 code, full name, position of its seat."""

    name: str
    code: str
    full_name: str
    longitude: float | None = None
    latitude: float | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says: mentions, claims, figures, in the order of the text.

    `introduced` are the abbreviations that the text introduces: class, full name, short name; `places` what is known of
    the administrative divisions that it names; `itself` the mention of the plan as a document, if any.
    """

    document: Document
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    figures: tuple[FigureClaim, ...]
    findings: tuple[Finding, ...] = ()
    introduced: tuple[tuple[str, str, str], ...] = ()
    places: tuple[PlaceCode, ...] = ()
    itself: Mention | None = None


# --- resolution ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cluster:
    """One thing in one document: its class, its fullest name, its other names, the mentions that name it."""

    cls: str
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Clusters of a document, and for each (class, name) of a mention the cluster that it belongs to."""

    extraction: Extraction
    clusters: tuple[Cluster, ...]
    index: dict[tuple[str, str], int] = field(hash=False)

    def cluster_of(self, mention: Mention) -> Cluster:
        """The cluster of a mention of this document."""
        return self.clusters[self.index[mention.cls, mention.name]]


@dataclass(frozen=True, slots=True)
class Joined:
    """One thing over all plans: its class, its name, and the (plan, cluster) pairs that it gathers."""

    id: str
    cls: str
    name: str
    members: tuple[tuple[int, int], ...]
    place: PlaceCode | None = None


# --- graph --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Plan:
    """A document of the graph. `entity` is the id of its PolicyDocument, `jurisdiction` of its Place or Park, or None."""

    id: str
    file: str
    sha256: str
    characters: int
    entity: str
    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    start_year: int | None = None
    end_year: int | None = None
    status: str | None = None
    level: str | None = None
    jurisdiction: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A node: `id`, its class, its name and every other name, the plans that name it, its mentions' excerpts.

    `code` is the GB/T 2260 code of an administrative division, with `longitude` and `latitude` of its seat.
    """

    id: str
    cls: str
    name: str
    aliases: tuple[str, ...]
    plans: tuple[str, ...]
    evidence: tuple[str, ...]  # ids of excerpts
    confidence: float
    name_en: str | None = None
    code: str | None = None
    longitude: float | None = None
    latitude: float | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge, told by one or more plans. `subject` and `object` are ids of entities, `evidence` ids of excerpts."""

    id: str
    subject: str
    predicate: str
    object: str
    plans: tuple[str, ...]
    evidence: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of one plan. `scope` is the id of an entity, `evidence` the id of an excerpt."""

    id: str
    plan: str
    scope: str
    indicator: str
    value: float
    unit: str
    kind: str
    comparator: str
    change: bool
    evidence: str
    confidence: float
    value_max: float | None = None
    year: int | None = None
    period: str | None = None
    binding: bool | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """At most 60 characters of a plan that state something; in the databases a node of the label Passage.

    `section` is the path of headings, joined by " › "; `start` and `end` are offsets into the plan's source text.
    """

    id: str
    plan: str
    section: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim as the graph keeps it: what was said where, by which rule, and the fact that it was folded into.

    `kind` is entity, relation or figure; `fact` the id of the entity, relation or figure; `start` and `end` the place of
    the words in the source text (for an entity its name; for others the evidence).
    """

    id: str
    kind: str
    fact: str
    plan: str
    wording: str
    start: int
    end: int
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Graph:
    """A built graph: everything sorted by id, so that the same input gives the same bytes."""

    plans: tuple[Plan, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    figures: tuple[Figure, ...]
    excerpts: tuple[Excerpt, ...]
    claims: tuple[StoredClaim, ...]
    findings: tuple[Finding, ...] = ()
