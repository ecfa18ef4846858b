"""Texts of one year: work reports, which look back on the year before and set tasks for theirs, and bulletins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plangraph.records import Document
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.times import YEAR, Time

REPORT = re.compile(r"工作报告(?:[（(].{1,20}[）)])?$|统计公报(?:[\[（(].{1,12}[\]）)])?$")
TITLE = re.compile(rf"({YEAR})\s*年")
HEAD = 12  # passages in which title and date of a report stand
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
    title = next((text for text in titles if REPORT.search(re.sub(r"\s", "", text))), None)
    if title is None:
        return None
    bulletin = "统计公报" in re.sub(r"\s", "", title)
    for text in [title] if bulletin else [title, *head]:
        if match := TITLE.search(text):
            return Annual(int(match[1]), bulletin)
    return None
