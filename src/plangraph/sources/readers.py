"""Facts of other readers as claims: in the form of the annotation guide, each proved by its words in the plan.

A fact enters where its quote stands in the plan word for word and the ontology knows its terms. An end that the quote does
not name is bound to its nearest mention in the passage or in a heading above, or is the plan's own place: then it is
implied, with that quote. What cannot be bound is a finding and waits for review.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plangraph.ids import fold, record_id
from plangraph.quoting import Quoter, squeezed
from plangraph.records import (
    EXCERPT_LENGTH,
    INTRODUCED,
    NAMED,
    STATED,
    Claim,
    Document,
    End,
    Finding,
    Implied,
    Named,
    PlanHead,
    Quantity,
    Quote,
    Span,
)
from plangraph.sources.fact_files import FactFile, Json
from plangraph.sources.places_of_words import Words
from plangraph.sources.refusing import Refused, quantity_of, shortened
from plangraph.terms import ENTITY_CLASSES, RELATIONS

SURE = 0.95  # of a reader's fact: two careful readers agree on nine relations in ten


def reader_claims(facts: FactFile, document: Document, head: PlanHead) -> tuple[list[Claim], list[Finding]]:
    """The claims of a reader's facts about a plan, and a finding for every fact that did not enter."""
    reading = _Reading(facts, document, head)
    return list(reading.claims()), reading.findings


@dataclass(frozen=True, slots=True)
class _Thing:
    cls: str
    names: tuple[str, ...]  # the fullest first
    home: bool

    @property
    def spoken(self) -> tuple[str, ...]:
        """The names by which it can be called: a single character that is short for more (莞) is none."""
        return tuple(name for name in self.names if len(name) > 1 or name == self.names[0])

    @property
    def signs(self) -> tuple[str, ...]:
        """The single characters that mean it."""
        return tuple(name for name in self.names if name not in self.spoken)


