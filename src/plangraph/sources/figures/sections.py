"""What stands above a passage: chapters and headings, and what they say of the figures under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.language.text import label_of
from plangraph.records import Document, Passage
from plangraph.sources.figures.annual import Annual, annual
from plangraph.sources.figures.leads import lead_of, opens
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.times import PLAN_END, Time, find_times
from plangraph.sources.figures.vocabulary import holds, starts_with

CITED = re.compile(r"(?:贯彻|落实|执行|根据|依据|依照|按照|衔接)[^。；《]{0,12}(?:《[^》]*》[、和及与]?){1,9}")
SIGNED = re.compile(r"\s*(20\d\d)\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?\s*")
SPAN = re.compile(r"((?:19|20)\d\d)\s*年?\s*[-—–~～至]{1,2}\s*((?:19|20)\d\d)\s*年")
PLAN = re.compile(r"[“\"]?(十[一二三四五六]?)五[”\"]?\s*(?:规划|时期|期间)|第(十[一二三四五六])个五年")
FIRST_YEAR = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}
BARE_PERIOD = re.compile(r"[“\"](十[一二三四五六]?)五[”\"](?![^，、]*规划)")
QUOTED = re.compile(r"[“\"](十[一二三四五六]?)五[”\"]")
NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]{1,4}[章节篇部分]{1,2}|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*"
)
REVIEW = re.compile(r"(?:中期|终期|实施|总结)评估(?:报告|情况)?(?:[（(].{1,8}[）)])?$")
AS_OF = re.compile(r"(?:截至|截止到?|[至到])\s*(20\d\d)\s*年(?:\d{1,2}月)?[末底]?")
TITLED = re.compile(r"((?:19|20)\d\d)\s*年(?:度|版|本)?")
CHAPTER = re.compile(
    r"\s*(?:第[一二三四五六七八九十百]{1,4}[章篇部]|[一二三四五六七八九十]{1,3}、)(?P<title>[^。；]{2,40})"
)
YEARLY = re.compile(
    r"\s*(?P<title>(?:(?:19|20)\d\d年|过去[一五]年|今年)[^。；，]{0,16}(?:回顾|总结|安排|任务|工作|目标|要求|思路|建议|考虑))\s*[:：]?"
)
PAST = re.compile(r"\s*(?:各位代表[!！,，:：]\s*)?(?:一年来|过去的?一年|过去五年|五年来|这五年|去年)")
BACK = re.compile(r"\s*(?:回望|回顾|回首)[^。；]{0,12}[“\"过五这]|\s*(?:过去的?|这)(?:五年|几年)[里来间，]")


@dataclass(frozen=True, slots=True)
class Heading:
    """What governs a passage: `kind` actual, target or "", and the year or period of its heading or lead."""

    kind: str = ""
    time: Time | None = None


def start_year(document: Document) -> int | None:
    """The first year of the plan: as the metadata have it, else as its opening or its date says; None where they do not."""
    if report := annual(document):
        return report.year + 1 if report.bulletin else report.year
    if is_review(document) and (told := AS_OF.findall(plain(" ".join(p.text for p in document.passages[:12])))):
        return max(map(int, told)) + 1
    if document.metadata.start_year is not None:
        return document.metadata.start_year
    dated = int(document.metadata.date[:4]) if document.metadata.date else _signed(document)
    opening = CITED.sub("", plain(" ".join(passage.text for passage in document.passages[:12])))
    if match := SPAN.search(opening):
        return int(match[1])
    head = [
        match[1] for passage in document.passages[:6] for match in QUOTED.finditer(CITED.sub("", plain(passage.text)))
    ]
    if head:
        return max(FIRST_YEAR[number] for number in head)
    found = Counter(match[1] or match[2] for match in PLAN.finditer(plain(" ".join(p.text for p in document.passages))))
    if not found:
        return dated or _titled(document)
    first = FIRST_YEAR[max(found, key=lambda number: (found[number], FIRST_YEAR[number]))]
    return max(first, dated or first)  # what it tells of the years before its own date has happened


def is_review(document: Document) -> bool:
    """Whether a text looks back on how a plan was carried out (…规划中期评估报告)."""
    return bool(REVIEW.search(re.sub(r"\s", "", document.metadata.title or "")))


def _titled(document: Document) -> int | None:
    """The year that the title gives as its own (…指引（2026年版）, 2026年…方案), or None."""
    years = TITLED.findall(plain(document.metadata.title or ""))
    return int(years[-1]) if years else None


def _signed(document: Document) -> int | None:
    """The year of the date that stands alone at the end of a text, or None."""
    found = (SIGNED.fullmatch(plain(passage.text)) for passage in reversed(document.passages))
    return next((int(match[1]) for match in found if match), None)


def headings(document: Document) -> dict[int, Heading]:
    """For each passage (by index) what governs it."""
    report, first, review = annual(document), document.metadata.start_year, is_review(document)
    leads: dict[int, Time] = {}
    past: set[int] = set()  # the chapters of a report whose passages say that they look back
    found: dict[int, Heading] = {}
    for passage, path in _paths(document, report):
        titles = [title for _, title in path]
        if label := label_of(passage):
            titles.append(plain(passage.text[slice(*label)]))
        if report and path and PAST.match(plain(passage.text)) and _kind([path[0][1]]) != "target":
            past.add(path[0][0])
        if not report and path and not _kind(titles) and _looks_back(plain(passage.text), first):
            past.add(path[-1][0])
        back = bool(report and (report.bulletin or (path and path[0][0] in past)))
        back = back or (not report and bool(path) and path[-1][0] in past)
        kind = "actual" if back else _kind(titles) or ("actual" if review and passage.kind != "row" else "")
        found[passage.index] = Heading(kind, _dated(_time(path, leads, kind), report, kind))
        if passage.kind in ("paragraph", "item") and path and (lead := lead_of(passage, kind, report)):
            if report and kind == "actual":  # it looks back on five years, then on one, or the other way round
                leads.update(dict.fromkeys((key for key, _ in path) if opens(passage, report) else [path[-1][0]], lead))
            leads.setdefault(path[-1][0], lead)
    return found


def _looks_back(text: str, first: int | None) -> bool:
    """Whether a plan's passage opens with the years before its own (回望“十四五”，…; 2016年至2020年，是…)."""
    if BACK.match(text):
        return True
    span = SPAN.match(text.lstrip())
    return bool(span and first and int(span[2]) < first)


