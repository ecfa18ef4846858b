"""What speaks against two names' being one: small functions of a pair, each from 0 (does not hold) to 1."""

from __future__ import annotations

import re

from plangraph.naming import divisions
from plangraph.resolution.home import apart
from plangraph.resolution.name import NAMED, RELATIVE, Name
from plangraph.resolution.pair import Pair
from plangraph.resolution.scheme import wider
from plangraph.resolution.words import end_of, parts

_TEN_FIVE = {"十一五": "11", "十二五": "12", "十三五": "13", "十四五": "14", "十五五": "15"}


def number(pair: Pair) -> float:
    """Both have numbers, and not the same; the number of a document is none of its title's."""
    if pair.long.is_number != pair.short.is_number:
        return 0.0
    one, other = pair.long.numbers - _years(pair.long.periods), pair.short.numbers - _years(pair.short.periods)
    return float(bool(one and other) and one != other)


def number_in_one(pair: Pair) -> float:
    """Of two plans' names one has a number and the other none."""
    if pair.one_plan:
        return 0.0
    one, other = pair.long.numbers - _years(pair.long.periods), pair.short.numbers - _years(pair.short.periods)
    return float(bool(one) != bool(other))


def _years(periods: frozenset[str]) -> frozenset[str]:
    return frozenset(number for period in periods for number in re.findall(r"\d+", period))


def period(pair: Pair) -> float:
    """Both tell a period, and not the same."""
    one, other = pair.long.periods, pair.short.periods
    return float(bool(one and other) and not _overlap(one, other))


def period_in_one(pair: Pair) -> float:
    """Of two plans' names one tells a period and the other none."""
    return float(not pair.one_plan and bool(pair.long.periods) != bool(pair.short.periods))


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    first, second = ({_TEN_FIVE.get(period, period) for period in periods} for periods in (one, other))
    return bool(first & second) or first <= second or second <= first


def place(pair: Pair) -> float:
    """Each is of a place, and neither place lies in the other."""
    one, other = pair.long.place, pair.short.place
    if pair.one_plan and "plan/" in one[:5] + other[:5]:
        return 0.0
    return float(bool(one and other) and not _in_two_provinces(one, other) and apart(one, other))


def province(pair: Pair) -> float:
    """They are of places in two provinces."""
    one, other = pair.long.place, pair.short.place
    return float(bool(one and other) and _in_two_provinces(one, other))


def _in_two_provinces(one: str, other: str) -> bool:
    first, second = (divisions().get(place) for place in (one, other))
    return first is not None and second is not None and first.code[:2] != second.code[:2]


def wider_place(pair: Pair) -> float:
    """One is of a place that lies in the other's; twice as much where both name theirs."""
    one, other = pair.long, pair.short
    if not (one.place and other.place) or one.place == other.place:
        return 0.0
    told = one.plain != other.plain and one.plain.endswith(other.plain)  # its place stands in the longer too
    holds = not told and not apart(one.place, other.place) and not pair.place_is_left_out
    return (2.0 if one.how == other.how == NAMED else 1.0) * holds


def organ(pair: Pair) -> float:
    """They mean two organs."""
    return float(bool(pair.long.organ and pair.short.organ) and pair.long.organ_core != pair.short.organ_core)


def institution(pair: Pair) -> float:
    """They are two listed universities."""
    one, other = pair.long.institution, pair.short.institution
    return float(bool(one and other) and one != other)


def kind(pair: Pair) -> float:
    """Their ends tell two kinds of thing (大学, 研究院)."""
    one, other = end_of(pair.long.plain), end_of(pair.short.plain)
    return float(bool(one and other) and one != other)


def _level(name: Name) -> str:
    """国家 of 国家级 and 国家…, 省 of 省级 and, in a plan of a city, 省…; "" where none is told."""
    if match := parts("level").search(name.plain):
        return match[0].removesuffix("级")
    return "国家" if name.plain.startswith("国家") else name.plain[0] if name.how == RELATIVE else ""


def level(pair: Pair) -> float:
    """They are of two levels (国家级, 省级)."""
    one, other = _level(pair.long), _level(pair.short)
    return float(bool(one and other) and one != other)


def branch(pair: Pair) -> float:
    """One is a branch (分院, 分公司)."""
    found = [bool(parts("branch").search(name.plain)) for name in (pair.long, pair.short)]
    return float(found[0] != found[1])


def part(pair: Pair) -> float:
    """One is a part (二期, 起步区), or they are two parts."""
    found = [parts("part").findall(name.plain) for name in (pair.long, pair.short)]
    return float(found[0] != found[1])


def concept(pair: Pair) -> float:
    """They are labels of two concepts of the scheme of industries, neither above the other."""
    one, other = pair.long.concept, pair.short.concept
    return float(bool(one and other) and one != other and not narrower(pair))


def narrower(pair: Pair) -> float:
    """The concept of one hangs below that of the other in the scheme of industries."""
    one, other = pair.long.concept, pair.short.concept
    return float(bool(one and other) and (one in wider(other) or other in wider(one)))


def member(pair: Pair) -> float:
    """One is a group, the other a firm with the group's name and a business of its own."""
    long, short = pair.long, pair.short
    if long.core == short.core or not long.core.startswith(short.core):
        return 0.0
    return float(bool(parts("parent").search(short.plain[len(short.core) :])) and len(long.core) > len(short.core))
