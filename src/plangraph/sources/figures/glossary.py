"""Explanations of terms at the end of a report: each entry tells what its term is, as it stands, and of no year."""

from __future__ import annotations

import re
from functools import cache

from plangraph.records import Document, Mention, Span
from plangraph.sources.figures.vocabulary import alternatives, by_length

RULE = "figure-term"  # the rule of a mention of a term that its entry explains
ENTRY = re.compile(r"\s{0,8}(?:[（(]?\d{1,3}[）)]?[.．、]?)?\s{0,8}(?P<term>[^：:。，；]{2,40})[：:]")
LONGEST_TITLE = 16


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"[（(]?(?:附件?\d*[：:]?)?(?:相关|有关|部分|主要)?(?:{alternatives('glossary')})[：:）)]?")


@cache
def _named() -> re.Pattern[str]:
    """A term that is the name of something done or set up, and no class of things."""
    return re.compile(rf".*(?:{'|'.join(map(re.escape, by_length('named-end')))})[”\"]?")


def glossary(document: Document) -> dict[int, Mention | None]:
    """The passages that explain terms, each with a mention of its term where that is a name; empty where none do."""
    start = next(
        (p.index for p in document.passages if len(p.text) <= LONGEST_TITLE and _title().fullmatch(p.text.strip())),
        None,
    )
    found: dict[int, Mention | None] = {}
    term: Mention | None = None
    for passage in document.passages[start + 1 :] if start is not None else ():
        if match := ENTRY.match(passage.text):
            named = _named().fullmatch(match["term"])
            term = Mention("Initiative", match["term"], Span(passage.index, *match.span("term")), RULE, 0.8)
            term = term if named else None
        found[passage.index] = term
    return found
