"""How a clause opens, its years, conjunctions and verbs of support aside: with the thing that it is about."""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.sources.figures.trimming import without_times
from plangraph.sources.figures.vocabulary import starts_with

HERE = "⋮"  # stands for the mention that may open a clause
OURS = re.compile(rf"(?:[我全本][市区县州园])的?{HERE}")
RELATIVE = re.compile(rf"[^，；、“”]{{2,18}}的[“\"]?{HERE}")  # 由甲集团运营的X, 位于乙县的X
SITUATED = re.compile(r"^(?:坐落[在于]|位于|地处)[^，；]{1,24}?的")
EDGE = " \t、，,:：；;—-–·“”《"


@lru_cache(maxsize=1_024)  # every question about a figure asks it of the words before its number
def opening(clause: str) -> str:
    """A clause without the years and conjunctions that open it, and without 我市 before a thing of ours."""
    clause = without_times(clause)
    while True:
        clause = SITUATED.sub("", clause.lstrip(EDGE))
        if OURS.fullmatch(clause):
            return HERE
        word = starts_with(clause, "opening")
        if not word or starts_with(clause, "protected"):
            return clause
        kept = starts_with(clause[len(word) - 1 :], "protected")  # 力争|到发班列
        clause = clause[len(word) - (len(word) > 1 and bool(kept)) :]


@lru_cache(maxsize=2_048)  # every figure of a clause asks it of what stands before
def is_opened_by(before: str, *, described: bool = False) -> bool:
    """Whether a thing that stands after `before` in its clause opens the clause; if `described`, also after words that
    tell which one it is (由甲集团运营的…)."""
    opened = opening(before + HERE)
    return opened == HERE or (described and RELATIVE.fullmatch(opened) is not None)


def doer_of(before: str) -> str:
    """Who does what `before` says: its words without those of support and of building; "" where none is named."""
    doer = opening(before)
    while verb := starts_with(doer, "subject-verb", "opening"):
        doer = doer[len(verb) :]
    return doer
