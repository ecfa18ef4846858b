"""What an amount such as 总投资 belongs to: the project that an item is called after, or that the clause before builds."""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.records import Mention, Span
from plangraph.sources.figures.clauses import Site, clauses_before
from plangraph.sources.figures.mentions import Mentions
from plangraph.sources.figures.shapes import CAPACITY, LISTED_COST
from plangraph.sources.figures.trimming import without_times
from plangraph.sources.figures.vocabulary import alternatives, by_length, ends_with, starts_with

CALLED = re.compile(r"[一-龥A-Za-z]{2,20}?项目")
BUILT = ("Platform", "Park", "Initiative")
PROJECT = "figure-project"  # the rule of a mention of a project that is found through its figures
NUMBERING = re.compile(
    r"[\s*#◆●■▪•·①-⑳\-—–]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]?(?!\d|万|吨)[\s*]*)?(?:(?<=\d)\s+)?"
)
ITEM = re.compile(r"(?<=[。；])\s*(?:[（(]?\d{1,2}[）).．、]|◆|●|■|[①-⑳]|[—-]{2})")
CLASSES = (("园", "Park"), ("园区", "Park"), ("中心", "Platform"), ("平台", "Platform"), ("实验室", "Platform"))
FUND = re.compile(
    r"(?:以上|左右)?的?(?:发起)?(?:设立|组建|成立)?(?P<name>[^，。；：、（）的]{2,24}?(?:基金|专项资金|准备金|资金池|专项))(?=[，。；：、（）]|$)"
)
GENERIC = re.compile(
    r"、|的|等|^(?:一批|若干|全国|国家级|省级|重大|重点|各类|多个)|[\d一二三四五六七八九十][个家项条座]"
)
# what stands over many projects
CLASS = re.compile(
    r"专栏|附?[表件]|(?:重大|重点|主要|示范|标志性)[一-龥]{0,8}(?:项目|工程)$|.*[和及与、](?:重点|重大)[一-龥]{0,4}(?:项目|工程)$"
)
SHORTEST, LONGEST = 5, 40
WORD = 8  # characters in which the word for a capacity stands before its number
BACK = 2  # clauses
BACKWARD = 600  # characters in which the item round a figure begins


@lru_cache(maxsize=1)
def title_pattern() -> re.Pattern[str]:
    """A noun phrase that ends as names of projects do, with the mark that closes it."""
    return re.compile(
        rf"(?P<title>[^，。；：:]{{2,{LONGEST}}}?(?:{alternatives('project-end')})(?:[（(][^（）()，。]{{1,12}}[）)])?"
        r"[”\"]?)\s*\**(?=[：:。，,（(由]|位于|落户|落在|落地|设在|选址|总投资|\s\S)"
    )


@lru_cache(maxsize=1)
def costed_pattern() -> re.Pattern[str]:
    """的 and a noun phrase that ends as names of projects do, up to the mark or the verb after it."""
    return re.compile(
        rf"(?:以上|左右)?的(?P<name>[^，。；：、（）的]{{2,{LONGEST}}}?(?:{alternatives('project-end')}))"
        r"(?=[，。；：、（）]|建成|建设|开工|投产|落户|落地|签约|$)"
    )


