"""Cutting away what stands round a name: years, verbs of being, words of reaching, the list before its head noun."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from plangraph.sources.figures.times import ANY_TIME
from plangraph.sources.figures.vocabulary import alternatives, ends_with, starts_with

NUMBERING = re.compile(
    r"^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}(?!、二、))[)）、.．]"
    r"|第[一二三四五六七八九十百\d]{1,4}条|[—-]{1,2}|[一二三四五六七八九十]{1,3}是)\s*"
)
LED_BY = re.compile(
    r"^(?:近|过去)[\d一二两三四五六七八九十]{1,2}年来?(?=[一-龥]{3})|^(?:未来|近)?[\d一二两三四五六七八九十]{1,2}年(?:[内间来]|(?=累计|新|引|培|完|共|建|服|交|盘|腾|认))|^以[^，]{1,30}?为(?:龙头|主导|主体|重点|核心|代表|引领)的"
)
YEARLY = re.compile(r"(?:[两三四五六七八九十\d]年)?(?:年均|平均|年平均)?$")
EDGE = re.compile(
    rf"(?:力争|争取|确保|计划)?(?:截至|截止到?|(?<![长加高升展大降低少增])[到至]|自|从|在)?\s{{0,4}}(?:{ANY_TIME})"
    r"\s{0,4}(?:\d{1,2}月)?[末底初]?(?:起|前)?[，,]?"
)
COMPARED = re.compile(
    r"(?:同比|环比)?(?:比|较|与)(?:常年|往年|历年|上年|去年|上一?年度?|上年同期|去年同期|同期|期初|年初|上季度)末?(?:相比)?$"
)
PER = re.compile(r"(?:达到?|[一-龥]{2}[到至]|为|约)每[十百千万亿]{0,2}(?:平方公里|万人|千人|人|户|亩|公里|公顷)$")
MONTH = re.compile(r"^\s*(?:[今明]年)?\d{1,2}月(?:[份底初])?[，,]?(?=[一-龥]{2})")  # by when of the year it is due
ALL = re.compile(r"(?<![年人亩户地月日平])均$")  # 产值均在…
LISTED = re.compile(r"(?=.*、).*等(?!级)(.{2,})")
COUNTED = re.compile(
    r"(?=.*、)[^，]*?((?:[二两三四五六七八九十]|\d)大(?:[主支重优特新][导柱点势色兴])?(?:产业|集群|行业|领域|板块).+)"
)
ASIDE = re.compile(r"^[（(][^（）()]*[）)]")
LASTING = re.compile(r"(?:已?连续|连)[\d两三四五六七八九十]{1,2}[年季月]度?$")  # how long something has held
SINCE = re.compile(r"(?:由|从)(?:最初|原来?|现状|现有|当前|目前|成立|设立|上年|去年|年初|期初).*$")
SHARE = re.compile(r"(?<![占对之分配价同])比$")
REACHING = re.compile(r"达到[^，、的]{2,14}(?:标准|水平|要求)的")  # which ones are meant
REMEMBERED = 1_000  # what stands before a number is asked for again and again while it is read
MOST_CUT = 8  # words cut off on one side of a name; no text has more
REACH = 24  # characters of the longest end that is cut off
LEADING = " *\t、，,:：；;—-–·"
TRAILING = " \t、，,:：；;—-–·"


@lru_cache(maxsize=REMEMBERED)
def without_times(text: str) -> str:
    """The text without numbering, years and periods, the words that tie them in, and how something was reckoned."""
    return _reckoned().sub("", EDGE.sub("", NUMBERING.sub("", text)))


@lru_cache(maxsize=REMEMBERED)
def trim_left(text: str) -> tuple[str, str]:
    """The text without the words before a name, and the verb of increment among them ("新增") or ""."""
    verb = ""
    for _ in range(MOST_CUT):
        text = _without_start(MONTH, _without_start(LED_BY, _without_start(ASIDE, text.lstrip(LEADING))))
        if starts_with(text, "protected") or REACHING.match(text):
            return text, verb
        new, bare, general = (starts_with(text, group) for group in ("new", "bare", "general"))
        word = max((new, bare, general), key=len)
        if not word:
            return text, verb
        verb = word if word == new else verb
        text = text[len(word) :]
    return text, verb


@lru_cache(maxsize=REMEMBERED)
def trim_right(text: str) -> tuple[str, bool]:
    """The text without the words between a name and its number, and whether they speak of growth."""
    growth = False
    text = SINCE.sub("", _without_end(PER, text))
    for _ in range(MOST_CUT):
        text = text.rstrip(TRAILING).removesuffix("年均")
        text = _without_end(ALL, _without_end(COMPARED, text))
        text = _without_end(LASTING, _without_end(SHARE, text.rstrip(TRAILING)))
        if ends_with(text, "whole-end"):
            return text, growth
        reach, grown = ends_with(text, "reach"), ends_with(text, "growth")
        if not (reach or grown):
            return text, growth
        growth = growth or len(grown) >= len(reach)
        text = text[: -max(len(reach), len(grown))]
        text = _without_end(YEARLY, text) if growth else text
    return text, growth


def trim_measured(text: str, kind: str) -> tuple[str, bool]:
    """What `trim_right` gives, where the last word is no work that is measured (林相改善5万亩)."""
    trimmed, growth = trim_right(text)
    work = growth and kind == "measure" and ends_with(text.rstrip(TRAILING), "land-work")
    return (text, False) if work and not ends_with(trimmed, "metric") else (trimmed, growth)


@cache
def _reckoned() -> re.Pattern[str]:
    """How an amount was reckoned (按可比价格计算)."""
    return re.compile(rf"(?:{alternatives('reckoned')})[，,]?")


def _without_start(pattern: re.Pattern[str], text: str) -> str:
    """The text without what a pattern of its beginning finds."""
    match = pattern.match(text)
    return text[match.end() :] if match else text


def _without_end(pattern: re.Pattern[str], text: str) -> str:
    """The text without what a pattern of its end finds; it looks no further back than the longest such end."""
    match = pattern.search(text, max(0, len(text) - REACH))
    return text[: match.start()] if match else text


def after_list(text: str) -> str:
    """What stands after a list's closing word or its count (联盟、工作站等创新平台 → 创新平台; 葡萄、枸杞两大产业产值); the text where there is no list."""
    match = (LISTED.fullmatch(text) or COUNTED.fullmatch(text)) if "、" in text else None
    return match[1] if match else text
