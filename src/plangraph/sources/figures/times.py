"""Years and periods in a text, and which of them a number stands under."""

from __future__ import annotations

import re
from dataclasses import dataclass

YEAR = r"(?:19|20)\d\d"
DASH = r"\s*年?\s*(?:[-—–~～]{1,2}|至|到)\s*"
PLAN_END = {"九": 2000, "十": 2005, "十一": 2010, "十二": 2015, "十三": 2020, "十四": 2025, "十五": 2030, "十六": 2035}
CHINESE_YEAR = dict(zip("〇零一二三四五六七八九", "00123456789", strict=True))
NUMBERS = "|".join(sorted(PLAN_END, key=len, reverse=True))
TIME = re.compile(
    rf"(?P<range>{YEAR}{DASH}(?P<last>{YEAR})\s*年(?!度)(?:期间|间)?)"
    rf"|(?P<plan>[“\"]?(?P<number>{NUMBERS})五[”\"]?\s*(?P<part>期间|时期|末期?|以来|期末|规划期))"
    rf"|(?P<year>{YEAR})\s*年(?!度(?!末)|代|版|第)(?P<since>以来)?"
    rf"|(?P<spelled>[二一][〇零九][〇零一二三四五六七八九]{{2}})年(?!度|代|远景)"
)
ANY_TIME = re.sub("[?]P<[a-z]+>", "?:", TIME.pattern)
BASE_BEFORE = re.compile(
    r"(?:比|较|对比|相比|相比于|对照|相较于?|与|同|(?<!特别)(?<!尤其)是|为|由|从|自|在原?)\s*[“\"]?$"
)
RELATIVE = re.compile(r"(?:恢复[到至]了?|相当于)$")  # a year that gives a measure and no date (恢复到2019年的108%)
SINCE = re.compile(r"^\s*[末底初]?\d*月?[末底初]?(?:起|开始|设立以来|以来)")


@dataclass(frozen=True, slots=True)
class Time:
    """A year or period at `text[start:end]`. `base` marks what a figure is compared with (比2015年)."""

    start: int
    end: int
    year: int | None
    period: str | None = None
    base: bool = False


def find_times(text: str) -> list[Time]:
    """The years and periods of a half-width text, in order."""
    return [_time(text, match) for match in TIME.finditer(text) if not RELATIVE.search(text[: match.start()][-8:])]


def _time(text: str, match: re.Match[str]) -> Time:
    start, end = match.span()
    base = _is_base(text, start, end)
    if match["range"]:
        return Time(start, end, int(match["last"]), match["range"].strip(), base)
    if match["plan"]:
        period = match["plan"] if "末" not in match["part"] else None
        return Time(start, end, PLAN_END[match["number"]], period, base)
    if match["spelled"]:
        return Time(start, end, int("".join(CHINESE_YEAR[char] for char in match["spelled"])), None, base)
    if match["since"]:
        return Time(start, end, None, match[0], base)
    return Time(start, end, int(match["year"]), None, base)


def _is_base(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 4) : start], text[end : end + 8]
    if SINCE.match(after):
        return False
    return bool(BASE_BEFORE.search(before) or re.match(r"\s*[末底]?(?:的?基础上|相比)", after))


def year_of(times: list[Time], at: int, text: str) -> Time | None:
    """The time that the number at `at` stands under: the last before it that is no base, or a base right before it."""
    earlier = [time for time in times if time.end <= at]
    if (
        earlier
        and earlier[-1].base
        and re.fullmatch(r"[末底]?\s*的?原?有?(?:不足|不到|约|近|仅|仅为)?\s*", text[earlier[-1].end : at])
    ):
        return earlier[-1]
    return next((time for time in reversed(earlier) if not time.base), None)


def opening_time(text: str) -> Time | None:
    """The time that opens a text ("到2025年，…", "截至2020年底…"), or None."""
    first = next((time for time in find_times(text) if not time.base), None)
    if first is None:
        return None
    before = text[: first.start]
    return first if re.fullmatch(r"[^，。；:：]{0,12}", before) else None
