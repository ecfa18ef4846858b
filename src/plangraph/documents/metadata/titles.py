"""The plan's title: on one line or several, above its text or after a notice, and never a document's that it quotes."""

from __future__ import annotations

import re

from ..knowledge import metadata_words
from .candidates import begins, candidates, is_place, is_report, strip_line, trim
from .dates import is_date
from .frame import ABOVE
from .front import Front
from .lines import BRACKET, is_prose, is_salutation, kind_of, looks_like_title, tidy
from .notices import Notice, find_notice, sent_out
from .numbers import NUMBER
from .organs import SESSION, is_organ, split_organs
from .page import headlines

_DRAFT = "|".join(metadata_words()["draft"])
_DRAFT_BRACKET = re.compile(rf"[（(〔\[【]\s*(?:{_DRAFT})[^（）()]{{0,8}}[）)〕\]】]")
_PASSED = re.compile(
    r"[（(][^（）()]{0,120}(?:通过|批准|审议|节选|摘要|全文|摘编|修订稿|定稿|印发稿|印发|日)[^（）()]{0,16}[）)]"
)
_BRACKETS = re.compile(rf"{BRACKET}{{1,3}}$")
_FORMS = "|".join(metadata_words()["forms"])
_ITSELF = re.compile(rf"(?P<by>[^。，；：]{{0,60}}?)关于[^。，；：]{{4,90}}的(?:{_FORMS})(?:{BRACKET})?$")
_QUOTED = re.compile(r"《([^《》]{4,90})》")
_OURS = re.compile(r"[我本全](?:省|市|县|区|州|旗|自治[区州县旗])")
_HEAD = 12  # lines in which it begins
_LONGEST = 110
_MOST_ABOVE = 3
_MOST_BELOW = 3
_MOST_SPEAKERS = 12
_SHORTEST = 8
_TAG = re.compile(r"^【[^【】]{2,10}】")  # what a page sets before a headline (【某省】关于…)


def find_title(front: Front, notice: Notice | None = None) -> str | None:
    """The title as the text writes it, with its period and without a draft's mark; None where there is none."""
    notice = notice or find_notice(front)
    named = notice.title if notice else sent_out(front)
    if named:
        return clean(_fullest(trim(named), front.lines))
    for first, last in candidates(front.lines):
        printed = [strip_line(front.lines[first]), *front.lines[first + 1 : last + 1]]
        whole = trim(
            "".join([*_speakers(front.lines, first, printed[0]), *printed, *_closing(front.lines, last, printed)])
        )
        return clean(_with_bracket(whole, front.lines))
    framed = re.sub(r"\s", "", NUMBER.sub("", front.frame.get("title", "")))
    if framed and (looks_like_title(framed) or _is_itself(framed)):
        return clean(trim(framed))
    return (None if notice else _of_notice(front.lines)) or _from_format(front) or _above_stamp(front)


def _above_stamp(front: Front) -> str | None:
    """The headline right above the page's stamp, of no kind that is known, where it begins with a place or a year."""
    line = strip_line(tidy(front.frame.get(ABOVE, "")))
    line = re.sub(r"(?:19|20)\d\d-\d{1,2}-\d{1,2}[\d:\s]*$", "", line)
    headline = _SHORTEST <= len(line) <= _LONGEST and begins(line) and not re.search(r"[。；，,：:]|文件$", line)
    return clean(line) if headline and not is_organ(line) and not is_date(line) else None


def _of_notice(lines: tuple[str, ...]) -> str | None:
    """The headline of a notice that holds its own text and sends nothing (某厅关于加强…的通知), on up to three lines."""
    for first in range(min(len(lines), _HEAD)):
        for last in range(first, min(first + _MOST_ABOVE, len(lines))):
            whole = _TAG.sub("", "".join(lines[first : last + 1]))
            if _is_itself(whole):
                return clean(whole)
    return None


def _is_itself(headline: str) -> bool:
    """Whether a headline is that of a paper which holds its own text: organs or none, 关于, and the form."""
    match = _ITSELF.match(headline)
    return match is not None and (not match["by"] or bool(split_organs(SESSION.sub(r"\1", match["by"]))))


