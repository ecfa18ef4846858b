"""Line breaks that were lost: two headings in one line, a heading and the sentence after it without a mark between."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from .knowledge import layout_words
from .numbering import read_mark
from .source import Line, Source

_OUTER = ("part", "chapter", "section", "chinese")
_SECOND = re.compile(
    r"(?<=[\u4e00-\u9fff）”])\s{0,4}(?=第\s?[一二三四五六七八九十]{1,3}\s?[章节](?!目)|（一）[\u4e00-\u9fff])"
)
_TITLE = re.compile(r"[^。；：！？，]{0,40}\Z")
_LONGEST = 80
_LEAST_BODY = 16


def split_headings(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` with two headings that stand in one (第一章 总则第一节 目的) made two."""
    found: list[Line] = []
    for line in lines:
        words = source.words(line)
        place = _second(words) if line.kind in ("text", "heading") and len(line.ranges) == 1 else 0
        if place and place < line.end - line.start == len(words):
            middle = line.start + place
            first = replace(line, ranges=((line.start, middle),), full=False)
            found += [first, replace(line, ranges=((middle, line.end),), level=None, kind="text", gap=1)]
        else:
            found.append(line)
    return found


def _second(words: str) -> int:
    """Where the second heading of a line begins; 0 where it holds one or none."""
    mark = read_mark(words) if len(words) <= _LONGEST else None
    match = _SECOND.search(words, mark.end) if mark is not None and mark.style in _OUTER else None
    if mark is None or match is None or not _TITLE.match(words[mark.end : match.start()]):
        return 0
    inner = read_mark(words[match.end() :])
    return match.end() if inner is not None and inner.style != mark.style and match.start() > mark.end + 1 else 0


def lost_break(rest: str) -> int:
    """Where the title ends in a numbered line (its number left out) that goes on without a mark; 0 where it does not."""
    match = _usual_title().match(rest)
    if match is None or len(rest) - match.end() < _LEAST_BODY or "，" not in rest[match.end() :]:
        return 0
    return match.end()


@cache
def _usual_title() -> re.Pattern[str]:
    titles = "|".join(sorted(layout_words("titles"), key=len, reverse=True))
    nouns, openings = "|".join(layout_words("title_nouns")), "|".join(layout_words("sentence_openings"))
    return re.compile(
        rf"(?:{titles})(?![，。；：、的和与及]|任务)(?=[\u4e00-\u9fff“《\d])"
        rf"|[\u4e00-\u9fff]{{0,8}}(?:{nouns})(?=(?:{openings})[\u4e00-\u9fff“])"
    )
