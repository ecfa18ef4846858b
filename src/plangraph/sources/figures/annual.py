"""Texts of one year: work reports, which look back on the year before and set tasks for theirs, and bulletins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plangraph.records import Document
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.times import YEAR, Time

REPORT = re.compile(r"工作报告(?:[（(].{1,20}[）)])?$|统计公报(?:[\[（(].{1,12}[\]）)])?$")
# two years in one title: what was done, and what is to be done
BOTH = re.compile(
    rf"({YEAR})\s*年?度?[^。，；]{{0,24}}?(?:总结|回顾|(?:执行|完成|落实)情况)[^。，；]{{0,6}}?(?:和|及|与|暨|、)\s*({YEAR})\s*年?度?"
    r"[^。，；]{0,24}?(?:安排|计划|打算|思路|要点|草案|谋划|建议|任务)"
)
# the tasks of one year (2025年…工作要点)
TASKS = re.compile(
    rf"({YEAR})\s*年度?(?![^，。；]{{0,4}}[-—–~～至])[^，。；]{{0,30}}?(?:要点|工作计划|工作安排|重点工作|重点任务|任务分工|任务清单|攻坚方案|年度计划)(?:[（(].{{1,12}}[）)])?$"
)
DONE = re.compile(rf"({YEAR})\s*年?度?[^。，；]{{0,16}}?工作(?:总结|情况(?:报告|汇报)?)$")
TITLE = re.compile(rf"({YEAR})\s*年")
HEAD = 12  # passages in which title and date of a report stand
LONGEST_PLACE = 24  # characters before the year
LONGEST = 60  # characters of a title
NONE = 0


@dataclass(frozen=True, slots=True)
class Annual:
    """A text of one year: the `year` that its title or date gives, and whether it reports only (`bulletin`)."""

    year: int
    bulletin: bool

    @property
    def reported(self) -> int:
        """The year that it reports on: its own for a bulletin, the one before for a work report."""
        return self.year if self.bulletin else self.year - 1

    @property
    def time(self) -> Time:
        """The year of what stands without one: of the tasks of a report, of all that a bulletin says."""
        return Time(NONE, NONE, self.year)


def annual(document: Document) -> Annual | None:
    """The year of a work report or a statistical bulletin; None for a plan, and where no year is given."""
    head = [plain(p.text).strip() for p in document.passages[:HEAD]]
    titles = [plain(document.metadata.title or ""), *(text for text in head if len(text) <= LONGEST)]
    for text in titles:
        if both := BOTH.match(_after_place(text)):
            return Annual(int(both[2]), bulletin=False)
        if done := DONE.match(_after_place(text)):
            return Annual(int(done[1]), bulletin=True)
        if tasks := TASKS.match(_after_place(text)):
            return Annual(int(tasks[1]), bulletin=False)
    title = next((text for text in titles if REPORT.search(re.sub(r"\s", "", text))), None)
    if title is None:
        return None
    bulletin = "统计公报" in re.sub(r"\s", "", title)
    for text in [title] if bulletin else [title, *head]:
        if match := TITLE.search(text):
            return Annual(int(match[1]), bulletin)
    return None


def _after_place(title: str) -> str:
    """A title from its first year on (甲县2023年工作总结 → 2023年工作总结); as it is where it has none."""
    year = re.search(YEAR, title)
    return title[year.start() :] if year and year.start() <= LONGEST_PLACE else title
