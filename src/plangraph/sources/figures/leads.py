"""Paragraphs that open a list or a section: the year or period that they give to what follows."""

from __future__ import annotations

import re

from plangraph.records import Passage
from plangraph.sources.figures.annual import Annual
from plangraph.sources.figures.dating import spoken_times
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.times import Time, find_times, opening_time

SENTENCE = re.compile(r"[。；！!]")
ADDRESS = re.compile(r"^\s*各位代表[！!，,：:]?\s*")
LONGEST_BEFORE = 4  # characters before a spoken time that opens a sentence (回顾五年来)
DEADLINE = ("到", "到了", "至", "到 ", "至 ")
LIST_TITLE = re.compile(r"\s*(?:附?[表件]|专栏)\s*[\d一二三四五六七八九十]{0,3}\s*[：:\s][^，。；：:]{4,30}")
ITEM = re.compile(r"\s*(?:[—-]{1,2}|[（(]?[一二三四五六七八九十\d]+[)）、.．])")


def lead_of(passage: Passage, kind: str, report: Annual | None = None) -> Time | None:
    """The year that a paragraph gives to the list or section it opens ("到2025年，实现以下目标："), or None.

    `kind` is what the headings say: under one that looks back, a year or period that opens a sentence holds for the
    paragraphs after it too, the latest of several; in a `report` the last one, be it spoken (五年来，…).
    """
    text = plain(passage.text)
    if report and kind == "actual" and not report.bulletin and not ITEM.match(text):
        return _told_last(text, report)
    times = [time for time in find_times(text) if not time.base]
    if text.rstrip().endswith(("：", ":")):
        return opening_time(text) or (times[-1] if times else None)
    if LIST_TITLE.fullmatch(text):
        return times[-1] if times else None
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


def opens(passage: Passage, report: Annual) -> bool:
    """Whether a report's paragraph opens with a year or period: it begins a part of the report, whatever stands above."""
    first = SENTENCE.split(ADDRESS.sub("", plain(passage.text)))[0]
    return _told_last(first, report) is not None


def _told_last(text: str, report: Annual) -> Time | None:
    """The last year or period that opens a sentence of a report's paragraph, none later than the one it reports on."""
    found: Time | None = None
    for sentence in SENTENCE.split(text):
        spoken = [time for time in spoken_times(sentence, report) if not time.base and time.start <= LONGEST_BEFORE]
        opened = min((time for time in (*spoken, opening_time(sentence)) if time), key=lambda t: t.start, default=None)
        if opened and not opened.base and opened.year and opened.year <= report.reported:
            found = opened
    return found
