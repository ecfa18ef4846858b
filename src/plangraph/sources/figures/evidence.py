"""The words that state a figure, and those that stand for its scope where that is not named."""

from __future__ import annotations

import re

from plangraph.records import EXCERPT_LENGTH, Span
from plangraph.sources.figures.clauses import Site

OURS = re.compile(r"[我全本](?:市|区|县|州|园|域|省)|辖区")


def evidence_of(site: Site, passage: int, text: str) -> Span:
    """The clause, with that before the brackets that it stands in, cut to the length of an excerpt."""
    start, end = site.clause
    if site.bracket:
        before = text[site.sentence[0] : site.bracket[0]]
        start, end = site.bracket[0] - len(re.split(r"[，；：。]", before)[-1]), site.bracket[1]
    end = max(end, site.quantity.end)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    start = max(start, site.quantity.end - EXCERPT_LENGTH)
    return Span(passage, start, min(end, start + EXCERPT_LENGTH))


def place_of_ours(text: str, evidence: Span) -> Span:
    """Where a text means the plan's own place: at 我市, 全区 and the like, else the words of the figure."""
    match = OURS.search(text, evidence.start, evidence.end)
    return Span(evidence.passage, *match.span()) if match else evidence
