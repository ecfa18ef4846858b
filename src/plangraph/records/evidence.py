"""The parts of a fact's evidence: the words that state it, and what implies an end that these words do not name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from plangraph.terms import IMPLIED

from .graph import Entity, Figure, Relation

ITEM = {"zh": "条目", "en": "item"}


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """Words of a passage (`excerpt` is its id) and what they are to a fact: `why` is empty where they state it, else how
    they imply an end of it (heading, jurisdiction, before, document, resolved) or say more of it: note. `words` is empty where all of it matters."""

    excerpt: str
    words: str = ""
    why: str = ""

    def label(self, language: str = "zh") -> str:
        """What the words are, where a fact has more than one part.

        >>> Part("p:0-4", "", "heading").label(), Part("p:4-9").label("en")
        ('标题', 'item')
        """
        if not self.why:
            return ITEM[language]
        term = IMPLIED.get(self.why)
        if term is None:
            return self.why
        return term.label_zh if language == "zh" else term.label_en


def parts(fact: Entity | Relation | Figure) -> tuple[Part, ...]:
    """The evidence of a fact, plan by plan; in each what implies an end stands before what states the fact."""
    if isinstance(fact, Entity):
        return tuple(map(Part, fact.evidence))
    if isinstance(fact, Figure):
        return told_parts((fact.evidence,), (fact.words,), fact.context)
    return told_parts(fact.evidence, fact.words, fact.context)


def told_parts(evidence: Iterable[str], words: Iterable[str], context: Iterable[str]) -> tuple[Part, ...]:
    """The parts of a fact by its fields as they are kept: `words` in the order of `evidence`, `context` `why:excerpt`."""
    told = [*_implying(context), *(Part(one, said or "") for one, said in zip_longest(evidence, words) if one)]
    return tuple(sorted(dict.fromkeys(told), key=lambda part: part.excerpt.rpartition(":")[0]))


def _implying(context: Iterable[str]) -> Iterator[Part]:
    for one in context:
        why, _, excerpt = one.partition(":")
        yield Part(excerpt, "", why)
