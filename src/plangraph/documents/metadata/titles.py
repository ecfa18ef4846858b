"""The plan's title, number, issuer and status."""

from __future__ import annotations

import re
from itertools import pairwise

from ..knowledge import metadata_words
from .dates import read_date
from .front import Front
from .jurisdiction import in_title

_BRACKET = r"(?:\s*[（(][^（）()]{1,30}[）)])"
_KINDS = "|".join(metadata_words()["kinds"])
_DRAFT = "|".join(metadata_words()["draft"])
_TITLE = re.compile(rf"[^。；，：]{{2,70}}(?:{_KINDS}){_BRACKET}*$")
_PERIOD_LINE = re.compile(rf"{_BRACKET}{{1,2}}$")
_DRAFT_BRACKET = re.compile(rf"[（(](?:{_DRAFT})[）)]")
_NOTICE = re.compile(
    rf".{{0,40}}?关于(?:印发|公布|下发|发布|印送|转发|公开征求)\s*[《“]?(.+?(?:{_KINDS}){_BRACKET}*)[》”]?.{{0,8}}(?:的(?:通知|公告|决定|函)|意见)"
)
_QUOTED = re.compile(rf"现将\s*《([^《》]{{4,70}}(?:{_KINDS}){_BRACKET}*)》.{{0,12}}印发")
_NUMBER = re.compile(r"([一-鿿]{1,10}[〔\[（(【]\s*(?:19|20)\d\d\s*[〕\]）)】]\s*第?\d{1,4}号)$")
_ISSUERS = "|".join(metadata_words()["issuers"])
_ISSUER = re.compile(rf"[一-鿿、（）()]{{2,30}}(?:{_ISSUERS})$")
_HEADER = re.compile(rf"([一-鿿]{{2,30}}(?:{_ISSUERS}))文件$")
_BY = re.compile(rf"([一-鿿]{{2,30}}?(?:{_ISSUERS}))关于(?:印发|公布|下发|发布|公开征求)")


def find_title(front: Front) -> str | None:
    """The title as the text writes it, with its period and without a draft's mark; None where there is none."""
    lines = front.lines
    for pattern in (_QUOTED, _NOTICE):
        named = next((match.group(1) for line in lines if (match := pattern.search(line))), None)
        if named:
            return _fullest(_clean(named), lines)
    for position, line in enumerate(lines):
        if len(line) <= 70 and _TITLE.match(line) and not _NOTICE.match(line):
            above = lines[position - 1] if position else ""
            below = lines[position + 1] if position + 1 < len(lines) else ""
            return _clean(
                (above if _goes_on(above, line) else "") + line + (below if _PERIOD_LINE.match(below) else "")
            )
    broken = next((a + b for a, b in pairwise(lines) if len(a) <= 40 and len(b) <= 40 and _TITLE.match(a + b)), None)
    return _clean(broken) if broken else _from_format(front)


def _goes_on(above: str, line: str) -> bool:
    """Whether a title began on the line above: it names a place, this one does not."""
    if not 2 <= len(above) <= 40 or re.search(r"[。；，：〕号]", above) or _ISSUER.match(above) or read_date(above):
        return False
    return in_title(above, "") is not None and in_title(line, "") is None


def _from_format(front: Front) -> str | None:
    """The title of the page or of the file's properties, where it reads like one of a plan."""
    for part in re.split(r"[_|｜]|\s[-–—]\s", front.title or ""):
        notice = _NOTICE.match(part)
        if notice:
            return _clean(notice.group(1))
        if _TITLE.match(part.strip()):
            return _clean(part.strip())
    return None


def _fullest(title: str, lines: tuple[str, ...]) -> str:
    """The line of the front that is this title and goes on with a period, or the title."""
    for position, line in enumerate(lines):
        below = lines[position + 1] if position + 1 < len(lines) else ""
        joined = line + below if _PERIOD_LINE.match(below) else line
        if joined.startswith(title) and _TITLE.match(joined) and len(joined) <= len(title) + 20:
            return _clean(joined)
    return title


def _clean(title: str) -> str:
    return re.sub(r"\s+(?=[（(])", "", _DRAFT_BRACKET.sub("", title)).strip("《》 ")


def find_number(front: Front) -> str | None:
    """The document number, from a line of its own."""
    for line in (*front.lines, *front.tail):
        match = _NUMBER.search(line)
        if match and len(line) <= len(match.group(1)) + 12:
            return match.group(1)
    return None


def find_issuer(front: Front) -> str | None:
    """Who issued the plan: the one who signs above the date, or heads the document, or is named in the notice."""
    for line, below in pairwise((*front.lines, *front.tail)):
        if _ISSUER.match(line) and len(line) <= 30 and read_date(below) and len(below) <= 16:
            return line
    for pattern in (_HEADER, _BY):
        for line in front.lines:
            match = pattern.match(line)
            if match:
                return match.group(1)
    return None


def find_status(front: Front, number: str | None) -> str | None:
    """Draft where the front says so; final where the plan has a number or was sent out (印发); else None."""
    words = "\n".join((*front.lines[:12], front.title or ""))
    if re.search(_DRAFT, words):
        return "draft"
    if number or any(re.search(r"印发", line) for line in (*front.lines, *front.tail) if len(line) < 80):
        return "final"
    return None
