"""Where a quantity stands: its sentence, its clause, what lies to its left and right, what it is coordinated with."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from plangraph.language.text import bounded, split
from plangraph.sources.figures.quantities import Quantity
from plangraph.sources.figures.vocabulary import starts_with

CLAUSE_MARKS = "，,；;：:。！？!?"
SENTENCE_MARKS = "。！？!?"
LONGEST = 600  # characters of a sentence
BACK = 300
LONGEST_LINE = 120  # characters of an item whose parts stand apart
GAP = re.compile(r"(?<=[一-龥）)”\d])[ \t]{2,}(?=[一-龥“\d])")
SEPARATOR = re.compile(r"(?<!\s)\s*(?:、|以及|(?<!国家)和(?!美)|(?<!普)及(?!率|以[上下])|与|并|/)\s*")
BRACKETED = re.compile(r"[（(][^（()）]*[）)]")
Place = tuple[int, int]
Bracket = Place | None


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


def parted(text: str) -> str:
    """A line of a list with gaps between its parts, with a comma for each gap; every other text as it is."""
    if len(text) > LONGEST_LINE or "。" in text or len(GAP.findall(text)) < 2:
        return text
    return GAP.sub(lambda match: "，" + match[0][1:], text)


def brackets(text: str) -> list[tuple[int, int]]:
    """The (start, end) inside round brackets, innermost ones of one level."""
    return [(m.start() + 1, m.end() - 1) for m in re.finditer(r"[（(][^（()）]*[）)]", text)]


def stretches(text: str, start: int, end: int, marks: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text[start:end]` between marks that stand outside brackets and quotation marks."""
    return ((part.start, part.end) for part in split(text, start, end, marks, keep=False))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text; one that lacks a full stop for very long is cut at a comma, or where it stands."""
    for start, end in stretches(text, 0, len(text), SENTENCE_MARKS):
        yield from _bounded(text, start, end)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return ((part.start, part.end) for part in bounded(text, start, end, LONGEST, "，；,"))


def clauses_before(text: str, site: Site) -> list[tuple[int, int]]:
    """The clauses of a site's sentence before its own, of the last 300 characters."""
    return list(_before(text, max(site.sentence[0], site.clause[0] - BACK), site.clause[0]))


@lru_cache(maxsize=64)  # one step after another asks for them, and so does the next figure of the clause
def _before(text: str, start: int, end: int) -> tuple[Place, ...]:
    return tuple(clause for clause in stretches(text, start, end, CLAUSE_MARKS) if clause[1] <= end)


def find_sites(text: str, quantities: Sequence[Quantity]) -> list[Site]:
    """A site for each quantity, in order."""
    starts = [q.start for q in quantities]
    spans = {span: quantities[bisect_left(starts, span[0]) : bisect_left(starts, span[1])] for span in brackets(text)}
    inside = {q: span for span, members in spans.items() for q in members}
    outer = _blank(text, sorted(set(inside.values())))
    parted: dict[Bracket, list[Place]] = {}
    members: dict[tuple[Bracket, Place], list[tuple[Quantity, Place]]] = {}
    for sentence in sentences(text):
        parted[None] = list(stretches(outer, *sentence, CLAUSE_MARKS))
        for q in quantities[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]:
            span = inside.get(q)
            if span and span not in parted:
                clauses = stretches(text, *span, CLAUSE_MARKS)
                parted[span] = [part for clause in clauses for part in _bounded(text, *clause)]
            clause = parted[span][bisect_right(parted[span], q.start, key=lambda place: place[0]) - 1]
            members.setdefault((span, clause), []).append((q, sentence))
    found = (_of_clause(text if span else outer, row, clause, span) for (span, clause), row in members.items())
    return sorted((site for row in found for site in row), key=lambda site: site.quantity.start)


def _blank(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with brackets that hold quantities as blanks, in their place."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at : start - 1], " " * (end - start + 2)]
        at = end + 1
    return "".join([*parts, text[at:]])


def _of_clause(text: str, members: Sequence[tuple[Quantity, Place]], clause: Place, bracket: Bracket) -> Iterator[Site]:
    """The sites of the quantities of one clause, each with its sentence, in order."""
    left, previous = "", None
    for at, (q, sentence) in enumerate(members):
        left += text[previous.end if previous else clause[0] : q.start]  # without the quantities before
        last = at + 1 == len(members)
        right = _right(text[q.end : clause[1] if last else members[at + 1][0].start], last=last)
        site = Site(q, left[left.rfind("。") + 1 :], right.partition("。")[0], clause, sentence, bracket)
        yield _after(text[previous.end : q.start], site) if previous else site
        previous = q


def _after(between: str, site: Site) -> Site:
    """The site of a quantity that another one stands before in its clause, `between` what lies between them."""
    if SEPARATOR.search(between):
        noun = _right(between, last=False)
        rest = between[between.index(noun) + len(noun) :] if noun else between
        return replace(site, left=rest, joined=True)
    verb = starts_with(between.strip(), "effect")
    return replace(site, left=between) if verb and len(between.strip()) > len(verb) + 1 else site


def _right(raw: str, *, last: bool) -> str:
    """What a quantity may count: `raw` to the first separator, the whole of it for the last of a clause."""
    if SEPARATOR.match(raw):
        return ""
    if last:
        return raw.strip()
    outside = BRACKETED.sub(lambda match: "：" * len(match[0]), raw)  # 县（市、区）is one
    found = SEPARATOR.search(outside)
    return (raw[: found.start()] if found else raw).strip()
