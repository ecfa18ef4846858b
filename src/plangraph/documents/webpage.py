"""Lines that a web page sets around an article for its reader's hand: 打印, 字号, the way to the page."""

from __future__ import annotations

import re
from functools import cache

from .knowledge import layout_words
from .source import Line, Source

_FRONT = 60  # lines at either end in which they stand
_LONGEST = 60
_ARROW = re.compile(r"[>›»＞]{1,2}\Z")
_BULLET = re.compile(r"[•·●]\s{0,4}")
_SPOKEN = re.compile(r"[。；]")
_SIGNS = re.compile(r"[\s【】\[\]（）()：:|｜/>›»＞·\d-]{1,60}")


def drop_page_words(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` without those at the two ends that hold nothing but a page's own words, and the way to the page."""
    words = [source.words(line) if len(line.ranges) == 1 else "" for line in lines]
    near = [i for i in range(len(lines)) if i < _FRONT or i >= len(lines) - _FRONT]
    dropped = {i for i in near if lines[i].kind in ("text", "item") and _is_page_words(words[i])}
    for i in near:
        if lines[i].kind in ("text", "item") and _ARROW.match(words[i]):
            dropped |= {j for j in (i - 1, i, i + 1) if 0 <= j < len(lines) and _is_step(lines, words, i, j)}
    if len(dropped) < 2:  # one word alone may be the cell of a table
        dropped = {i for i in dropped if words[i].startswith(layout_words("page_openings"))}
    return [line for i, line in enumerate(lines) if i not in dropped]


def _is_step(lines: list[Line], words: list[str], arrow: int, place: int) -> bool:
    """Whether a line is a step of the way to the page: short, and before an arrow or between two."""
    if place <= arrow:
        return len(words[place]) <= 12
    after = place + 1 < len(lines) and bool(_ARROW.match(words[place + 1]))
    return after or len(words[place]) <= 6


def _is_page_words(words: str) -> bool:
    words = _BULLET.sub("", words)
    if words.startswith(layout_words("page_openings")) and len(words) <= 2 * _LONGEST and not _SPOKEN.search(words):
        return True
    if not words or len(words) > _LONGEST or re.search(r"\d{4}\s?[-年]", words):
        return False
    rest, count = _page_words().subn("", words)
    return not _SIGNS.sub("", rest) and (count > 0 or not re.search(r"\d", words))


@cache
def _page_words() -> re.Pattern[str]:
    every = sorted(layout_words("page_words"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, every)))
