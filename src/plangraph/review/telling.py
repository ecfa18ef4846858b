"""An item as a reader is shown it: what it says, its passages with the words marked, who says it; and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from plangraph.measures import figure_words
from plangraph.records import MACHINE, READER, Entity, Excerpt, Figure, Judgement, parts
from plangraph.review.item import KINDS, Item
from plangraph.review.refs import Fact
from plangraph.terms import label
from plangraph.why import Collection

ROLES = {MACHINE: ("机器", "machine"), READER: ("读者", "readers")}
WORDS = {
    "zh": {"by": "来源 {by}，可信度 {sure:.2f}", "score": "得分 {score:g}", "passage": "{label}{text}（{place}）", "is": "：",
           "why": "{kind}：{why}"},
    "en": {"by": "said by {by}, confidence {sure:.2f}", "score": "score {score:g}", "passage": "{label}{text} ({place})",
           "is": ": ", "why": "{kind}: {why}"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a plan: `text[start:end]` matter; `label` says what they are to the fact where it has several parts."""

    text: str
    start: int
    end: int
    plan: str
    title: str
    section: str
    label: str
    excerpt: str

    @property
    def marked(self) -> str:
        """The text with its words in brackets, for a terminal."""
        return f"{self.text[: self.start]}【{self.text[self.start : self.end]}】{self.text[self.end :]}"


class Teller:
    """Tells items of one built graph."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection

    @cached_property
    def _excerpts(self) -> dict[str, Excerpt]:
        return {one.id: one for one in self._collection.graph.excerpts}

    def sentence(self, item: Item, language: str = "zh") -> str:
        """What an item says, in one line."""
        if item.fact is not None:
            return self.said(item.fact, language)
        if item.things is not None and item.judgement is not None:
            names = (f"{ref[2]}（{label(ref[1], language)}）" for ref in (item.judgement.first, item.judgement.second))
            return " = ".join(names) + "？"
        return (item.message_zh if language == "zh" else "") or item.message

    def said(self, fact: Fact, language: str = "zh") -> str:
        """What a fact says."""
        if isinstance(fact, Entity):
            return f"{fact.name}（{label(fact.cls, language)}）"
        if isinstance(fact, Figure):
            return f"{self.name(fact.scope)}{WORDS[language]['is']}{figure_words(fact, language)}"
        return f"{self.name(fact.subject)} — {label(fact.predicate, language)} → {self.name(fact.object)}"

    def name(self, entity: str) -> str:
        """The name of a thing; its id where the graph lacks it."""
        known = self._collection.entities.get(entity)
        return known.name if known is not None else entity

    def passages(self, fact: Fact, language: str = "zh") -> tuple[Passage, ...]:
        """The passages of a fact's evidence, in the order of its plans."""
        told = [part for part in parts(fact) if part.excerpt in self._excerpts]
        labelled = any(part.why for part in told)
        return tuple(self._passage(part.excerpt, part.words, part.label(language) if labelled else "") for part in told)

    def first_mention(self, judgement: Judgement, which: int) -> Passage | None:
        """Where a plan has one of two names first; None where it is only meant."""
        plan, _, name = judgement.second if which else judgement.first
        for claim in self._collection.claims(plan):
            if claim.subject.name == name and claim.subject.quote is not None and name in claim.subject.quote.text:
                quote = claim.subject.quote
                at = quote.text.find(name)
                title = self.title(plan)
                return Passage(quote.text, at, at + len(name), plan, title, quote.section, "", "")
        return None

    def title(self, plan: str) -> str:
        """The title of a plan, or what stands for it."""
        record = self._collection.plans.get(plan)
        return plan if record is None else record.name

    def _passage(self, excerpt: str, words: str, named: str) -> Passage:
        record = self._excerpts[excerpt]
        at = max(record.text.find(words), 0) if words else 0
        end = at + len(words) if words else len(record.text)
        return Passage(record.text, at, end, record.plan, self.title(record.plan), record.section, named, excerpt)

    def lines(self, item: Item, language: str = "zh") -> Iterator[str]:
        """All of an item, line by line."""
        words = WORDS[language]
        yield f"{self.sentence(item, language)} [{item.id}]"
        yield "  " + words["why"].format(kind=KINDS[item.kind][language == "en"], why=item.why(language))
        if item.fact is not None:
            yield "  " + words["by"].format(by=speakers(item.fact, language), sure=item.fact.confidence)
            for one in self.passages(item.fact, language):
                named = f"{one.label}{words['is']}" if one.label else ""
                place = " › ".join(filter(None, (one.title, one.section)))
                yield "  " + words["passage"].format(label=named, text=one.marked, place=place)
        if item.judgement is not None:
            yield "  " + words["score"].format(score=item.judgement.score)
            for reason in item.judgement.reasons:
                yield f"  {reason.zh if language == 'zh' else reason.en} [{reason.score:g}]"

    def object(self, item: Item) -> dict[str, Any]:
        """An item as JSON, in both languages."""
        fact, judgement = item.fact, item.judgement
        return {
            "id": item.id,
            "kind": item.kind,
            "score": item.score,
            "said": {language: self.sentence(item, language) for language in WORDS},
            "why": {"zh": item.zh, "en": item.en},
            "by": list(fact.by) if fact is not None else [],
            "confidence": fact.confidence if fact is not None else None,
            "passages": [asdict(one) for one in self.passages(fact)] if fact is not None else [],
            "judgement": asdict(judgement) if judgement is not None else None,
        }


def speakers(fact: Fact, language: str = "zh") -> str:
    """Who says a fact, in words; the names of readers and reviewers as they are."""
    known = [ROLES.get(name, (name, name))[language == "en"] for name in fact.by]
    return "、".join(known) if language == "zh" else ", ".join(known)
