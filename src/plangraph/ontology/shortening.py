"""Short names of administrative divisions: 韶关市 is 韶关, 乳源瑶族自治县 is 乳源 and 乳源县."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

# Peoples as they stand in names of divisions, with and without 族.
_PEOPLES = (
    "阿昌 白 保安 布朗 布依 朝鲜 达斡尔 傣 德昂 东乡 侗 独龙 鄂伦春 鄂温克 仡佬 哈尼 哈萨克 回 景颇 柯尔克孜 拉祜 黎 傈僳 "
    "满 毛南 蒙古 苗 仫佬 纳西 怒 普米 羌 撒拉 畲 水 塔吉克 土家 土 佤 维吾尔 锡伯 瑶 彝 裕固 藏 壮 各"
)
_KINDS = re.compile(
    r"(?:(?<=神农架)林区|特别行政区|自治区|自治州|自治县|自治旗|地区|(?<=..)新区|特区|省|市|盟|县|旗|区)$"
)
_PEOPLE = re.compile(rf"(?:(?:{'|'.join(_PEOPLES.split())})族|哈萨克|柯尔克孜|蒙古|塔吉克|维吾尔|锡伯)$")
_BANNER = re.compile(r"[左右前中后]旗$")

# One-character names of the provinces.
PROVINCES = {
    "11": "京", "12": "津", "13": "冀", "14": "晋", "15": "蒙", "21": "辽", "22": "吉", "23": "黑", "31": "沪", "32": "苏",
    "33": "浙", "34": "皖", "35": "闽", "36": "赣", "37": "鲁", "41": "豫", "42": "鄂", "43": "湘", "44": "粤", "45": "桂",
    "46": "琼", "50": "渝", "51": "川 蜀", "52": "贵 黔", "53": "云 滇", "54": "藏", "61": "陕 秦", "62": "甘 陇", "63": "青",
    "64": "宁", "65": "新", "71": "台", "81": "港", "82": "澳",
}  # fmt: skip

# Short names of provinces and prefectures that are words, rivers, mountains, firms or other regions as well.
_WORDS_TOO = frozenset(
    "日照 白银 来宾 安康 玉树 大同 和田 海南藏族自治州 海西 海东 海北 黄南 阿里 红河 怒江 黄山 朝阳 百色 通化 黄石".split()
)
_NAME_TAGS = ("ns", "nr", "nz")


def short_names(name: str) -> tuple[str, ...]:
    """What `name` is called for short, the commonest first; none where nothing of two characters remains.

    >>> short_names("乳源瑶族自治县"), short_names("内蒙古自治区"), short_names("忠县")
    (('乳源', '乳源县'), ('内蒙古',), ())
    """
    if _BANNER.search(name):
        return ()
    stem = _stem(name)
    if len(stem) < 2 or stem == name:
        return ()
    return (stem, f"{stem}县") if name.endswith("自治县") else (stem,)


def everyday(name: str, level: str) -> bool:
    """Whether the short name is a common word as well, so that it means the division only where it is near.

    For counties the sign is the word's frequency and part of speech in jieba's dictionary; the few prefectures are named.

    >>> everyday("友好区", "county"), everyday("新丰县", "county"), everyday("白银市", "prefecture")
    (True, False, True)
    """
    short = _stem(name)
    if level != "county":
        return short in _WORDS_TOO or name in _WORDS_TOO
    frequency, tag = _dictionary().get(short, (0, "ns"))
    return (frequency >= 300 and tag != "ns") or (frequency >= 40 and not tag.startswith(_NAME_TAGS))


def _stem(name: str) -> str:
    kind = _KINDS.search(name)
    stem = name[: kind.start()] if kind else name
    while (people := _PEOPLE.search(stem)) and people.start() >= 2:
        stem = stem[: people.start()]
    return stem.removesuffix("族") if len(stem) > 2 else stem


@lru_cache(maxsize=1)
def _dictionary() -> dict[str, tuple[int, str]]:
    """jieba's words with their frequency and part of speech."""
    text = resources.files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    parts = (line.split(" ") for line in text.splitlines() if line)
    return {word: (int(frequency), tag) for word, frequency, tag in parts}
