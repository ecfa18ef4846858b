"""Figures that a clause spreads over things: "甲县、乙县产值分别达到3亿元和2亿元", "甲县、乙县均突破3亿元"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plangraph.records import Mention
from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.lists import group_of
from plangraph.sources.figures.mentions import Mentions
from plangraph.sources.figures.openings import is_opened_by
from plangraph.sources.figures.trimming import trim_left, trim_right, without_times

BEARERS = ("Place", "Park", "Enterprise")
GAP = re.compile(r"\s*(?:、|和|与|及|以及)\s*")
ALL = re.compile(r"(?:均|都)(?!衡|价|值|已?有)")
COUNTED = re.compile(r"^(?:等)?(?:[二两三四五六七八九十\d]{1,3}个?)?(?:县|区|市|县区|区县|县市区|园区|地)?(?:的)?")


@dataclass(frozen=True, slots=True)
class Spread:
    """The things that a quantity is said of, what is said ("" where it is what the figure before says), and whether it
    is a growth."""

    things: tuple[Mention, ...]
    said: str
    growth: bool


def spread_over(text: str, passage: int, sites: Sequence[Site], mentions: Mentions) -> dict[int, Spread]:
    """For the sites (by index) whose clause opens with a list of things of which they say as much: what they say."""
    found: dict[int, Spread] = {}
    at = 0
    while at < len(sites):
        group = group_of(sites, at)
        things = _listed(text, passage, group[0], mentions)
        if len(things) > 1:
            found |= {at + n: one for n, one in enumerate(_spread(text, group, things))}
        at += len(group)
    return found


def _spread(text: str, group: Sequence[Site], things: Sequence[Mention]) -> list[Spread]:
    between = text[things[-1].span.end : group[0].quantity.start]
    shares: list[tuple[Mention, ...]]
    each, all_of = _each(between, len(group) > 1), ALL.search(between)
    if each[1] and len(group) == len(things):
        said, rest, shares = each[0], each[2], [(thing,) for thing in things]
    elif all_of and len(group) == 1:
        said, rest, shares = between[: all_of.start()], between[all_of.end() :], [tuple(things)]
    else:
        return []
    after, growth = trim_right(trim_left(without_times(rest))[0])
    said = COUNTED.sub("", without_times(said), count=1).strip() or after
    return [Spread(share, trim_right(trim_left(said)[0])[0], growth) for share in shares]


def _each(between: str, several: bool) -> tuple[str, str, str]:
    """What stands before and after the word that gives each thing its own number."""
    match = re.search(r"分别|各(?=[占为达建设有]|新[增建])" if several else "分别", between)
    return (between[: match.start()], match[0], between[match.end() :]) if match else (between, "", "")


def _listed(text: str, passage: int, site: Site, mentions: Mentions) -> list[Mention]:
    """The things of the list that opens a site's clause; empty where none does."""
    found: list[Mention] = []
    if site.bracket:
        return found
    for mention in mentions.within(passage, site.clause[0], site.quantity.start, BEARERS):
        if not found:
            if not is_opened_by(text[site.clause[0] : mention.span.start]):
                return found
        elif mention.span.start < found[-1].span.end:
            continue
        elif not GAP.fullmatch(text[found[-1].span.end : mention.span.start]):
            break
        found.append(mention)
    return found
