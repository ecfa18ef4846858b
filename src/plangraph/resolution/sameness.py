"""When two names of one class in one plan mean one thing: small tests, each with a sentence that a reader can check."""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.ids import fold
from plangraph.lexicon import rows, words

NUMBER = re.compile(r"\d+|[一二三四五六七八九十]+(?=五|期|批|届|号|类|级)")


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[str, str, str], ...]:
    """Long form, class, short form, the longest first."""
    forms = sorted(rows("short-forms"), key=lambda row: (-len(row[0]), row))
    return tuple((long, cls, short) for long, cls, short, _ in forms)


def _without_ending(cls: str, name: str) -> str:
    """The name without the longest ending of its class that may be left out, if two characters are left."""
    fitting = (
        ending for ending in words("optional-endings", cls) if name.endswith(ending) and len(name) - len(ending) >= 2
    )
    return name.removesuffix(max(fitting, key=len, default=""))


@lru_cache(maxsize=50_000)
def bare(cls: str, name: str) -> str:
    """The folded name without an ending that may be left out, and without a remark in brackets at its end."""
    folded = re.sub(r"\([^()]*(?:年|试行|暂行|修订|征求意见稿)[^()]*\)$", "", fold(name))
    if cls in ("Industry", "Technology", "Initiative"):
        folded = re.sub(r"\([^()]*\)$", "", folded) or folded
    return folded if cls == "Enterprise" else _without_ending(cls, folded)


def equal_but_ending(cls: str, a: str, b: str, home: str) -> bool:
    """The names are the same but for an ending that adds nothing (生物医药, 生物医药产业)."""
    return bare(cls, a) == bare(cls, b)


def long_and_short_form(cls: str, a: str, b: str, home: str) -> bool:
    """One has the long form of a word and the other the short one (经济技术开发区, 经开区)."""
    return _shortened(cls, a) == _shortened(cls, b)


@lru_cache(maxsize=20_000)
def _shortened(cls: str, name: str) -> str:
    name = fold(name)
    for long, owner, short in _forms():
        if owner == cls:
            name = name.replace(long, short)
    return name


def place_left_out(cls: str, a: str, b: str, home: str) -> bool:
    """The longer is the shorter with the jurisdiction or its province before it (韶关高新区, 高新区; 省科学院, 广东省科学院)."""
    long, short = sorted((_shortened(cls, a), _shortened(cls, b)), key=len, reverse=True)
    if len(long) == len(short) or not long.endswith(short) or len(short) < (2 if cls == "GovernmentBody" else 3):
        return False
    lead = long[: len(long) - len(short)]
    if cls == "GovernmentBody" and lead == "中共" + fold(home)[:-1]:
        return True
    stems = [fold(home)] if home else []
    stems += [re.sub(r"[市区县省]$", "", stem) for stem in stems]
    if lead in stems or (
        re.fullmatch(r".{2,3}省?", lead) and short.startswith(("省", "市")) and lead.rstrip("省") + short[:1] in long
    ):
        return True
    return cls in ("Platform",) and lead in stems


def abbreviation(cls: str, a: str, b: str, home: str) -> bool:
    """The shorter is made of the longer's characters in their order, beginning with its own name or its place."""
    long, short = sorted((fold(a), fold(b)), key=len, reverse=True)
    if not 2 <= len(short) < len(long) or NUMBER.findall(long) != NUMBER.findall(short):
        return False
    core = _core(long)
    if core == _core(short):
        return True
    if long.startswith(short) and long[-1] == short[-1]:
        return False  # what it makes is told again: a part of the firm (韶钢, 韶钢特钢)
    if short in long and (core.startswith(_core(short)) or long.startswith(short)) and len(_core(short)) >= 2:
        return True
    if len(short) > 6 or short[0] not in (core[:1], _placeless(core)[:1], long[:1]):
        return False
    return _subsequence(_core(short), core) and len(_core(short)) >= 2 and not _same_ending_only(short, long)


def _same_ending_only(short: str, long: str) -> bool:
    return len(_core(short)) < 2


@lru_cache(maxsize=20_000)
def _core(name: str) -> str:
    """A firm's name without its legal form, and without the province before it."""
    name = re.sub(r"^(?:中国|[\u4e00-\u9fff]{2,3}省)(?=.{4})", "", name)
    name = re.sub(
        r"^(?:广东|江西|湖南|湖北|四川|重庆|浙江|江苏|福建|山东|河南|河北|安徽|广西|云南|贵州|陕西|山西|辽宁|吉林|黑龙江|海南|甘肃|青海|北京|上海|天津)(?!.{0,2}$)",
        "",
        name,
    )
    return _without_ending("Enterprise", name)


def _placeless(core: str) -> str:
    return re.sub(r"^[\u4e00-\u9fff]{2,4}[市县区]", "", core)


def _subsequence(short: str, long: str) -> bool:
    at = 0
    for char in short:
        at = long.find(char, at) + 1
        if at == 0:
            return False
    return True


def nearly_equal(cls: str, a: str, b: str, home: str) -> bool:
    """Long names of one beginning that differ in a few characters and in no number (…观测站, …观测研究站)."""
    long, short = sorted((fold(a), fold(b)), key=len, reverse=True)
    if len(short) < 7 or NUMBER.findall(long) != NUMBER.findall(short) or long[:4] != short[:4]:
        return False
    if len(long) == len(short):
        return long[:-1] == short[:-1]
    return len(long) - len(short) <= 3 and long[-1] == short[-1] and _subsequence(short, long)


def own_name_first(cls: str, a: str, b: str, home: str) -> bool:
    """The longer begins with the whole of the shorter, which is a name of its own (华韶数谷, 华韶数谷数字产业园)."""
    long, short = sorted((fold(a), fold(b)), key=len, reverse=True)
    return (
        3 <= len(short) < len(long)
        and long.startswith(short)
        and not re.search(r"[区县市园]$", short)
        and len(long) - len(short) <= 8
    )


def parent_left_out(cls: str, a: str, b: str, home: str) -> bool:
    """The longer is the shorter, which says enough by itself, with a short name before it (东阳光药物研发中试基地)."""
    long, short = sorted((fold(a), fold(b)), key=len, reverse=True)
    return len(short) >= 7 and 2 <= len(long) - len(short) <= 5 and long.endswith(short)
