"""Claims: what one plan says, whole, each with its words. Entities, relations and figures are folded from these alone.

A claim is one of four kinds, by its predicate:

    named        `subject` is named by the quote                          (no object)
    introduced   the quote introduces `object` as another name of `subject`
    stated       the quote states `quantity` of `subject`: a figure
    a relation   of the ontology: `subject` and `object` as the quote says
"""

from __future__ import annotations

from dataclasses import dataclass

from plangraph.ids import fold, record_id

from .extraction import PlaceCode
from .finding import Finding
from .quantity import Quantity

EXCERPT_LENGTH = 60  # characters, white space aside: the longest stretch of a plan that a graph carries
MACHINE = "machine"  # who found a claim, where no reader or reviewer did
READER = "reader"  # who found it, of readers whose names do not matter: the shipped graph's
NAMED, INTRODUCED, STATED = "named", "introduced", "stated"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a plan, at most 60 characters without white space.

    `text` is the sentence, as far as it goes in, around the words that matter: `text[mark[0]:mark[1]]`, which stand letter
    for letter in the plan. `start` and `end` are the place of `text` in the plan's source text, `place` that of the words;
    `section` the headings above, joined by " › ".
    """

    text: str
    start: int
    end: int
    mark: tuple[int, int]
    place: tuple[int, int]
    section: str = ""

    @property
    def words(self) -> str:
        """The words that matter."""
        return self.text[self.mark[0] : self.mark[1]]


@dataclass(frozen=True, slots=True)
class Named:
    """An end that the plan names: `name` stands in `quote`."""

    cls: str
    name: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Implied:
    """An end that is meant and not spoken: `quote` holds the words that imply it, None where the caller said it.

    `why` is one of

        jurisdiction   我市, 全区, or nothing at all: the plan's own place
        heading        a heading or label that governs the words
        before         a thing named before that the words take up (其, 该公司)
        document       本规划: the plan itself
        resolved       the words name it by what it is to the plan (省政府)
    """

    cls: str
    name: str
    why: str
    quote: Quote | None = None


End = Named | Implied


@dataclass(frozen=True, slots=True)
class Claim:
    """What a plan says of one thing, or of one thing and another, and the words that say so.

    `source` is what proposed it (a room of rules, tables, figures, a reader's facts), `by` who: MACHINE or a name;
    `reason` the rule; `confidence` 0 to 1; `note` what a table says under it of a figure that it marks with an asterisk.
    """

    id: str
    plan: str
    predicate: str
    subject: End
    quote: Quote
    source: str
    reason: str
    confidence: float
    object: End | None = None
    quantity: Quantity | None = None
    by: str = MACHINE
    note: Quote | None = None

    @property
    def figure_id(self) -> str | None:
        """The id of the figure that it states; None where it states none."""
        q = self.quantity
        if q is None:
            return None
        scope = self.subject.cls, fold(self.subject.name)
        value = q.indicator, q.value, q.value_max, q.unit, q.year, q.kind, q.change
        return record_id("f", self.plan, *scope, *value)


@dataclass(frozen=True, slots=True)
class PlanHead:
    """What is known of a plan as a document. `key` is the plan's id; `itself` the plan as a thing, `home` its jurisdiction;
    `said_home` whether the jurisdiction is known, or only that there is one."""

    key: str
    file: str
    sha256: str
    characters: int
    home: Implied
    itself: End
    said_home: bool = True
    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    start_year: int | None = None
    end_year: int | None = None
    status: str | None = None
    level: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class PlanClaims:
    """All that one plan says: its head, its claims in the order of the text, the codes of the places that it names."""

    head: PlanHead
    claims: tuple[Claim, ...]
    places: tuple[PlaceCode, ...] = ()
    findings: tuple[Finding, ...] = ()
