"""Whose plan it is: the place or park that its title names, or that the text speaks of as itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ..knowledge import metadata_words

_WORDS = metadata_words()
_PARK: tuple[str, ...] = tuple(_WORDS["suffixes"]["park"])
_PLACE: tuple[str, ...] = tuple(_WORDS["suffixes"]["place"])
_NOT_BEFORE: dict[str, str] = _WORDS["not_before"]
_GENERIC: dict[str, list[str]] = _WORDS["generic"]
_ENDS: dict[str, list[str]] = _WORDS["generic_ends"]
_JOINTS: list[str] = _WORDS["joints"]["words"]


def _suffix_pattern() -> str:
    parts = []
    for suffix in (*_PARK, *_PLACE):
        barred = _NOT_BEFORE.get(suffix) or (_NOT_BEFORE.get(suffix[-1], "") if suffix in _PLACE else "")
        parts.append(suffix + (f"(?![{barred}])" if barred else ""))
    return "|".join(parts)


_SUFFIX = re.compile(_suffix_pattern())
_STEP = re.compile(rf"([一-鿿]{{2,14}}?)({_suffix_pattern()})")
_COUNTY = re.compile(r"([一-鿿])(县)(?![级域区委内乡])")
_SELF = re.compile(r"([我全本])(省|市|州|盟|县|旗|区)(?!域|块|位)")
_STOPS = re.compile(r"[。；！？\n，“《：—]$|期间，?$|时期，?$|年，?$")
_NATIONAL = re.compile(r"(?:[“\"]?十.五[”\"]?)?(?:国家|全国|中华人民共和国|国务院)")
_SPOKEN = 60_000  # characters: as much of a long text as tells whose it is
_LEAST_COUNT = 3
_CLEAR = 1.5
_KEPT = 0.7
_LONGEST_STEM = 10
_LONGEST_WITH_AND = 4  # 呼和浩特


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A place or park: its full name, Place or Park, its level (None where that cannot be told), and from what."""

    name: str
    cls: str
    level: str | None
    reason: str = ""


def in_title(title: str, text: str) -> Jurisdiction | None:
    """The place or park that a title or an issuer begins with.

    >>> in_title("广东省韶关市曲江区科技创新规划", "").name
    '曲江区'
    """
    bare = re.sub(r"^(?:中共|中国共产党)", "", title.lstrip('《“"'))
    bare = re.sub(r"^十[一-鿿]五[”\"]?", "", bare)
    if _NATIONAL.match(title.lstrip("《")):
        return Jurisdiction("中国", "Place", "national")
    steps: list[tuple[str, str]] = []
    position = 0
    while match := _COUNTY.match(bare, position) or _STEP.match(bare, position):
        stem, suffix = match.groups()
        if len(stem) > (_LONGEST_STEM if suffix in _PARK or "自治" in suffix else 6) or _is_generic(stem, suffix):
            break
        steps.append((stem, suffix))
        position = match.end()
    if not steps:
        return None
    park = _SUFFIX.match(bare, position)
    if park and park.group() in _PARK:
        steps[-1] = (bare[: park.end()][len("".join(map("".join, steps[:-1]))) : -len(park.group())], park.group())
    return _judge("".join(steps[-1]), steps[-1][1], text)


def _is_generic(stem: str, suffix: str) -> bool:
    """Whether stem and suffix make a common noun (示范区, 上市) or a phrase, and no name."""
    if any(word in stem for word in _JOINTS) or any(stem.endswith(end) for end in _ENDS.get(suffix, [])):
        return True
    if "和" in stem[1:-1] and len(stem) > _LONGEST_WITH_AND:
        return True
    words = [word for kind, listed in _GENERIC.items() if suffix.endswith(kind) for word in listed]
    return any(stem == word or (len(word) > 1 and stem.endswith(word)) for word in words)


