"""What one plan says, tied to its words."""

from __future__ import annotations

from dataclasses import dataclass, fields

from .documents import Document
from .finding import Finding
from .quantity import Quantity


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
class Link:
    """A relation between two mentions, and the words that say so (`evidence`)."""

    subject: Mention
    predicate: str
    object: Mention
    evidence: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureClaim(Quantity):
    """A quantity of `scope`, and the words that say so (`evidence`)."""

    scope: Mention
    evidence: Span
    rule: str
    confidence: float

    @property
    def quantity(self) -> Quantity:
        """The quantity alone."""
        return Quantity(**{own.name: getattr(self, own.name) for own in fields(Quantity)})


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
    """What one document says: mentions, links, figures, in the order of the text.

    `introduced` are the abbreviations that the text introduces: class, full name, short name; `places` what is known of
    the administrative divisions that it names; `itself` the mention of the plan as a document, if any.
    """

    document: Document
    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    figures: tuple[FigureClaim, ...]
    findings: tuple[Finding, ...] = ()
    introduced: tuple[tuple[str, str, str], ...] = ()
    places: tuple[PlaceCode, ...] = ()
    itself: Mention | None = None
