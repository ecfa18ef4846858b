"""What speaks for two names' being one: small functions of a pair, each from 0 (does not hold) to 1."""

from __future__ import annotations

import re

from plangraph.ids import fold
from plangraph.naming import prefix
from plangraph.resolution.gazetteer import lead_is_region, region
from plangraph.resolution.name import NAMED, OWN, SELF, Name
from plangraph.resolution.pair import Pair
from plangraph.resolution.words import is_bare

_LATIN = re.compile(r"[a-z0-9.+-]+")
_DOCUMENT = re.compile(r"(?<=.{4})(?:的通知)$")


def same_wording(pair: Pair) -> float:
    """Both are written alike."""
    return float(pair.long.folded == pair.short.folded)


def same_core(pair: Pair) -> float:
    """They are one but for endings that add nothing, long and short forms of words, and the wider place before the own."""
    one, other = pair.long, pair.short
    if one.folded == other.folded:
        return 0.0
    cores = one.core in (other.core, other.body) or one.body == other.core
    if one.whole != other.whole and (one.place != other.place or not cores):
        return 0.0
    if {one.how, other.how} == {NAMED, OWN}:
        return 0.0  # one leaves the plan's own place out, which is told by itself
    two_ways = one.ending and other.ending and one.ending != other.ending and one.how != other.how
    return 0.7 if two_ways else 1.0


def own_place_left_out(pair: Pair) -> float:
    """They are one but for the plan's own place, which one of them leaves out."""
    fits = pair.long.folded != pair.short.folded and pair.long.core == pair.short.core
    if pair.places_agree and {pair.long.how, pair.short.how} == {NAMED, OWN}:
        return 1.5 * fits  # the plan's own one before all others in it
    return float(fits and pair.place_is_left_out)


def region_left_out(pair: Pair) -> float:
    """The longer is the shorter with a region or a country before it (长三角G60科创走廊)."""
    lead = pair.long.plain.removesuffix(pair.short.plain)
    if lead == pair.long.plain or not lead or not lead_is_region(lead) or len(pair.short.plain) < 2:
        return 0.0
    return 1.0 if pair.one_plan or not pair.short.how else 0.5


def weak_ending(pair: Pair) -> float:
    """They differ in an ending that adds little (产品, 特色产业)."""
    one, other = pair.long, pair.short
    fits = one.core != other.core and one.stem == other.stem and (pair.places_agree or pair.place_is_left_out)
    return (1.0 if pair.one_plan and pair.cls not in ("Industry", "Park") else 0.7) * fits


def same_concept(pair: Pair) -> float:
    """Both are labels of one concept of the scheme of industries."""
    return float(bool(pair.long.concept) and pair.long.concept == pair.short.concept)


def same_organ(pair: Pair) -> float:
    """Both mean one organ, each in its own plan."""
    return float(bool(pair.long.organ) and pair.long.organ_core == pair.short.organ_core)


def same_institution(pair: Pair) -> float:
    """Both are names of one listed university."""
    return float(bool(pair.long.institution) and pair.long.institution == pair.short.institution)


def same_region(pair: Pair) -> float:
    """Both are names of one region."""
    return float(bool(one := region(pair.long.folded)) and one == region(pair.short.folded))


def place_in_full(pair: Pair) -> float:
    """The longer is the shorter with what it lies in before it (浙江省嘉兴市海盐县)."""
    long, short = pair.long.folded, pair.short.folded
    lead = long.removesuffix(short)
    return float(bool(lead) and lead != long and len(short) >= 2 and (lead_is_region(lead) or _is_place(lead)))


def _is_place(folded: str) -> bool:
    position = 0
    while place := prefix(folded, position):
        position += len(place)
    return position == len(folded)


def itself(pair: Pair) -> float:
    """One is 本规划 or the like, the other the title of the plan that says so, with or without its place."""
    title = pair.long.home.title
    if not title or not pair.one_plan or not SELF.fullmatch(pair.short.plain):
        return 0.0
    own, said = Name(pair.cls, title, pair.long.home).plain, pair.long.plain
    return float(own == said or (len(said) >= 8 and (own.endswith(said) or said.endswith(own))))


