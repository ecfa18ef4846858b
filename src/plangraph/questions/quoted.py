"""Evidence as a reader is shown it: each part with its passage, what is said, and what it is to the fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plangraph.records import MACHINE, READER, Entity, Excerpt, Figure, Part, Relation, told_parts

ROLES = {MACHINE: {"zh": "机器", "en": "machine"}, READER: {"zh": "读者", "en": "readers"}}
STATED, LABELLED = "“{words}”", {"zh": "{label}：“{words}”", "en": "{label}: “{words}”"}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A part of the evidence with its passage. `labelled`: there is another part beside it, so that it has to be told what
    each of them is."""

    part: Part
    excerpt: Excerpt
    labelled: bool = False

    @property
    def words(self) -> str:
        """The words that matter: those that state the fact, or the whole of what implies an end of it."""
        return self.part.words or self.excerpt.text

    @property
    def mark(self) -> tuple[int, int]:
        """Where the words stand in the text of the excerpt."""
        at = max(self.excerpt.text.find(self.words), 0)
        return at, at + len(self.words)

    def label(self, language: str = "zh") -> str:
        """What the part is to the fact (标题, 条目); empty where it is the only one."""
        return self.part.label(language) if self.labelled else ""

    def told(self, language: str = "zh") -> str:
        """The words in quotation marks, after what they are: `标题：“…”`."""
        form = LABELLED[language] if self.labelled else STATED
        return form.format(label=self.label(language), words=self.words)


def quoted(parts: Iterable[Part], excerpts: Mapping[str, Excerpt]) -> tuple[Quoted, ...]:
    """The parts whose passages are known, each once; told apart where one of them implies an end."""
    told = [part for part in dict.fromkeys(parts) if part.excerpt in excerpts]
    labelled = any(part.why for part in told)
    return tuple(Quoted(part, excerpts[part.excerpt], labelled) for part in told)


def told(quotes: Iterable[Quoted], language: str = "zh") -> str:
    """The first statement of some evidence in one line: what implies an end of it, then the words that state it."""
    first = list(first_statement(quotes))
    return first[0].words if len(first) == 1 else "；".join(one.told(language) for one in first)


def first_statement(quotes: Iterable[Quoted]) -> Iterator[Quoted]:
    """The parts up to the first that states the fact."""
    for one in quotes:
        yield one
        if not one.part.why:
            return


def told_by(fact: Entity | Relation | Figure, language: str = "zh") -> tuple[str, ...]:
    """The readers and reviewers who say a fact, by their names, or as 读者; empty where the machine alone does."""
    return speakers((name for name in fact.by if name != MACHINE), language)


def speakers_in(value: Any) -> Iterator[str]:
    """Who says the facts in the column `evidence` of a query."""
    if isinstance(value, Mapping):
        yield from value.get("by") or ()
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from speakers_in(one)


def speakers(names: Iterable[str], language: str = "zh") -> tuple[str, ...]:
    """Who says something, in words: 机器, 读者, and the names of others."""
    return tuple(ROLES[name][language] if name in ROLES else name for name in names)


def facts_in(value: Any) -> Iterator[tuple[Part, ...]]:
    """The parts of each fact in the column `evidence` of a query: maps of `evidence`, `words`, `context`, nested in lists."""
    if isinstance(value, Mapping):
        words = value.get("words") or ()
        words = (words,) if isinstance(words, str) else words
        yield told_parts(value.get("evidence") or (), words, value.get("context") or ())
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from facts_in(one)
