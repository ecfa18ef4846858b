"""A line of the front as the lines that a printed document has."""

from __future__ import annotations

import re
from itertools import pairwise

from ..knowledge import metadata_words
from .dates import is_date, read_date
from .lines import is_prose, looks_like_title, tidy
from .numbers import NUMBER
from .organs import is_organ

_AFTER_NUMBER = re.compile(rf"[（(]?({NUMBER.pattern})[）)]?\s+(?!签发人)(\S.{{6,}})$")
_BEFORE_NUMBER = re.compile(
    rf"([^。，]{{6,120}}(?:{'|'.join(metadata_words()['forms'])}|规划|方案|办法|措施|计划|纲要))\s*[（(]?({NUMBER.pattern})[）)]?\s*(?:(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}[\d:\s]*)?$"
)
_STAMP = re.compile(r"(?:19|20)\d\d(?:[-./]\d{1,2}[-./]\d{1,2}[\d:\s]*)?$")
_AFTER_TITLE = re.compile(r"([^\s。，；：]{8,60}(?:公报|报告|规划|纲要|方案|意见|办法|计划))[ \u3000]+(\S.*)$")
_DATE_NUMBER = re.compile(rf"[（(]?((?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日)\s*[（(]?({NUMBER.pattern})[）)]?$")
_STAMPED = re.compile(r"([^。；]{6,80}[^\d\s。；])\s+((?:19|20)\d\d-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?)$")
_LETTERS = re.compile(r"(?<![^\s])[一-鿿](?: [一-鿿]){2,}(?![^\s])")  # a name set wide
_AFTER_DATE = re.compile(
    r"((?:19|20)\d\d\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)\s+((?:前\s*言|目\s*[录次]|序\s*言)(?:\s.*)?)$"
)
_IN_DATE = re.compile(r"(?<=\d)\s+(?=[年月日])|(?<=[年月])\s+(?=\d)")
_IN_NUMBER = re.compile(r"(?<=[〕\]］】]\d)\s+(?=号)|(?<=[〕\]］】]\d\d)\s+(?=号)|(?<=[〕\]］】]\d{3})\s+(?=号)")
_LONG = 70


def pieces(line: str) -> list[str]:
    """A line as the lines that a printed document has: number, issuers, date and title each for itself."""
    for pattern in (_AFTER_NUMBER, _BEFORE_NUMBER, _DATE_NUMBER, _AFTER_DATE, _STAMPED):
        match = pattern.match(line)
        if match:
            return [tidy(match.group(1)), tidy(match.group(2))]
    return _named(line) or _opened(line) or _signed(line.split()) or _unbroken(line) or [tidy(line)]


def _named(line: str) -> list[str]:
    """An organ and the title that it stands before with a colon (某市统计局：某市统计公报); empty for others."""
    before, _, after = line.replace(":", "：").partition("：")
    return [tidy(before), tidy(after)] if is_organ(tidy(before)) and looks_like_title(tidy(after)) else []


def _opened(line: str) -> list[str]:
    """A title and the text or the stamp that stands after it on its line; empty for others."""
    match = _AFTER_TITLE.match(line)
    if match is None or not looks_like_title(tidy(match.group(1))):
        return []
    rest = match.group(2)
    return [tidy(match.group(1)), tidy(rest)] if is_prose(rest) or _STAMP.match(rest) else []


def _unbroken(line: str) -> list[str]:
    """The lines of a notice whose line breaks are lost: an organ and a date stand in it between spaces; empty for others."""
    tight = (
        _LETTERS.sub(lambda match: match.group().replace(" ", ""), _IN_DATE.sub("", line)) if len(line) > _LONG else ""
    )
    words = _IN_NUMBER.sub("", tight).split()
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
