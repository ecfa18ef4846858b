"""What was found in a plan as claims, whole: each end with the words that name it or imply it, each claim with its quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from plangraph.ids import fold, record_id
from plangraph.language.places import home_name
from plangraph.quoting import Quoter, squeezed
from plangraph.records import (
    INTRODUCED,
    NAMED,
    STATED,
    Claim,
    Document,
    End,
    Extraction,
    Finding,
    Implied,
    Mention,
    Metadata,
    Named,
    PlanClaims,
    PlanHead,
    Quantity,
    Quote,
    Span,
)
from plangraph.weighing.notes import Notes

IMPLYING = frozenset({"jurisdiction"})  # rules whose mentions stand for what is not spoken
OWN = frozenset({"title", "self"})  # rules of mentions of the plan itself
OURS = re.compile(r"[我本全](?:国|省|市|区|县|州|旗|域)|本园区|[市区县]域|[市区县]内|辖区|本地")

SOURCES = (("name-", "names"), ("title", "names"), ("self", "names"), ("introduced", "names"), ("topic-", "topics"),
           ("table-", "tables"), ("figure", "figures"))  # fmt: skip


def plan_claims(extraction: Extraction, key: str) -> PlanClaims:
    """Everything that a plan says, by the plan's key; claims in the order of the text, each once."""
    return _Teller(extraction, key).told()


