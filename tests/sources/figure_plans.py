"""Small plans of our own words, and their figures as plain tuples."""

from __future__ import annotations

from collections.abc import Sequence

from plangraph.documents import parse_text
from plangraph.records import Document, FigureClaim, Mention, Span
from plangraph.sources.figures import find_figures

OPENING = "海州市工业发展规划（2021—2025年）\n\n"
TARGETS = OPENING + "一、发展目标\n\n"
OUTCOMES = OPENING + "一、发展基础\n\n"


def mentions(document: Document, names: Sequence[tuple[str, str]]) -> list[Mention]:
    """Every place where one of the (class, name) stands in a document."""
    found = []
    for passage in document.passages:
        for cls, name in names:
            at = passage.text.find(name)
            while at >= 0:
                found.append(Mention(cls, name, Span(passage.index, at, at + len(name)), "test", 1.0))
                at = passage.text.find(name, at + 1)
    return found


def figures(text: str, *names: tuple[str, str]) -> tuple[FigureClaim, ...]:
    """The figures of a text, in which `names` are the things that they may be about; 海州市 is the jurisdiction."""
    document = parse_text(text)
    home = Mention("Place", "海州市", Span(0, 0, 3), "test", 1.0)
    return find_figures(document, mentions(document, names), home)


def brief(figure: FigureClaim) -> tuple[str, float, str, int | None, str]:
    """Indicator, value, unit, year and kind."""
    return figure.indicator, figure.value, figure.unit, figure.year, figure.kind
