"""Whom a figure is about: the subject of its clause, of an earlier clause, of a label; else the plan's jurisdiction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plangraph.records import Mention, Span
from plangraph.sources.figures.clauses import Site, clauses_before
from plangraph.sources.figures.mentions import Mentions
from plangraph.sources.figures.openings import doer_of, is_opened_by, opening
from plangraph.sources.figures.vocabulary import holds, starts_with

BUILDERS = ("Enterprise", "Institution", "Place")
BUILT = ("Platform", "Park", "Initiative")
PROVINCE = re.compile(r"(?:低于|高于|接近|达到)?(?:全省|我省)(?!前|第|首|各)")
CITY = re.compile(r"(?:低于|高于|接近|达到)?(?:全市|我市)(?!前|第|首|各)")
IMPLIED = "figure-implied-scope"  # the rule of a mention of what the text does not name at that place
REACH = 400  # characters that a short form reaches back
NATION = re.compile(
    r"(?:低于|高于|接近)?(?:全国|全球|世界)(?:的?平均|均值)?(?:水平)?(?:值)?\s*(?:为|是|约|达到?|的)?\s*"
)
COUNTED_LIST = re.compile(r"等\s*\d")
LISTED = re.compile(r"\s*(?:、|等|和|与|及|，以及)")
DOERS = ("由", "依托", "与", "联合", "以", "我", "全", "本")
ARRIVED = re.compile(r"(?:落户|获批|揭牌|挂牌|成立|投用|投产|开工|启动|建成|通过验收|获批设立|投入使用|投入运营)$")
NUMBERED = re.compile(r"\s*(?:数量)?(?:达到?|约|近|超过?|突破|共)?\s*\d+(?:\.\d+)?\s*[家个所座项支]")
COUNTED = re.compile(r"(?:企业|单位|机构|人员|项目|人才|基地)\s*(?:数量)?(?:达到?)?\s*\d")
NUMBER_END = re.compile(r"\d\s*[一-龥%]{1,4}$")
AFTER_BUILT = re.compile(r"\s*(?:[（(][^（()）]{1,6}[）)])?(?:的?(?:建设|发展|创建|运营|工作))?\s*$")
SHORT = re.compile(r"(?:该|本)?(大赛|基金|产业园|园区|试验区|研究院|论坛|中心|保税区|高新区|经开区|平台|资金池|准备金)")


class Scopes:
    """The mentions of a document that a figure may be about, by passage."""

    def __init__(self, mentions: Sequence[Mention], jurisdiction: Mention) -> None:
        self.jurisdiction = jurisdiction
        self.mentions = Mentions(mentions)
        home = jurisdiction.name
        self.province = self.mentions.commonest_place(("省", "自治区"), home)
        self.city = None if home.endswith("市") else self.mentions.commonest_place(("市",), home)

    def general(self, passage: int, at: int) -> Mention:
        """The jurisdiction, as if it were named at a place."""
        return replace(self.jurisdiction, span=Span(passage, at, at + 1), rule=IMPLIED)

    def of(self, site: Site, passage: int, text: str, name: str, topic: Mention | None) -> Mention:
        """The scope of the figure called `name` at a site; `topic` is the one thing that the passage is about."""
        start = site.clause[0]
        words = (site.left + name).replace("规模以上", "")
        intrinsic = site.quantity.kind != "share" and bool(holds(words, "intrinsic"))
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
        words = opening(text[start:at])
        above = self._above(words)
        if above:
            return replace(above, span=Span(passage, start, start + 1), rule=IMPLIED)
        subject = self._subject(passage, text, (start, at))
        if subject and not COUNTED_LIST.search(text[subject.span.end : at + 1]):
            return subject
        if starts_with(words, "general"):
            return self.general(passage, start)
        return self._after(passage, text, site)

    def _above(self, words: str) -> Mention | None:
        """The province or the city that an opening means (全省; 全市 in the plan of a district), or None."""
        if PROVINCE.match(words):
            return self.province
        return self.city if CITY.match(words) else None

    def is_elsewhere(self, left: str) -> bool:
        """Whether a figure is of the nation, or of a province or city that the text does not name (全国平均为2.4%)."""
        words = opening(left)
        above = PROVINCE.match(words) or (CITY.match(words) and not self.jurisdiction.name.endswith("市"))
        return bool(NATION.fullmatch(words) or (above and self._above(words) is None))

    def _earlier(self, site: Site, passage: int, text: str, *, intrinsic: bool) -> Mention | None:
        """What an earlier clause of the sentence is about, or says is to be built."""
        semicolon = max(text.rfind(mark, site.sentence[0], site.clause[0]) for mark in "；;")
        clauses = [clause for clause in clauses_before(text, site) if clause[0] > semicolon]
        doing = not intrinsic and bool(starts_with(opening(text[site.clause[0] : site.quantity.start]), "doing", "new"))
        near = True
        for clause in reversed(clauses):
            words = opening(text[slice(*clause)])
            subject = self._subject(passage, text, clause)
            built = self._built(passage, text, clause) if near else None
            if built and built != subject and (subject is None or subject.cls in BUILDERS):
                return None if doing or (built.cls == "Initiative" and not intrinsic) else built
            subject = subject or self._short_form(passage, text, clause)
            if subject:
                return None if doing and ARRIVED.search(text[slice(*clause)]) else subject
            if starts_with(words, "general"):
                return self.general(passage, clause[0])
            near = near and (words.startswith(("由", "坐落", "位于")) or bool(NUMBER_END.search(text[slice(*clause)])))
        return None

    def _subject(self, passage: int, text: str, clause: tuple[int, int]) -> Mention | None:
        """The thing that opens a clause, years and conjunctions aside, if it stands alone."""
        for mention in self.mentions.within(passage, clause[0], clause[1]):
            if is_opened_by(text[clause[0] : mention.span.start]):
                after = text[mention.span.end :]
                counted = NUMBERED.match(after) or (mention.cls == "Initiative" and COUNTED.match(after))
                return None if LISTED.match(after) or counted else mention
        return None

    def _built(self, passage: int, text: str, clause: tuple[int, int]) -> Mention | None:
        """The thing that a clause says is to be built, at the clause's end (牵头组建X; 推进X建设)."""
        found = self.mentions.within(passage, *clause, BUILT)
        if not found or not AFTER_BUILT.fullmatch(text[found[-1].span.end : clause[1]]):
            return None
        before = text[clause[0] : found[-1].span.start]
        if not holds(before, "subject-verb"):
            return None
        doer, first = doer_of(before), self.mentions.within(passage, *clause)[0]
        return found[-1] if not doer or doer.startswith(DOERS) or first != found[-1] else None

    def _after(self, passage: int, text: str, site: Site) -> Mention | None:
        """The thing after an amount that is its size (总规模100亿元的X基金, 投入3000万元设立X)."""
        match = re.match(r"\s*(?:的|[^，。；]{0,16}?(?:设立|成立|组建|建设))[“\"]?", text[site.quantity.end :])
        if not match or site.quantity.kind == "count":
            return None
        at = site.quantity.end + match.end()
        return next((m for m in self.mentions.within(passage, at - 1, at + 40) if m.span.start in (at - 1, at)), None)

    def _short_form(self, passage: int, text: str, clause: tuple[int, int]) -> Mention | None:
        """The thing named before in the passage whose class word opens the clause (大赛, 产业园)."""
        match = SHORT.match(opening(text[clause[0] : clause[1]]))
        before = self.mentions.within(passage, max(0, clause[0] - REACH), clause[0]) if match else []
        return next((m for m in reversed(before) if match and m.name.endswith(match[1])), None)
