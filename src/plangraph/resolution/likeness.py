"""What speaks for two names' being one: small functions of a pair, each from 0 (does not hold) to 1."""

from __future__ import annotations

import re

from plangraph.lexicon import words
from plangraph.resolution.gazetteer import lead_is_region, region
from plangraph.resolution.name import SELF, Name
from plangraph.resolution.pair import Pair
from plangraph.resolution.words import SURE, end_of, parts, without_endings

_ELSEWHERE = 0.6  # what is plain in one plan is only likely in two
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
    if one.place == other.place and one.core == other.core:
        return 1.0
    return float(one.whole == other.whole)


def own_place_left_out(pair: Pair) -> float:
    """They are one but for the plan's own place, which one of them leaves out."""
    return float(pair.place_is_left_out and pair.long.core == pair.short.core)


def region_left_out(pair: Pair) -> float:
    """The longer is the shorter with a region or a country before it (长三角G60科创走廊)."""
    lead = pair.long.plain.removesuffix(pair.short.plain)
    if lead == pair.long.plain or not lead or not lead_is_region(lead) or len(pair.short.plain) < 2:
        return 0.0
    return 1.0 if pair.one_plan or not pair.short.how else 0.5


def weak_ending(pair: Pair) -> float:
    """They differ in an ending that adds little (产品, 特色产业)."""
    one, other = pair.long, pair.short
    return float(one.core != other.core and one.stem == other.stem and (pair.places_agree or pair.place_is_left_out))


def same_concept(pair: Pair) -> float:
    """Both are labels of one concept of the scheme of industries."""
    return float(bool(pair.long.concept) and pair.long.concept == pair.short.concept)


def same_organ(pair: Pair) -> float:
    """Both mean one organ, each in its own plan."""
    return float(bool(pair.long.organ) and pair.long.organ == pair.short.organ)


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
    from plangraph.naming import prefix

    position = 0
    while place := prefix(folded, position):
        position += len(place)
    return position == len(folded)


def itself(pair: Pair) -> float:
    """One is 本规划 or the like, the other the title of the plan that says so."""
    title = pair.long.home.title
    if not title or not pair.one_plan or not SELF.fullmatch(pair.short.plain):
        return 0.0
    return float(Name(pair.cls, title, pair.long.home).plain == pair.long.plain)


def quoted(pair: Pair) -> float:
    """The shorter is what stands in quotation marks within the longer (“揭榜挂帅”制度)."""
    inner = pair.long.quoted
    fits = len(inner) >= 2 and inner == pair.short.folded and not _DOCUMENT.search(pair.long.plain)
    return 1.0 if fits and (pair.one_plan or pair.long.is_national) else 0.5 * fits


def bracketed(pair: Pair) -> float:
    """The shorter is what stands before the brackets of the longer, or the Latin letters in them (NB-IoT)."""
    before, within = pair.long.bracket
    if not before:
        return 0.0
    if _LATIN.fullmatch(within) and pair.short.plain in (before, within):
        return 1.0
    return 0.6 if pair.short.plain in (before, within) else 0.0


def firm_short(pair: Pair) -> float:
    """The shorter is made of the longer's characters in their order, beginning with its own name or its place."""
    long, short = pair.long, pair.short
    if not 2 <= len(short.folded) < len(long.folded) or long.numbers != short.numbers:
        return 0.0
    strength = 1.0 if pair.one_plan else _ELSEWHERE
    return strength * (_begins(long, short) or _picks(long, short) or _tells_its_kind_again(long, short))


def _begins(long: Name, short: Name) -> bool:
    """科大讯飞 of 科大讯飞股份有限公司: the longer goes on with what every firm of a kind has."""
    full, brief = long.core, short.core
    if short.folded != brief and short.folded not in long.folded:
        return False  # a legal form of its own: a group and its member
    return len(brief) >= 2 and full.startswith(brief) and _is_kind(full[len(brief) :])


def _is_kind(rest: str) -> bool:
    return bool(rest) and rest in words("name-parts", "firm kind")


def _picks(long: Name, short: Name) -> bool:
    """韶冶 of 韶关冶炼厂: characters of the longer in their order, the first and one of the last word among them."""
    brief = short.folded
    for full in (without_endings("Enterprise", long.plain, SURE), long.core):
        if len(brief) <= min(4, len(full) - 1) and brief[0] == full[0] and _in_order(brief, full):
            return not full.startswith(brief)
    return False


def _tells_its_kind_again(long: Name, short: Name) -> bool:
    """韶冶冶炼厂 of 韶关冶炼厂: a short form of two characters with the end of the full name after it."""
    brief, tail = short.folded[:2], short.folded[2:]
    return len(tail) >= 2 and long.folded.endswith(tail) and brief[0] == long.folded[0] and _in_order(brief, long.plain)


def _in_order(brief: str, full: str) -> bool:
    at = 0
    for char in brief:
        at = full.find(char, at) + 1
        if at == 0:
            return False
    return True


def parent_left_out(pair: Pair) -> float:
    """The longer is the shorter, which says enough by itself, with a parent's name before it (…集团利民制药厂)."""
    long, short = pair.long.plain, pair.short.plain
    lead = long.removesuffix(short)
    if lead == long or not 2 <= len(lead) <= 8 or len(short) < 5 or pair.short.how == "own":
        return 0.0
    if pair.cls == "Enterprise":
        return (1.0 if pair.one_plan else _ELSEWHERE) * bool(parts("parent").search(lead))
    return (1.0 if len(short) >= 7 else 0.6) if pair.one_plan else 0.5


def own_name_first(pair: Pair) -> float:
    """The longer begins with the whole of the shorter, a name of its own, and goes on with its kind (华韶数谷)."""
    long, short = pair.long.plain, pair.short.plain
    fits = (
        3 <= len(short) < len(long)
        and long.startswith(short)
        and not end_of(short)
        and not pair.short.how
        and len(long) - len(short) <= 8
    )
    return (1.0 if pair.one_plan else _ELSEWHERE) * fits


def nearly_equal(pair: Pair) -> float:
    """Long names of one beginning that differ in one or two characters within (…观测站, …观测研究站)."""
    long, short = pair.long.core, pair.short.core
    if len(short) < 7 or long == short or long[:3] != short[:3] or not pair.places_agree:
        return 0.0
    more = len(long) - len(short)
    fits = (1 <= more <= 2 and long[-1] == short[-1] and _in_order(short, long)) or long[:-1] == short[:-1]
    return (1.0 if pair.one_plan else _ELSEWHERE) * fits


def is_its_end(pair: Pair) -> float:
    """The shorter is the end of the longer."""
    long, short = pair.long.plain, pair.short.plain
    return float(pair.one_plan and len(short) >= 4 and long != short and long.endswith(short))
