"""The document number: 韶府〔2022〕5号."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..knowledge import metadata_words
from .organs import split_organs

if TYPE_CHECKING:
    from .front import Front

NUMBER = re.compile(
    r"[一-鿿]{1,14}\s*[〔\[（(【﹝［〈<「]\s*(?:19|20|１９|２０)\d\d\s*(?:年)?[〕\]）)】﹞］〉>」]\s*第?\s*\d{1,4}(?:[-—－]\d{1,2})?\s*号"
)
_ALONE = re.compile(rf"[（(〔\[]?({NUMBER.pattern})[）)〕\]]?(?:文件)?(?:签发人.{{0,12}})?$")
_ORDER = re.compile(
    r"([一-鿿]{2,30}令)\s*[（(]?(第\s*[\d一二三四五六七八九十百〇零]{1,6}\s*号)[）)]?$"
)  # 某省人民政府令第5号
_ORDERED = re.compile(
    r"[（(](?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?([一-鿿]{2,30}令)\s*(第?\s*\d{1,4}\s*号)(?:公布|发布|颁布)"
)  # under a title: (1991年3月2日某市人民政府令第5号发布)
_COUNTED = re.compile(r"[（(]?((?:19|20)\d\d年第\d{1,4}号)[）)]?$")  # under 某部公告: 2022年第3号
_ANNOUNCES = re.compile(r"[一-鿿](?:公告|通告)$")
_SHORT_ORDER = re.compile(r"[一-鿿]{0,2}(?:政府|府)令")
_FORMS = "|".join(metadata_words()["forms"])
_AT_END = re.compile(rf"[^（(。，]{{0,120}}(?:{_FORMS}|规划|方案)[（(]?({NUMBER.pattern})[）)]?$")
_NAMED = re.compile(rf"(?:印发|发布|出台|公布|下发|现将)(?:了)?《([^《》]{{6,90}})》[（(]({NUMBER.pattern})[）)]")


_HEAD = 12  # lines in which a decree says its number


def find_number(front: Front, title: str | None = None) -> str | None:
    """The number on a line of its own or after the headline of the notice, else the one of the page's frame; else the
    one that stands in brackets after the document's own title (印发《…规划》（韶府〔2022〕5号）)."""
    for line in (*front.lines, *front.tail):
        match = _ALONE.match(line)
        if match:
            return match.group(1)
    framed = NUMBER.search(re.sub(r"\s", "", front.frame.get("number", "")))
    if framed:
        return framed.group()
    for line in front.lines:
        match = _AT_END.match(line)
        if match:
            return match.group(1)
    if order := _order(front.lines[:_HEAD]):
        return order
    for named in _NAMED.finditer("\n".join(front.lines)):
        if title and _core(named.group(1)) in _core(title):
            return named.group(2)
    return None


def _order(lines: tuple[str, ...]) -> str | None:
    """The number of a decree, on one line or two (某省人民政府令, 第5号)."""
    for above, line in zip(("", *lines), lines, strict=False):
        match = _ORDER.match(line) or (_ORDER.match(above + line) if above.endswith("令") else None)
        match = match or _ORDERED.match(line)
        counted = _COUNTED.match(line) if _ANNOUNCES.search(above) else None
        if counted and not match:
            return counted.group(1)
        organ = match.group(1).removesuffix("令") if match else ""
        if match and (split_organs(organ) or _SHORT_ORDER.fullmatch(match.group(1))):
            return re.sub(r"\s", "", match.group(1) + match.group(2))
    return None


def _core(title: str) -> str:
    return re.sub(r"[\s《》〈〉（）()]", "", title)
