"""Names that marks set off: titles in 《》, names in quotation marks, abbreviations introduced by 以下简称."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.extraction.knowledge import endings

TITLE = re.compile(r"《([^《》]{4,80})》")
SHORT = re.compile(r"[（(](?:以下|下文|下)?(?:统一)?(?:简称|统称|称)[为：:]?\s*[“《\"]?([^“”《》（）()\"]{2,20})[”》\"]?[）)]")
QUOTED = re.compile(r"“([^“”]{2,30})”")
PERIOD = re.compile(r"^(?:十[一二三四五六七]|九|八)五$")
DOCUMENT = re.compile(r"(?:规划|纲要|方案|意见|办法|条例|规定|通知|协议|计划|细则|指引|指南|措施|要点|建议|决定|目录|标准|规范|若干政策|政策|公告|法|清单|白皮书|报告)(?:[（(].{1,20}[）)])?$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A name that marks set off: its class and place; `alias` is set for an abbreviation of what stands before it."""

    cls: str
    start: int
    end: int


def titles(text: str) -> Iterator[Marked]:
    """Documents in 《》, without the marks."""
    for match in TITLE.finditer(text):
        yield Marked("PolicyDocument", *match.span(1))


def abbreviations(text: str) -> Iterator[tuple[int, int, int]]:
    """(where the full name ends, start, end of the short name) of every 以下简称."""
    for match in SHORT.finditer(text):
        yield match.start(), *match.span(1)


def quoted(text: str) -> Iterator[Marked]:
    """Names in quotation marks with an ending that says what they are: “扬帆计划”, “强基”行动, “六大板块”创新平台."""
    table = endings("names")
    for match in QUOTED.finditer(text):
        if PERIOD.match(match[1]) or re.search(r"[，。；]", match[1]):
            continue
        after = _ending_after(text, match.end(), table)
        if after:
            yield Marked(table[text[match.end() : after]], match.start(), after)
            continue
        inner = next((e for e in table if match[1].endswith(e)), "")
        if inner and len(inner) < len(match[1]) and table[inner] in ("Initiative", "Platform", "Park"):
            yield Marked(table[inner], match.start(), match.end())


def _ending_after(text: str, end: int, table: dict[str, str]) -> int:
    """Where an ending closes that follows a quotation at once or after up to six characters of its own; 0 for none."""
    tail = re.match(r"[\u4e00-\u9fff]{2,12}", text[end : end + 12])
    if not tail:
        return 0
    for length in range(len(tail[0]), 1, -1):
        candidate = tail[0][:length]
        if candidate in table and table[candidate] in ("Initiative", "Platform", "Park"):
            return end + length
    return 0
