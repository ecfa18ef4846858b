"""Names after 其中: of a part of what the figure before gave."""

from __future__ import annotations

import re

from plangraph.sources.figures.leaning import COUNTED_NOUN, KIND_OF
from plangraph.sources.figures.levels import level_first
from plangraph.sources.figures.name import Name
from plangraph.sources.figures.vocabulary import ends_with, starts_with

GRADE = re.compile(r"(?:\dA|A{2,5})级|(?:特等|[一二三四]等|金|银|铜|优秀|提名)奖|[A-Za-z一二三四甲乙丙][类级]")
STARS = re.compile(r"^(?:\dA|A{1,5})级")  # of sights (5A级景区)
OF_WHICH = re.compile(r"^[\s，、]*其中")
GRADE_END = re.compile(rf"(?:{GRADE.pattern})$")
OF_THOSE = re.compile(r"(?<!中)的(?:共?有|达到?|为|约|近|超过?|不少于|不低于|不超过|占)?\s*$")
TOWARDS = re.compile(r"[\s，、]*其中([对向])")  # to whom a part of what was traded went


def of_which(left: str, verb: str, previous: Name, *, same_unit: bool, site_left: str) -> Name | None:
    """A name after 其中: whole, or put after the name it is a part of where it counts something else."""
    if not left:
        return Name(previous.text, previous.verb, bool(starts_with(previous.verb, "new")), inherited=True)
    if (towards := TOWARDS.match(site_left)) and ends_with(previous.text, "metric") and not ends_with(left, "metric"):
        return Name(f"{towards[1]}{left}{previous.text}")
    if STARS.fullmatch(left):
        return Name(left + STARS.sub("", previous.text, count=1))
    if same_unit and OF_THOSE.search(site_left):
        return Name(f"{left}的{previous.text}", verb)
    if same_unit and KIND_OF.fullmatch(left):
        return Name(left + previous.text, verb)
    whole = (
        same_unit or left[-COUNTED_NOUN:] in previous.text or bool(ends_with(left, "metric"))
    ) and not GRADE.fullmatch(left)
    text = left if whole else GRADE_END.sub("", previous.text) + left
    own = starts_with(left, "event") or ends_with(left, "metric")
    verb = verb or ("" if own else starts_with(previous.verb, "new"))
    return Name(level_first(text), verb, bool(verb))