def _judge(name: str, suffix: str, text: str, reason: str = "") -> Jurisdiction:
    cls = "Park" if suffix in _PARK else "Place"
    level, why = _level(name, suffix, text)
    return Jurisdiction(name, cls, level, "; ".join(filter(None, (reason, why))))


def _level(name: str, suffix: str, text: str) -> tuple[str | None, str]:
    """The level of a place by its name, and what it was read from where the name does not tell."""
    if suffix in _PARK:
        return "park", ""
    if suffix in ("省", "自治区", "特区") or name in _WORDS["municipalities"]["names"]:
        return "province", ""
    if suffix in ("自治州", "州", "盟", "地区"):
        return "prefecture", ""
    if suffix != "市":
        return "county", ""
    counties = len(re.findall(r"[各全]县|县[（(]市|县[（(]区|市[、，]区|县区|县域|县级", text[:_SPOKEN]))
    towns = len(re.findall(r"[各全](?:乡|镇)|镇[（(]街|镇街|乡镇[（(]", text[:_SPOKEN]))
    if counties == towns == 0:
        return None, ""
    if counties >= towns:
        return "prefecture", f"the level was read from {counties} mentions of its counties or districts"
    return "county", f"the level was read from {towns} mentions of its towns"


def by_frequency(text: str) -> tuple[Jurisdiction | None, str]:
    """The place that the text names most where it speaks of itself, or None and the rivals that were too close."""
    spoken = Counter(match.group(2) for match in _SELF.finditer(text[:_SPOKEN]) if match.group(1) == "我")
    spoken = spoken or Counter(match.group(2) for match in _SELF.finditer(text[:_SPOKEN]))
    if not spoken:
        return None, ""
    letter, own = spoken.most_common(1)[0]
    scores = _scores(text[:_SPOKEN], letter)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST_COUNT:
        return None, ""
    (name, score), rivals = ranked[0], ranked[1:3]
    if rivals and score < _CLEAR * rivals[0][1]:
        return None, ", ".join(f"{rival} ({count})" for rival, count in ranked[:3])
    reason = f"{text.count(name)} mentions of it in a text that says 我{letter} {own} times"
    return _judge(name, _longest_suffix(name), text, reason), ""


def _scores(text: str, letter: str) -> dict[str, int]:
    """How often each name with this last character occurs, twice where it begins a clause."""
    stems: Counter[str] = Counter()
    heads: Counter[str] = Counter()
    for match in _SUFFIX.finditer(text):
        if not match.group().endswith(letter):
            continue
        left = _chinese_before(text, match.start())
        for length in range(1, len(left) + 1):
            stems[left[-length:] + match.group()] += 1
        if left and _STOPS.search(text[max(0, match.start() - len(left) - 4) : match.start() - len(left)] or "\n"):
            heads[left + match.group()] += 1
    return {name: stems[name] + heads[name] for name in _names(stems)}


def _chinese_before(text: str, end: int) -> str:
    match = re.search(r"[一-鿿]{0,10}$", text[max(0, end - _LONGEST_STEM) : end])
    return match.group() if match else ""


def _names(stems: Counter[str]) -> list[str]:
    """Of every family of longer and longer stems the longest that keeps most of the count, generic ones left out."""
    likely = {name: count for name, count in stems.items() if count >= _LEAST_COUNT and not _is_common(name)}
    longer: dict[str, int] = {}
    for name, count in likely.items():
        longer[name[1:]] = max(longer.get(name[1:], 0), count)
    return [
        name
        for name, count in likely.items()
        if longer.get(name, 0) < _KEPT * count and count >= 0.5 * stems.get(name[1:], count)
    ]


def _is_common(name: str) -> bool:
    """Whether a word that ends like a place or park is none."""
    suffix = _longest_suffix(name)
    stem = name[: -len(suffix)]
    return len(stem) < (1 if suffix == "县" else 2) or _is_generic(stem, suffix)


def _longest_suffix(name: str) -> str:
    return max((suffix for suffix in (*_PARK, *_PLACE) if name.endswith(suffix)), key=len)
