"""Where a plan speaks of itself: the lines before its first chapter, the page's frame, and the notes at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from ...records import Document
from ..characters import NOTHING, simplified
from ..markup import without_tags
from .frame import holds_label, read_frame
from .lines import bare, is_page_word, tidy
from .page import without_page
from .pieces import pieces

_MOST_LINES = 90
_MOST_CHARACTERS = 12_000
_LAST_LINES = 8
_LONGEST_OPEN = 70
_OPEN = re.compile(r"[（(][^（）()。]{0,40}$")
_CLOSES = re.compile(r"[^（）()。，]{0,30}[）)]")
_OPENING = 30  # paragraphs
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_ENTRY = re.compile(r"([A-Za-z_]+)\s*[:：]\s*(\S.*)$")


@dataclass(frozen=True, slots=True)
class Front:
    """The lines of the front and of the end, white space beside Chinese characters left out.

    `frame` is what the page or the table around the document tells, `given` the front matter of a Markdown file,
    `title` what the format holds as title, `text` the document's text, `opening` its first paragraphs, each on a line.
    """

    lines: tuple[str, ...]
    tail: tuple[str, ...]
    title: str | None
    frame: dict[str, str] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    text: str = ""
    opening: str = ""


def read_front(document: Document, title: str | None) -> Front:
    """The front and the end of a document."""
    text = simplified(without_tags(document.text)).replace(NOTHING, "")
    matter = _FRONT_MATTER.match(text[:4000])
    start = matter.end() if matter else 0
    head = text[start : min(_end_of_head(document), start + _MOST_CHARACTERS)]
    rest, frame = read_frame(without_page([bare(line) for line in head.splitlines()]))
    lines = islice((piece for line in _closed(rest) if not is_page_word(line) for piece in pieces(line)), _MOST_LINES)
    last = [bare(passage.text) for passage in document.passages[-_LAST_LINES:] if len(passage.text) < 60]
    after, at_end = read_frame(last)
    given = dict(_entries(matter.group(1))) if matter else {}
    named = tidy(re.sub(r"^Microsoft Word - |\.docx?$", "", title)) if title else None
    opening = "\n".join(tidy(passage.text[:2000]) for passage in document.passages[:_OPENING])
    return Front(tuple(lines), tuple(map(tidy, after)), named or None, at_end | frame, given, text, opening)


def _entries(matter: str) -> list[tuple[str, str]]:
    found = (_ENTRY.match(line) for line in matter.splitlines())
    return [(match.group(1).lower(), match.group(2).strip(" \"'")) for match in found if match]


def _end_of_head(document: Document) -> int:
    """Where the first numbered chapter begins."""
    for passage in document.passages:
        numbered = passage.section >= 0 and document.sections[passage.section].number
        if numbered and not holds_label(passage.text):
            return passage.offsets[0]
    return len(document.text)


def _closed(lines: list[str]) -> list[str]:
    """The lines, a short one that leaves a bracket open joined with the next, which closes it."""
    joined: list[str] = []
    for line in lines:
        last = joined[-1] if joined else ""
        if 0 < len(last) <= _LONGEST_OPEN and _OPEN.search(last) and _CLOSES.match(line):
            joined[-1] = last + line
        else:
            joined.append(line)
    return joined
