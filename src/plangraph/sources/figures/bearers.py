"""Which things have figures of their own: a college trains, a park has firms in it, a programme pays and selects."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from plangraph.lexicon import any_of
from plangraph.records import Mention
from plangraph.sources.figures.clauses import Site, clauses_before
from plangraph.sources.figures.mentions import Mentions
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.openings import HERE, is_opened_by, opening
from plangraph.sources.figures.vocabulary import ends_with, holds

CLASSES = ("Institution", "Park", "Platform", "Enterprise", "Initiative")
DOERS = ("Initiative", "Platform", "Park")
BACK = 4  # clauses
# how long a scheme goes on (五年引进…)
TERM = re.compile(r"(?:^|[，\s])(?:力争|计划|用)?[一二两三四五六七八九十\d]{1,2}年(?:内|时间)?(?![^，]*年)")
PEOPLE = tuple("人名位个支次")  # and teams of them
# whose doing it is instead (融资平台发放贷款)
AGENT = re.compile(r"[一-龥]{3,16}(?:平台|公司|银行|协会|机构|部门)(?:累计|共|已)?[一-龥]")
MEANS = re.compile(r"以(?!色列)")  # 以甲复产、乙扩能为抓手
AFTER = 6  # characters that a clause may have behind the thing that it ends with
SCHEME = re.compile(r"(?:计划|行动|工程)[”\"]?$")
# what each of those who take part gets at the most
EACH = re.compile(r"(?:^|[，、])(?:[对按])?(?:单[个户笔家项名期]|每[个家户名项笔家人]|人均)")


@cache
def _bearers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Class → what its figures are called."""
    return tuple((cls, any_of("figures-bearers", cls)) for cls in CLASSES)


@cache
def _people() -> re.Pattern[str]:
    """What a scheme for talents does, as figures call it."""
    return any_of("figures-bearers", "People")


@lru_cache(maxsize=256)  # asked by turns about one figure
def classes_of(words: str) -> tuple[str, ...]:
    """The classes that have figures called so; none for what a place has."""
    return tuple(cls for cls, pattern in _bearers() if pattern.search(words))


def bearer(mentions: Mentions, site: Site, passage: int, text: str, words: str) -> Mention | None:
    """The thing of the sentence's clauses before that such a figure belongs to; None where there is none."""
    classes = classes_of(words)
    people = site.quantity.unit.endswith(PEOPLE) and bool(TERM.search(site.left) and _people().search(words))
    doing = doers(site, words)
    if not (classes or people or doing) or "组织" in site.left or AGENT.match(opening(site.left)):
        return None
    part = max(text.rfind(mark, site.sentence[0], site.clause[0]) for mark in "；;") + 1
    stretches = [c for c in clauses_before(text, site) if c[0] >= part][-BACK:]
    if doing and (scheme := _scheme(mentions, passage, text, stretches)):
        return scheme
    for start, end in reversed(stretches):
        named = mentions.within(passage, start, end, classes)
        if doing and not named:
            named = [m for m in mentions.within(passage, start, end, doing)[-1:] if _is_object(text, m, start, end)]
        if people and not named:
            schemes = mentions.within(passage, start, end, ("Initiative",))
            named = [scheme for scheme in schemes if SCHEME.search(scheme.name)]
        if named and not _listed(plain(text[named[0].span.end : end]), len(named)):
            return named[-1] if _stands_out(text, named[-1], start, end) else None
    return None


def _scheme(mentions: Mentions, passage: int, text: str, stretches: Sequence[tuple[int, int]]) -> Mention | None:
    """The scheme that the last of these clauses to name one carries out (实施X计划, 依托甲、乙, 单户…), or None."""
    for start, end in reversed(stretches):
        named = [m for m in mentions.within(passage, start, end, ("Initiative",)) if _is_object(text, m, start, end)]
        if named:
            return named[-1]
    return None


def doers(site: Site, words: str) -> tuple[str, ...]:
    """The classes of things that give what each taker gets at the most; none where a figure is of no such thing."""
    if site.quantity.kind != "money" or ends_with(words, "metric", "bare-metric"):
        return ()
    return DOERS if EACH.search(site.left) else ()


def _is_object(text: str, named: Mention, start: int, end: int) -> bool:
    """Whether a thing ends its clause as what is done there (实施X计划, 建设X中心), and is not one of a list."""
    before, after = text[start : named.span.start].rstrip("“《"), text[named.span.end : end]
    return len(after) <= AFTER and not after.startswith("等") and is_done(before)


def is_done(before: str) -> bool:
    """Whether the words before a thing say what is done there with it, and no list that it belongs to."""
    return not before.endswith(("、", "和", "与", "及")) and bool(
        holds(before, "doing", "build", "subject-verb", "sets-up", "event")
    )


def _stands_out(text: str, named: Mention, start: int, end: int) -> bool:
    """Whether a clause is about a thing: it opens with it, or ends with it as what is done (实施X计划), and not with a list or with what something is done by."""
    before, after = text[start : named.span.start], text[named.span.end : end]
    if is_opened_by(before, described=True):
        return True
    near = named.cls != "Initiative" or len(after) <= AFTER
    means = "、" in text[start:end] and MEANS.match(opening(before + HERE))
    return near and not before.rstrip("“").endswith("、") and not means


def _listed(after: str, number: int) -> bool:
    """Whether several things are named in a row, so that a figure is of none of them."""
    return number > 2 or (number == 2 and after.lstrip().startswith(("、", "和", "与", "及")))
