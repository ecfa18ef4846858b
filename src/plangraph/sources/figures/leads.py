"""Paragraphs that open a list or a section: the year or period that they give to what follows."""

from __future__ import annotations

import re

from plangraph.records import Passage
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.times import Time, find_times, opening_time

DEADLINE = ("到", "到了", "至", "到 ", "至 ")
ITEM = re.compile(r"\s*(?:[—-]{1,2}|[（(]?[一二三四五六七八九十\d]+[)）、.．])")


def lead_of(passage: Passage, kind: str) -> Time | None:
    """The year that a paragraph gives to the list or section it opens ("到2025年，实现以下目标："), or None.

    `kind` is what the headings say: under one that looks back, a year or period that opens a sentence holds for the
    paragraphs after it too, the latest of several.
    """
    text = plain(passage.text)
    times = [time for time in find_times(text) if not time.base]
    if text.rstrip().endswith(("：", ":")):
        return opening_time(text) or (times[-1] if times else None)
    if ITEM.match(text):
        return None
    years = {time.year for time in times if text[: time.start].endswith(DEADLINE)}
    if kind == "actual":
        opened = [time for time in map(opening_time, re.split(r"[。；！]", text)) if time and time.year]
        opened = [time for time in opened if time.year not in years or "截至" in text[: time.start]]
        return max(opened, key=lambda time: time.year or 0, default=None)
    opening = opening_time(text)
    if kind == "target" and opening and opening.period:
        return opening
    if kind != "target" or len(years) != 1:
        return None
    return next(time for time in times if time.year in years)
