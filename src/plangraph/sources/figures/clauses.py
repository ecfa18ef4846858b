"""Where a quantity stands: its sentence, its clause, what lies to its left and right, what it is coordinated with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plangraph.language.text import split
from plangraph.sources.figures.quantities import Quantity
from plangraph.sources.figures.vocabulary import starts_with

CLAUSE_MARKS = "，,；;：:。！？!?"
SENTENCE_MARKS = "。！？!?"
LONGEST = 600  # characters of a sentence
BACK = 300
SEPARATOR = re.compile(r"\s*(?:、|以及|(?<!国家)和|(?<!普)及(?!率)|与|并|/)\s*")


@dataclass(frozen=True, slots=True)
class Site:
    """A quantity in its place.

    `left` and `right` are the text from the clause's beginning, or from what it is coordinated with, to the quantity
    and on to the next; `clause` and `sentence` are (start, end) in the passage, `bracket` the inside of its brackets;
    `joined` that it continues a list of quantities in its clause.
    """

    quantity: Quantity
    left: str
    right: str
    clause: tuple[int, int]
    sentence: tuple[int, int]
    bracket: tuple[int, int] | None = None
    joined: bool = False


def brackets(text: str) -> list[tuple[int, int]]:
    """The (start, end) inside round brackets, innermost ones of one level."""
    return [(m.start() + 1, m.end() - 1) for m in re.finditer(r"[（(][^（()）]*[）)]", text)]


def stretches(text: str, start: int, end: int, marks: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text[start:end]` between marks that stand outside brackets and quotation marks."""
    return ((part.start, part.end) for part in split(text, start, end, marks, keep=False))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text; one that lacks a full stop for very long is cut at a comma, or where it stands."""
    for start, end in stretches(text, 0, len(text), SENTENCE_MARKS):
        while end - start > LONGEST:
            comma = max(text.rfind(mark, start, start + LONGEST) for mark in "，；,")
            cut = comma + 1 if comma > start else start + LONGEST
            yield start, cut
            start = cut
        yield start, end


def clauses_before(text: str, site: Site) -> list[tuple[int, int]]:
    """The clauses of a site's sentence before its own, of the last 300 characters."""
    start = max(site.sentence[0], site.clause[0] - BACK)
    return [c for c in stretches(text, start, site.clause[0], CLAUSE_MARKS) if c[1] <= site.clause[0]]


def find_sites(text: str, quantities: Sequence[Quantity]) -> list[Site]:
    """A site for each quantity, in order."""
    starts = [q.start for q in quantities]
    spans = {span: quantities[bisect_left(starts, span[0]) : bisect_left(starts, span[1])] for span in brackets(text)}
    inside = {q: span for span, members in spans.items() for q in members}
    outer = _blank(text, sorted(set(inside.values())))
    sites: list[Site] = []
    for sentence in sentences(text):
        members = quantities[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
        parted: dict[tuple[int, int] | None, list[tuple[int, int]]] = {}
        for q in members:
            span = inside.get(q)
            body, (start, end) = (text, span) if span else (outer, sentence)
            if span not in parted:
                parted[span] = list(stretches(body, start, end, CLAUSE_MARKS))
            clause = next(c for c in parted[span] if c[0] <= q.start < c[1])
            near = quantities[bisect_left(starts, clause[0]) : bisect_left(starts, clause[1])]
            mates = [m for m in near if inside.get(m) == span]
            sites.append(_site(body, q, mates, clause, sentence, span))
    return sites


def _blank(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with brackets that hold quantities as blanks, in their place."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at : start - 1], " " * (end - start + 2)]
        at = end + 1
    return "".join([*parts, text[at:]])


def _site(
    text: str,
    q: Quantity,
    mates: list[Quantity],
    clause: tuple[int, int],
    sentence: tuple[int, int],
    bracket: tuple[int, int] | None,
) -> Site:
    at = mates.index(q)
    following = mates[at + 1].start if at + 1 < len(mates) else clause[1]
    right = _right(text[q.end : following], last=at + 1 == len(mates))
    if at == 0:
        return Site(q, text[clause[0] : q.start], right, clause, sentence, bracket)
    previous = mates[at - 1]
    between = text[previous.end : q.start]
    noun = _right(between, last=False)
    rest = between[between.index(noun) + len(noun) :] if noun else between
    if SEPARATOR.search(between):
        return Site(q, rest, right, clause, sentence, bracket, joined=True)
    if (verb := starts_with(between.strip(), "effect")) and len(between.strip()) > len(verb) + 1:
        return Site(q, between, right, clause, sentence, bracket)
    left = _without(text, clause[0], q.start, mates[:at])
    return Site(q, left, right, clause, sentence, bracket)


def _right(raw: str, *, last: bool) -> str:
    """What a quantity may count: `raw` to the first separator, the whole of it for the last of a clause."""
    if SEPARATOR.match(raw):
        return ""
    return raw.strip() if last else SEPARATOR.split(raw, maxsplit=1)[0].strip()


def _without(text: str, start: int, end: int, earlier: Sequence[Quantity]) -> str:
    """The clause to the left with the quantities before left out."""
    parts = []
    for q in earlier:
        parts.append(text[start : q.start])
        start = q.end
    return "".join([*parts, text[start:end]])
