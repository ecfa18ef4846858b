"""What the headings and the lead of a list say of the figures under them: their year, and whether they are targets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plangraph.records import Document, Passage
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.times import Time, find_times, opening_time
from plangraph.sources.figures.vocabulary import holds

SPAN = re.compile(r"((?:19|20)\d\d)\s*年?\s*[-—–~～至]{1,2}\s*((?:19|20)\d\d)\s*年")
PLAN = re.compile(r"[“\"]?(十[一二三四五六]?)五[”\"]?\s*(?:规划|时期|期间)|第(十[一二三四五六])个五年")
DEADLINE = ("到", "到了", "至", "到 ", "至 ")
ITEM = re.compile(r"\s*(?:[—-]{1,2}|[（(]?[一二三四五六七八九十\d]+[)）、.．])")
FIRST_YEAR = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}


@dataclass(frozen=True, slots=True)
class Heading:
    """What governs a passage: `kind` actual, target or "", and the year or period of its heading or lead."""

    kind: str = ""
    time: Time | None = None


def start_year(document: Document) -> int | None:
    """The first year of the plan: as the metadata have it, else as its opening says; None where it does not."""
    if document.metadata.start_year is not None:
        return document.metadata.start_year
    opening = plain(" ".join(passage.text for passage in document.passages[:12]))
    if match := SPAN.search(opening):
        return int(match[1])
    if match := PLAN.search(plain(" ".join(passage.text for passage in document.passages))):
        return FIRST_YEAR[match[1] or match[2]]
    return None


def headings(document: Document) -> dict[int, Heading]:
    """For each passage (by index) what governs it."""
    leads: dict[int, Time] = {}
    found: dict[int, Heading] = {}
    for passage in document.passages:
        path = [section.index for section in document.section_path(passage.section)]
        titles = [plain(document.sections[index].title) for index in path]
        found[passage.index] = Heading(_kind(titles), _time(path, titles, leads))
        if passage.kind == "paragraph" and path and (lead := _lead(passage, found[passage.index].kind)):
            leads.setdefault(path[-1], lead)
    return found


def _kind(titles: list[str]) -> str:
    """The kind that the innermost telling heading gives."""
    for title in reversed(titles):
        target, actual = holds(title, "target-section"), holds(title, "actual-section")
        if target and not actual:
            return "target"
        if actual and not target:
            return "actual"
    return ""


def _time(path: list[int], titles: list[str], leads: dict[int, Time]) -> Time | None:
    for index, title in zip(reversed(path), reversed(titles), strict=True):
        if index in leads:
            return leads[index]
        times = [time for time in find_times(title) if not time.base]
        if times and "规划" not in title:
            return times[-1]
    return None


def _lead(passage: Passage, kind: str) -> Time | None:
    """The year that a paragraph gives to the list it opens ("到2025年，实现以下目标："), or None."""
    text = plain(passage.text)
    times = [time for time in find_times(text) if not time.base]
    if text.rstrip().endswith(("：", ":")):
        return opening_time(text) or (times[-1] if times else None)
    years = {time.year for time in times if text[: time.start].endswith(DEADLINE)}
    opening = opening_time(text)
    if kind == "target" and opening and opening.period and not ITEM.match(text):
        return opening
    if kind != "target" or len(years) != 1 or ITEM.match(text):
        return None
    return next(time for time in times if time.year in years)
