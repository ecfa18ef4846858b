"""Dates: of a line, and of a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .lines import is_prose, is_salutation
from .organs import split_organs

if TYPE_CHECKING:
    from .front import Front

_CN = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○ＯOo０0", "0")
_DATE = re.compile(
    r"((?:19|20)\d\d)\s*(?:年|[-/.．])\s*(1[0-2]|0?[1-9])(?:\s*(?:月|[-/.．])\s*(?:(3[01]|[12]\d|0?[1-9])(?!\d)\s*日?)?)?"
)
_CN_DATE = re.compile(
    r"([二一][〇○零ＯOo０0一二三四五六七八九]{3})年(元|[一二三四五六七八九十]{1,3})月(?:(廿?[一二三四五六七八九十]{1,3})日)?"
)
_AROUND = re.compile(r"[印发日期时间成文布公签：:（）()〔〕\[\]\s]|\d{1,2}:\d\d(?::\d\d)?")
_DONE = "通过|批准|公布|发布|颁布"
_PASSED = re.compile(rf"[（(][^（）()]{{0,120}}(?:{_DONE})[^（）()]{{0,24}}[）)]$")
_PASSED_FIRST = re.compile(  # what stands under a title: each day on which it was passed or changed; without brackets
    rf"[（(](?:19|20)\d\d年[^（）()，,]{{4,60}}(?:{_DONE})|(?:19|20)\d\d年[^（）()，,。；]{{4,50}}届[^（）()，,。；]{{2,40}}通过$"
)
_PAPER = re.compile(r"^[一-鿿]{1,8}[网报社站台][|\s]*(?=\d)")
_LONGEST_DATE_LINE = 26


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
        year = read_year(match.group(1))
        month, day = number(match.group(2).replace("元", "一")), number(match.group(3) or "")
        return f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")
    return None


def read_year(words: str) -> str:
    """The digits of a year: 2035 of 二〇三五."""
    return "".join(_CN.get(digit, digit) for digit in words)


def number(words: str) -> int:
    """A Chinese number below a hundred: 12 of 十二; 0 of ""."""
    tens, ten, ones = words.replace("廿", "二十").rpartition("十")
    unit = int(_CN.get(ones, "0")) if ones else 0
    return (int(_CN.get(tens, "1")) * 10 if ten else 0) + unit


def is_date(line: str) -> bool:
    """Whether a line holds a date and nothing else but brackets and words like 印发."""
    if len(line) > _LONGEST_DATE_LINE or not read_date(line):
        return False
    return _AROUND.sub("", _CN_DATE.sub("", _DATE.sub("", line, count=1), count=1)) == ""


def find_date(front: Front) -> tuple[str | None, str]:
    """The date of a plan, and what it was read from where that is not the plan itself.

    The date of signature goes before one on a line of its own, that before the page's dates. The date of a report to
    a congress is found elsewhere.
    """
    lines = [*front.lines]
    dates = [i for i, line in enumerate(lines) if is_date(line)]
    signed = after_address([i for i in dates if i and _signs(lines[i - 1])], lines)
    after_body = [i for i in dates if i and is_prose(lines[i - 1])]
    for places in (signed, after_body, dates):
        found = [date for i in places if (date := read_date(lines[i]))]
        if found:
            return found[0] if places is signed else max(found, key=len), ""
    for line in front.tail:
        if is_date(line) or (len(line) < 40 and line.endswith("印发")):
            date = read_date(line)
            if date:
                return date, ""
    passed = [date for line in front.lines[:12] if _is_passed(line) and (date := read_date(line))]
    for date, reason in (
        (read_date(front.frame.get("date", "")), ""),
        (passed[0] if passed else None, "the day on which it was passed"),
        (read_date(front.frame.get("page_date", "")), "the page's date of publication"),
    ):
        if date:
            return date, reason
    loose = [date for line in front.lines[:12] if len(line) <= 40 and _stamp(line) and (date := read_date(line))]
    return (loose[0], "a date on the page") if loose else (None, "")


def _is_passed(line: str) -> bool:
    return bool(_PASSED.search(line) or _PASSED_FIRST.match(line))


def after_address(places: list[int], lines: Sequence[str]) -> list[int]:
    """Of several lines those below the one that says whom the document is sent to, if any are: above it the page signs."""
    address = next((i for i, line in enumerate(lines) if is_salutation(line)), len(lines))
    return [i for i in places if i > address] or places


def _signs(line: str) -> bool:
    return bool(split_organs(line))


def _stamp(line: str) -> bool:
    """Whether a line begins with a full date, as pages stamp it (2024-01-26 10:05 来源…)."""
    match = _DATE.match(_PAPER.sub("", line))
    return match is not None and match.group(3) is not None and not re.search(r"[在于]", line[match.end() :])
