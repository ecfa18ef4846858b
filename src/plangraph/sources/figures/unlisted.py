"""Things that open a clause by a name in quotation marks or by what they are, and that no list of names holds."""

from __future__ import annotations

import re
from functools import cache

from plangraph.records import Mention, Span
from plangraph.sources.figures.bearers import classes_of
from plangraph.sources.figures.openings import EDGE, opening
from plangraph.sources.figures.trimming import trim_right, without_times
from plangraph.sources.figures.vocabulary import alternatives, ends_with, starts_with

RULE = "figure-unlisted"  # the rule of a mention of a thing that is found through its figures
TOLD = re.compile(r"[^，；、“”]{2,30}的(?=“)")  # words that tell which thing in quotation marks it is
ALREADY = re.compile(r"(?:累计|已经|已|共)+")
LONGEST = 60  # characters of a clause before its number


@cache
def _quoted() -> re.Pattern[str]:
    """A name in quotation marks, with the word before it and the class after it."""
    return re.compile(
        rf"(?P<name>(?:[一-龥]{{1,4}}[“\"])?[^“”\"，、。！？；]{{2,16}}[”\"](?P<cls>(?!等[一-龥]{{0,8}}活动)[一-龥]{{0,9}}?(?:{alternatives('named-end')}))?)(?P<rest>.*)"
    )


@cache
def _facility() -> re.Pattern[str]:
    """A facility of traffic, and the amount that is its own."""
    return re.compile(rf"(?P<name>[一-龥（）]{{2,14}}?(?:{alternatives('facility')}))(?P<rest>(?![、和与及的等]).*)")


@cache
def _port() -> re.Pattern[str]:
    """A port by its name, and what goes through it."""
    return re.compile(r"(?P<name>[一-龥]{2,8}?港)(?P<rest>(?![、和与及的等口]).*)")


@cache
def _body() -> re.Pattern[str]:
    """A body that is called after a place and by what it is (甲市海关, 乙卷烟厂)."""
    return re.compile(
        rf"(?P<name>[一-龥]{{2,14}}?(?:{alternatives('body-end')})(?:[一-龥]{{2,6}}分[行公]司?)?)(?P<rest>(?![、和与及的等区]).*)"
    )


@cache
def _scheme() -> re.Pattern[str]:
    """A policy, campaign or line of trains that is called by what it is."""
    return re.compile(
        rf"(?P<name>[一-龥\d]{{3,18}}?(?:{alternatives('scheme-end')})(?:[（(][一-龥]{{2,6}}[）)])?)(?P<rest>.*)"
    )


@cache
def _works() -> re.Pattern[str]:
    """A factory, line or station that is called by whose and what it is."""
    return re.compile(rf"(?P<name>[一-龥A-Za-z]{{4,20}}?(?:{alternatives('works-end')}))(?P<rest>(?![、和与及的等]).*)")


def unlisted(passage: int, text: str, start: int, at: int) -> Mention | None:
    """The thing that opens `text[start:at]`, a clause up to its number, by such a name; None where none does."""
    clause = text[start:at]
    words = opening(clause) if len(clause) <= LONGEST else ""
    if (told := TOLD.match(words)) and clause.endswith(words):  # 由甲集团承建的“X”平台
        words = words[told.end() :]
    if words and not clause.endswith(words):  # a year stands between the thing and what it does
        words = clause.lstrip(EDGE)
    if not words or starts_with(words, "general"):
        return None
    begin = at - len(words)
    doing = starts_with(words, "event", "doing", "build", "new", "bare")
    prefixed = doing and not words.startswith(("“", '"')) and not starts_with(words, "protected")
    match = None if prefixed else _quoted().match(words)
    if match and _acts(match["rest"], named=bool(match["cls"])):
        begin -= text[begin - 1 : begin] in ("“", '"')
        return _mention("Initiative", passage, begin, text[begin : at - len(match["rest"])])
    if not doing and (match := _scheme().match(words)) and _acts(match["rest"], named=False):
        return _mention("Initiative", passage, begin, match["name"])
    if not doing and (match := _works().match(words)) and _makes(match["rest"]):
        return _mention("Platform", passage, begin, match["name"])
    return _traffic(passage, begin, words)


def _traffic(passage: int, begin: int, words: str) -> Mention | None:
    """The facility of traffic that opens a clause, or the port of what goes through it."""
    for pattern, groups in ((_facility(), ("metric", "throughput")), (_port(), ("throughput",))):
        match = pattern.match(words)
        if match and ends_with(match["rest"].rstrip("达到超过突破首次分别增长至为约"), *groups):
            return _mention("Platform", passage, begin, match["name"])
    match = _body().match(words)
    rest = trim_right(without_times(match["rest"]).lstrip("（）"))[0] if match else ""
    if match and (classes_of(rest) or starts_with(ALREADY.sub("", rest, count=1), "event", "bare", "does-itself")):
        return _mention("Institution", passage, begin, match["name"])
    return None


def facility(passage: int, text: str, start: int, at: int) -> Mention | None:
    """The facility of traffic that opens `text[start:at]`, a clause up to its number; None where none does."""
    words = opening(text[start:at]) if at - start <= LONGEST else ""
    if not words or not text[start:at].endswith(words) or starts_with(words, "general"):
        return None
    return _traffic(passage, at - len(words), words)


def _acts(rest: str, *, named: bool) -> bool:
    """Whether what follows a name says what it does; of one without a class more surely."""
    rest = ALREADY.sub("", without_times(rest).strip(), count=1) if named else without_times(rest).strip()
    if not rest or rest[0] in "、和与及等的中，“":
        return False
    return bool(starts_with(rest, "named-does", "event", "effect")) or (named and bool(starts_with(rest, "new")))


def _makes(rest: str) -> bool:
    """Whether what follows a name is what a factory or a station has: what it makes, takes or holds."""
    said = without_times(rest).strip()
    return bool(said) and bool({"Enterprise", "Platform"} & {*classes_of(said)} or starts_with(said, "intrinsic"))


def _mention(cls: str, passage: int, begin: int, name: str) -> Mention:
    return Mention(cls, name, Span(passage, begin, begin + len(name)), RULE, 0.8)
