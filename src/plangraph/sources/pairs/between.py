"""What stands between two ends of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.sources.pairs.sentence import THINGS, Sentence, is_verb
from plangraph.sources.pairs.things import Thing

STEPS = (1, 3, 8, 15, 30, 60)  # characters between the ends
FAR = 160  # ends further apart are no pair
SMALL = frozenset("、，的")


def between(sentence: Sentence, one: Thing, other: Thing, way: str) -> Iterator[str]:
    """What the words from one thing to a later one say; `way` is "so" where the subject comes first, else "os"."""
    gap = max(0, other.start - one.end)
    yield f"way:{way}"
    yield f"far:{way}:{sum(gap >= step for step in STEPS)}"
    yield f"where:{way}:{_where(sentence, one, other)}"
    words = sentence.words(one.end, other.start)
    if len(words) <= 5:
        yield f"path:{way}:{''.join(words)}"
    plain = [word for word in words if word not in THINGS and word not in SMALL]
    yield from (f"word:{way}:{word}" for word in dict.fromkeys(plain[:12]))
    if plain:
        yield f"first:{way}:{plain[0]}"
        yield f"last:{way}:{plain[-1]}"
    verbs = [word for word in words if word in THINGS or is_verb(word)]
    if len(verbs) <= 7:
        yield f"verbs:{way}:{''.join(verbs)}"
    yield f"rivals:{way}:{sentence.count(one.cls, one.end, other.start, one.listed)}"
    yield f"others:{way}:{sentence.count(other.cls, one.end, other.start, other.listed)}"


def _where(sentence: Sentence, one: Thing, other: Thing) -> str:
    """How the places of two things lie to each other."""
    if one.listed == other.listed:
        return "list"
    if one.number == other.number:
        return "frame"
    if one.clause_of(other):
        return "clause"
    return str(min(3, sentence.text.count("，", one.end, other.start)))
