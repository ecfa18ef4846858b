"""What stands like a title in the front of a document: on one line or several, before the text of the plan begins."""

from __future__ import annotations

import re

from ...naming import prefix
from ..knowledge import metadata_words
from .dates import is_date
from .lines import BRACKET, KIND, KINDS, is_entry, is_heading, is_prose, is_salutation, looks_like_title
from .notices import read_notice
from .organs import is_organ, split_organs
from .zones import JOINTS, ZONES

_SENDING = "|".join(metadata_words()["sending"])
_BRACKETS = re.compile(rf"{BRACKET}{{1,3}}$")
_YEARS_LINE = re.compile(r"[—－-]{0,2}\s*(?:19|20)\d\d\s*年?\s*[-—–－~～至到]{1,2}\s*(?:19|20)\d\d\s*年?$")
_YEAR_WORDS = r"(?:(?:19|20)\d\d|[二一][〇○零一二三四五六七八九]{3})年度?"
_BEGINS = re.compile(
    rf"[“\"「]?(?:第?(?:二?十[一二三四五六七八九]?|[六七八九])个?五|{_YEAR_WORDS}|关于|国家|全国|中国|中华)"
)
_NUMBERED = re.compile(r"第(?:二?十[一二三四五六七八九]?|[六七八九])个五年")
_JUNK_NUMBER = re.compile(r"(?:[-—]\s*)?\d{1,3}(?:\s*[-—])?\s*(?=[^\d年月日条个项号.、．/:：])")
_WHOLE = re.compile(rf"《([^《》]{{4,}})》({BRACKET}*)$")
_ENCLOSURE = re.compile(r"附\s*件?\s*(?:\d{1,2}|[一二三四五])?\s*[：:．.]?\s*(?=.)")
_TAG = re.compile(r"[【\[](?:[^】\]]{0,6}解读|图解|一图[^】\]]{0,4}|转载|原标题|现行有效|规划|计划)[】\]]")
_PLACED = re.compile(r"[（(〔\[【]([一-鿿]{2,12})[）)〕\]】](?=.{6})")  # the place that a page sets before a headline
_NEWS = re.compile(
    r"(?:(?<=》)(?:正式)?(?:出台|发布|公布|印发实施|印发)|(?<=计划|方案|规划|纲要)(?:正式(?:发布|公布|印发)|(?:正式)?出台))$"
)
_GOES_ON = re.compile(r"(?:和|及|与|暨|以及)")
_DIVISION_OF_CORPS = re.compile(r"(?:新疆生产建设)?(?:兵团)?第[一二三四五六七八九十]{1,3}师(?=.)")
_HALVES = tuple(metadata_words()["second_halves"])
_ON_A_PLAN = tuple(metadata_words()["on_a_plan"])
_WEAK = re.compile(
    rf"(?:[“\"]?二?十[一二三四五六七八九]?五[”\"]?(?:时期)?)?(?:产业|创新|专项|总体|工作|实施|行动|建设|发展|若干|指导|管理|暂行|规划|纲要|远景|目标)*(?:{KIND}){BRACKET}*$"
)
_REPORT = re.compile(r"(.{0,30}?政府工作报告)(?:[（(].{0,40}[）)]|——.*|-{2}.*)?$")
_REPORT_HEAD = re.compile(rf"(?:{_YEAR_WORDS})?[一-鿿（）()]{{0,24}}?(?:{_YEAR_WORDS})?(?:人民)?政府工作报告$")
_HEADER = re.compile(r".{2,30}(?:文件|政府公报|国务院公报)$")
_LONGEST_PART = 45
_MOST_ABOVE = 3


def candidates(lines: tuple[str, ...]) -> list[tuple[int, int]]:
    """First and last line of what stands like a title, before the text of the plan begins."""
    found: list[tuple[int, int]] = []
    free, signed = True, False
    for position, line in enumerate(lines):
        if is_date(line) or is_salutation(line) or "公开发布" in line:
            signed = signed or is_date(line)
            free = free or is_date(line) or "公开发布" in line
        elif is_prose(line):
            free = False
        elif (free or is_salutation(lines[min(position + 1, len(lines) - 1)])) and (
            _is_title(line) or _is_rest(lines, position)
        ):
            found.append((_first(lines, position), _last(lines, position)))
    return found


def _is_title(line: str) -> bool:
    bare = strip_line(line)
    if _REPORT.match(bare):
        return is_report(trim(bare))
    if re.search(rf"关于(?:{_SENDING})", bare) and not bare.startswith("《"):
        return False
    whole = looks_like_title(bare) and not read_notice(bare, 0, 0) and not _HEADER.match(bare)
    return whole and not re.match(
        r"(?:根据|按照|依据|为|经|现将|各|一是|编制|审议|听取|《[^》]*$|.*(?:征集|征求|公开)意见$)", bare
    )


