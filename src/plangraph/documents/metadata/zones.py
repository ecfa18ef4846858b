"""Zones: what is the name of one, and whether a text speaks of it as its own."""

from __future__ import annotations

import re
from collections import Counter

from ...naming import prefix
from ..knowledge import metadata_words

_WORDS = metadata_words()
ZONES: tuple[str, ...] = tuple(sorted(_WORDS["suffixes"]["park"], key=len, reverse=True))
STATE_ZONES = frozenset(_WORDS["suffixes"]["state"])
GENERAL = frozenset(_WORDS["suffixes"]["general"])
_GENERIC: dict[str, list[str]] = _WORDS["generic"]
JOINTS = re.compile("|".join(_WORDS["joints"]["words"]))
ZONE = re.compile("(?:" + "|".join(ZONES) + ")(?![域别间级内块位]|化|建设|企业)")
SELF = re.compile(r"([我全本])(省|市|州|盟|县|旗|区|自治区|自治州|自治县|自治旗)(?![域块位场级民])")
SPOKEN = 60_000  # characters: as much of a long text as tells whose it is
_SHORT_NAME = r"[（(](?:以下|下文)?[均统]?(?:简称|称)为?[：:]?[“\"]?[一-鿿]{0,6}(?:区|园|城)[”\"]?[）)]"
_ADMINISTRATION = "(?:开发建设)?(?:管委会|管理委员会|党工委|工委|管理局|执行委员会)|[一-鿿]{2,6}局(?=关于|印发)"


def administered(name: str, text: str) -> bool:
    """Whether a text names the administration of a zone."""
    return re.search(re.escape(name) + f"(?:{_ADMINISTRATION})", text) is not None


def introduced(name: str, text: str) -> bool:
    """Whether a text gives a zone a short name of its own, by which it then speaks of it (以下简称“功能区”)."""
    return bool(re.search(re.escape(name) + _SHORT_NAME, text[:SPOKEN]))


def speaks_of_itself(name: str, text: str) -> bool:
    """Whether a text gives the zone a short name, or says 我区, 全区 at least as often as 我市, 全市, and names the zone more than once."""
    if introduced(name, text):
        return True
    spoken = Counter(match.group(2)[-1] for match in SELF.finditer(text[:SPOKEN]))
    own = spoken.get("区", 0) + len(re.findall(r"全园|园区上下|[我本]园", text[:SPOKEN]))
    return (
        own > 0
        and own >= max((count for letter, count in spoken.items() if letter != "区"), default=0)
        and text.count(name) > 1
    )


def is_generic(stem: str, suffix: str) -> bool:
    """Whether stem and suffix make a common noun (产业园区) and no name."""
    words = [word for kind, listed in _GENERIC.items() if suffix.endswith(kind) for word in listed]
    return any(stem == word or (len(word) > 1 and stem.endswith(word)) for word in words)


def zone_name(name: str, text: str) -> bool:
    """Whether a name that ends like a zone is one: it begins with a division, or the text names its administration."""
    suffix = next(end for end in ZONES if name.endswith(end))
    if JOINTS.search(name) or is_generic(name[: -len(suffix)], suffix):
        return False
    return bool(prefix(name)) or administered(name, text)