class Projects:
    """The projects of a document's passages."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions

    def called(self, passage: int, text: str, site: Site) -> Mention | None:
        """The project that is called after an amount (年产3万吨铜箔项目): its name holds the amount or follows it."""
        q = site.quantity
        capacity = CAPACITY.search(text, max(site.clause[0], q.start - WORD), q.start)
        if capacity is None:
            return None
        if called := CALLED.match(text, q.end):
            start = capacity.start()
            return self.named(passage, start, text[start : called.end()])
        near = self.mentions.within(passage, *site.clause, ("Initiative", "Platform"))
        return next((m for m in near if m.span.start <= q.end < m.span.end), None)

    def of(self, passage: int, text: str, site: Site) -> Mention | None:
        """The project that a figure of size, cost or capacity belongs to; None where none is named."""
        found = self.titled(passage, text, site.quantity.start, site.sentence[0])
        return found or self.built(passage, text, site)

    def titled(self, passage: int, text: str, at: int, sentence: int = 0) -> Mention | None:
        """The project that the item round a place is called after (X项目：…，总投资12亿元)."""
        starts = [0, *(match.start() for match in ITEM.finditer(text, max(0, at - BACKWARD), at))]
        return self._title_at(passage, text, starts[-1], at) or self._title_at(passage, text, sentence, at)

    def costed(self, passage: int, text: str, site: Site) -> Mention | None:
        """The project that stands right after what it costs (总投资20亿元的X项目)."""
        match = costed_pattern().match(text, site.quantity.end) if site.quantity.kind == "money" else None
        if (
            match is None
            or len(match["name"]) < SHORTEST
            or GENERIC.search(match["name"])
            or LISTED_COST.search(site.left)
        ):
            return None
        return self.named(passage, match.start("name"), match["name"])

    def fund(self, passage: int, text: str, site: Site) -> Mention | None:
        """The fund that an amount of money right before its name is the size of (设立20亿元的X基金)."""
        match = FUND.match(text, site.quantity.end) if site.quantity.kind == "money" else None
        if match is None or not ends_with(match["name"], "fund"):
            return None
        for mention in self.mentions.within(passage, match.start("name") - 1, match.end("name") + 2, ("Initiative",)):
            if mention.span.end >= match.end("name") - 1:
                return mention
        shortest = SHORTEST if match["name"].endswith("基金") else SHORTEST + 2
        if len(match["name"]) < shortest or GENERIC.search(match["name"]):
            return None
        return self.named(passage, match.start("name"), match["name"])

    def fund_before(self, passage: int, text: str, site: Site) -> Mention | None:
        """The fund that the sentence named last before a figure; None where it names none."""
        start, at = site.sentence[0], site.quantity.start
        named = [m for m in self.mentions.within(passage, start, at, ("Initiative",)) if ends_with(m.name, "fund")]
        if named:
            return named[-1]
        found = [m for m in FUND.finditer(text, start, at) if ends_with(m["name"], "fund")]
        name = re.split(r"设立|组建|出资|发起|建立|用好", found[-1]["name"])[-1] if found else ""
        if len(name) < SHORTEST or GENERIC.search(name):
            return None
        return self.named(passage, found[-1].end("name") - len(name), name)

    def _title_at(self, passage: int, text: str, begin: int, at: int) -> Mention | None:
        numbering = NUMBERING.match(text, begin)
        begin = numbering.end() if numbering else begin
        match = title_pattern().match(text, begin, min(at, begin + LONGEST + 20))
        if match is None or CLASS.match(match["title"]) or _is_doing(without_times(match["title"])):
            return None
        if any(verb in match["title"][:-SHORTEST] for verb in _verbs()):
            return None
        return self.named(passage, match.start("title"), match["title"])

    def built(self, passage: int, text: str, site: Site) -> Mention | None:
        """The project that the clause before the figure, or before its brackets, builds (开工建设X项目，总投资98亿元)."""
        if site.bracket:
            start = site.sentence[0]
            before = [(start, site.bracket[0] - 1)]
            before = [(text.rfind("，", start, before[0][1]) + 1 or start, before[0][1])]
        else:
            part = max(text.rfind(mark, site.sentence[0], site.clause[0]) for mark in "；;") + 1
            before = [clause for clause in clauses_before(text, site) if clause[0] >= part][: -BACK - 1 : -1]
        for start, end in before:
            if found := self._at_end(passage, text, start, end):
                return found
        return None

    def _at_end(self, passage: int, text: str, start: int, end: int) -> Mention | None:
        body = re.sub(
            r"(?:等)?(?:建设|项目建设|(?:落户|落在|落地|选址|位于|设在|建在).*|投产|投用|竣工|开工|实施|(?:前期|筹备)(?:工作)?)$",
            "",
            text[start:end].rstrip(),
        )
        end = start + len(body)
        inside = [m for m in self.mentions.within(passage, start, end, BUILT) if m.span.end >= end - 1]
        project = ends_with(body, "project-end")
        if inside and not project.startswith(("项目", "工程")):
            return inside[0]
        if not project:
            return None
        name = without_times(body)
        cut = max(
            (name.rfind(word) + len(word) for word in (*_verbs(), *by_length("bears")) if word in name[:-2]), default=0
        )
        name = name[cut:].strip("的 ")
        if not SHORTEST <= len(name) <= LONGEST or GENERIC.search(name):
            return inside[0] if inside else None
        return self.named(passage, end - len(name), name)

    def named(self, passage: int, start: int, name: str) -> Mention:
        """The mention that stands at a place, as long as the name, or one made of the name."""
        end = start + len(name)
        for mention in self.mentions.within(passage, start, end, BUILT):
            if mention.span.start == start and mention.span.end >= end - 1:
                return mention
        cls = next((cls for ending, cls in CLASSES if name.endswith(ending)), "Initiative")
        return Mention(cls, name.strip('“”"'), Span(passage, start, end), PROJECT, 0.8)


def _is_doing(title: str) -> bool:
    """Whether what looks like a title opens with a verb of doing."""
    return not starts_with(title, "protected") and bool(
        starts_with(title, "subject-verb", "doing", "new", "bare", "opening")
    )


@lru_cache(maxsize=1)
def _verbs() -> tuple[str, ...]:
    return tuple(alternatives("build").split("|"))