def _is_rest(lines: tuple[str, ...], position: int) -> bool:
    """Whether a line is the last word alone of a title that is set on several lines (纲要)."""
    return lines[position] in KINDS and position > 0 and _is_part(lines[position - 1])


def strip_line(line: str) -> str:
    """A line without the page number or the word of an enclosure before it, and without 《》 around it."""
    line = _ENCLOSURE.sub("", line, count=1) if line.startswith("附") else line
    number = _JUNK_NUMBER.match(line)
    if number and (prefix(line, number.end()) or _BEGINS.match(line, number.end())):
        line = line[number.end() :]
    line = _TAG.sub("", line)
    placed = _PLACED.match(line)
    line = line[placed.end() :] if placed and is_place(placed.group(1)) else line
    line = _NEWS.sub("", line) if _NEWS.search(line) else line
    whole = _WHOLE.match(line)
    return whole.group(1) + whole.group(2) if whole else line


def begins(line: str) -> bool:
    """Whether a title can begin with this line: a place, a year, the number of a five-year plan, 关于."""
    bare = _DIVISION_OF_CORPS.sub("", strip_line(line).lstrip('《“"'))
    return bool(prefix(bare)) or bool(_BEGINS.match(strip_line(line))) or _speaks(bare)


def _speaks(line: str) -> bool:
    """Whether a line begins with organs and 关于 (省人民政府关于)."""
    organs, about, _ = line.partition("关于")
    return bool(about) and len(organs) <= _LONGEST_PART and bool(split_organs(organs))


def _first(lines: tuple[str, ...], position: int) -> int:
    """The line on which the title begins that ends on `position`."""
    above = lines[position - 1] if position else ""
    if above.endswith("关于") and _is_part(above):
        return _first(lines, position - 1)
    weak = bool(_WEAK.match(lines[position])) or bool(_GOES_ON.match(lines[position]))
    if begins(lines[position]) and not weak:
        return _with_place(lines, position)
    first = position
    weak = weak and not is_report(strip_line(lines[position]))
    for upper in range(position - 1, max(-1, position - 1 - _MOST_ABOVE), -1):
        if not _is_part(lines[upper]):
            break
        if begins(lines[upper]):
            return _with_place(lines, upper)
        if weak and first == position:
            first = upper
    return first


def _with_place(lines: tuple[str, ...], position: int) -> int:
    """The line above, where it is the place of a title that goes on with a year or a plan's number; else this line."""
    above = lines[position - 1] if position else ""
    if not above or prefix(strip_line(lines[position])):
        return position
    placed = prefix(_DIVISION_OF_CORPS.sub("", above))
    opens = _NUMBERED.match(lines[position]) and placed and above.endswith("发展") and _is_part(above)
    return position - 1 if is_place(above) or is_zone(above) or opens else position


def is_place(line: str) -> bool:
    """Whether a line holds names of places, a year or the number of a five-year plan and nothing else."""
    rest = re.sub(rf"{_YEAR_WORDS}|[“\"”]|二?十[一二三四五六七八九]?五", "", _DIVISION_OF_CORPS.sub("", line))
    while place := prefix(rest):
        rest = rest[len(place) :]
    return rest == ""


def is_zone(line: str) -> bool:
    """Whether a line is the name of a zone in a division and nothing else."""
    return bool(prefix(line)) and line.endswith(ZONES) and not JOINTS.search(line)


def _is_part(line: str) -> bool:
    """Whether a line may be the upper part of a title."""
    if not 2 <= len(line) <= _LONGEST_PART or re.search(r"[。；：:〕号!！?？|]", line) or line.endswith(("，", ",")):
        return False
    unlike = is_date(line) or is_organ(line) or is_heading(line) or is_entry(line) or _HEADER.match(line)
    return (
        not unlike and not (looks_like_title(line) and not _GOES_ON.search(line)) and bool(re.search(r"[一-鿿]", line))
    )


def _last(lines: tuple[str, ...], position: int) -> int:
    """The last line of the title: brackets, years, and a second half that begins with 和 belong to it."""
    for below in range(position + 1, min(position + 4, len(lines))):
        line = lines[below]
        bracket = _BRACKETS.match(line) and not is_date(line)
        half = _GOES_ON.match(line) and (looks_like_title(line) or line.endswith(_HALVES))
        half = half or (line.startswith(_ON_A_PLAN) and looks_like_title(line))
        if not (bracket or half or _YEARS_LINE.match(line)):
            break
        position = below
    return position


def trim(title: str) -> str:
    """A report's headline without the meeting that stands after it."""
    report = _REPORT.match(title)
    return report.group(1) if report else title


def is_report(title: str) -> bool:
    """Whether words are the title of a government's report on its work and nothing else."""
    return bool(_REPORT_HEAD.match(title))
