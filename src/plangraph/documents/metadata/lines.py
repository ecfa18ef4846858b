"""Single lines of a head: without the white space and mark-up around them, and what one may be."""

from __future__ import annotations

import re

from ..knowledge import metadata_words

_WORDS = metadata_words()
_INNER_SPACE = re.compile(r"(?<=[^\x00-\x7f])\s+|(?<!\s)\s+(?=[^\x00-\x7f])")
_FILE_NAME = re.compile(r"(?<=[^\s./])\.(?:pdf|docx?|wps|html?|txt|ofd)$", re.IGNORECASE)
_MARKUP = re.compile(r"^\s*(?:#{1,6}\s+|(?:>\s*)+|[•·●◆■★▪]\s+)|\*\*|__(?=\S)|(?<=\S)__")
_PAGE_WORDS = frozenset(_WORDS["page"]["words"])
_PAGE_BEGINNINGS = tuple(_WORDS["page"]["beginnings"])
_MARK = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[章节篇编部条]|[一二三四五六七八九十]{1,3}\s*[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s*[、．]|\d{1,2}\.(?!\d)|专栏"
)
_FRONT_HEADING = re.compile(r"(?:前言|序言|引言|总则|摘要|编制说明|说明|目录|目次|概述)$")
_LEADER = re.compile(r"(?:[.．·•…。⋯]\s*){3,}|(?<!\s)\t\s*\d{1,3}$|\S\s+\d{1,3}$")
_CLOSED = re.compile(r"[。；;！!？?]")
_BARS = re.compile(r"[|｜│]")
_LONGEST_MENU = 200
_LEAST_PROSE = 24
_SHORT = 10
BRACKET = r"(?:\s*[（(〔\[【][^（）()〔〕\[\]【】]{1,40}[）)〕\]】])"
KINDS: dict[str, str] = {word: kind for kind, words in _WORDS["kinds"].items() for word in words}
KIND = "|".join(sorted(KINDS, key=len, reverse=True))
_TITLE = re.compile(rf"[^。；;：:？?！!]{{0,90}}?(?:{KIND}){BRACKET}*(?:[①②*＊])?$")
_YEARS = re.compile(r"\s?(?:19|20)\d\d\s?[-—–－~～至]{1,2}\s?(?:19|20)\d\d年?$")  # behind a title without brackets
_EXPLAINS = re.compile(r"[^。；《》]{0,40}(?:解读|读懂|图解)[：:]?《[^《》]{6,90}》$")  # 某局局长解读《…规划》
_TITLE_STOP = re.compile(r"[，,]")


def tidy(text: str) -> str:
    """`text` without the white space that stands beside a Chinese character or mark.

    >>> tidy("2022 年 1 月 12 日")
    '2022年1月12日'
    """
    return _INNER_SPACE.sub("", " ".join(text.split()))


def bare(line: str) -> str:
    """A line of a source text without mark-up and outer white space."""
    return _FILE_NAME.sub("", _MARKUP.sub("", line).strip(" \t\r\u3000\xa0\ufeff\u200b"))


def is_page_word(line: str) -> bool:
    """Whether a line belongs to the page around a document: a button, where it stands on the site, an address."""
    words = re.sub(r"[\s【】\[\]>|/:：·]", "", line)
    return (
        not words
        or words in _PAGE_WORDS
        or line.startswith(_PAGE_BEGINNINGS)
        or "http" in line
        or (len(line) < 60 and line.endswith("摄"))
        or (all(word in _PAGE_WORDS for word in line.split()))
    )


def is_menu(line: str) -> bool:
    """Whether a line is a row of a page's own links between bars (首页 | 收藏本站 | 网站地图)."""
    cells = _cells(line)
    return len(cells) > 2 and any(len(cell) > 1 and cell in _PAGE_WORDS for cell in cells)


def is_row_of_links(line: str) -> bool:
    """Whether a line may be a row of links: short words without figures between bars."""
    cells = _cells(line)
    return len(cells) > 2 and all(len(cell) <= _SHORT and not re.search(r"\d", cell) for cell in cells)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _BARS.split(line)] if len(line) <= _LONGEST_MENU else []


def is_entry(line: str) -> bool:
    """Whether a line is an entry of a contents page."""
    return bool(_LEADER.search(line)) and not re.search(r"\d{4}\s*年", line[-9:])


def is_heading(line: str) -> bool:
    """Whether a line opens a chapter or is a heading before the first (前言)."""
    return bool(_MARK.match(line) or _FRONT_HEADING.match(line.replace(" ", "")))


def is_salutation(line: str) -> bool:
    """Whether a line names whom a document is sent to (各县人民政府，市直各单位：)."""
    return line.endswith(("：", ":")) and bool(
        re.match(r"[各本]|.{0,80}(?:单位|部门|机构|政府|企业|委员会|代表)[：:]$", line)
    )


def is_prose(line: str) -> bool:
    """Whether a line is a sentence, or a part of one in a text of short lines."""
    if is_salutation(line) or (looks_like_title(line) and not _CLOSED.search(line)):
        return False
    if _CLOSED.search(line) or (len(line) > _SHORT and line.endswith(("，", ",", "、"))):
        return True
    return len(line) >= _LEAST_PROSE and bool(re.search(r"[，,]", line))


def looks_like_title(line: str) -> bool:
    """Whether a line ends like the title of a document and is no sentence."""
    if len(line) < 4 or is_heading(line) or is_entry(line):
        return False
    if _EXPLAINS.match(line):
        return True
    return bool(_TITLE.match(line)) and len(_TITLE_STOP.findall(line)) <= 1 and not line.endswith(("，", ","))


def kind_of(title: str) -> str | None:
    """The kind of document that a title names at its end; None where it names none.

    >>> kind_of("韶关市科技创新发展行动计划（2017—2020年）"), kind_of("株洲市2024年政府工作报告")
    ('action plan', 'work report')
    """
    if _EXPLAINS.match(title):
        return "explanation"
    stem = re.sub(rf"{BRACKET}+$", "", title.strip('《》〈〉“”" '))
    stem = _YEARS.sub("", stem)
    return next((KINDS[word] for word in sorted(KINDS, key=len, reverse=True) if stem.endswith(word)), None)
