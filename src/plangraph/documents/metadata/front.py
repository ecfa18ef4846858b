"""Where a plan speaks of itself: the lines before its first heading, and the notes at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...records import Document

_MOST_LINES = 40
_LAST_LINES = 8
_LONGEST_LINE = 300
_INNER_SPACE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")


@dataclass(frozen=True, slots=True)
class Front:
    """The lines of the front and of the end, white space beside Chinese characters left out; `title` by the format."""

    lines: tuple[str, ...]
    tail: tuple[str, ...]
    title: str | None


def tidy(text: str) -> str:
    """`text` without the white space that stands beside a Chinese character or mark.

    >>> tidy("2022 年 1 月 12 日")
    '2022年1月12日'
    """
    return _INNER_SPACE.sub("", " ".join(text.split()))


def read_front(document: Document, title: str | None) -> Front:
    """The front and the end of a document."""
    lines: list[str] = []
    for passage in document.passages[:_MOST_LINES]:
        if passage.section >= 0:
            break
        if len(passage.text) <= _LONGEST_LINE:
            lines.append(tidy(passage.text))
    after = [tidy(passage.text) for passage in document.passages[-_LAST_LINES:] if len(passage.text) < 60]
    return Front(tuple(lines), tuple(after), tidy(title) if title else None)
