"""Where a plan speaks of itself: the lines before its first chapter, the page's frame, and the notes at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ...records import Document
from ..characters import simplified
from .dates import is_date, read_date
from .frame import read_frame
from .lines import bare, is_page_word, is_prose, looks_like_title, tidy
from .numbers import NUMBER
from .organs import is_organ

_MOST_LINES = 90
_MOST_CHARACTERS = 12_000
_LAST_LINES = 8
_LONGEST_OPEN = 70
_OPEN = re.compile(r"[（(][^（）()。]{0,40}$")
_CLOSES = re.compile(r"[^（）()。，]{0,30}[）)]")
_IN_DATE = re.compile(r"(?<=\d)\s+(?=[年月日])|(?<=[年月])\s+(?=\d)")
_OPENING = 30  # paragraphs
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_ENTRY = re.compile(r"([A-Za-z_]+)\s*[:：]\s*(\S.*)$")
_AFTER_NUMBER = re.compile(rf"({NUMBER.pattern})[）)]?\s+(?!签发人)(\S.{{6,}})$")
_BEFORE_NUMBER = re.compile(
    rf"([^。，]{{6,120}}(?:通知|意见|决定|规划|方案|办法|措施|计划|纲要))\s*[（(]?({NUMBER.pattern})[）)]?\s*(?:(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}[\d:\s]*)?$"
)
_STAMP = re.compile(r"(?:19|20)\d\d(?:[-./]\d{1,2}[-./]\d{1,2}[\d:\s]*)?$")
_AFTER_TITLE = re.compile(r"([^\s。，；：]{8,60}(?:公报|报告|规划|纲要|方案|意见|办法|计划))[ \u3000]+(\S.*)$")
_DATE_NUMBER = re.compile(rf"((?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日)\s*[（(]?({NUMBER.pattern})[）)]?$")
_AFTER_DATE = re.compile(
    r"((?:19|20)\d\d\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)\s+((?:前\s*言|目\s*[录次]|序\s*言)(?:\s.*)?)$"
)


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
    text = simplified(document.text)
    matter = _FRONT_MATTER.match(text[:4000])
    start = matter.end() if matter else 0
    head = text[start : min(_end_of_head(document), start + _MOST_CHARACTERS)]
    rest, frame = read_frame([bare(line) for line in head.splitlines()])
    lines = [piece for line in _closed(rest) if not is_page_word(line) for piece in _pieces(line)]
    after = [tidy(passage.text) for passage in document.passages[-_LAST_LINES:] if len(passage.text) < 60]
    given = dict(_entries(matter.group(1))) if matter else {}
    named = tidy(re.sub(r"^Microsoft Word - |\.docx?$", "", title)) if title else None
    opening = "\n".join(tidy(passage.text[:2000]) for passage in document.passages[:_OPENING])
    return Front(tuple(lines[:_MOST_LINES]), tuple(after), named or None, frame, given, text, opening)


def _entries(matter: str) -> list[tuple[str, str]]:
    found = (_ENTRY.match(line) for line in matter.splitlines())
    return [(match.group(1).lower(), match.group(2).strip(" \"'")) for match in found if match]


def _end_of_head(document: Document) -> int:
    """Where the first numbered chapter begins."""
    for passage in document.passages:
        if passage.section >= 0 and document.sections[passage.section].number:
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


def _pieces(line: str) -> list[str]:
    """A line as the lines that a printed document has: number, issuers, date and title each for itself."""
    numbered = _AFTER_NUMBER.match(line)
    if numbered:
        return [tidy(numbered.group(1)), tidy(numbered.group(2))]
    glued = _BEFORE_NUMBER.match(line)
    if glued:
        return [tidy(glued.group(1)), tidy(glued.group(2))]
    stamped = _DATE_NUMBER.match(line)
    if stamped:
        return [tidy(stamped.group(1)), tidy(stamped.group(2))]
    glued = _AFTER_TITLE.match(line)
    if glued and looks_like_title(tidy(glued.group(1))) and (is_prose(glued.group(2)) or _STAMP.match(glued.group(2))):
        return [tidy(glued.group(1)), tidy(glued.group(2))]
    dated = _AFTER_DATE.match(line)
    if dated:
        return [tidy(dated.group(1)), tidy(dated.group(2))]
    return _signed(line.split()) or _unbroken(line) or [tidy(line)]


def _unbroken(line: str) -> list[str]:
    """The lines of a notice whose line breaks are lost: an organ and a date stand in it between spaces; empty for others."""
    words = _IN_DATE.sub("", line).split() if len(line) > _LONGEST_OPEN else []
    signs = any(is_date(word) and is_organ(above) for above, word in pairwise(words))
    return [piece for word in words for piece in [tidy(word)] if piece] if signs else []


def _signed(words: list[str]) -> list[str]:
    """Organs, then perhaps a date, then perhaps a title, of one line; empty where it is none of these."""
    organs = 0
    while organs < len(words) and is_organ(words[organs]):
        organs += 1
    if not organs or len(words) == 1:
        return []
    if organs == len(words):
        return words
    for count in range(min(len(words) - organs, 7), 0, -1):
        stamp = "".join(words[organs : organs + count])
        if is_date(stamp) and read_date(stamp):
            rest = tidy(" ".join(words[organs + count :]))
            return [*words[:organs], stamp, *([rest] if rest else [])]
    return []
