"""The key of a plan: the same for every version of it, readable, and never the name of its file."""

from __future__ import annotations

import re

from ..records import Metadata
from .divisions import divisions, is_full, named, prefix

_BRACKETS = re.compile(r"[（(〔\[【][^（）()〔〕\[\]【】]{0,40}[）)〕\]】]")
_YEARS = re.compile(
    r"(?:19|20)\d\d\s*年?\s*(?:[-—–－~～至到]{1,2}\s*(?:19|20)\d\d\s*年?)?度?|[二一][〇○零一二三四五六七八九]{3}年"
)
_FIVE = re.compile(r"第?(?:二?十[一二三四五六七八九]?|[六七八九])个?五(?:年(?=规划|计划))?")
_MARKS = re.compile(r"[^\w]|_")
_KIND_WORDS = {"work report": "政府工作报告", "bulletin": "统计公报", "plan": "规划"}


def plan_key(metadata: Metadata) -> str:
    """The key that the author set, else jurisdiction, subject and period with hyphens between them; "" where all lack.

    The subject is the title without the jurisdiction, the years, the number of the five-year plan and whatever stands
    in brackets, so that a draft and the plan as issued have one key. A county whose name others have too stands after
    the division in which it lies, where that is known. Without a title the kind of document is the subject.

    >>> plan_key(Metadata(title="韶关市科技创新“十四五”规划", jurisdiction="韶关市", start_year=2021, end_year=2025))
    '韶关市-科技创新规划-2021-2025'
    """
    if metadata.key:
        return metadata.key
    years = dict.fromkeys(str(year) for year in (metadata.start_year, metadata.end_year) if year)
    subject = _subject(metadata.title or "", metadata.jurisdiction) or _KIND_WORDS.get(metadata.kind or "", "")
    return "-".join(filter(None, (_home(metadata), subject, *years)))


def _subject(title: str, jurisdiction: str | None) -> str:
    """What a title says beside the place, the years and the brackets."""
    bare = _BRACKETS.sub("", title)
    bare = _YEARS.sub("", bare)
    bare = _MARKS.sub("", _FIVE.sub("", bare))
    position = 0
    while (place := prefix(bare, position)) and (is_full(place) or _means(place, jurisdiction)):
        position += len(place)
    bare = bare[position:]
    if jurisdiction:
        bare = bare.removeprefix(jurisdiction)
        short = next((s for one in named(jurisdiction) for s in one.short if bare.startswith(s)), "")
        bare = bare.removeprefix(short)
    return re.sub(r"^的|^人民(?=政府工作报告)", "", bare)


def _means(place: str, jurisdiction: str | None) -> bool:
    return any(division.name == jurisdiction for division in named(place))


def _home(metadata: Metadata) -> str:
    """The jurisdiction, after the division in which it lies where others bear its name."""
    name = metadata.jurisdiction or ""
    if metadata.jurisdiction_code and len(named(name)) > 1:
        parent = divisions()[metadata.jurisdiction_code].parent
        return divisions()[parent].name + name if parent else name
    return name
