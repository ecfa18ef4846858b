"""What the caption of a table gives to all its rows: a unit, and the one indicator that its values are of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plangraph.records import Document
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.times import ANY_TIME
from plangraph.sources.figures.units import kind_of
from plangraph.sources.figures.vocabulary import alternatives, ends_with, starts_with

UNIT = re.compile(r"单位\s*[:：]\s*([一-龥%]{1,6})|[（(]([^（()）\d：:]{1,6})[）)]\s*$")
IN_BRACKETS = re.compile(r"[（(][^（()）]*[）)]\s*$")
DECLARED = re.compile(r"(?:表|专栏)[^，。；]{0,10}单位[均都]?(?:为|是|:|：)([一-龥%]{1,6}?)(?=[，。；、]|$)")
NUMBERING = re.compile(r"^\s*(?:附?表|专栏)\s*[\d一二三四五六七八九十-]{0,4}\s*[:：.．、]?\s*")
AIM = re.compile(r"(?:分[年解])?(?:目标|预期|情况|规划|分解|任务){1,6}(?:分解)?表?$")
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption's text, the unit it gives, that of money which a note gives, its indicator whole and the bare word for
    it; "" where it gives none."""

    text: str = ""
    unit: str = ""
    money: str = ""
    indicator: str = ""
    metric: str = ""


def caption_of(before: Sequence[str], document: Document) -> Caption:
    """The caption that the passages before a table make; its unit may be declared once for the tables of the text."""
    text = plain(" ".join(one for one in before if len(one) < LONGEST))
    last = plain(before[-1]).strip() if before and len(before[-1]) < LONGEST else ""
    matches = [match[1] or match[2] for match in UNIT.finditer(text if "单位" in text else last)]
    unit = next((found for found in matches if kind_of(found)), "")
    name = re.sub(ANY_TIME, "", NUMBERING.sub("", IN_BRACKETS.sub("", last)))
    name = AIM.sub("", name)
    metric = ends_with(name, "metric", "bare-metric") if unit else ""
    return Caption(text, unit, _declared(document), _without_group(name, metric), metric)


def _without_group(name: str, metric: str) -> str:
    """What a caption says of each of its group (各县（市、区）白酒产值 → 白酒产值)."""
    if not metric:
        return ""
    group = re.match(rf"(?:[各分]|.{{0,8}}?[各分])[一-龥]{{0,4}}?(?:{alternatives('row-group')})", name)
    rest = name[group.end() :] if group else ""
    return rest if len(rest) >= len(metric) and not starts_with(rest, "reach") else metric


def _declared(document: Document) -> str:
    """The unit of money that a note gives for the tables of a text (表中投资单位为亿元), or ""."""
    found = (DECLARED.search(plain(passage.text)) for passage in document.passages if "单位" in passage.text)
    return next((match[1] for match in found if match and kind_of(match[1]) == "money"), "")
