"""What an administrative division is called for short, and whether that is an everyday word as well."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

_AUTONOMOUS = "自治区 自治州 自治县 自治旗"
_PLAIN = "特别行政区 地区 省 市 区 县 旗 盟"
_SPECIAL = {"新区": 2, "林区": 2, "特区": 2}  # endings that go whole, and the characters that must be left
# Peoples as they stand in the names of autonomous divisions; the longer before the shorter.
_PEOPLES = """
    各族 维吾尔族 维吾尔 蒙古族 蒙古 哈萨克族 哈萨克 柯尔克孜族 柯尔克孜 塔吉克族 塔吉克 锡伯族 锡伯 达斡尔族 达斡尔
    鄂温克族 鄂伦春族 朝鲜族 土家族 布依族 布朗族 拉祜族 傈僳族 普米族 景颇族 阿昌族 德昂族 独龙族 仡佬族 仫佬族 毛南族
    撒拉族 保安族 东乡族 裕固族 哈尼族 纳西族 壮族 回族 藏族 苗族 彝族 满族 侗族 瑶族 白族 傣族 黎族 畲族 水族 土族 羌族
    佤族 怒族
""".split()
_PEOPLE = re.compile(f"(?:{'|'.join(_PEOPLES)})$")
_PLACE_TAGS = ("ns", "nr", "nz", "nt")  # jieba's tags for names of places, persons, others, organizations


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
    while (match := _PEOPLE.search(left)) and match.start() > 0:
        left = left[: match.start()]
    return left.removesuffix("族") if left == name or _PEOPLE.fullmatch(left) else left


def everyday(name: str, shorts: tuple[str, ...]) -> bool:
    """Whether a short name is in jieba's dictionary as something other than a name, or would be one character."""
    if not shorts:
        return len(_without_ending(name)) == 1
    return any(tag and not tag.startswith(_PLACE_TAGS) for tag in map(_tags().get, shorts))


@lru_cache(maxsize=1)
def _tags() -> dict[str, str]:
    """Word → tag in jieba's dictionary."""
    text = resources.files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    return {word: tag for word, _, tag in (line.split(" ") for line in text.splitlines())}
