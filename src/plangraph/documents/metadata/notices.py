"""The headline of the notice that a plan is sent out with: who sends which plan."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..knowledge import metadata_words
from .dates import is_date
from .front import Front
from .lines import BRACKET, KIND, is_heading, is_prose, is_salutation
from .numbers import NUMBER
from .organs import split_organs
from .page import headlines

_SENDING = "|".join(metadata_words()["sending"])
_PASSING_ON = tuple(metadata_words()["passing_on"])
_NOTICE = re.compile(
    rf"(?P<by>.{{0,160}}?)(?P<about>关于)?(?:组织)?(?:对)?(?:修订)?(?P<verb>{_SENDING})(?P<what>.+?)(?:的)?(?:通知|公告|通告|决定|函|命令)(?:{BRACKET})*$"
)
_COMMENT = re.compile(r"(?:关于)?(?:对)?《(?P<what>.{1,200}?)》.{0,12}?(?:征求意见|公开征求|征集|公示|公布).{0,12}$")
_NEWS = re.compile(rf"(?P<by>.{{3,60}}?)(?:近日)?(?P<verb>{_SENDING})(?P<what>《.+》)(?:{BRACKET})*$")
_QUOTED = re.compile(
    rf"^现?将?(?:修订后的)?\s*《([^《》]{{4,90}}(?:{KIND}){BRACKET}*)》.{{0,60}}?现?(?:予以)?(?:印发|公布|发布|下发)"
)
_NOW = re.compile(rf"现将\s*《?([^《》。，]{{4,90}}?(?:{KIND}){BRACKET}*)》?.{{0,12}}(?:印发|公布|发布|下发)")
_EXPLAINED = re.compile(r"^(?:[一-鿿]{0,4}解读[—：:-]{1,2})?《(.+的?(?:通知|公告))》$")
_LATELY = re.compile(
    rf"(?:近日|日前|\d日|正式)[^。；《]{{0,24}}(?:印发|发布|出台|公布)(?:了)?《([^《》]{{4,90}}(?:{KIND}){BRACKET}*)》"
)
_BY_ORDER = re.compile(r"根据|按照|依据|精神|要求，")
_DRAFTED = re.compile(rf"(?:形成|起草|修订|拟订|拟定|制定|编制)(?:了)?\s*《([^《》]{{4,90}}{BRACKET})》")
_OPINION = re.compile(r"征求[^。]{0,16}意见")
_OPINIONS = re.compile(r"(?:公开)?(?:征求|征集)?(?:社会)?(?:公众)?意见(?:建议)?$")
_ACTS = re.compile(
    rf"行动{BRACKET}*$|(?<!{')(?<!'.join(('意见', '方案', '规划', '计划', '办法', '措施', '规定', '纲要', '要点', '细则'))})$"
)
_MOST_LINES = 6
_LONGEST = 260
_EDGES = "《》〈〉 "


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice: its headline, the organs that it names as senders, the plan's title, the lines that it takes up."""

    headline: str
    by: tuple[str, ...]
    title: str
    first: int
    last: int
    draft: bool = False


def find_notice(front: Front) -> Notice | None:
    """The first notice whose headline stands in the front, on one line or several, or in the page's frame or title."""
    for first, line in enumerate(front.lines):
        if _breaks(line):
            continue
        headline = ""
        for last in range(first, min(first + _MOST_LINES, len(front.lines))):
            if last > first and _breaks(front.lines[last]):
                break
            headline += front.lines[last]
            notice = read_notice(headline, first, last)
            if notice:
                return notice
    for words in (front.frame.get("title"), front.title):
        for part in headlines(NUMBER.sub("", words or "")):
            notice = read_notice(re.sub(r"\s", "", part), -1, -1)
            if notice:
                return notice
    return None


def _breaks(line: str) -> bool:
    """Whether a line is no part of a headline."""
    return is_salutation(line) or is_date(line) or is_prose(line) or is_heading(line) or bool(NUMBER.match(line))


def read_notice(headline: str, first: int, last: int) -> Notice | None:
    """The notice that `headline` is in whole; None where it is none."""
    if len(headline) > _LONGEST:
        return None
    headline = _EXPLAINED.sub(r"\1", headline)
    for pattern in (_NOTICE, _COMMENT, _NEWS):
        match = pattern.match(headline)
        parts = match.groupdict() if match else {}
        by = split_organs(parts.get("by") or "")
        bare = not by and not parts.get("about") and not (parts.get("what") or "").startswith("《")
        if match and (by or not parts.get("by")) and not (pattern is _NOTICE and bare):
            return _notice(headline, first, last, parts, by)
    return None


def _notice(headline: str, first: int, last: int, parts: dict[str, str | None], by: tuple[str, ...]) -> Notice | None:
    comment = "征" in (parts.get("verb") or "征")
    what = parts.get("what") or ""
    what = _OPINIONS.sub("", what) if comment and "by" in parts else what
    if parts.get("verb") == "批准" and not what.startswith("《"):
        return None
    title = _named(what, passed_on=(parts.get("verb") or "") in _PASSING_ON)
    if (parts.get("verb") or "") in _PASSING_ON and title.startswith("关于") and _ACTS.search(title):
        title += "的通知" if headline.endswith("通知") else ""  # what was passed on is itself a notice
    return Notice(headline, by, title, first, last, comment) if title else None


def _named(what: str, *, passed_on: bool) -> str:
    """The title of what is sent: in 《》, or the words themselves."""
    what = re.sub(r"^(?:关于)?(?:修订)?(?=《)", "", what.strip())
    if what.startswith("《"):
        inner = _quoted(what)
        rest = what[len(inner) + 2 :]
        if not re.match(r"[和及与、《]", rest):
            return inner
    if passed_on:
        organs = re.match(r"(.{3,60}?)(?:拟[定订]的|制[定订]的|起草的|编制的|(?=关于))", what)
        if organs and split_organs(organs.group(1)):
            what = what[organs.end() :].strip(_EDGES)
    return re.sub(r"[《》]", "", what).strip(_EDGES) if len(what) > 3 else ""


def _quoted(what: str) -> str:
    """What stands between the first 《 and the 》 that closes it."""
    depth = 0
    for position, character in enumerate(what):
        depth += {"《": 1, "》": -1}.get(character, 0)
        if depth == 0:
            return what[1:position]
    return what[1:]


def sent_out(front: Front) -> str | None:
    """The title in 现将《…》印发给你们, for notices whose headline is lost; None where no line says so."""
    for line in front.lines:
        match = (
            _QUOTED.match(line) or _NOW.search(line) or _told(line) or (_OPINION.search(line) and _DRAFTED.search(line))
        )
        if match:
            return match.group(1)
    return None


def _told(line: str) -> re.Match[str] | None:
    """What a report on the page says to have been issued lately, where the page is no plan made by its order."""
    match = _LATELY.search(line)
    return match if match and not _BY_ORDER.search(line[: match.end()]) else None
