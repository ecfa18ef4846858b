"""What is known of a plan while it is read, in layers; each is written by the sources that declare it and read by those that
declare that. Nothing here changes: a source gives back a plan with new layers.

    seen        what the encoder sees in a passage, where there is one
    ruled       names as the rules alone have them
    names       names of things that stand in a passage
    frames      verbs and their objects, read with the names
    candidates  stretches that could be topics, with what speaks for them
    topics      industries and technologies that stand in a passage
    aliases     short names that the text introduces
    rows        what the rows of tables hold
    drafts      relations that rules propose, with what speaks for them
    pairs       relations of things near each other, as likely as they are by what stands around them
    links       relations that were weighed and kept
    figures     indicators and their values
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from plangraph.encoder import Seen
from plangraph.ids import fold
from plangraph.language.frames import Frame, frames
from plangraph.language.places import PlaceFinder, ancestors, home_name
from plangraph.language.stretches import Ordered
from plangraph.language.text import SELF, Reading, Stretch, label_of
from plangraph.naming import divisions
from plangraph.records import Document, FigureClaim, Link, Mention, Passage

COUNTED = 200_000
OF_PASSAGES = ("seen", "ruled", "names", "frames", "candidates", "topics")
OF_PLANS = ("aliases", "rows", "drafts", "pairs", "links", "figures")
LAYERS = (*OF_PASSAGES, *OF_PLANS)
Parsed = tuple[tuple[Stretch, tuple[Frame, ...]], ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """An industry or technology at a place of a passage; `frame` is the index of its frame in the passage, -1 for a label
    or heading; `head` marks the noun that closes a list, `label` the name of a paragraph or section."""

    mention: Mention
    frame: int
    head: bool = False
    label: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a passage that could be a topic, and the features that speak for or against it."""

    start: int
    end: int
    frame: int
    features: tuple[str, ...]
    head: bool = False
    label: bool = False
    rule: str = "topic-frame"


@dataclass(frozen=True, slots=True)
class Draft:
    """A relation that a rule proposes, and what the words around it say."""

    link: Link
    surroundings: tuple[str, ...] = ()

    @property
    def fact(self) -> tuple[str, str, str]:
        """What it says: subject, predicate and object, by their names."""
        return fold(self.link.subject.name), self.link.predicate, fold(self.link.object.name)


@dataclass(frozen=True, slots=True)
class Pair:
    """A relation that two things near each other could stand in: how they are near, and what speaks for or against it, in
    groups that pairs share."""

    link: Link
    how: str
    said: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A stretch of a passage within the name of a thing that could be its field; `topic` is the class that the string has
    as a topic of the plan, empty for none."""

    host: Mention
    start: int
    end: int
    name: str
    topic: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The things in the cells of a row of a table, by the role of their column."""

    passage: Passage
    things: Mapping[str, tuple[Mention, ...]]


