"""The date of a plan and the years it is for."""

from __future__ import annotations

import re
from collections import Counter

from .front import Front

_CN = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0", "Ｏ": "0"}
_DATE = re.compile(
    r"((?:19|20)\d\d)\s*(?:年|[-/.．])\s*(1[0-2]|0?[1-9])(?:\s*(?:月|[-/.．])\s*(?:(3[01]|[12]\d|0?[1-9])\s*日?)?)?"
)
_CN_DATE = re.compile(
    r"([二一][〇○零Ｏ一二三四五六七八九九]{3})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_LABEL = re.compile(r"(?:成文|印发|发布|发文|公开)(?:日期|时间)\s*[:：]")
_SPAN = re.compile(r"((?:19|20)\d\d)\s*年?\s*(?:[-—–－~～]{1,2}|至|到)\s*((?:19|20)\d\d)\s*年?")
_STATED = re.compile(r"(?:规划|计划|实施|行动|方案)(?:的)?(?:期限?|年限|时限|时期)\s*(?:为|是|：|:|自)?\s*")
_FIVE_YEARS = re.compile(r"[“\"]?(十[一二三四五六七八九]|二十[一二]?|[六七八九十])五[”\"]?")
_ORDINAL = re.compile(r"第(十[一二三四五六七八九]|二十[一二]?|[六七八九十])个五年")
_ONE_YEAR = re.compile(r"((?:19|20)\d\d)\s*年(?:度)?[^年]{0,16}(?:计划|要点|方案|安排)")
_BY_YEAR = re.compile(r"(?:到|至)\s*((?:19|20)\d\d)\s*年")
_FIRST_FIVE_YEARS = 1953

Period = tuple[int, int]


def read_date(text: str) -> str | None:
    """The date in a line: 2022-01-12, or 2022-01 where the day is missing; None where there is none.

    >>> read_date("二〇二二年一月十二日"), read_date("2020 年 12 月")
    ('2022-01-12', '2020-12')
    """
    match = _DATE.search(text)
    if match:
        year, month, day = match.groups()
        return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")
    match = _CN_DATE.search(text)
    if match:
        year = "".join(_CN.get(digit, digit) for digit in match.group(1))
        month, day = _number(match.group(2)), _number(match.group(3) or "")
        return f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")
    return None


def _number(words: str) -> int:
    tens, ten, ones = words.rpartition("十")
    unit = int(_CN.get(ones, "0")) if ones else 0
    return (int(_CN.get(tens, "1")) * 10 if ten else 0) + unit


def find_date(front: Front) -> str | None:
    """The date on a line of its own, the fullest first; else one that is labelled as the date of issue."""
    lines = [line for line in (*front.lines, *front.tail) if len(line) <= 24]
    dates = [date for line in lines if _is_date_line(line) and (date := read_date(line))]
    if not dates:
        dates = [date for line in (*front.lines, *front.tail) if _LABEL.search(line) and (date := read_date(line))]
    return max(dates, key=len, default=None)


def _is_date_line(line: str) -> bool:
    rest = _CN_DATE.sub("", _DATE.sub("", line))
    return re.sub(r"[印发日期时间成文布：:（）()\s]", "", rest) == ""


def period_in(text: str) -> Period | None:
    """The years that a title or phrase names: a span, a five-year plan, or one year."""
    span = _SPAN.search(text)
    if span:
        return int(span.group(1)), int(span.group(2))
    five = _FIVE_YEARS.search(text) or _ORDINAL.search(text)
    if five:
        return five_years(five.group(1))
    year = _ONE_YEAR.search(text)
    return (int(year.group(1)), int(year.group(1))) if year else None


def five_years(words: str) -> Period:
    """The years of a five-year plan by its number.

    >>> five_years("十四")
    (2021, 2025)
    """
    number = _number(words)
    start = _FIRST_FIVE_YEARS + 5 * (number - 1) + (3 if number > 2 else 0)
    return start, start + 4


def find_period(title: str | None, text: str) -> tuple[Period | None, str]:
    """The years a plan is for, and what they were read from ("" where the plan says so itself)."""
    if title and (named := period_in(title)):
        return named, ""
    for match in _STATED.finditer(text):
        span = _SPAN.match(text, match.end())
        if span:
            return (int(span.group(1)), int(span.group(2))), ""
    return _by_frequency(text)


def _by_frequency(text: str) -> tuple[Period | None, str]:
    """The five-year plan that the text speaks of, where its last year is also the year of most targets."""
    targets = Counter(int(match.group(1)) for match in _BY_YEAR.finditer(text))
    named = Counter(five_years(match.group(1)) for match in _FIVE_YEARS.finditer(text))
    if not targets:
        return None, ""
    year, count = max(targets.items(), key=lambda item: (item[1], -item[0]))
    for period, mentions in named.items():
        if period[1] == year and mentions >= 2:
            return period, f"{mentions} mentions of that five-year plan and {count} targets for {year}"
    return None, ""
