"""Whom a figure is about: the subject of its clause, of an earlier clause, of a label; else the plan's jurisdiction."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from plangraph.extraction.figures.clauses import CLAUSE_MARKS, Site, stretches
from plangraph.extraction.figures.trimming import without_times
from plangraph.extraction.figures.vocabulary import holds, starts_with
from plangraph.records import Mention, Span

CLASSES = ("Place", "Park", "Enterprise", "Platform", "Initiative", "Institution")
BUILDERS = ("Enterprise", "Institution", "Place")
BUILT = ("Platform", "Park", "Initiative")
PROVINCE = re.compile(r"(?:低于|高于|接近|达到)?(?:全省|我省)(?!前|第|首|各)")
CITY = re.compile(r"(?:低于|高于|接近|达到|占)?(?:全市|我市)(?!前|第|首|各)")
OURS = re.compile(r"(?:[我全本][市区县州园])的?⋮")
IMPLIED = "figure-implied-scope"  # the rule of a mention of what the text does not name at that place
REACH = 400  # characters that a short form reaches back
HERE = "⋮"  # stands for the mention that may open a clause
SITUATED = re.compile(r"^(?:坐落[在于]|位于|地处)[^，；]{1,24}?的")
COUNTED_LIST = re.compile(r"等\s*\d")
LISTED = re.compile(r"\s*(?:、|等|和|与|及|，以及)")
DOERS = ("由", "依托", "与", "联合", "以", "我", "全", "本")
COUNTED = re.compile(r"(?:企业|单位|机构|人员|项目|人才|基地)\s*(?:数量)?(?:达到?)?\s*\d")
AFTER_BUILT = re.compile(r"\s*(?:的?(?:建设|发展|创建|运营|工作))?\s*$")
SHORT = re.compile(r"(?:该|本)?(大赛|基金|产业园|园区|试验区|研究院|论坛|中心|保税区|高新区|经开区|平台|资金池|准备金)")


class Scopes:
    """The mentions of a document that a figure may be about, by passage."""

    def __init__(self, mentions: Sequence[Mention], jurisdiction: Mention) -> None:
        self.jurisdiction = jurisdiction
        self.province = _commonest(mentions, ("省", "自治区"), jurisdiction)
        self.city = None if jurisdiction.name.endswith("市") else _commonest(mentions, ("市",), jurisdiction)
        self._at: dict[int, list[Mention]] = defaultdict(list)
        for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
            self._at[mention.span.passage].append(mention)
        self._starts = defaultdict(list, {p: [m.span.start for m in found] for p, found in self._at.items()})

    def within(self, passage: int, start: int, end: int, classes: Sequence[str] = CLASSES) -> list[Mention]:
        """The mentions of some classes that lie in a stretch, in order."""
        starts = self._starts[passage]
        inside = self._at[passage][bisect_left(starts, start) : bisect_left(starts, end)]
        return [m for m in inside if m.span.end <= end and m.cls in classes]

    def general(self, passage: int, at: int) -> Mention:
        """The jurisdiction, as if it were named at a place."""
        return replace(self.jurisdiction, span=Span(passage, at, at + 1), rule=IMPLIED)

    def of(self, site: Site, passage: int, text: str, name: str, topic: Mention | None) -> Mention:
        """The scope of the figure called `name` at a site; `topic` is the one thing that the passage is about."""
        start = site.clause[0]
        intrinsic = bool(holds(site.left + name, "intrinsic"))
        own = self._own(site, passage, text)
        if own:
            return own
        listed = COUNTED_LIST.search(text[site.clause[0] : site.quantity.start + 1])
        if site.bracket is None and not listed and (earlier := self._earlier(site, passage, text, intrinsic=intrinsic)):
            return earlier
        back = self._short_form(passage, text, site.clause)
        if back:
            return back
        if topic and (intrinsic or topic.cls != "Initiative"):
            return topic
        return self.general(passage, start)

    def _own(self, site: Site, passage: int, text: str) -> Mention | None:
        """What the figure's own clause says that it is about."""
        start, at = site.clause[0], site.quantity.start
        opening = _opening(text[start:at])
        above = self._above(opening)
        if above:
            return replace(above, span=Span(passage, start, start + 1), rule=IMPLIED)
        subject = self._subject(passage, text, (start, at))
        if subject and not COUNTED_LIST.search(text[subject.span.end : at + 1]):
            return subject
        if starts_with(opening, "general"):
            return self.general(passage, start)
        return self._after(passage, text, site)

    def _above(self, opening: str) -> Mention | None:
        """The province or the city that an opening means (全省; 全市 in the plan of a district), or None."""
        if PROVINCE.match(opening):
            return self.province
        return self.city if CITY.match(opening) else None

    def _earlier(self, site: Site, passage: int, text: str, *, intrinsic: bool) -> Mention | None:
        """What an earlier clause of the sentence is about, or says is to be built."""
        start = max((text.rfind(mark, site.sentence[0], site.clause[0]) + 1 for mark in "；;"), default=0)
        start = max(start, site.sentence[0])
        clauses = list(stretches(text, start, site.clause[0], CLAUSE_MARKS))
        doing = bool(starts_with(_opening(text[site.clause[0] : site.quantity.start]), "doing", "new"))
        near = True
        for clause in reversed(clauses):
            opening = _opening(text[slice(*clause)])
            subject = self._subject(passage, text, clause)
            built = self._built(passage, text, clause) if near else None
            if built and built != subject and (subject is None or subject.cls in BUILDERS):
                return None if doing or (built.cls == "Initiative" and not intrinsic) else built
            if subject:
                return subject
            if starts_with(opening, "general"):
                return self.general(passage, clause[0])
            near = near and opening.startswith(("由", "坐落", "位于"))
        return None

    def _subject(self, passage: int, text: str, clause: tuple[int, int]) -> Mention | None:
        """The thing that opens a clause, years and conjunctions aside, if it stands alone."""
        for mention in self.within(passage, clause[0], clause[1]):
            if _opening(text[clause[0] : mention.span.start] + HERE) == HERE:
                after = text[mention.span.end :]
                counted = mention.cls == "Initiative" and COUNTED.match(after)
                return None if LISTED.match(after) or counted else mention
        return None

    def _built(self, passage: int, text: str, clause: tuple[int, int]) -> Mention | None:
        """The thing that a clause says is to be built, at the clause's end (牵头组建X; 推进X建设)."""
        found = self.within(passage, *clause, BUILT)
        if not found or not AFTER_BUILT.fullmatch(text[found[-1].span.end : clause[1]]):
            return None
        before = text[clause[0] : found[-1].span.start]
        if not holds(before, "subject-verb"):
            return None
        doer = _opening(before)
        while verb := starts_with(doer, "subject-verb", "opening"):
            doer = doer[len(verb) :]
        return (
            found[-1] if not doer or doer.startswith(DOERS) or self.within(passage, *clause)[0] != found[-1] else None
        )

    def _after(self, passage: int, text: str, site: Site) -> Mention | None:
        """The thing after an amount that is its size (总规模100亿元的X基金, 投入3000万元设立X)."""
        match = re.match(r"\s*(?:的|[^，。；]{0,16}?(?:设立|成立|组建|建设))[“\"]?", text[site.quantity.end :])
        if not match or site.quantity.kind == "count":
            return None
        at = site.quantity.end + match.end()
        return next((m for m in self.within(passage, at - 1, at + 40) if m.span.start in (at - 1, at)), None)

    def _short_form(self, passage: int, text: str, clause: tuple[int, int]) -> Mention | None:
        """The thing named before in the passage whose class word opens the clause (大赛, 产业园)."""
        match = SHORT.match(_opening(text[clause[0] : clause[1]]))
        before = self.within(passage, max(0, clause[0] - REACH), clause[0]) if match else []
        return next((m for m in reversed(before) if match and m.name.endswith(match[1])), None)


def _commonest(mentions: Sequence[Mention], endings: tuple[str, ...], home: Mention) -> Mention | None:
    """A mention of the place with such an ending that is named most often, the plan's own aside."""
    names = Counter(m.name for m in mentions if m.cls == "Place" and m.name.endswith(endings) and m.name != home.name)
    best = max(names, key=lambda name: (names[name], name), default=None)
    return next((m for m in mentions if m.name == best), None)


def _opening(clause: str) -> str:
    """A clause without the years and conjunctions that open it, and without 我市 before a thing of ours."""
    clause = without_times(clause)
    while True:
        clause = SITUATED.sub("", clause.lstrip(" \t、，,:：；;—-–·“”《"))
        if OURS.fullmatch(clause):
            return HERE
        word = starts_with(clause, "opening")
        if not word or starts_with(clause, "protected"):
            return clause
        clause = clause[len(word) :]
