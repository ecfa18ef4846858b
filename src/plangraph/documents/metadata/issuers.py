"""Who issued a plan: all organs, each by itself."""

from __future__ import annotations

import re
from itertools import takewhile

from ...naming import prefix
from ..knowledge import metadata_words
from .dates import after_address, is_date
from .front import Front
from .lines import is_entry, is_heading, is_prose, is_salutation
from .notices import Notice
from .organs import SESSION, is_national, is_relative, split_organs

_ISSUERS = "|".join(sorted(metadata_words()["issuers"], key=len, reverse=True))
_HEADER = re.compile(rf"(.{{2,60}}?(?:{_ISSUERS}))(?:文件|令|公告|通告)$")
_SIGNED_AT_END = re.compile(rf"[（(]([^（）()]{{3,40}}(?:{_ISSUERS}))[）)]$")
_MADE = re.compile(
    rf"(?P<by>[一-鿿（）]{{2,40}}?(?:{_ISSUERS}))(?:牵头|会同[^，。]{{2,40}}?)?(?:组织)?(?:编制|制定|起草|研究制定|研究起草)(?:完成|形成)?(?:了)?[《“]?(?P<what>[^。；]{{2,60}})"
)
_PASSED = re.compile(
    r"[（(]?(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?(?P<place>[一-鿿]{2,16}?)第[一二三四五六七八九十]{1,3}届(?P<organ>人民代表大会(?:常务委员会)?)"
    r"第[一二三四五六七八九十]{1,3}次会议[^（）()]{0,12}通过"
)
_TOLD = re.compile(
    r"(?:^|(?<=[，。：）)\n]))(?P<by>[一-鿿、]{3,48}?)(?:近日|日前|\d{1,2}日|\d{1,2}月\d{1,2}日)?(?:联合|正式)?(?:印发|出台|发布|下发)(?:了)?《(?P<what>[^《》]{4,90})"
)
_OWN = re.compile(r"([一-鿿]{2,30}?人民政府)(?![办令公关])[一-鿿]")
_GIVEN = re.compile(r"届(?:人民代表大会|人大)[^。]{0,30}(?:会议)?上?[）)]?$")
_HEAD = re.compile(r"([一-鿿]{4,30}(?:局|委员会|厅|委))(?:主任|局长|厅长)")
_MOST_SIGNERS = 12
_SHORTEST_TITLE = 8
_MOST_LINES_OF_COVER = 8

Issuers = tuple[str, ...]


def find_issuers(front: Front, notice: Notice | None, title: str | None) -> tuple[Issuers, str]:
    """The issuers, and what they were read from where no line names them as such.

    Those who sign above the date; else those whom the notice names, the head of the paper (…文件), the cover; else
    who made the plan by a sentence of its own; else whom the page names.
    """
    signed = _signed(front.lines) or _signed(front.tail)
    by = notice.by if notice else ()
    if signed and by and not set(signed) & set(by) and len(by) > len(signed):
        signed = ()
    found = (
        signed
        or by
        or _header(front.lines)
        or _direct(title)
        or _cover(front.lines, title)
        or _over(front.lines, title)
    )
    found = found or _at_end(front.tail) or _alone_at_top(front.lines, title)
    if found:
        return found, ""
    passed = _passed(front.lines)
    if passed:
        return passed, "the line that says who passed it"
    speaker = _speaker(front.lines)
    if speaker:
        return speaker, "who gave the report"
    made = _told(front, title)
    if made:
        return made, "a sentence that says who issued it"
    made = _made(front, title)
    if made:
        return made, "a sentence on who made the plan"
    for field in ("issuer", "page_issuer", "source"):
        framed = split_organs(re.sub(r"\s", "", front.frame.get(field, "")))
        if framed:
            return framed, "" if field == "issuer" else "the page that holds it"
    return _titled(title), ""


def _signed(lines: tuple[str, ...]) -> Issuers:
    """The organs on the lines above the first date that has any above it; below the address if any signs there."""
    dates = [i for i, line in enumerate(lines) if is_date(line)]
    below = after_address(dates, lines)
    for position in (*below, *(i for i in dates if i not in below)):
        signers: list[str] = []
        for above in reversed(lines[max(0, position - _MOST_SIGNERS) : position]):
            organs = split_organs(above)
            if not organs or is_salutation(above):
                break
            signers[:0] = organs
        if signers:
            return tuple(dict.fromkeys(signers))
    return ()


def _header(lines: tuple[str, ...]) -> Issuers:
    for line in lines[:_MOST_LINES_OF_COVER]:
        match = _HEADER.match(line)
        if match:
            return split_organs(match.group(1))
    return ()


