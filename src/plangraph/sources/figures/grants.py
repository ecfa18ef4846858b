"""Money that is given or spent: to whom and for what, as the clauses round an amount say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plangraph.sources.figures.clauses import Place, Site
from plangraph.sources.figures.name import Name
from plangraph.sources.figures.quantities import find_quantities
from plangraph.sources.figures.vocabulary import by_length

TAKER = re.compile(r"(?:^|[^应针])(?:对|凡)(?:首次|新)?(.{3,})$")
RATED = re.compile(r"(?:[省市县区]级(?:财政)?)?按照?[^，]{1,24}(?=给予|予以)")  # by what a grant is reckoned
GIVEN = re.compile(r"给予(?:企业|单位)?((?:一次性)?[一-龥]{2,6})$")
WITHIN = re.compile(r"^[省市县区]内")
# by what a grant is reckoned, before its share, and what is given, after it
BASE = re.compile(
    r"(?:^|[\s省市县区])(?:[省市县区]级|[级里])?(?:财政)?按照?(?:不(?:超过|高于|低于))?(?:其|该)?(?P<base>(?!不)[一-龥]{2,20}?)的?(?:不(?:超过|高于|低于))?$"
)
SHARE_GIVEN = re.compile(
    r"(?:的)?(?:比例)?[，,]?(?:给予|予以)?(?:企业)?(?:一次性|最高)?(?P<given>奖补|补助|奖励|补贴|贴息|资助)"
)
EACH = re.compile(r"单个(?P<one>[一-龥]{2,4}?)(?:的?最高|不超过|不高于|最多)?$")
BY_RATE = re.compile(r"(?P<taker>.*)按.+(?P<given>奖补|补助|奖励|补贴|贴息|资助)$")
USED_FOR = re.compile(r"^(?:主要|重点|全部)?用于")
SHORTEST = 3  # characters of a noun that says who is given it without what stands before its 的
BACK = 2  # clauses before in which the taker may stand
LONGEST = 36  # characters of who is given something
LONGEST_USE = 20  # characters of what a sum is spent on


def taker_of(text: str, clauses: Sequence[Place]) -> str:
    """Who is given something, by the last clauses before (对新认定的企业，经考核，给予…); or ""."""
    found = (TAKER.search(text[slice(*clause)]) for clause in reversed(clauses[-BACK:]))
    taker = next((RATED.sub("", match[1]).removesuffix("的") for match in found if match), "")
    taker = WITHIN.sub("", taker)
    noun = taker.rpartition("的")[2] if re.search(r"\d.*的", taker) else taker
    return (noun if len(noun) >= SHORTEST else taker)[-LONGEST:]


def given(text: str, clauses: Sequence[Place], *, whole: bool = False) -> str:
    """What the clause before gives at a rate, whose most is told next (按投资额的两成给予奖补，最高…); or "".

    `whole` asks for it also where no rate is told.
    """
    clause = text[slice(*clauses[-1])] if clauses else ""
    match = GIVEN.search(clause)
    return match[1] if match and (whole or find_quantities(clause)) else ""


def rated(text: str, site: Site, clauses: Sequence[Place]) -> str:
    """The name of a share by which a grant is reckoned (对X，按投资额的两成给予奖补); "" where it is none."""
    base = BASE.search(site.left.strip()) if site.quantity.kind == "share" else None
    what = SHARE_GIVEN.match(text, site.quantity.end) if base else None
    if base is None or what is None:
        return ""
    taker = taker_of(text, clauses)
    return f"{taker if len(taker) <= LONGEST_USE else ''}按{base['base']}{what['given']}"


def each_most(site: Site, previous: Name | None) -> str:
    """The name of the most that each is given of what the figure before reckons (…按投资额奖补, 单个企业最高…); or ""."""
    one = EACH.match(site.left.strip()) if site.quantity.kind == "money" and previous else None
    before = BY_RATE.match(previous.text) if one and previous else None
    return f"{before['taker']}单个{one['one']}{before['given']}" if one and before else ""


def spent_on(text: str, site: Site, name: Name) -> str:
    """The name of a sum by what its clause goes on to spend it on (投入2亿元办好3件实事); "" where it says nothing."""
    if site.quantity.kind != "money" or name.inherited or name.text not in by_length("spending"):
        return ""
    rest = text[site.quantity.end : site.clause[1]]
    for quantity in reversed(find_quantities(rest)):
        rest = rest[: quantity.start] + rest[quantity.end :]
    what = USED_FOR.sub("", rest.strip())
    said = SHORTEST < len(what) <= LONGEST_USE and what[0] not in "的、（("
    return what + ("投入" if name.text.startswith("投入") else "资金") if said else ""
