"""Words that stand for a thing named before: 前者, 后者, 公司 for firms, 县内, 全镇, 园内 for the place or park spoken of."""

from __future__ import annotations

import re

from plangraph.records import Mention
from plangraph.sources.figures.mentions import Mentions
from plangraph.sources.figures.openings import opening

REACH = 240  # characters that such a word reaches back
PAIR = re.compile(r"(?P<which>[前后])者(?!甲|乙)")
FIRM = re.compile(r"(?:该|这家)?(?:公司|企业|集团)(?=年|月|日|现有|拥有|已|占|有|的)")
INSIDE = re.compile(r"(?:[全该](?P<all>[县镇乡旗])(?!域)|(?P<unit>[县镇乡旗园区])(?:区|域)?内(?!外|河|陆|贸|需))")
PARK = "园"


def referred(mentions: Mentions, passage: int, text: str, clause: tuple[int, int], home: Mention) -> Mention | None:
    """The thing that the word which opens a clause stands for; None where it opens with none, or nothing was named."""
    words, start = opening(text[slice(*clause)]), max(0, clause[0] - REACH)
    if match := PAIR.match(words):
        pair = _distinct(mentions.within(passage, start, clause[0], ("Enterprise",)))[-2:]
        return pair[0 if match["which"] == "前" else 1] if len(pair) == 2 else None
    if FIRM.match(words):
        return next(reversed(mentions.within(passage, start, clause[0], ("Enterprise",))), None)
    match = INSIDE.match(words)
    unit = (match["all"] or match["unit"]) if match else ""
    if not unit or home.name.endswith(unit) or (unit in (PARK, "区") and home.cls == "Park"):
        return None
    classes = ("Park",) if unit == PARK else ("Place", "Park") if unit == "区" else ("Place",)
    named = mentions.within(passage, start, clause[0], classes)
    return next((m for m in reversed(named) if m.name.endswith(unit) or (m.cls == "Park" and unit != "区")), None)


def _distinct(named: list[Mention]) -> list[Mention]:
    """The mentions without those of what another names too, the last mention of each left out."""
    return list({mention.name: mention for mention in reversed(named)}.values())[::-1]
