"""Whom a figure is about: the subject of its clause, of an earlier clause, of a label; else the plan's jurisdiction."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from plangraph.records import Mention, Span
from plangraph.sources.figures.bearers import bearer
from plangraph.sources.figures.carried import carried
from plangraph.sources.figures.clauses import Site, clauses_before
from plangraph.sources.figures.mentions import Mentions
from plangraph.sources.figures.openings import (
    EDGE,
    HERE,
    OURS,
    SITUATED,
    begins_list,
    is_left,
    is_opened_by,
    is_quoted_part,
    names_others,
    opening,
)
from plangraph.sources.figures.projects import Projects
from plangraph.sources.figures.referring import referred
from plangraph.sources.figures.topics import Topic, labelled, topical
from plangraph.sources.figures.trimming import trim_left, trim_right, without_times
from plangraph.sources.figures.unlisted import facility, unlisted
from plangraph.sources.figures.vocabulary import holds, is_intrinsic, starts_with

# a clause that begins anew, of what is the jurisdiction's (省属高校…, 首批24个…)
ANEW = re.compile(r"(?:[省市县区州]属|首批|第一批)(?!于)")
REST = re.compile(r"(?:其他|其余|其它)[一-龥（）]{0,8}")
HOME_ENDS = ("省", "市", "县", "区", "州", "自治区", "自治州", "旗", "地区")
PROVINCE = re.compile(r"(?:低于|高于|接近|达到)?(?:全省|我省)(?!前|第|首|各)")
CITY = re.compile(r"(?:低于|高于|接近|达到)?(?:全市|我市)(?!前|第|首|各)")
PROVINCES = ("省", "自治区", "中国")
NATION_NAME = "中国"
LOCATED = re.compile(r"\s*(?:先|率先|首先)?在")
LEADERS = ("Park", "Platform", "Institution", "Place")
SET_UP = ("Park", "Platform")
LISTED_ALONE = ("Place", "Park", "Enterprise")  # what a list may name one by one, each with its number
DESCRIBED = ("Park", "Platform", "Initiative", "Enterprise")  # what may stand after words that tell which one it is
LEADS = re.compile(
    r"(?!的?(?:高质量发展|一体化|方面|作用|效应|建设|获批|创建|批复|设立|等|、|和|与|及|以来|成立|，|：|:))"
)
LISTED_PLACE = "figure-place"  # the rule of a mention of a place that a table lists
IMPLIED = "figure-implied-scope"  # the rule of a mention of what the text does not name at that place
LIST_OF = re.compile(r"[^，。；]{0,12}、[^，。；]{0,40}?\d[个家座项条名]")  # 甲东湖、乙等3家园区
REACH = 400  # characters that a short form reaches back
NATION = re.compile(
    r"(?:低于|高于|接近)?(?:全国|全球|世界)(?:的?平均|均值)?(?:水平)?(?:值)?\s*(?:为|是|约|达到?|的)?\s*"
)
COUNTED_LIST = re.compile(r"等\s*\d")
LISTED = re.compile(r"\s*(?:、|等|和|与|及|，以及|(?:经[一-龥]{2,8})?至[一-龥])")  # and what a route begins with
DOERS = ("由", "依托", "与", "联合", "以", "我", "全", "本")
ARRIVED = re.compile(
    r"(?:落户|获批|揭牌|挂牌|成立|投用|投产|开工|启动|建成|通过验收|获批设立|投入使用|投入运营|完工|竣工|封顶|试运行|主体完工|上线|上线运行|运行|投运|入选|通车|开通|开放|开馆|启用|落户[一-龥]{2,6})$"
)
NUMBERED = re.compile(
    r"\s*(?:数量(?:达到?|约|近|超过?|突破|共)?\s*|(?:达到?|约|近|超过?|突破|共)\s*)?\d+(?:\.\d+)?\s*[家个所座项支只条期批列艘]"
)
COUNTED = re.compile(r"(?:企业|单位|机构|人员|项目|人才|基地)\s*(?:数量)?(?:达到?)?\s*\d")
LONGEST_MORE = 9  # characters of a facility's name behind the place's
NUMBER = re.compile(r"\d")
NAMED = re.compile(r"[“”\d·—]|[一-龥]{2}[市县区州]|黄河|长江")
KIND = re.compile(r"(?:工程|项目|政策|计划)$")
PART = re.compile(r"(?:份额|比例|比重|占比|覆盖率)$")
AIMED = re.compile(r"\s*(?:力争|争取|确保)")
SHORT = re.compile(
    r"(?:该(?=项目|工程|计划|行动)|该|本)?((?<=该)(?:项目|工程|计划|行动)|大赛|基金|产业园|园区|试验区|研究院|论坛|中心|保税区|高新区|经开区|平台|资金池|准备金|基地)"
)


class Scopes:
    """The mentions of a document that a figure may be about, by passage."""

    def __init__(self, mentions: Sequence[Mention], jurisdiction: Mention, own: Collection[str] = ()) -> None:
        self.jurisdiction, self._own_names = jurisdiction, frozenset(own)
        self.mentions = Mentions(mentions)
        self.projects = Projects(self.mentions)
        home = jurisdiction.name
        self.province = self.mentions.commonest_place(("省", "自治区"), home)
        self.city = None if home.endswith("市") else self.mentions.commonest_place(("市",), home)

    def general(self, passage: int, at: int) -> Mention:
        """The jurisdiction, as if it were named at a place."""
        home = self.jurisdiction
        return Mention(home.cls, home.name, Span(passage, at, at + 1), IMPLIED, home.confidence)

    def place(self, passage: int, start: int, name: str) -> Mention:
        """The place that stands at a place of the text, named there or made of its name."""
        end = start + len(name)
        if name == self.jurisdiction.name:
            return replace(self.jurisdiction, span=Span(passage, start, end), rule=IMPLIED)
        found = (m for m in self.mentions.within(passage, start, end) if m.span.start == start and m.span.end == end)
        return next(found, Mention("Place", name, Span(passage, start, end), LISTED_PLACE, 0.8))

    def of(self, site: Site, passage: int, text: str, name: str, topic: Topic) -> Mention:
        """The scope of the figure called `name` at a site; `topic` is what the passage is about.

        What the clause itself names; the project of a size or cost; what of the sentence has such figures; the topic; else
        the jurisdiction.
        """
        start, own = site.clause[0], is_intrinsic(name) or is_intrinsic(site.left.strip())
        intrinsic = own and site.quantity.kind != "share"
        found = self._money(passage, text, site, name) or self.projects.called(passage, text, site)
        if intrinsic and not found:
            found = self.projects.titled(passage, text, site.quantity.start, site.sentence[0])
        found = found or self._own(site, passage, text, name)
        if not found and ANEW.match(opening(site.left)):
            return self.general(passage, start)
        if not found and intrinsic:
            found = topic.project or self.projects.built(passage, text, site)
        found = (
            found
            or labelled(topic, site, name)
            or carried(self.projects, passage, text, site, name)
            or bearer(self.mentions, site, passage, text, without_times(site.left) + name)
            or self._short_form(passage, text, site.clause)
            or self._leader(passage, text, site)
            or self._set_up(passage, text, site)
        )
        return found or topical(topic, site, name) or self.general(passage, start)

    def _money(self, passage: int, text: str, site: Site, name: str) -> Mention | None:
        """The fund or project whose size or cost an amount is, or the fund of the sentence whose share is told."""
        if site.quantity.kind == "share" and (starts_with(name, "allotted") or starts_with(site.right, "allotted")):
            return self.projects.fund_before(passage, text, site)
        return self.projects.fund(passage, text, site) or self.projects.costed(passage, text, site)

    def _own(self, site: Site, passage: int, text: str, name: str) -> Mention | None:
        """What the figure's own clause says that it is about."""
        start, at = site.clause[0], site.quantity.start
        words = opening(text[start:at])
        above = self._above(words)
        if above:
            return replace(above, span=Span(passage, start, start + 1), rule=IMPLIED)
        if (whole := self._named_longer(passage, text, start, at)) is not None:
            return whole
        part = self._subject(passage, text, (_begin(site), at)) if site.joined else None
        part = part if part and part.cls in LISTED_ALONE else None
        subject = part or self._subject(passage, text, (start, at))
        subject = subject or referred(self.mentions, passage, text, (start, at), self.jurisdiction)
        if subject and self._is_home(subject):
            return replace(self.jurisdiction, span=subject.span, rule=subject.rule)
        if subject and _is_topic(subject, site, name):
            return self.general(passage, start)
        if subject and not COUNTED_LIST.search(text[subject.span.end : at + 1]):
            return subject
        if starts_with(words, "general"):
            return self.general(passage, start)
        if match := LOCATED.match(text, start, at):
            for mention in self.mentions.within(passage, match.end(), at, ("Park", "Place")):
                if mention.span.start == match.end() and not (
                    self._is_home(mention) or LISTED.match(text, mention.span.end)
                ):
                    return mention if starts_with(text[mention.span.end : at], "doing", "bare", "new") else None
        return self._after(passage, text, site) or unlisted(passage, text, _begin(site), at)

    def _named_longer(self, passage: int, text: str, start: int, at: int) -> Mention | None:
        """The facility that opens a clause by a name that begins with a place's (甲市乙港货物吞吐量)."""
        subject = self._subject(passage, text, (start, at))
        if subject is None or subject.cls != "Place":
            return None
        number = NUMBER.search(text, subject.span.end, at)  # the first of several that are shared out
        longer = facility(passage, text, start, number.start() if number else at)
        more = longer.span.end - subject.span.end if longer and longer.span.start == subject.span.start else 0
        return longer if 0 < more <= LONGEST_MORE else None

    def is_alone(self, site: Site, passage: int, text: str, *, again: bool) -> bool:
        """Whether a clause names a thing and its number, and not what is counted: that is what was counted before.

        `again` says that the unit is that of the figure before, of which a list of things after 其中 has its parts.
        """
        subject = self._subject(passage, text, (_begin(site), site.quantity.start))
        between = text[subject.span.end : site.quantity.start] if subject else ""
        part = again and (site.joined or "其中" in site.left)
        return subject is not None and (bool(between.strip()) or part) and not trim_right(trim_left(between)[0])[0]

    def stands_before(self, site: Site, passage: int) -> bool:
        """Whether nothing but a place stands before a number, of something that is there (甲县300兆瓦储能电站)."""
        at, name = site.quantity.start, site.left.strip(EDGE)
        if (
            not name
            or site.right[:1] in ("", "的", "、", "（", "(")
            or starts_with(site.right, "verb", "effect", "allotted")
        ):
            return False
        return any(m.name == name for m in self.mentions.within(passage, at - len(site.left), at, ("Place",)))

    def _above(self, words: str) -> Mention | None:
        """The province or the city that an opening means (全省; 全市 in the plan of a district), or None."""
        if self.jurisdiction.name.endswith(PROVINCES):
            return None
        if PROVINCE.match(words):
            return self.province
        return self.city if CITY.match(words) else None

    def _is_top(self) -> bool:
        """Whether 全省 and 全市 are the jurisdiction: that of a province, or one that is not known."""
        return self.jurisdiction.rule == IMPLIED or self.jurisdiction.name.endswith(PROVINCES)

    def _is_home(self, mention: Mention) -> bool:
        """Whether a place is the jurisdiction by a short name: 烟台 in a plan of 烟台市, or the one that the text gives."""
        home = self.jurisdiction.name
        if mention.name in self._own_names:
            return True
        return mention.cls == "Place" and len(mention.name) > 1 and home in (mention.name + end for end in HOME_ENDS)

    def is_elsewhere(self, left: str) -> bool:
        """Whether a figure is of the nation, or of a province or city that the text does not name (全国平均为2.4%)."""
        words = opening(left)
        if self.jurisdiction.name == NATION_NAME:
            return False
        if self._is_top():
            return bool(NATION.fullmatch(words))
        above = PROVINCE.match(words) or (CITY.match(words) and not self.jurisdiction.name.endswith("市"))
        return bool(NATION.fullmatch(words) or (above and self._above(words) is None))

    def _subject(self, passage: int, text: str, clause: tuple[int, int]) -> Mention | None:
        """The thing that opens a clause, years and conjunctions aside, if it stands alone."""
        for mention in self.mentions.within(passage, clause[0], clause[1]):
            if is_opened_by(text[clause[0] : mention.span.start], described=mention.cls in DESCRIBED):
                after = text[mention.span.end :]
                counted = NUMBERED.match(after) or (mention.cls == "Initiative" and COUNTED.match(after))
                level = mention.cls == "Place" and (after.startswith("级") or is_quoted_part(text, mention))
                level = level or (mention.cls == "Place" and begins_list(after, text[mention.span.end : clause[1]]))
                return None if LISTED.match(after) or counted or level else mention
        return None

    def _leader(self, passage: int, text: str, site: Site) -> Mention | None:
        """The park, platform or place that opens the sentence, or its part after a semicolon, as the doer of all of it.

        A class word that opens a clause before (产业园紧紧围绕…) stands for the thing named before it.
        """
        if site.bracket or REST.match(site.left.strip()) or names_others(site):
            return None
        begin, close = site.sentence[0], site.clause[0]
        start = max(text.rfind("；", begin, close) + 1, text.rfind(";", begin, close) + 1, begin)
        for clause in clauses_before(text, site):
            if clause[0] >= start and (short := self._short_form(passage, text, clause)):
                return short
        for mention in self.mentions.within(passage, start, site.clause[0], LEADERS):
            before = SITUATED.sub("", without_times(text[start : mention.span.start]).strip(EDGE))
            after = text[mention.span.end :]
            if (before and not OURS.fullmatch(before + HERE)) or not LEADS.match(after) or self._is_home(mention):
                return None
            if LIST_OF.match(after) or is_left(text, site, mention.span.end):
                return None
            end = re.search(r"[，；。：]", after)
            return None if ARRIVED.search(after[: end.start()] if end else after) else mention
        return None

    def _set_up(self, passage: int, text: str, site: Site) -> Mention | None:
        """The park or platform with which the clause right before ends, which sets it up (共建甲园，起步区12平方公里)."""
        earlier, said = clauses_before(text, site), opening(text[site.clause[0] : site.quantity.start])
        if site.bracket or site.quantity.kind not in ("count", "measure") or not earlier:
            return None
        if AIMED.match(site.left) or starts_with(said, "event", "doing", "build", "new", "bare", "sets-up"):
            return None
        if text[earlier[-1][1] : earlier[-1][1] + 1] not in "，,":
            return None
        start, end = earlier[-1]
        named = [m for m in self.mentions.within(passage, start, end, SET_UP) if m.span.end >= end - 1]
        before = text[start : named[-1].span.start] if named else ""
        return named[-1] if named and holds(before, "sets-up") and not self._is_home(named[-1]) else None

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
        return next((m for m in reversed(before) if match and _is_called(m, match[1])), None)


def _is_topic(subject: Mention, site: Site, name: str) -> bool:
    """Whether what opens a clause is a kind of works or measures of which a share is told, and nothing that has a name
    of its own (政府投资工程面向小微企业的预留份额)."""
    named = subject.cls == "Initiative" and (NAMED.search(subject.name) or not KIND.search(subject.name))
    return subject.cls == "Initiative" and not named and site.quantity.kind == "share" and bool(PART.search(name))


def _begin(site: Site) -> int:
    """Where what is said of a quantity begins: its clause, or its part of a list."""
    return site.quantity.start - len(site.left) if site.joined else site.clause[0]


def _is_called(mention: Mention, word: str) -> bool:
    """Whether a class word may stand for a thing (园区 for every park, else the word that ends its name)."""
    return mention.name.endswith(word) or (word == "园区" and mention.cls == "Park")