def _speakers(lines: tuple[str, ...], first: int, title: str) -> list[str]:
    """The organs on the lines above a title that begins with 关于: they belong to it (中共某市委…关于…的意见)."""
    if not title.startswith("关于"):
        return []
    above: list[str] = []
    for line in reversed(lines[max(0, first - _MOST_SPEAKERS) : first]):
        if not is_organ(line):
            break
        above.insert(0, line)
    return above


def _closing(lines: tuple[str, ...], last: int, printed: list[str]) -> list[str]:
    """The lines below that close a headline with 关于 whose upper lines end like a title already (关于…总体规划, 的批复)."""
    above = "".join(printed)
    if "关于" not in above or _is_itself(above):
        return []
    below: list[str] = []
    for line in lines[last + 1 : last + 1 + _MOST_BELOW]:
        if is_salutation(line) or is_date(line) or is_prose(line) or NUMBER.match(line):
            break
        below.append(line)
        if _is_itself("".join((above, *below))):
            return below
    return []


def _fullest(title: str, lines: tuple[str, ...]) -> str:
    """The lines of the front that are this title and go on with a period, or the title."""
    wanted = re.sub(r"[\s《》〈〉]", "", title)
    for first, last in candidates(lines):
        printed = "".join([strip_line(lines[first]), *lines[first + 1 : last + 1]])
        bare = re.sub(r"[\s《》〈〉]", "", printed)
        before, found, after = bare.partition(wanted)
        if found and bare != wanted and is_place(before) and (not after or _BRACKETS.match(after)):
            return printed
    return _spelt_out(title, lines)


def _with_bracket(title: str, lines: tuple[str, ...]) -> str:
    """The title as the front quotes it with its period (《…计划（2018—2020年）》), or the title."""
    quoted = re.compile(rf"《({re.escape(title)}[（(][^（）()《》]{{0,4}}(?:19|20)\d\d[^（）()《》]{{2,16}}[）)])》")
    found = next(filter(None, map(quoted.search, lines)), None)
    return found.group(1) if found else title


def _spelt_out(title: str, lines: tuple[str, ...]) -> str:
    """The lines of the front that say the place where the headline says 我市, or set brackets
    or a 的 that it leaves out."""
    wanted = _core(title)
    for first, last in candidates(lines):
        printed = "".join([strip_line(lines[first]), *lines[first + 1 : last + 1]])
        before, found, after = _core(printed).partition(wanted)
        if not found and _core(printed).replace("的", "") == wanted and "的" not in wanted:
            return printed
        if found and not after and is_place(before) and (before or _OURS.match(title)):
            return printed
    return _as_quoted(title, lines)


def _as_quoted(title: str, lines: tuple[str, ...]) -> str:
    """The title as the text quotes it with a 的 that the headline leaves out (转发…关于…意见的通知), or the title."""
    bare = _core(title)
    if "的" in bare:
        return title
    quoted = (inner for line in lines for inner in _QUOTED.findall(line))
    return next((inner for inner in quoted if "的" in inner and _core(inner).replace("的", "") == bare), title)


def _core(title: str) -> str:
    """A title without marks, brackets and the word by which the sender names its own place."""
    return re.sub(r"[\s《》〈〉（）()]", "", _OURS.sub("", title))


def _from_format(front: Front) -> str | None:
    """The title of the page or of the file's properties, where it reads like one of a plan."""
    for part in headlines(front.title or ""):
        if is_report(part) or (looks_like_title(part) and not split_organs(part)) or _is_itself(part):
            return clean(trim(part))
    return None


def clean(title: str) -> str:
    """A title without a draft's mark, the white space before brackets and the marks around it."""
    marked = title if kind_of(title) == "explanation" else _PASSED.sub("", _DRAFT_BRACKET.sub("", title))
    title = re.sub(r"(?<!\s)\s+(?=[（(])|(?:\[\d\]|[①②*＊])$", "", marked).strip()
    if title.startswith("《") and title.endswith("》") and title.count("《") == 1:
        title = title[1:-1]
    return title[:_LONGEST].strip(" 　").removeprefix("——")
