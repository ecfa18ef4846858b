"""The graph: plans, entities, relations, figures, excerpts, and the claims that they were folded from."""

from __future__ import annotations

from dataclasses import dataclass

from .finding import Finding

EXCERPT_LENGTH = 60  # characters, white space aside: the longest stretch of a plan that a graph carries


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

    @property
    def name(self) -> str:
        """The title; where the text gives none, the jurisdiction and years, as in `源城区规划（2021—2025年）`, or the id."""
        if self.title or not self.jurisdiction:
            return self.title or self.id
        years = "—".join(str(year) for year in (self.start_year, self.end_year) if year)
        return f"{self.jurisdiction.partition('/')[2]}规划" + (f"（{years}年）" if years else "")


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
