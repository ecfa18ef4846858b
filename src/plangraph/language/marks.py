"""Marks that stand in pairs at the edges of a name, and what between them is none."""

from __future__ import annotations

import re

from plangraph.language.text import PAIRS

FIVE_YEARS = re.compile(r"(?:十[一二三四五六七]|九|八|十)五")  # 十四五: a period, and no name of a thing


def with_partners(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of a text begins and ends so that no mark in it is alone: its partner is taken in where it stands
    right beside the stretch; else a mark at the stretch's edge is left out.

    >>> with_partners("建设“数字政府”", 3, 8), with_partners("以A、“互联网+物流”为", 4, 11)
    ((2, 8), (3, 11))
    """
    for opening, close in PAIRS.items():
        if end - start < 2:
            break
        alone = text.count(opening, start, end) - text.count(close, start, end)
        if alone == 1:
            start, end = _closed(text, start, end, opening, close)
        elif alone == -1:
            start, end = _opened(text, start, end, opening, close)
    return start, end


def _closed(text: str, start: int, end: int, opening: str, close: str) -> tuple[int, int]:
    if text[end : end + 1] == close:
        return start, end + 1
    return (start + 1, end) if text[start] == opening else (start, end)


def _opened(text: str, start: int, end: int, opening: str, close: str) -> tuple[int, int]:
    if start and text[start - 1] == opening:
        return start - 1, end
    return (start, end - 1) if text[end - 1] == close else (start, end)
