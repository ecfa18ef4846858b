"""The year that a figure of a passage stands under: of its sentence, of what stands before, of the heading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from plangraph.sources.figures.annual import Annual
from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.times import Time, find_times, year_of
from plangraph.sources.figures.vocabulary import alternatives, starts_with

NOW = ("现有", "目前", "已", "现已", "今年")
SPOKEN = re.compile(
    r"(?P<past>(?:过去|这)的?(?:一年|(?P<five>五年))|(?:一年|(?P<five2>五年))来|极不平凡的一年)"
    r"|(?P<last>去年|上年(?!度))|今年(?:以来)?|本年(?!度)"
)
REACH = 3000  # characters that a year may govern
LONGEST_RESET = 4
OPENING = 12  # characters: how far into a passage a period may stand that governs the whole of it
FROM_TO = re.compile(
    r"\s*(?:(?:的)?基础上\s*|的\s*)?(?:增|提高|提升|增长|增加|发展|扩大|扩容|上升|降|下降|降低|减少|延长|缩短|缩小|跃升|跃|拓展|攀升|壮大|扩展|推进)"
    r"[^，。；\d]{0,2}(?:至|到)"
)


FINISHED = re.compile(
    r"[^，。；\d]{0,16}，(?:预计|计划|力争|争取|将|于|到|在)*\s*20\d\d\s*年(?:[底末初]|[上下]半年|\d{1,2}月)?(?:底?前)?(?:全面|全部|正式|实现)?"
    r"(?:建成|达产|投产|并网|投用|投运|完工|竣工|通车|运营|开园|交付|试运行)"
)
FROM = re.compile(r"[由从](?:原?来的?|最初的?|现在的?)?$")
TO = re.compile(r"[一-龥]{1,4}[至到为成]\d")


def spoken_times(text: str, report: Annual) -> Iterator[Time]:
    """The years that a text of one year means by 去年, 过去五年, 今年."""
    for match in SPOKEN.finditer(text):
        base = bool(re.search(r"(?:比|较|与|同|跟)$", text[max(0, match.start() - 1) : match.start()]))
        if match["past"]:
            yield Time(*match.span(), report.reported, match[0] if match["five"] or match["five2"] else None)
        else:
            yield Time(*match.span(), report.year - 1 if match["last"] else report.year, None, base)


@cache
def _opens(group: str) -> re.Pattern[str]:
    return re.compile(rf"[。！？；]\s*(?:{alternatives(group)})")


class Calendar:
    """The years and periods of a passage's half-width text; `heading` is what its heading or lead gives.

    In a text of one year (`report`) 去年, 过去一年 and 今年 are years too.
    """

    def __init__(self, text: str, heading: Time | None, report: Annual | None = None) -> None:
        self.text, self.heading, self.report = text, heading, report
        self.times = find_times(text)
        if report:
            self.times = sorted((*self.times, *spoken_times(text, report)), key=lambda time: time.start)
        self._starts = [time.start for time in self.times]

    def time_of(self, site: Site) -> Time | None:
        """The year or period of a figure; None where the text gives none, or speaks of now."""
        at, start = site.quantity.start, site.sentence[0]
        if site.bracket and starts_with(site.left.strip(), "actual"):
            return None
        here = [t for t in self.within(start, at) if not (t.base and site.quantity.kind == "times")]
        found = year_of(here, at, self.text)
        found = found or self._finished(at, site.quantity.end)
        if self.is_start(site):
            return found if found and found.base else None
        if found:
            return found
        words = site.left + self.opening(site)
        if any(word in words for word in NOW):
            return None
        carried = self._carried(start)
        if carried and self.report and self.heading and not self._opens_sentence(carried):
            return self.heading
        return carried or self.heading

    def opening(self, site: Site) -> str:
        """The short clause that opens a figure's sentence (目前，…; 五年来，…), or ""."""
        start = site.sentence[0]
        opening, comma, _ = self.text[start : min(start + OPENING, site.quantity.start)].partition("，")
        return opening if comma else ""

    def within(self, start: int, end: int) -> list[Time]:
        """The times that begin in a stretch."""
        return self.times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def is_start(self, site: Site) -> bool:
        """Whether the figure is what something rose or fell from (由38家增至308家)."""
        after = self.text[site.quantity.end : site.quantity.end + 14]
        return bool(FROM_TO.match(after) or (FROM.search(site.left) and TO.match(after)))

    def _finished(self, at: int, end: int) -> Time | None:
        """The year in which what a figure is of is done, by the clause after it (装机80万千瓦，2025年并网)."""
        match = FINISHED.match(self.text, end)
        later = self.within(end, match.end()) if match else []
        return replace(later[0], start=at, end=at, base=False) if later else None

    def _carried(self, sentence: int) -> Time | None:
        """The year that an earlier sentence of the passage left standing."""
        earlier = [t for t in self.within(max(0, sentence - REACH), sentence) if t.end <= sentence and not t.base]
        if not earlier:
            return None
        last = earlier[-1]
        end = sentence + LONGEST_RESET
        if not _opens("reset").search(self.text, last.end, end):
            point = _opens("point").search(self.text, last.end, end)
            if point is None or self._opens_sentence(last):
                return last
        first = next(time for time in self.times if not time.base)
        governs = first.start <= OPENING and (first.period or self.text[: first.start].endswith("到"))
        return first if governs else None

    def _opens_sentence(self, time: Time) -> bool:
        """Whether a time stands in the first clause of its sentence."""
        before = re.split(r"[。！？；]", self.text[max(0, time.start - OPENING) : time.start])[-1]
        return len(before) < OPENING and "，" not in before
