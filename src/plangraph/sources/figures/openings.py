"""How a clause opens, its years, conjunctions and verbs of support aside: with the thing that it is about."""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.records import Mention
from plangraph.sources.figures.clauses import Site, clauses_before
from plangraph.sources.figures.trimming import without_times
from plangraph.sources.figures.vocabulary import starts_with

HERE = "⋮"  # stands for the mention that may open a clause
OURS = re.compile(rf"(?:[我全本][市区县州园])的?{HERE}")
RELATIVE = re.compile(rf"[^，；、“”]{{2,18}}的[“\"]?{HERE}")  # 由甲集团运营的X, 位于乙县的X
SITUATED = re.compile(r"^(?:坐落[在于]|位于|地处)[^，；]{1,24}?的")
# a list of things that a number sums up
FIRST_OF = re.compile(r"[一-龥]{1,6}、[^，。；\d]{1,30}(?:\d+[个家座项条名]|$)")
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


def begins_list(after: str, said: str) -> bool:
    """Whether a place is the first word of a list of things that a number sums up (甲东湖、乙、丙3家园区)."""
    doing = starts_with(after, "event", "doing", "new", "bare", "reach", "effect")
    return not doing and FIRST_OF.match(said) is not None


def is_left(text: str, site: Site, start: int) -> bool:
    """Whether a clause behind a place, before a site, speaks of the jurisdiction as a whole (全市…)."""
    between = (clause for clause in clauses_before(text, site) if clause[0] >= start)
    return any(starts_with(opening(text[slice(*clause)]), "general") for clause in between)


def is_quoted_part(text: str, mention: Mention) -> bool:
    """Whether a thing is the first word of what is named in quotation marks (“甲乙通办”)."""
    before, after = text[: mention.span.start][-1:], text[mention.span.end :][:1]
    return before in ("“", '"') and after not in ("”", '"')


def names_others(site: Site) -> bool:
    """Whether a clause has a subject of its own: a list of named things, so many of which did something (甲、乙等3处…)."""
    words = opening(site.left).rstrip()
    does = starts_with(words, "event", "doing", "new", "build", "effect", "bare", "named-does", "sets-up")
    return site.quantity.kind == "count" and words.endswith("等") and not does
