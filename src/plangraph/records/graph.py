"""The graph: plans, entities, relations, figures and excerpts, folded from claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .finding import Finding


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
    kind: str | None = None

    @property
    def name(self) -> str:
        """The title; where the text gives none, the jurisdiction and years, as in `源城区规划（2021—2025年）`, or the id."""
        if self.title or not self.jurisdiction:
            return self.title or self.id
        years = "—".join(str(year) for year in (self.start_year, self.end_year) if year)
        return f"{self.jurisdiction.partition('/')[2].partition('@')[0]}规划" + (f"（{years}年）" if years else "")


@dataclass(frozen=True, slots=True)
class Entity:
    """A node: `id`, its class, its name and every other name, the plans that name it, its first mentions' excerpts.

    `code` is the GB/T 2260 code of an administrative division, with `longitude` and `latitude` of its seat. `formerly` are
    ids by which it was known before things were joined, `by` who named it (the machine, readers, reviewers; empty where it
    is only meant), `wordings` how each plan writes it.
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
    formerly: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    wordings: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge, told by one or more plans. `subject` and `object` are ids of entities, `evidence` ids of excerpts.

    `words` are those of each excerpt, in the order of `evidence`, that state it. `context` says what implies an end that the
    evidence does not name, as `heading:<id of the excerpt>`; `by` who said so, `reasons` by which rules, `formerly` the ids
    by which it was known before things were joined.
    """

    id: str
    subject: str
    predicate: str
    object: str
    plans: tuple[str, ...]
    evidence: tuple[str, ...]
    confidence: float
    words: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of one plan. `scope` is the id of an entity, `evidence` the id of an excerpt; `words`, `context`, `by`,
    `reasons` and `formerly` as of a relation. `means` is what a reviewer took the words for:
    the id of a listed indicator, or other words of plans."""

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
    words: str = ""
    context: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    means: str | None = None


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
class Graph:
    """A built graph: everything sorted by id, so that the same input gives the same bytes."""

    plans: tuple[Plan, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    figures: tuple[Figure, ...]
    excerpts: tuple[Excerpt, ...]
    findings: tuple[Finding, ...] = ()