@dataclass(frozen=True, eq=False)
class PassageLayers:
    """A passage and what was found in it: names and topics from left to right, sentences with their frames, the label
    that opens it."""

    reading: Reading
    seen: Seen | None = None
    ruled: tuple[Mention, ...] = ()
    names: tuple[Mention, ...] = ()
    frames: Parsed = ()
    candidates: tuple[Candidate, ...] = ()
    topics: tuple[Topic, ...] = ()
    label: tuple[int, int] | None = None
    read_with: tuple[tuple[int, int], ...] | None = None  # the names that the frames were read with

    @cached_property
    def _names(self) -> Ordered:
        return Ordered((m.span.start, m.span.end) for m in self.names)

    @cached_property
    def _topics(self) -> Ordered:
        return Ordered((t.mention.span.start, t.mention.span.end) for t in self.topics)

    @cached_property
    def _framed(self) -> Ordered:
        return Ordered((f.start, f.end) for _, row in self.frames for f in row)

    @cached_property
    def _spoken(self) -> Ordered:
        return Ordered((s.start, s.end) for s, _ in self.frames)

    @cached_property
    def _governed(self) -> Mapping[int, tuple[Topic, ...]]:
        found: dict[int, list[Topic]] = {}
        for topic in self.topics:
            found.setdefault(topic.frame, []).append(topic)
        return {frame: tuple(topics) for frame, topics in found.items()}

    @property
    def sentences(self) -> Parsed:
        """Its sentences, each with its frames."""
        return self.frames

    def parsed(self) -> PassageLayers:
        """The passage with its frames read with the names that are known now."""
        spans = tuple((m.span.start, m.span.end) for m in self.names)
        if spans == self.read_with:
            return self
        inside = frozenset(i for start, end in spans for i in range(start, end))
        ends = frozenset(end for _, end in spans)
        reading = self.reading.cut_at({start for start, _ in spans} | ends)
        found = tuple(
            (s, tuple(f for clause in reading.clauses(s) for f in frames(reading, clause, inside, ends)))
            for s in reading.sentences
        )
        return self.having({"reading": reading, "frames": found, "read_with": spans})

    def names_in(self, start: int, end: int, *classes: str) -> list[Mention]:
        """Names that lie in a stretch, of the classes where some are given."""
        near = self.names and self.names[self._names.beginning_in(start, end)]
        return [m for m in near if m.span.end <= end and (not classes or m.cls in classes)]

    def topics_in(self, start: int, end: int, *classes: str) -> list[Topic]:
        """Topics that lie in a stretch, of the classes where some are given."""
        near = self.topics and self.topics[self._topics.beginning_in(start, end)]
        return [t for t in near if t.mention.span.end <= end and (not classes or t.mention.cls in classes)]

    def names_over(self, start: int, end: int) -> list[Mention]:
        """Names that overlap a stretch."""
        return [m for m in self.names[self._names.near(start, end)] if m.span.start < end and m.span.end > start]

    def topics_of(self, frame: int) -> tuple[Topic, ...]:
        """The topics that a frame governs, by its place in the passage."""
        return self._governed.get(frame, ())

    def frame_at(self, at: int) -> int:
        """The place in the passage of the frame that holds an offset, or -1."""
        return self._framed.last_holding(at)

    def sentence_at(self, at: int) -> Stretch | None:
        """The sentence that holds an offset."""
        place = self._spoken.last_holding(at)
        return self.frames[place][0] if place >= 0 else None

    def free(self, start: int, end: int) -> bool:
        """Whether no name overlaps a stretch."""
        return not (self.names and self._names.overlap(start, end))

    def named(self, mention: Mention) -> PassageLayers:
        """The passage with one more name; as it is where another name overlaps it."""
        if not self.free(mention.span.start, mention.span.end):
            return self
        place = self._names.place_for(mention.span.start)
        return self._changed(slice(place, place), (mention,))

    def cleared(self, start: int, end: int) -> PassageLayers:
        """The passage without the names that overlap a stretch."""
        if self.free(start, end):
            return self
        near = self._names.near(start, end)
        return self._changed(near, [m for m in self.names[near] if m.span.end <= start or m.span.start >= end])

    def _changed(self, places: slice, names: Sequence[Mention]) -> PassageLayers:
        """The passage with other names in some places; where the others stand is not counted anew."""
        new = self.having({"names": (*self.names[: places.start], *names, *self.names[places.stop :])})
        new.__dict__["_names"] = self._names.changed(places, [(m.span.start, m.span.end) for m in names])
        return new

    def with_names(self, names: Iterable[Mention]) -> PassageLayers:
        """The passage with these names, from left to right."""
        found = tuple(sorted(names, key=lambda m: m.span.start))
        return self.having({"names": found}) if found or self.names else self

    def having(self, layers: Mapping[str, Any]) -> PassageLayers:
        """The passage with other layers, as `replace` would make it: there are many passages and steps, and this is quick."""
        new = object.__new__(PassageLayers)
        new.__dict__.update(self.__dict__, **layers)
        for places in ("_names", "_topics", "_framed", "_spoken", "_governed"):  # where things stood in the old one
            new.__dict__.pop(places, None)
        return new


@dataclass(frozen=True, eq=False)
class PlanLayers:
    """A plan and what was found in it so far."""

    document: Document
    passages: tuple[PassageLayers, ...]
    places: PlaceFinder
    aliases: tuple[tuple[str, str, str], ...] = ()  # class, full name, short name, as introduced
    rows: tuple[Row, ...] = ()
    drafts: tuple[Draft, ...] = ()
    pairs: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    figures: tuple[FigureClaim, ...] = ()
    _uses: dict[str, int] = field(default_factory=dict)

    def over(self, change: Callable[[PassageLayers], PassageLayers]) -> PlanLayers:
        """The plan with every passage changed."""
        return replace(self, passages=tuple(change(passage) for passage in self.passages))

    @property
    def jurisdiction(self) -> str | None:
        """The full name of the plan's jurisdiction."""
        return self.document.metadata.jurisdiction

    @cached_property
    def spoken_places(self) -> frozenset[str]:
        """Names of places that stand by themselves in the text."""
        return frozenset(m.name for passage in self.passages for m in passage.names if m.cls == "Place")

    @cached_property
    def spoken_parks(self) -> frozenset[str]:
        """Names of parks in the text, the bare 高新区 and the like included."""
        return frozenset(m.name for passage in self.passages for m in passage.names if m.cls == "Park")

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
        reading = self.passages[passage].reading
        span = reading.span(start, min(end, len(reading.text)))
        metadata = self.document.metadata
        return Mention(metadata.jurisdiction_class, home_name(metadata), span, "jurisdiction", 0.9)

    def selves(self, passage: PassageLayers) -> Iterator[Mention]:
        """我市, 全区 and the like as mentions of the jurisdiction."""
        index = passage.reading.passage.index
        for match in SELF.finditer(passage.reading.text):
            yield self.home(index, *match.span())


def read_plan(document: Document) -> PlanLayers:
    """The plan with its passages ready to be read."""
    places = PlaceFinder(document.metadata.jurisdiction, document.text)
    passages = (PassageLayers(Reading(document, p), label=label_of(p)) for p in document.passages)
    return PlanLayers(document, tuple(passages), places)