def its_number(pair: Pair) -> float:
    """One is the number of the plan, the other the notice by which it is issued, or its title where there is no notice."""
    home, title = pair.long.home, fold(pair.long.home.title)
    one, other = pair.short.folded, pair.long.folded
    number = fold(home.number)
    if not number or not title or not pair.one_plan or number not in (one, other):
        return 0.0
    named = other if number == one else one
    return 1.2 if named.endswith("通知") and title in named else float(named == title)


def quoted(pair: Pair) -> float:
    """The shorter is what stands in quotation marks within the longer (“揭榜挂帅”制度)."""
    inner = pair.long.quoted
    fits = len(inner) >= 2 and inner == pair.short.folded and not _DOCUMENT.search(pair.long.plain)
    if fits and pair.short.is_strategy and pair.long.core != pair.short.core:
        return 0.5  # a strategy of the state, and something held in its name
    return 1.0 if fits and (pair.one_plan or pair.long.is_national) else 0.5 * fits


def quoted_tail(pair: Pair) -> float:
    """They have the same words in quotation marks, and the longer ends as the shorter does (企业“千里马”行动)."""
    long, short = pair.long, pair.short
    if not pair.one_plan or long.plain == short.plain or len(short.plain) < 4:
        return 0.0
    if short.quoted and short.quoted == long.quoted:  # “紫云英”人才计划, “紫云英”计划
        tail = short.plain.partition(short.quoted)[2]
        return float(bool(tail) and long.plain.endswith(tail))
    return float(short.text.startswith("“") and long.text.endswith(short.text))


def bracketed(pair: Pair) -> float:
    """The shorter is what stands before the brackets of the longer, or the Latin letters in them (NB-IoT)."""
    before, within = pair.long.bracket
    if not before:
        return 0.0
    if _LATIN.fullmatch(within) and pair.short.plain in (before, within):
        return 1.0
    return pair.nearness * (pair.short.plain in (before, within))


def nearly_equal(pair: Pair) -> float:
    """Long names of one beginning that differ in one or two characters within (…观测站, …观测研究站)."""
    long, short = pair.long.core, pair.short.core
    if len(pair.short.plain) < 7 or len(short) < 5 or long == short or not pair.places_agree:
        return 0.0
    first = next((at for at, (a, b) in enumerate(zip(long, short, strict=False)) if a != b), len(short))
    more = len(long) - len(short)
    fits = 1 <= more <= 2 and long[first + more :] == short[first:] and long[-1] == short[-1]
    fits = fits and (first >= 3 or pair.long.how == NAMED)
    return pair.nearness * (fits or long[:-1] == short[:-1])


def is_its_end(pair: Pair) -> float:
    """The shorter is the end of the longer, in one plan; words of class alone are little."""
    long, short = pair.long.plain, pair.short.plain
    ends = long.endswith(short) or (pair.cls == "Park" and pair.long.whole.endswith(pair.short.whole))
    fits = pair.one_plan and len(short) >= 3 and long != short and ends and not own_place_left_out(pair)
    return _by_own_name(pair) * float(fits and not _splits_quoted(pair.long, len(long) - len(short)))


def is_its_beginning(pair: Pair) -> float:
    """The shorter is the beginning of the longer, in one plan; words of class alone are little."""
    long, short = pair.long.plain, pair.short.plain
    least = 3 if pair.cls == "Initiative" else 4 if pair.cls == "Platform" else 8
    fits = pair.one_plan and len(short) >= least and long != short and long.startswith(short)
    return _by_own_name(pair) * float(fits and not _splits_quoted(pair.long, len(short)))


def _by_own_name(pair: Pair) -> float:
    known = pair.short.is_strategy  # a strategy of the state, and a programme in its name
    return 0.5 if known or (pair.cls != "Park" and is_bare(pair.short.plain)) else 1.0


def _splits_quoted(name: Name, at: int) -> bool:
    """Whether a place in a name lies within what stands in quotation marks there (十百|千万 of “十百千万”工程)."""
    begin = name.plain.find(name.quoted) if name.quoted else -1
    return begin >= 0 and begin < at < begin + len(name.quoted)