class _Teller:
    def __init__(self, extraction: Extraction, key: str) -> None:
        self._extraction = extraction
        self._document: Document = extraction.document
        self._quoter = Quoter(extraction.document)
        self._key = key

    def told(self) -> PlanClaims:
        found: dict[str, Claim] = {}
        for claim in (*self._named(), *self._introduced(), *self._links(), *self._figures()):
            found.setdefault(claim.id, claim)
        order = sorted(found.values(), key=lambda c: (c.quote.start, c.quote.end, c.predicate, c.id))
        return PlanClaims(self._head(), tuple(order), self._extraction.places, self._findings())

    def _findings(self) -> tuple[Finding, ...]:
        own = self._document.id
        return tuple(
            replace(f, place=f.place.removeprefix(f"{own}: "))
            for f in (*self._document.findings, *self._extraction.findings)
        )

    def _head(self) -> PlanHead:
        document, said = self._document, self._document.metadata
        return PlanHead(
            self._key, document.path, document.sha256, len(document.text), self._home, self._itself,
            said.jurisdiction is not None, said.title, said.number, said.issuer, said.date, said.start_year, said.end_year,
            said.status, said.level, said.kind,
        )  # fmt: skip

    @property
    def _itself(self) -> End:
        """The plan as a thing: as the text names it, else by what is known of it."""
        itself = self._extraction.itself
        if itself is not None:
            return self._end(itself, itself.span, None)
        return Implied("PolicyDocument", plan_name(self._document.metadata), "document")

    @cached_property
    def _home(self) -> Implied:
        """The jurisdiction as the plan's title or its first words about it tell it."""
        metadata = self._document.metadata
        return Implied(metadata.jurisdiction_class, home_name(metadata), "jurisdiction", self._origin)

    @cached_property
    def _origin(self) -> Quote | None:
        """Where the plan first names its jurisdiction, by its name or its title; None where nothing of the kind stands."""
        metadata = self._document.metadata
        for name in filter(None, (metadata.jurisdiction, (metadata.title or "")[:20])):
            for passage in self._document.passages:
                if (at := passage.text.find(name)) >= 0:
                    return self._quoter.quote(Span(passage.index, at, at + len(name)))
        return next(
            (self._ours(Span(p.index, 0, len(p.text))) for p in self._document.passages if OURS.search(p.text)), None
        )

    def _ours(self, within: Span) -> Quote | None:
        """The first 我市, 全区 and the like in a stretch."""
        text = self._document.passages[within.passage].text
        match = OURS.search(text, within.start, within.end)
        return self._quoter.quote(Span(within.passage, *match.span())) if match else None

    def _named(self) -> Iterator[Claim]:
        """Every mention that names its thing."""
        for mention in self._extraction.mentions:
            if mention.rule in IMPLYING or not mention.name:
                continue
            quote = self._quoter.quote(mention.span)
            if squeezed(mention.name) in quote.text:
                yield self._claim(
                    NAMED, Named(mention.cls, squeezed(mention.name), quote), quote, mention.rule, mention.confidence
                )

    def _introduced(self) -> Iterator[Claim]:
        """Short names that the text introduces, told where the short one first stands as a name."""
        first = {(m.cls, squeezed(m.name)): m for m in reversed(self._extraction.mentions)}
        for cls, full, short in self._extraction.introduced:
            mention = first.get((cls, squeezed(short))) or first.get((cls, squeezed(full)))
            if mention is None or squeezed(full) == squeezed(short):
                continue
            quote = self._quoter.quote(mention.span)
            ends = [self._spelled(cls, squeezed(name), quote) for name in (full, short)]
            yield self._claim(INTRODUCED, ends[0], quote, "introduced", 0.97, object_=ends[1])

    def _spelled(self, cls: str, name: str, quote: Quote) -> End:
        return Named(cls, name, quote) if name in quote.text else Implied(cls, name, "before", quote)

    def _links(self) -> Iterator[Claim]:
        for link in self._extraction.links:
            quote = self._quoter.quote(link.evidence)
            ends = [self._end(m, link.evidence, quote) for m in (link.subject, link.object)]
            yield self._claim(link.predicate, ends[0], quote, link.rule, link.confidence, object_=ends[1])

    def _figures(self) -> Iterator[Claim]:
        notes = Notes(self._document)
        for figure in self._extraction.figures:
            quote = self._quoter.quote(figure.evidence, f"{figure.value:g}")
            scope = self._end(figure.scope, figure.evidence, quote)
            claim = self._claim(STATED, scope, quote, figure.rule, figure.confidence, quantity=figure.quantity)
            noted = notes.of(figure.evidence, figure.value)
            yield claim if noted is None else replace(claim, note=self._quoter.quote(noted))

    def _end(self, mention: Mention, evidence: Span, quote: Quote | None) -> End:
        """An end of a claim whose words are `evidence`, quoted by `quote`."""
        name = squeezed(mention.name)
        beside = mention.rule not in IMPLYING and mention.span.passage == evidence.passage
        if quote is not None and beside and name in quote.text:
            return Named(mention.cls, name, quote)
        if mention.rule in IMPLYING or (mention.cls, name) == (self._home.cls, self._home.name):
            return self._implied(mention, evidence)
        own = self._quoter.quote(mention.span)
        if mention.span.passage == evidence.passage:
            why = "document" if mention.rule in OWN else "before"
            return Named(mention.cls, name, own) if name in own.text else Implied(mention.cls, name, why, own)
        kind = self._document.passages[mention.span.passage].kind
        return Implied(mention.cls, name, "heading" if kind == "heading" else "before", own)

    def _implied(self, mention: Mention, evidence: Span) -> Implied:
        """The plan's own place, by the words nearest to the evidence that mean it."""
        passage = self._document.passages[evidence.passage]
        spoken = self._ours(evidence) or self._ours(Span(evidence.passage, 0, len(passage.text)))
        return Implied(mention.cls, squeezed(mention.name), "jurisdiction", spoken or self._origin)

    def _claim(
        self, predicate: str, subject: End, quote: Quote, reason: str, confidence: float, *,
        object_: End | None = None, quantity: Quantity | None = None,
    ) -> Claim:  # fmt: skip
        ends = (f"{end.cls}/{fold(end.name)}" for end in (subject, object_) if end is not None)
        identity = record_id("c", self._key, predicate, *ends, quantity, quote.start, quote.mark, quote.end, reason)
        return Claim(
            identity, self._key, predicate, subject, quote, source_of(reason), reason, confidence, object_, quantity
        )


def plan_name(metadata: Metadata) -> str:
    """The title of a plan; where the text gives none, its place and years: `源城区规划（2021—2025年）`."""
    if metadata.title:
        return metadata.title
    years = "—".join(str(year) for year in (metadata.start_year, metadata.end_year) if year)
    return f"{home_name(metadata)}规划" + (f"（{years}年）" if years else "")


def source_of(reason: str) -> str:
    """The room of rules that a reason belongs to."""
    return next((source for start, source in SOURCES if reason.startswith(start)), "relations")
