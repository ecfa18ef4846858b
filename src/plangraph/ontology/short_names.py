"""What an administrative division is called for short, and whether that is an everyday word as well."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

_AUTONOMOUS = "自治区 自治州 自治县 自治旗"
_PLAIN = "特别行政区 地区 省 市 区 县 旗 盟"
_SPECIAL = {"新区": 2, "林区": 2, "特区": 2}  # endings that go whole, and the characters that must be left
_NAMES = ("ns", "nr", "nz", "nt")  # jieba's tags for names of places, persons, others, organizations
_OFTEN = 50  # how often a word stands in jieba's dictionary before it counts as everyday


def short_names(name: str) -> tuple[str, ...]:
    """The short names of a division; empty where only one character would be left.

    >>> [short_names(n)[0] for n in ("韶关市", "乳源瑶族自治县", "内蒙古自治区", "恩施土家族苗族自治州")]
    ['韶关', '乳源', '内蒙古', '恩施']
    >>> short_names("忠县")
    ()
    """
    short = _without_ending(name)
    return (short,) if len(short) > 1 else ()


def _without_ending(name: str) -> str:
    for ending in _AUTONOMOUS.split():
        if name.endswith(ending):
            return _without_peoples(name.removesuffix(ending))
    for ending, least in _SPECIAL.items():
        if name.endswith(ending) and len(name) - len(ending) >= least:
            return name.removesuffix(ending)
    for ending in _PLAIN.split():
        if name.endswith(ending):
            return name.removesuffix(ending)
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
    return any(short in _words("everyday") or (level == "county" and _in_dictionary(short)) for short in shorts)


def _in_dictionary(word: str) -> bool:
    frequency, tag = _dictionary().get(word, (0, ""))
    return frequency >= _OFTEN and not tag.startswith(_NAMES)


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
