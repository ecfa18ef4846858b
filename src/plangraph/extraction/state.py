"""What is known of a plan while it is read: passages with their words, names, topics, and the sections that govern them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from plangraph.extraction.frames import Frame, frames
from plangraph.extraction.names.gazetteer import PlaceFinder, ancestors, divisions
from plangraph.extraction.text import Reading, Stretch
from plangraph.records import Document, FigureClaim, Finding, Link, Mention, Metadata

COUNTED = 200_000
SELF = re.compile(r"[我本][市区县州旗]|全[市区县州旗]|本园区|[市区县]域|[市区县]内|本地")


@dataclass(frozen=True, slots=True)
class Topic:
    """An industry or technology at a place of a passage; `frame` is the index of its frame in the passage, -1 for a label
    or heading; `head` marks the noun that closes a list, `label` the name of a paragraph or section."""

    mention: Mention
    frame: int
    head: bool = False
    label: bool = False


@dataclass
class PassageState:
    """A passage and what was found in it."""

    reading: Reading
    names: list[Mention] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    sentences: list[tuple[Stretch, list[Frame]]] = field(default_factory=list)
    label: tuple[int, int] | None = None
    _parsed: list[tuple[int, int]] | None = None  # the names that the frames were read with

    def parse(self) -> None:
        """Read the frames of every sentence, with the names that are known now."""
        spans = [(m.span.start, m.span.end) for m in self.names]
        if spans == self._parsed:
            return
        self._parsed = spans
        inside = frozenset(i for m in self.names for i in range(m.span.start, m.span.end))
        ends = frozenset(m.span.end for m in self.names)
        self.reading.cut_at({m.span.start for m in self.names} | set(ends))
        self.sentences = [
            (s, [f for clause in self.reading.clauses(s) for f in frames(self.reading, clause, inside, ends)])
            for s in self.reading.sentences
        ]

    def names_in(self, start: int, end: int, *classes: str) -> list[Mention]:
        """Names that lie in a stretch, of the classes where some are given."""
        return [
            m for m in self.names if m.span.start >= start and m.span.end <= end and (not classes or m.cls in classes)
        ]

    def topics_in(self, start: int, end: int, *classes: str) -> list[Topic]:
        """Topics that lie in a stretch, of the classes where some are given."""
        return [
            t
            for t in self.topics
            if t.mention.span.start >= start and t.mention.span.end <= end and (not classes or t.mention.cls in classes)
        ]

    def add_name(self, mention: Mention) -> bool:
        """Add a name where it overlaps no other; whether it was added."""
        if any(mention.span.start < m.span.end and mention.span.end > m.span.start for m in self.names):
            return False
        self.names.append(mention)
        self.names.sort(key=lambda m: m.span.start)
        return True


@dataclass
class PlanState:
    """A plan while it is read."""

    document: Document
    passages: list[PassageState]
    places: PlaceFinder
    links: list[Link] = field(default_factory=list)
    figures: list[FigureClaim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rows: list[Any] = field(default_factory=list)  # tables.Row: what the rows of tables hold
    aliases: list[tuple[str, str, str]] = field(default_factory=list)  # class, full name, short name, as introduced
    _uses: dict[str, int] = field(default_factory=dict)

    @property
    def jurisdiction(self) -> str | None:
        """The full name of the plan's jurisdiction."""
        return self.document.metadata.jurisdiction

    @cached_property
    def spoken_places(self) -> frozenset[str]:
        """Names of places that stand by themselves in the text."""
        return frozenset(m.name for state in self.passages for m in state.names if m.cls == "Place")

    @cached_property
    def spoken_parks(self) -> frozenset[str]:
        """Names of parks in the text, the bare 高新区 and the like included."""
        return frozenset(m.name for state in self.passages for m in state.names if m.cls == "Park")

    def uses(self, name: str) -> int:
        """How often the plan writes a name, in its first COUNTED characters: long texts stay quick to read."""
        if name not in self._uses:
            self._uses[name] = self.document.text.count(name, 0, COUNTED)
        return self._uses[name]

    @cached_property
    def home_names(self) -> frozenset[str]:
        """The short names of the jurisdiction's division."""
        return frozenset(divisions()[self.places.home].short) if self.places.home else frozenset()

    @property
    def province(self) -> str | None:
        """The full name of the province that the jurisdiction lies in."""
        path = ancestors(self.places.home) if self.places.home else ()
        return divisions()[path[-1]].name if path else None

    def home(self, passage: int, start: int, end: int) -> Mention:
        """A mention of the plan's own place at a place of a passage; where it is not known, of the place that there is."""
        state = self.passages[passage]
        return Mention(
            self.document.metadata.jurisdiction_class,
            home_name(self.document.metadata),
            state.reading.span(start, min(end, len(state.reading.text))),
            "jurisdiction",
            0.9,
        )

    def selves(self, state: PassageState) -> Iterator[Mention]:
        """我市, 全区 and the like as mentions of the jurisdiction."""
        index = state.reading.passage.index
        for match in SELF.finditer(state.reading.text):
            yield self.home(index, *match.span())


def home_name(metadata: Metadata) -> str:
    """The name of a plan's own place; where it is not known, one that says so."""
    return metadata.jurisdiction or f"《{metadata.title or '本规划'}》的辖区"


def read_plan(document: Document) -> PlanState:
    """The plan with its passages ready to be read."""
    places = PlaceFinder(document.metadata.jurisdiction, document.text)
    return PlanState(document, [PassageState(Reading(document, p)) for p in document.passages], places)