def _direct(title: str | None) -> Issuers:
    """Whom a title names before 关于 (国务院关于…的意见) or before a year (某市教育局2024年工作要点)."""
    before = re.match(r"(.{3,80}?)(?=关于|(?:深入)?贯彻|(?:19|20)\d\d年)", title or "")
    words = SESSION.sub(r"\1", before.group(1)) if before else ""
    return split_organs(words)


def _titled(title: str | None) -> Issuers:
    """The government with whose name a title begins (某镇人民政府应急预案)."""
    match = _OWN.match(title or "")
    return (match.group(1),) if match and prefix(match.group(1)) else ()


def _alone_at_top(lines: tuple[str, ...], title: str | None) -> Issuers:
    """The organs on the first lines of a text that does not print its title, before its date or its first sentence."""
    organs = tuple(takewhile(bool, map(split_organs, lines[:_MOST_LINES_OF_COVER])))
    below = lines[len(organs)] if len(organs) < len(lines) else ""
    words = re.sub(r"\s", "", title or "")
    printed = any(len(line) >= _SHORTEST_TITLE and _tail_of(words, line) for line in lines if words)
    if printed or not (is_date(below) or is_prose(below)):
        return ()
    return tuple(name for some in organs for name in some)


def _cover(lines: tuple[str, ...], title: str | None) -> Issuers:
    """The organs that stand alone under the title, before the contents or the text."""
    words = re.sub(r"\s", "", title or "")
    below = [i for i, line in enumerate(lines) if title and len(line) >= 4 and _tail_of(words, line)]
    if not below:
        return ()
    found: list[str] = []
    for line in lines[below[0] + 1 : below[0] + 1 + _MOST_LINES_OF_COVER]:
        if is_prose(line) or is_heading(line) or is_entry(line) or is_salutation(line):
            break
        found += split_organs(line)
    return tuple(dict.fromkeys(found))


def _over(lines: tuple[str, ...], title: str | None) -> Issuers:
    """The organs on the lines right above the printed title."""
    words = re.sub(r"[\s《》]", "", title or "")
    for place in (i for i, line in enumerate(lines) if len(line) >= 4 and words.startswith(line)):
        above = list(takewhile(bool, map(split_organs, reversed(lines[:place]))))
        if above:
            return tuple(name for organs in reversed(above) for name in organs)
    return ()


def _tail_of(title: str, line: str) -> bool:
    bare = re.sub(r"[\s《》]", "", line)
    return bool(bare) and (bare in title or title in bare)


def _at_end(tail: tuple[str, ...]) -> Issuers:
    """The organ in brackets at the end of a bulletin (（万载县统计局）), or the organs that sign the end without a date."""
    last = tuple(takewhile(bool, map(split_organs, reversed(tail))))
    if last and any(prefix(name) or is_national(name) for organs in last for name in organs):
        return tuple(name for organs in reversed(last) for name in organs)
    for line in tail[-3:]:
        match = _SIGNED_AT_END.match(line)
        if match:
            return split_organs(match.group(1))
    return ()


def _passed(lines: tuple[str, ...]) -> Issuers:
    """The congress, or its committee, that the line under a title says to have passed it."""
    found = next(filter(None, map(_PASSED.match, lines[:_MOST_LINES_OF_COVER])), None)
    return (found["place"] + found["organ"],) if found and prefix(found["place"]) else ()


def _speaker(lines: tuple[str, ...]) -> Issuers:
    """The organ whose head stands under the headline of a report to a congress (某市财政局局长某某)."""
    given = [i for i, line in enumerate(lines) if _GIVEN.search("".join(lines[max(0, i - 1) : i + 1]))]
    for line in lines[given[0] + 1 : given[0] + 4] if given else ():
        match = _HEAD.match(line)
        if match:
            return split_organs(match.group(1))
    return ()


def _told(front: Front, title: str | None) -> Issuers:
    """The organs that a report on the page says have issued this document (某市委、市政府16日印发《…》)."""
    stem = re.sub(r"[-—–－\s《》]|[（(].*", "", title or "")
    for match in _TOLD.finditer(front.opening):
        if stem and re.sub(r"[-—–－\s]", "", match.group("what")).startswith(stem):
            by = split_organs(match.group("by"))
            if any(prefix(name) or is_national(name) for name in by):
                return by
    return ()


def _made(front: Front, title: str | None) -> Issuers:
    """The organ that a sentence of the front names as the maker of this plan."""
    stem = re.sub(r"[-—–－\s《》]|[（(].*", "", title or "")
    for match in _MADE.finditer(front.opening):
        what = match.group("what")
        own = re.match(r"本(?:规划|计划|方案|纲要)", what)
        if own or (stem and re.sub(r"[-—–－\s《》]", "", what).startswith(stem)):
            by = split_organs(match.group("by").rpartition("由")[2])
            return tuple(name for name in by if prefix(name) or is_national(name) or is_relative(name))
    return ()