class _Reading:
    def __init__(self, facts: FactFile, document: Document, head: PlanHead) -> None:
        self._facts = facts
        self._head = head
        self._document = document
        self._words = Words(document)
        self._quoter = Quoter(document)
        self._things: dict[str, _Thing] = {}
        self.findings: list[Finding] = []

    def claims(self) -> Iterator[Claim]:
        """The claims of everything that is proved, in the order of the file."""
        for entity in self._facts.content["entities"]:
            yield from self._proved(str(entity.get("name")), self._entity, entity)
        for relation in self._facts.content["relations"]:
            what = " ".join(str(relation.get(key)) for key in ("s", "p", "o"))
            yield from self._proved(what, self._relation, relation)
        for figure in self._facts.content["figures"]:
            what = " ".join(str(figure.get(key)) for key in ("scope", "indicator", "value"))
            yield from self._proved(what, self._figure, figure)

    def _proved(self, what: str, make: Callable[[Json], list[Claim]], fact: Json) -> list[Claim]:
        try:
            return make(fact)
        except Refused as refused:
            self._refuse(what, refused)
            return []

    def _refuse(self, what: str, why: Refused) -> None:
        values = {key: shortened(value) for key, value in {"what": what, **why.values}.items()}
        found = Finding.of("warning", f"facts of {self._facts.by}", f"refused-{why.kind}", **values)
        self.findings.append(found)

    def _entity(self, entity: Json) -> list[Claim]:
        cls, name, aliases = entity.get("type"), entity.get("name"), entity.get("aliases") or []
        if not isinstance(name, str) or not squeezed(name):
            raise Refused("entity")
        if not isinstance(aliases, list) or not all(isinstance(a, str) for a in aliases):
            raise Refused("entity")
        if not isinstance(cls, str) or cls not in ENTITY_CLASSES:
            raise Refused("class", cls_=str(cls))
        names = tuple(dict.fromkeys(squeezed(n) for n in (name, *aliases) if squeezed(n)))
        self._things[name] = thing = _Thing(cls, names, self._is_home(name))
        return list(self._names(thing))

    def _is_home(self, name: str) -> bool:
        said = (self._facts.content.get("jurisdiction"), self._head.home.name if self._head.said_home else None)
        return squeezed(name) in [squeezed(one) for one in said if isinstance(one, str)]

    def _names(self, thing: _Thing) -> Iterator[Claim]:
        """That each of a thing's names stands in the plan, and that they are one thing's."""
        first: Named | None = None
        for wording in thing.spoken:
            spans = self._alone(wording)
            if not spans:
                if not thing.home:
                    self._refuse(wording, Refused("name"))
                continue
            quote = self._quoter.quote(spans[0])
            named = Named(thing.cls, wording, quote)
            yield self._claim(NAMED, named, quote)
            if first is not None:
                yield self._claim(INTRODUCED, _spelled(first, quote), quote, object_=named)
            first = first or named

    def _alone(self, wording: str) -> list[Span]:
        """The places of a name, those first where it is no part of a longer one of the file."""
        longer = [name for name in self._every if len(name) > len(wording) and wording in name]
        taken = [span for name in longer for span in self._words.find(name)]
        return sorted(self._words.find(wording), key=lambda span: any(_within(span, other) for other in taken))

    @cached_property
    def _every(self) -> tuple[str, ...]:
        """Every name that the file's entities have."""
        told = (entity.get(key) for entity in self._facts.content["entities"] for key in ("name", "aliases"))
        return tuple(squeezed(n) for t in told for n in (t if isinstance(t, list) else [t]) if isinstance(n, str))

    def _relation(self, relation: Json) -> list[Claim]:
        predicate = relation.get("p")
        if not isinstance(predicate, str) or predicate not in RELATIONS:
            raise Refused("relation", relation=str(predicate))
        subject, object_ = (self._known(relation.get(key)) for key in ("s", "o"))
        term = RELATIONS[predicate]
        if subject.cls not in term.domain or object_.cls not in term.range:
            raise Refused("join", predicate=predicate, cls_=subject.cls, other=object_.cls)
        quote, bound = self._place(relation.get("evidence"), [subject, object_])
        return [self._claim(predicate, bound[0], quote, object_=bound[1])]

    def _figure(self, figure: Json) -> list[Claim]:
        scope, quantity = self._known(figure.get("scope")), quantity_of(figure)
        quote, bound = self._place(figure.get("evidence"), [scope])
        return [self._claim(STATED, bound[0], quote, quantity=quantity)]

    def _known(self, name: Any) -> _Thing:
        thing = self._things.get(name) if isinstance(name, str) else None
        if thing is None:
            raise Refused("unknown", name=str(name))
        return thing

    def _place(self, evidence: Any, ends: list[_Thing]) -> tuple[Quote, list[End]]:
        """The quote of a fact's words and its ends bound to it, at the place nearest to both."""
        if not isinstance(evidence, str) or not 1 < len(squeezed(evidence)) <= EXCERPT_LENGTH:
            raise Refused("length", most=EXCERPT_LENGTH)
        spans = self._words.find(evidence)
        if not spans:
            quote = self._words.across(evidence)
            if quote is None:
                raise Refused("words", words=squeezed(evidence))
            return quote, _bound([self._across(end, quote) for end in ends])
        tries = [[self._bind(end, span) for end in ends] for span in spans]
        best = min(range(len(spans)), key=lambda i: (sum(far for _, far in tries[i]), i))
        quote = self._quoter.quote(spans[best])
        return quote, _bound([make(quote) if make else None for make, _ in tries[best]])

    def _across(self, thing: _Thing, quote: Quote) -> End | None:
        wording = next((name for name in thing.spoken if name in quote.text), None)
        if wording is not None:
            return Named(thing.cls, wording, quote)
        return Implied(thing.cls, thing.names[0], "jurisdiction", self._head.home.quote) if thing.home else None

    def _bind(self, thing: _Thing, span: Span) -> tuple[Callable[[Quote], End] | None, int]:
        """How to make the end of a quote at `span` (None: it cannot be bound), and how far its name is from there."""
        passage = self._document.passages[span.passage]
        words = squeezed(passage.text[span.start : span.end])
        wording = max((name for name in thing.spoken if name in words), key=len, default=None)
        if wording is not None:
            return (lambda quote: Named(thing.cls, wording, quote)), 0
        if any(sign in words for sign in thing.signs):
            return (lambda quote: Implied(thing.cls, thing.names[0], "resolved", quote)), 1
        if thing.home:
            return (lambda _quote: Implied(thing.cls, thing.names[0], "jurisdiction", self._head.home.quote)), 1
        nearest = self._nearest(thing, span)
        if nearest is None:
            return None, 1_000_000
        name, at, why, far = nearest
        return (lambda _quote: Implied(thing.cls, name, why, self._quoter.quote(at))), 2 + far

    def _nearest(self, thing: _Thing, span: Span) -> tuple[str, Span, str, int] | None:
        """The nearest mention of a thing in the passage, else in a heading that governs it, else in the passages before."""
        here = self._document.passages[span.passage]
        governing = {section.index for section in self._document.section_path(here.section)}
        found: list[tuple[int, str, Span, str]] = []
        for name in thing.spoken:
            for at in self._words.find(name):
                other = self._document.passages[at.passage]
                if at.passage == span.passage:
                    found.append((abs(at.start - span.start), name, at, "before"))
                elif other.kind == "heading" and other.section in governing and at.passage < span.passage:
                    found.append((1_000 + span.passage - at.passage, name, at, "heading"))
                elif 0 < span.passage - at.passage <= NEAR:
                    found.append((10_000 + span.passage - at.passage, name, at, "before"))
        if not found:
            return None
        far, name, at, why = min(found, key=lambda one: (one[0], one[2].passage, one[2].start, one[1]))
        return name, at, why, far

    def _claim(
        self,
        predicate: str,
        subject: End,
        quote: Quote,
        *,
        object_: End | None = None,
        quantity: Quantity | None = None,
    ) -> Claim:
        ends = (f"{end.cls}/{fold(end.name)}" for end in (subject, object_) if end is not None)
        identity = record_id(
            "c",
            self._head.key,
            predicate,
            *ends,
            quantity,
            quote.start,
            quote.mark,
            quote.end,
            "reader",
            self._facts.by,
        )
        return Claim(
            identity,
            self._head.key,
            predicate,
            subject,
            quote,
            self._facts.source,
            self._facts.source.removesuffix("s"),
            SURE,
            object_,
            quantity,
            self._facts.by,
        )


def _within(span: Span, other: Span) -> bool:
    return span.passage == other.passage and other.start <= span.start and span.end <= other.end


def _bound(ends: list[End | None]) -> list[End]:
    bound = [end for end in ends if end is not None]
    if len(bound) < len(ends):
        raise Refused("end")
    return bound


NEAR = 3  # passages that a mention may stand before the words of a fact


def _spelled(named: Named, quote: Quote) -> End:
    """The end in another quote: named where that holds its name."""
    return (
        Named(named.cls, named.name, quote)
        if named.name in quote.text
        else Implied(named.cls, named.name, "before", named.quote)
    )
