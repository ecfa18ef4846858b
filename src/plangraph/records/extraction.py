"""What one plan says, tied to its words."""

from __future__ import annotations

from dataclasses import dataclass

from .documents import Document
from .finding import Finding


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
