"""Whose plan it is where no title or issuer says so: the division or zone that the text speaks of as itself."""

from __future__ import annotations

import re
from collections import Counter

from ...naming import choose, named, prefix
from ...naming.divisions import fits_letter, is_full, vouched
from .places import Jurisdiction, of_division, of_zone, own_letter
from .zones import SELF, SPOKEN, ZONE, zone_name

_CLAUSE_START = re.compile(r"(?:[。；！？\n，“《：—]|期间，?|时期，?|年，?|^)$")
_ELSEWHERE = re.compile(r"(?:[与和及、赴到至从]|对接|融入|毗邻|邻近|靠近|来自|联合|面向|接受|依托|学习)$")
_DISTRICT = re.compile(r"区委(?!员)|区政府|区人民政府|区人大|镇街|街道")
_PARK_BODY = re.compile(r"管委会|管理委员会|党工委")
# Sentences by which a plan says for whom it is, and what each weighs beside a mere mention.
_STATED = (
    (
        re.compile(
            r"(?:规划|适用|实施|编制|研究)(?:的)?(?:区域|空间)?范围[^。；\n]{0,8}?(?:为|是|包括|涵盖|覆盖|[：:])\s*"
        ),
        12,
    ),
    (re.compile(r"(?:立足|结合|指导|推动|引领)(?:“[^”]{1,8}”(?:时期|期间))?"), 2),
    (re.compile(r"《(?:中共)?"), 0),
)
_OUTLINE = re.compile(r"(?:国民经济和社会发展第|委员会关于制定|委关于制定)")
_WHOLE = re.compile(r"(?:县|市|区|州|旗|全)?(?:行政区域|行政辖区|全域|全境|辖区)")
_OWN_BODY = re.compile(r"(?:县|市|区|州|旗|省)?(?:委、|委[县市区州旗省]政府|委和)")
_LONGEST_STEM = 10
_LEAST_COUNT = 3
_CLEAR = 1.5
_KEPT = 0.7


def by_frequency(text: str) -> tuple[Jurisdiction | None, str]:
    """The division or zone that the text names most where it speaks of itself, or None and rivals that were too close."""
    spoken = text[:SPOKEN]
    letter = own_letter(spoken)
    stated = _stated(spoken, letter)
    if not letter and not stated:
        return None, ""
    scores = Counter(_divisions(spoken, letter)) if letter else Counter[str]()
    if letter == "区":
        scores.update(_zones(spoken))
        scores = Counter(_of_one_kind(scores, spoken))
    scores.update(stated)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    alone = len(ranked) == 1 and ranked[0][0] in spoken
    if not ranked or ranked[0][1] < (1 if alone else _LEAST_COUNT):
        return None, ""
    (name, score), rivals = ranked[0], ranked[1:3]
    if rivals and score < _CLEAR * rivals[0][1]:
        return None, ", ".join(f"{rival} ({count})" for rival, count in ranked[:3])
    own = sum(match.group(2)[-1] == letter for match in SELF.finditer(spoken))
    reason = (
        f"{spoken.count(name)} mentions of it in a text that says 我{letter} {own} times" if letter else "its scope"
    )
    division = choose(named(name), spoken, letter)
    return (of_division(division, spoken, reason) if division else of_zone(name, reason)), ""


def _stated(text: str, letter: str) -> Counter[str]:
    """What each division gains from sentences on the plan's scope and from the outline of its own level."""
    gained: Counter[str] = Counter()
    for pattern, weight in _STATED:
        for match in pattern.finditer(text):
            place = prefix(text, match.end())
            end = match.end() + len(place)
            worth = weight or (4 if _OUTLINE.match(text, end) else 0)
            division = choose(named(place), text, letter) if place and worth else None
            if division and (fits_letter(division, letter) if letter else weight > 2 and is_full(place)):
                gained[division.name] += worth + (4 if _WHOLE.match(text, end) else 0)
    return gained


def _divisions(text: str, letter: str) -> dict[str, int]:
    """How often each division that may say 我市 is named: doubled at the start of a clause, not after 与, 对接 …"""
    scores: Counter[str] = Counter()
    position = 0
    while position < len(text):
        place = prefix(text, position)
        if not place:
            position += 1
            continue
        division = choose([one for one in named(place) if fits_letter(one, letter)], text, letter)
        known = division and (is_full(place) or not division.everyday or division.name in text)
        if division and known and vouched(division, text):
            before = text[max(0, position - 4) : position]
            weight = 2 if _CLAUSE_START.search(before) else 0 if _ELSEWHERE.search(before) else 1
            own = _OWN_BODY.match(text, position + len(place))
            scores[division.name] += weight + (2 if own else 0)
        position += len(place)
    return scores


def _of_one_kind(scores: Counter[str], text: str) -> dict[str, int]:
    """Only zones where the text speaks of a zone's administration, only divisions where it speaks of a district's."""
    district, park = len(_DISTRICT.findall(text)), len(_PARK_BODY.findall(text))
    if max(district, park) <= 2 * min(district, park):
        return scores
    wanted = {name: score for name, score in scores.items() if bool(named(name)) != (park > district)}
    return wanted or scores


def _zones(text: str) -> dict[str, int]:
    """How often each zone is named, weighed like divisions; phrases that end like one are left out."""
    stems: Counter[str] = Counter()
    scores: Counter[str] = Counter()
    for match in ZONE.finditer(text):
        left = _chinese_before(text, match.start())
        for length in range(1, len(left) + 1):
            name = left[-length:] + match.group()
            before = text[max(0, match.start() - length - 4) : match.start() - length]
            stems[name] += 1
            scores[name] += 2 if _CLAUSE_START.search(before) else 0 if _ELSEWHERE.search(before) else 1
    return {name: scores[name] for name in _names(stems, text)}


def _chinese_before(text: str, end: int) -> str:
    match = re.search(r"[一-鿿]*$", text[max(0, end - _LONGEST_STEM) : end])
    return match.group() if match else ""


def _names(stems: Counter[str], text: str) -> list[str]:
    """Of every family of longer and longer stems the longest that keeps most of the count, common nouns left out."""
    likely = {name: count for name, count in stems.items() if count >= _LEAST_COUNT and not named(name)}
    longer: dict[str, int] = {}
    for name, count in likely.items():
        longer[name[1:]] = max(longer.get(name[1:], 0), count)
    return [
        name
        for name, count in likely.items()
        if longer.get(name, 0) < _KEPT * count and count >= 0.5 * stems.get(name[1:], count) and zone_name(name, text)
    ]
