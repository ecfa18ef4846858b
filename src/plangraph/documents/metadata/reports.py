"""Reports to a congress: when and where they were given, and by which government."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...naming import prefix
from .dates import read_date
from .front import Front

_DAY = r"(?:(?:19|20)\d\d|[二一][〇○零Ｏ一二三四五六七八九]{3})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
_CONGRESS = re.compile(
    rf"(?:({_DAY})(?:(?!{_DAY})[^。]){{0,50}}?)?在([一-鿿]{{0,24}}?)第[一二三四五六七八九十\d]{{1,3}}届人民代表大会"
)
_SPEAKS = re.compile(r"我(?:代表|受)([一-鿿]{0,16}?)(?:人民)?政府")
_DELEGATES = re.compile(r"各位代表[^。]{0,60}(?:向大会|报告工作|报告政府工作|请予审议)")
_DONE = re.compile(r"((?:19|20)\d\d)年[^。，\n]{0,20}(?:回顾|总结)")
_TO_DO = re.compile(r"((?:19|20)\d\d)年(?:的)?(?:政府|重点|主要|经济社会发展)?(?:工作|目标|任务|总体)")
_LATE = 11  # a report given in November or December is on the next year
_LOOKED_AT = 4000
_LEAST_ADDRESSED = 2
_LONGEST_HEAD = 2000
_LONGEST_HEADLINE = 60


@dataclass(frozen=True, slots=True)
class Report:
    """A report as given: its date, the words that name the place whose congress heard it ("" where none do), and
    whether the government itself gave it."""

    date: str | None
    place: str
    by_government: bool


def find_report(front: Front, kind: str | None) -> Report | None:
    """The report that a document is; None where it is none."""
    head = front.text[:_LOOKED_AT]
    given = front.text.count("各位代表") >= _LEAST_ADDRESSED or _DELEGATES.search(head) is not None
    if kind != "work report" and not (kind in (None, "report") and given):
        return None
    lines = "".join(front.lines)[:_LONGEST_HEAD]
    speaks = _SPEAKS.search(re.sub(r"[，,\s]", "", head))
    spoken = speaks.group(1) if speaks and prefix(speaks.group(1)) else ""
    dates = [match for match in _CONGRESS.finditer(lines) if match.group(1)]
    places = [match.group(2) for match in _CONGRESS.finditer(lines) if prefix(match.group(2))]
    headline = next((line for line in front.lines if "工作报告" in line and len(line) <= _LONGEST_HEADLINE), "")
    date = read_date(dates[0].group(1) if dates else headline)
    return Report(date, places[0] if places else spoken, kind != "report")


def year_of_report(title: str | None, text: str, date: str | None) -> tuple[int | None, str]:
    """The year that a report lays out, and what it was read from ("" for its title)."""
    named_year = re.search(r"((?:19|20)\d\d)年", title or "")
    if named_year:
        return int(named_year.group(1)), ""
    if date:
        year, month = int(date[:4]), int(date[5:7] or 0)
        return year + (month >= _LATE), "the date of the congress"
    done = _DONE.search(text)
    if done:
        return int(done.group(1)) + 1, f"its look back on {done.group(1)}"
    ahead = _TO_DO.search(text)
    return (int(ahead.group(1)), "the year of its tasks") if ahead else (None, "")
