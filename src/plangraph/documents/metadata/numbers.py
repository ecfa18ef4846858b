"""The document number: 韶府〔2022〕5号."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .front import Front

NUMBER = re.compile(r"[一-鿿]{1,14}\s*[〔\[（(【﹝［]\s*(?:19|20)\d\d\s*(?:年)?[〕\]）)】﹞］]\s*第?\s*\d{1,4}\s*号")
_ALONE = re.compile(rf"[（(〔\[]?({NUMBER.pattern})[）)〕\]]?(?:签发人.{{0,12}})?$")
_AT_END = re.compile(rf"[^（(。，]{{0,120}}(?:通知|意见|决定|公告|报告|规划|方案)[（(]?({NUMBER.pattern})[）)]?$")


def find_number(front: Front) -> str | None:
    """The number on a line of its own or after the headline of the notice, else the one of the page's frame."""
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
    return None
