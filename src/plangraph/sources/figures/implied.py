"""Figures that a figure's words imply: the members of a list of a given size, a later year without change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plangraph.records import FigureClaim, Passage
from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.numbers import DIGITS, number_of
from plangraph.sources.figures.scopes import Scopes

SIZE = re.compile(
    rf"(?:年)?(?P<what>产值|营业收入|主营业务收入|销售收入|收入|规模|增加值)(?:超过|超|过|突破|达到|达)"
    rf"(?P<number>{DIGITS}|[十百千])?\s*(?P<unit>万?亿)元?(?:以上)?的"
)
SIZED = ("Industry", "Enterprise", "Park")
LEVEL = re.compile(r"[，,；]\s*(?P<year>(?:19|20)\d\d)\s*年(?:基本)?持平")


def sized_members(
    figure: FigureClaim, passage: Passage, text: str, site: Site, scopes: Scopes
) -> Iterator[FigureClaim]:
    """For "A、B等4个产值过百亿的产业" a figure of each of A and B; none where the list names other than so many."""
    listed = site.left.rstrip().endswith("等")
    match = SIZE.match(text[site.quantity.end :].lstrip()) if listed else None
    if not match:
        return
    members = scopes.mentions.within(
        passage.index, site.clause[0], site.quantity.start, ("Industry", "Enterprise", "Park")
    )
    if len(members) != site.quantity.value:
        return
    for member in members:
        yield replace(
            figure,
            scope=member,
            indicator=match["what"],
            value=number_of(match["number"] or "一") or 1.0,
            unit=match["unit"] + "元",
            comparator=">=",
            value_max=None,
            change=False,
            rule="figure-list",
        )


def level_years(figure: FigureClaim, text: str, end: int) -> Iterator[FigureClaim]:
    """For "2018年达到1亿元，2019年持平" the figure again for the later year."""
    match = LEVEL.match(text, end)
    if match and not figure.change:
        yield replace(figure, year=int(match["year"]), period=None, rule="figure-level")
