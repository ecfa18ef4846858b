"""What an administrative division is called for short, and whether that is an everyday word as well."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

_AUTONOMOUS = "自治区 自治州 自治县 自治旗"
_PLAIN = "特别行政区 地区 省 市 区 县 旗 盟"
_SPECIAL = {"新区": 2, "林区": 3, "特区": 2}  # endings that go whole, and the characters that must be left
_NAMES = ("ns", "nr", "nz", "nt")  # jieba's tags for names of places, persons, others, organizations
_NO_SHORT = re.compile(r"[左右前中后]旗$|矿区$")
_OFTEN = 50  # how often a word stands in jieba's dictionary before it counts as everyday
_VERY_OFTEN = 300  # and where it is tagged as a name other than a place's


def short_names(name: str) -> tuple[str, ...]:
    """What a division is called for short, the commonest first; none where one character or a banner's side is left.

    >>> short_names("乳源瑶族自治县"), short_names("内蒙古自治区"), short_names("忠县")
    (('乳源', '乳源县'), ('内蒙古',), ())
    """
    short = _without_ending(name)
    if len(short) < 2 or _NO_SHORT.search(name):
        return ()
    return (short, f"{short}县") if name.endswith("自治县") else (short,)


def abbreviations(code: str) -> tuple[str, ...]:
    """The one-character names of the province that a code lies in.

    >>> abbreviations("440200")
    ('粤',)
    """
    return _words(code[:2])


def _without_ending(name: str) -> str:
    for ending in _AUTONOMOUS.split():
        if name.endswith(ending):
            return _without_peoples(name.removesuffix(ending))
    for ending, least in _SPECIAL.items():
        if name.endswith(ending) and len(name) - len(ending) >= least:
            return name.removesuffix(ending)
    for ending in _PLAIN.split():
        if name.endswith(ending):
            return _without_peoples(name.removesuffix(ending))
    return name


def _without_peoples(name: str) -> str:
    """`name` without the peoples that it ends with; where it is nothing else (东乡族), without 族."""
    if name == "内蒙古":
        return name
    left = name
    while end := next((people for people in _words("people") if left.endswith(people) and left != people), ""):
        left = left.removesuffix(end)
    return left.removesuffix("族")


def everyday(name: str, level: str) -> bool:
    """Whether a division's short name is an everyday word, or would be one character."""
    shorts = short_names(name)
    if not shorts:
        return True
    return bool({name, shorts[0]} & {*_words("everyday")}) or (level == "county" and _in_dictionary(shorts[0]))


def _in_dictionary(word: str) -> bool:
    frequency, tag = _dictionary().get(word, (0, "ns"))
    return frequency >= (_VERY_OFTEN if tag.startswith(_NAMES) else _OFTEN) and tag != "ns"


@cache
def _words(kind: str) -> tuple[str, ...]:
    text = resources.files(__package__).joinpath("short-names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple(word for row in rows if row[0] == kind for word in row[1].split())


@lru_cache(maxsize=1)
def _dictionary() -> dict[str, tuple[int, str]]:
    """Word → how often, and its tag, in jieba's dictionary."""
    text = resources.files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    lines = (line.split(" ") for line in text.splitlines())
    return {word: (int(frequency), tag) for word, frequency, tag in lines}
