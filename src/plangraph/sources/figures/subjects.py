"""Whose an amount is: 产值 or 营业收入 alone is no name; the industry or the firms that the text speaks of go before it."""

from __future__ import annotations

import re
from dataclasses import replace

from plangraph.records import Document, Passage
from plangraph.sources.figures.clauses import Site, clauses_before
from plangraph.sources.figures.mentions import Mentions
from plangraph.sources.figures.name import Name
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.openings import is_opened_by
from plangraph.sources.figures.trimming import trim_left, without_times
from plangraph.sources.figures.vocabulary import by_length, starts_with

DOING = re.compile(r"^(?:实现|完成|力争|合计|全行业|年)")
COUNTED = re.compile(r"(?:户|企业|项目|船舶|园区|集群|基地|机构|单位|市场|酒庄|景区|平台)$")
SOWN = re.compile(r"(.{2,8}?)(?:播种|种植|栽培|养殖)(?:总)?面积")
GROWN = re.compile(r"^(?:总|单位面积)?产(?:量|值)$|^[单总亩]产$")
CROP = re.compile(
    r"^[—\-\s]*([一-龥]{2,4}?)(?:生产(?!总值|力|性|要素|条件)|种植|养殖|单产)"
)  # a label that says what is grown
LABEL = re.compile(r"^[^，。；：]{2,24}[。：]")
INDUSTRY = ("Industry",)
NAMED = re.compile(r"[^，。、“]{2,12}?(?:产业链|产业集群|产业|制造业|服务业)(?!园|基地|工程|化|政策|开发)")
RATE = "率"
HEAD = 12  # passages in which a plan's title stands


def is_bare(name: Name) -> bool:
    """Whether a name says of what kind an amount is, and not whose."""
    bare = (*by_length("bare-metric"), *by_length("grown"), *by_length("lone-rate"), *by_length("staff"))
    return DOING.sub("", name.text) in bare or name.text in bare


class Subjects:
    """Finds whose the bare amounts of a passage are."""

    def __init__(self, passage: Passage, title: Passage | None, mentions: Mentions, plan: str = "") -> None:
        self.passage, self.title, self.mentions, self.plan = passage, title, mentions, plan
        self.text = plain(passage.text)

    def complete(self, name: Name, site: Site, before: tuple[Name, Site] | None) -> Name:
        """The name with its subject; as it is where the text gives none. `before` is the figure before it."""
        if name.text in by_length("lone-rate"):
            return self._rate(name, before, site)
        if name.text in by_length("staff"):
            return replace(name, text=self._counted(site, before) + name.text)
        if name.text in by_length("grown"):
            return replace(name, text=self._grown(name, before, site) + name.text)
        subject = (
            self._grown(name, before, site)
            or self._clause(site)
            or self._counted(site, before)
            or self._label()
            or self._heading()
            or self.plan
        )
        if not subject:
            return name
        own = DOING.sub("", name.text)
        own = own.removeprefix("产业") if subject.endswith("产业") else own.removeprefix(subject)
        return Name(subject + own, name.verb if name.change else "", name.change, name.inherited)

    def cost(self, name: Name, site: Site, before: tuple[Name, Site] | None) -> Name:
        """The name of a sum with the projects that the figure before counted (签约项目9个、总投资…); as it is where none."""
        counted = self._counted(site, before) if name.text in by_length("cost") else ""
        return replace(name, text=counted + name.text) if counted else name

    def _clause(self, site: Site) -> str:
        """The industry that opens an earlier clause of the sentence (生物医药产业异军突起，营业收入…)."""
        part = max(self.text.rfind(mark, site.sentence[0], site.clause[0]) for mark in "；;") + 1
        for start, end in reversed(clauses_before(self.text, site)):
            if start < part:
                return ""
            if match := NAMED.match(trim_left(without_times(self.text[start:end]))[0]):
                return match[0]
            for mention in self.mentions.within(self.passage.index, start, end, INDUSTRY):
                if is_opened_by(self.text[start : mention.span.start]):
                    return self._surface(mention.span.start, mention.span.end)
        return ""

    def _counted(self, site: Site, before: tuple[Name, Site] | None) -> str:
        """What the figure before counted, in the same sentence (规模以上企业58家，实现产值…)."""
        if before is None or before[1].sentence != site.sentence or before[1].quantity.kind != "count":
            return ""
        if before[1].joined:  # of several that are counted none
            return ""
        between = self.text[before[1].quantity.end : site.quantity.start]
        return (
            trim_left(before[0].text)[0] if COUNTED.search(before[0].text) and not re.search(r"[；;]", between) else ""
        )

    def _grown(self, name: Name, before: tuple[Name, Site] | None, site: Site) -> str:
        """The crop whose area the figure before gave in the same sentence (粮食播种面积…亩、产量…吨)."""
        if name.text in by_length("grown"):
            title = plain(self.title.text) if self.title is not None else ""
            crop = CROP.match(self.text) or CROP.match(title)
            if crop and crop[1] not in by_length("no-crop"):
                return crop[1]
        if before is None or before[1].sentence != site.sentence or not GROWN.search(DOING.sub("", name.text)):
            return ""
        match = SOWN.fullmatch(before[0].text)
        return match[1] if match else ""

    def _rate(self, name: Name, before: tuple[Name, Site] | None, site: Site) -> Name:
        """The name of a rate with what the figure before counted (受理诉求900件、办结率99%); as it is where it counted none."""
        if before is None or before[1].sentence != site.sentence or before[1].quantity.kind != "count":
            return name
        if before[1].joined:  # of several that were counted none
            return name
        _, done, rest = before[0].text.partition(name.text.removesuffix(RATE))
        noun = rest if done else before[0].text
        word = starts_with(noun, "event")
        return replace(name, text=(noun.removeprefix(word) or noun) + name.text)

    def _label(self) -> str:
        """The industry that the label of the passage names."""
        match = LABEL.match(self.text)
        named = self.mentions.within(self.passage.index, 0, match.end(), INDUSTRY) if match else []
        return self._surface(named[0].span.start, named[0].span.end) if len(named) == 1 else ""

    def _heading(self) -> str:
        """The one industry that the heading over the passage names."""
        if self.title is None or self.passage.kind == "heading":
            return ""
        named = self.mentions.within(self.title.index, 0, len(self.title.text), INDUSTRY)
        return plain(self.title.text[named[0].span.start : named[0].span.end]) if len(named) == 1 else ""

    def _surface(self, start: int, end: int) -> str:
        tail = re.match(r"产业链?|行业|制造业", self.text[end:])
        return self.text[start:end] + (tail[0] if tail else "")


def industry_of(document: Document, mentions: Mentions) -> str:
    """The one industry that the plan's title names; "" where it names none, or several."""
    title = re.sub(r"\s", "", plain(document.metadata.title or ""))
    found: set[str] = set()
    for passage in document.passages[:HEAD] if title else ():
        if re.sub(r"\s", "", plain(passage.text)) in title:
            named = mentions.within(passage.index, 0, len(passage.text), INDUSTRY)
            found |= {plain(passage.text[m.span.start : m.span.end]) for m in named}
    return found.pop() if len(found) == 1 else ""
