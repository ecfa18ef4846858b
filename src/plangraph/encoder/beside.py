"""How two things stand to each other in a document, as one of a few cases: what the encoder is told of a pair beside its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plangraph.records import Passage

# the relations that the encoder sees, in the order of its numbers; the others are told in fixed words
PREDICATES = (
    "anchors", "builtBy", "cooperatesWith", "integratesWith", "launches", "locatedIn", "partOf", "prioritizes",
    "subIndustryOf", "targets", "usesTechnology", "worksOn",
)  # fmt: skip
STEPS, GAPS = 9, 3  # numbers of things between two, numbers of passages
SENTENCE = "。；"
CASES = 2 * 2 * STEPS + 2 * 2 * GAPS


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing stands: passage, characters, and its number among the things of the passage."""

    passage: int
    start: int
    end: int
    number: int


def beside(passages: Sequence[Passage], subject: Place, object_: Place) -> int:
    """The case of two things, 0 to CASES: which comes first; in one passage how many things stand between them and whether
    a sentence ends there, else how many passages lie between and whether the first of both stands in a heading."""
    after = int((subject.passage, subject.start) < (object_.passage, object_.start))
    first, last = (subject, object_) if after else (object_, subject)
    if first.passage == last.passage:
        between = passages[first.passage].text[first.end : last.start]
        step = min(last.number - first.number, STEPS) - 1 if last.number > first.number else 0
        return (after * 2 + int(any(mark in between for mark in SENTENCE))) * STEPS + step
    gap = min(last.passage - first.passage, GAPS) - 1
    heads = int(passages[first.passage].kind == "heading")
    return 4 * STEPS + (after * 2 + heads) * GAPS + gap
