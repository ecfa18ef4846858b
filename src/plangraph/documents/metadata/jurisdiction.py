"""Places and parks by their names: the one that a title begins with, its level, what is no name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..knowledge import metadata_words

_WORDS = metadata_words()
PARKS: tuple[str, ...] = tuple(_WORDS["suffixes"]["park"])
PLACES: tuple[str, ...] = tuple(_WORDS["suffixes"]["place"])
_NOT_BEFORE: dict[str, str] = _WORDS["not_before"]
_GENERIC: dict[str, list[str]] = _WORDS["generic"]
_ENDS: dict[str, list[str]] = _WORDS["generic_ends"]
_JOINTS: list[str] = _WORDS["joints"]["words"]


def _suffix_pattern() -> str:
    parts = []
    for suffix in (*PARKS, *PLACES):
        barred = _NOT_BEFORE.get(suffix) or (_NOT_BEFORE.get(suffix[-1], "") if suffix in PLACES else "")
        parts.append(suffix + (f"(?![{barred}])" if barred else ""))
    return "|".join(parts)


SUFFIX = re.compile(_suffix_pattern())
_STEP = re.compile(rf"([一-鿿]{{2,14}}?)({_suffix_pattern()})")
_COUNTY = re.compile(r"([一-鿿])(县)(?![级域区委内乡])")
_NATIONAL = re.compile(r"(?:[“\"]?十.五[”\"]?)?(?:国家|全国|中华人民共和国|国务院)")
SPOKEN = 60_000  # characters: as much of a long text as tells whose it is
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
        if len(stem) > (_LONGEST_STEM if suffix in PARKS or "自治" in suffix else 6) or _is_generic(stem, suffix):
            break
        steps.append((stem, suffix))
        position = match.end()
    if not steps:
        return None
    park = SUFFIX.match(bare, position)
    if park and park.group() in PARKS:
        steps[-1] = (bare[: park.end()][len("".join(map("".join, steps[:-1]))) : -len(park.group())], park.group())
    return judge("".join(steps[-1]), steps[-1][1], text)


def _is_generic(stem: str, suffix: str) -> bool:
    """Whether stem and suffix make a common noun (示范区, 上市) or a phrase, and no name."""
    if any(word in stem for word in _JOINTS) or any(stem.endswith(end) for end in _ENDS.get(suffix, [])):
        return True
    if "和" in stem[1:-1] and len(stem) > _LONGEST_WITH_AND:
        return True
    words = [word for kind, listed in _GENERIC.items() if suffix.endswith(kind) for word in listed]
    return any(stem == word or (len(word) > 1 and stem.endswith(word)) for word in words)


def judge(name: str, suffix: str, text: str, reason: str = "") -> Jurisdiction:
    """The jurisdiction of this name, its level read from the suffix or from the text."""
    cls = "Park" if suffix in PARKS else "Place"
    level, why = _level(name, suffix, text)
    return Jurisdiction(name, cls, level, "; ".join(filter(None, (reason, why))))


def _level(name: str, suffix: str, text: str) -> tuple[str | None, str]:
    """The level of a place by its name, and what it was read from where the name does not tell."""
    if suffix in PARKS:
        return "park", ""
    if suffix in ("省", "自治区", "特区") or name in _WORDS["municipalities"]["names"]:
        return "province", ""
    if suffix in ("自治州", "州", "盟", "地区"):
        return "prefecture", ""
    if suffix != "市":
        return "county", ""
    counties = len(re.findall(r"[各全]县|县[（(]市|县[（(]区|市[、，]区|县区|县域|县级", text[:SPOKEN]))
    towns = len(re.findall(r"[各全](?:乡|镇)|镇[（(]街|镇街|乡镇[（(]", text[:SPOKEN]))
    if counties == towns == 0:
        return None, ""
    if counties >= towns:
        return "prefecture", f"the level was read from {counties} mentions of its counties or districts"
    return "county", f"the level was read from {towns} mentions of its towns"


def longest_suffix(name: str) -> str:
    """The suffix of a place or park that `name` ends with."""
    return max((suffix for suffix in (*PARKS, *PLACES) if name.endswith(suffix)), key=len)


def is_common(name: str) -> bool:
    """Whether a word that ends like a place or park is a common noun (示范区, 上市) or a phrase, and no name."""
    suffix = longest_suffix(name)
    stem = name[: -len(suffix)]
    return len(stem) < (1 if suffix == "县" else 2) or _is_generic(stem, suffix)
