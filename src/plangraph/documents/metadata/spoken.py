"""Whose plan it is where no title says so: the place or park that the text speaks of as itself."""

from __future__ import annotations

import re
from collections import Counter

from .jurisdiction import PARKS, SPOKEN, SUFFIX, Jurisdiction, is_common, judge, longest_suffix

_SELF = re.compile(r"([我全本])(省|市|州|盟|县|旗|区)(?!域|块|位)")
_CLAUSE_START = re.compile(r"(?:[。；！？\n，“《：—]|期间，?|时期，?|年，?|^)$")
_ELSEWHERE = re.compile(r"(?:[与和及、赴到至从]|对接|融入|毗邻|邻近|靠近|来自|联合|面向|接受|依托|学习)$")
_DISTRICT = re.compile(r"区委(?!员)|区政府|区人民政府|区人大|镇街|街道")
_PARK_BODY = re.compile(r"管委会|管理委员会|党工委")
_LONGEST_STEM = 10
_LEAST_COUNT = 3
_CLEAR = 1.5
_KEPT = 0.7


def by_frequency(text: str) -> tuple[Jurisdiction | None, str]:
    """The place that the text names most where it speaks of itself, or None and the rivals that were too close."""
    spoken = Counter(match.group(2) for match in _SELF.finditer(text[:SPOKEN]) if match.group(1) == "我")
    spoken = spoken or Counter(match.group(2) for match in _SELF.finditer(text[:SPOKEN]))
    if not spoken:
        return None, ""
    letter, own = spoken.most_common(1)[0]
    scores = _of_one_kind(_scores(text[:SPOKEN], letter), text[:SPOKEN])
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST_COUNT:
        return None, ""
    (name, score), rivals = ranked[0], ranked[1:3]
    if rivals and score < _CLEAR * rivals[0][1]:
        return None, ", ".join(f"{rival} ({count})" for rival, count in ranked[:3])
    reason = f"{text.count(name)} mentions of it in a text that says 我{letter} {own} times"
    return judge(name, longest_suffix(name), text, reason), ""


def _of_one_kind(scores: dict[str, int], text: str) -> dict[str, int]:
    """Only parks where the text speaks of a park's administration, only places where it speaks of a district's."""
    district, park = len(_DISTRICT.findall(text)), len(_PARK_BODY.findall(text))
    if max(district, park) <= 2 * min(district, park):
        return scores
    wanted = {name: score for name, score in scores.items() if (longest_suffix(name) in PARKS) == (park > district)}
    return wanted or scores


def _scores(text: str, letter: str) -> dict[str, int]:
    """How often each name with this last character occurs: doubled at the start of a clause, not after 与, 对接 …"""
    stems: Counter[str] = Counter()
    scores: Counter[str] = Counter()
    for match in SUFFIX.finditer(text):
        if not match.group().endswith(letter):
            continue
        left = _chinese_before(text, match.start())
        for length in range(1, len(left) + 1):
            name = left[-length:] + match.group()
            before = text[max(0, match.start() - length - 4) : match.start() - length]
            stems[name] += 1
            scores[name] += 2 if _CLAUSE_START.search(before) else 0 if _ELSEWHERE.search(before) else 1
    return {name: scores[name] for name in _names(stems)}


def _chinese_before(text: str, end: int) -> str:
    match = re.search(r"[一-鿿]*$", text[max(0, end - _LONGEST_STEM) : end])
    return match.group() if match else ""


def _names(stems: Counter[str]) -> list[str]:
    """Of every family of longer and longer stems the longest that keeps most of the count, common nouns left out."""
    likely = {name: count for name, count in stems.items() if count >= _LEAST_COUNT and not is_common(name)}
    longer: dict[str, int] = {}
    for name, count in likely.items():
        longer[name[1:]] = max(longer.get(name[1:], 0), count)
    return [
        name
        for name, count in likely.items()
        if longer.get(name, 0) < _KEPT * count and count >= 0.5 * stems.get(name[1:], count)
    ]
