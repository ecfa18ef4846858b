"""The years that a plan is for."""

from __future__ import annotations

import re
from collections import Counter

from .dates import number, read_year

_CN_YEAR = r"[二一][〇○零Ｏ一二三四五六七八九]{3}"
_YEAR = rf"((?:19|20)\d\d|{_CN_YEAR})"
_SPAN = re.compile(rf"{_YEAR}\s*年?\s*(?:[-—–－─~～]{{1,2}}|至|到)\s*{_YEAR}\s*年?")
_STATED = re.compile(
    r"(?:规划|计划|实施|行动|方案|纲要)(?:的)?(?:期限?|年限|时限|时期|实施期)\s*(?:为|是|：|:|自|从)?\s*"
)
_BASE = re.compile(rf"基(?:准|础)?年(?:份)?\s*(?:为|是|：|:)?\s*{_YEAR}")
_NEAR = re.compile(rf"(?:近期|规划)?(?:规划)?(?:水平|目标)年(?:份)?\s*(?:为|是|：|:)?\s*{_YEAR}")
_FIVE_WORDS = r"(十[一二三四五六七八九]|二十[一二]?|[六七八九十])"
_FIVE_YEARS = re.compile(rf"[“\"「]?{_FIVE_WORDS}五[”\"」]?")
_ORDINAL = re.compile(rf"第{_FIVE_WORDS}个五年")
_ONE_YEAR = re.compile(rf"{_YEAR}\s*年(?:度)?(?!\s*(?:远景|修订|修正|版|本|前|底|末|愿景|\d))")
_TOWARDS = re.compile(r"(?:到|至|面向|迈向|展望|走向)\s*$")
_BY_YEAR = re.compile(r"(?:到|至)\s*((?:19|20)\d\d)\s*年")
_AHEAD = re.compile(
    r"执行情况(?:的报告)?[与和及暨]\s*((?:19|20)\d\d)\s*年"
)  # a report on a year and the plan of the next
_LEAST_MENTIONS = 2
_MANY_MENTIONS = 5  # without any target for its last year
_SHARE = 0.3  # of the mentions of the plan that is named most
_FIRST_FIVE_YEARS = 1953

Period = tuple[int, int]


def period_in(text: str) -> Period | None:
    """The years that a title or phrase names: a span, a five-year plan, or one year.

    >>> period_in("规划（2021年-2035年）"), period_in("“十五五”规划"), period_in("2022年考评办法")
    ((2021, 2035), (2026, 2030), (2022, 2022))
    """
    span = _SPAN.search(text)
    if span:
        return _years(span)
    five = _ORDINAL.search(text) or _FIVE_YEARS.search(text)
    if five:
        return five_years(five.group(1))
    found = {
        int(read_year(match.group(1)))
        for match in _ONE_YEAR.finditer(text)
        if not _TOWARDS.search(text[: match.start()])
    }
    return (min(found), min(found)) if len(found) == 1 else None


def _years(span: re.Match[str]) -> Period | None:
    first, last = int(read_year(span.group(1))), int(read_year(span.group(2)))
    return (first, last) if first <= last else None


def five_years(words: str) -> Period:
    """The years of a five-year plan by its number.

    >>> five_years("十四")
    (2021, 2025)
    """
    count = number(words)
    start = _FIRST_FIVE_YEARS + 5 * (count - 1) + (3 if count > 2 else 0)
    return start, start + 4


def find_period(title: str | None, text: str, *, guess: bool) -> tuple[Period | None, str]:
    """The years a plan is for, and what they were read from ("" where the plan says so itself).

    Without `guess` only what the title or a sentence on the period says.
    """
    ahead = _AHEAD.search(title or "")
    if ahead:
        return (int(ahead.group(1)), int(ahead.group(1))), ""
    if title and (period := period_in(title)):
        return period, ""
    for match in _STATED.finditer(text):
        span = _SPAN.match(text, match.end())
        if span and (period := _years(span)):
            return period, ""
    horizon = _horizon(text)
    if horizon:
        return horizon, ""
    return _by_frequency(text) if guess else (None, "")


def _horizon(text: str) -> Period | None:
    """From the year after the base to the first year that the plan is laid out for (近期水平年)."""
    base = _BASE.search(text)
    near = _NEAR.search(text, base.end(), base.end() + 60) if base else None
    if base is None or near is None:
        return None
    first, last = int(read_year(base.group(1))) + 1, int(read_year(near.group(1)))
    return (first, last) if first <= last else None


def _by_frequency(text: str) -> tuple[Period | None, str]:
    """The latest of the five-year plans that the text speaks of much and sets targets for; of the past it speaks too."""
    targets = Counter(int(match.group(1)) for match in _BY_YEAR.finditer(text))
    mentioned = Counter(five_years(match.group(1)) for match in _FIVE_YEARS.finditer(text))
    most = max(mentioned.values(), default=0)
    likely = [
        period
        for period, mentions in mentioned.items()
        if mentions >= max(_LEAST_MENTIONS, _SHARE * most) and (targets[period[1]] or mentions >= _MANY_MENTIONS)
    ]
    if not likely:
        return None, ""
    best = max(likely)
    return best, f"{mentioned[best]} mentions of that five-year plan and {targets[best[1]]} targets for {best[1]}"