def _dated(time: Time | None, report: Annual | None, kind: str) -> Time | None:
    """The time; where a report looks back, no later than the year that it reports on, and that year where there is none."""
    if report is None or kind != "actual":
        return time
    if time is None or (time.year or 0) > report.reported:
        return Time(0, 0, report.reported, time.period if time else None)
    return time


def _paths(document: Document, report: Annual | None) -> Iterator[tuple[Passage, list[tuple[int, str]]]]:
    """Each passage with the headings above it, outermost first, by their keys: sections, and chapters written as text.

    In a report, whose chapters are years, a chapter holds to the next whatever the headings between.
    """
    chapter: tuple[int, str] | None = None
    before: set[int] = set()  # the sections that began before the chapter
    for passage in document.passages:
        sections = document.section_path(passage.section)
        path = [(section.index, plain(section.title)) for section in sections if section.index not in before]
        text = plain(passage.text)
        match = None if passage.kind == "row" else CHAPTER.fullmatch(text) or (report and YEARLY.fullmatch(text))
        if match and passage.kind != "heading":
            chapter = (-1 - passage.index, match["title"])
            before = set(range(passage.section + 1)) if report else set()
        elif match:
            chapter = path[-1] if report and path else None
        if chapter and chapter not in path:
            path.insert(0, chapter)
        yield passage, path


def _kind(titles: list[str]) -> str:
    """The kind that the innermost telling heading gives; one that opens with a verb of doing tells nothing."""
    for title in reversed(titles):
        title = NUMBER.sub("", title)
        if starts_with(title, "doing-section"):
            continue
        target, actual = holds(title, "target-section"), holds(title, "actual-section")
        if target and not actual:
            return "target"
        if actual and not target:
            return "actual"
    return ""


def _time(path: list[tuple[int, str]], leads: dict[int, Time], kind: str) -> Time | None:
    """The year of the innermost heading or lead that gives one."""
    for key, title in reversed(path):
        if key in leads:
            return leads[key]
        times = [time for time in find_times(title) if not time.base]
        if times and "规划" not in title:
            return times[-1]
        if kind and (match := BARE_PERIOD.search(title)):
            return Time(0, 0, PLAN_END[match[1]], match[0] + "时期")
    return None
