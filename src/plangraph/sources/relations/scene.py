"""A sentence as the rules of relations see it: its frames, the names and topics in them, and what governs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from plangraph.language.frames import Frame
from plangraph.language.layers import Draft, PassageLayers, PlanLayers, Topic
from plangraph.language.text import SELF, Stretch
from plangraph.lexicon import any_of
from plangraph.records import EXCERPT_LENGTH, Link, Mention, Span
from plangraph.sources.names.commonness import is_common
from plangraph.sources.outline import Governing, Outline

IN_LIST = re.compile(r"[”]?(?:[（(][^（）()]{1,30}[）)])?(?:、|和|与|及|以及|，以及)[“]?")
ORGANISATIONS = ("Enterprise", "Institution", "Platform")


@dataclass
class Scene:
    """One sentence of a plan. `carried` is the organisation of a sentence before that 其 or 该公司 takes up; `anchored` are
    the firms that it says lead an industry."""

    plan: PlanLayers
    state: PassageLayers
    sentence: Stretch
    frames: tuple[Frame, ...]
    first: int
    governing: Governing
    carried: Mention | None = None
    drafts: list[Draft] = field(default_factory=list)
    anchored: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        """The text of the passage."""
        return self.state.reading.text

    @property
    def opener(self) -> Mention | None:
        """The park or place that opens the sentence as its subject (——固镇经开区，…; 松江综保区：…), past 位于P的."""
        for m in self.state.names_in(self.sentence.start, self.sentence.end, "Park", "Place"):
            lead = self.text[max(self.sentence.start, self.state.reading.floor) : m.span.start]
            if (
                re.fullmatch(r"(?:(?:位于|地处|坐落于)[^，。]{2,10}的)?", lead)
                and self.text[m.span.end : m.span.end + 1] in "，：:、（("
            ):
                return m
        return None

    @property
    def home(self) -> Mention | None:
        """The jurisdiction, as spoken of in this sentence."""
        return self.plan.home(self.state.reading.passage.index, self.sentence.start, self.sentence.start + 1)

    def names(self, frame: Frame, *classes: str) -> list[Mention]:
        """Names within a frame, its verb excluded."""
        return self.state.names_in(frame.start, frame.end, *classes)

    def topics(self, index: int, *classes: str) -> list[Topic]:
        """Topics that a frame governs, by its place in the sentence."""
        return [t for t in self.state.topics_of(self.first + index) if not classes or t.mention.cls in classes]

    def before(self, frame: Frame, *classes: str) -> list[Mention]:
        """Names of the sentence before a frame."""
        return self.state.names_in(self.sentence.start, frame.start, *classes)

    def all_names(self, *classes: str) -> list[Mention]:
        """Names of the sentence."""
        return self.state.names_in(self.sentence.start, self.sentence.end, *classes)

    def outside(self, names: list[Mention], at: int) -> list[Mention]:
        """The names that stand in no bracket which closes before `at` (X（A、B共建）研究T: X)."""
        return [
            m for m in names if not _enclosed(self.text, max(self.sentence.start, m.span.start - 60), m.span.start, at)
        ]

    def before_bracket(self, at: int) -> Mention | None:
        """The name right before the bracket that `at` stands in, if it stands in one."""
        opened = max(self.text.rfind("（", self.sentence.start, at), self.text.rfind("(", self.sentence.start, at))
        if opened < 0 or re.search(r"[）)]", self.text[opened:at]):
            return None
        return next((m for m in self.all_names() if m.span.end == opened), None)

    def row(self, mention: Mention) -> list[Mention]:
        """The organisations and programmes of the list that a name stands in, itself included, in order."""
        return list(self._rows.get(mention.span.start, (mention,)))

    @cached_property
    def _rows(self) -> dict[int, list[Mention]]:
        """The lists of organisations and programmes of the sentence, by where each of their names begins."""
        found: dict[int, list[Mention]] = {}
        row: list[Mention] = []
        for name in self.all_names(*ORGANISATIONS, "Initiative"):
            if not row or not self._listed(row[-1], name):
                row = []
            row.append(name)
            found.setdefault(name.span.start, row)
        return found

    def _listed(self, a: Mention, b: Mention) -> bool:
        return bool(IN_LIST.fullmatch(self.text[a.span.end : b.span.start]))

    def claim(self, subject: Mention, predicate: str, obj: Mention, rule: str, confidence: float) -> None:
        """Note a claim; its evidence are the words from the one to the other, as far as an excerpt goes."""
        if (subject.cls, subject.name) == (obj.cls, obj.name):
            return
        spans = [
            m.span
            for m in (subject, obj)
            if m.span.passage == self.state.reading.passage.index and m.rule != "jurisdiction"
        ]
        spans = [s for s in spans if self.sentence.start <= s.start < self.sentence.end] or [
            Span(
                self.state.reading.passage.index,
                self.sentence.start,
                min(self.sentence.end, self.sentence.start + EXCERPT_LENGTH),
            )
        ]
        first, last = min(s.start for s in spans), max(s.end for s in spans)
        claim = Link(subject, predicate, obj, self.excerpt(first, last, spans[-1]), rule, confidence)
        self.drafts.append(Draft(claim, tuple(self._surroundings(first, last))))

    def _surroundings(self, first: int, last: int) -> Iterator[str]:
        """What the words around a claim say: how far apart its ends are, the verbs, where the sentence stands."""
        distance = last - first
        yield f"far:{0 if distance < 15 else 1 if distance < 30 else 2 if distance < 60 else 3}"
        over = [f for f in self.frames if f.start < last and f.end > first]
        for frame in over[:1] + over[-1:]:
            yield from (f"verb:{word}" for word in frame.verb[-1:])
            yield f"head:{bool(frame.head)}"
        yield f"frames:{min(len(over), 4)}"
        clauses = {f.clause for f in over}
        yield f"clauses:{min(len(clauses), 3)}"
        yield f"governed:{min(len(self.governing.industries), 2)}"
        yield f"passage:{self.state.reading.passage.kind}"
        yield f"label:{self.state.label is not None}"
        yield f"opens:{self.sentence.start <= self.state.reading.floor}"
        if any(any_of("word-groups", "past").search(title) for title in self.governing.titles[:3]):
            yield "past"

    def excerpt(self, start: int, end: int, keep: Span) -> Span:
        """A stretch of the sentence around `start` to `end` of at most 60 characters that holds `keep`."""
        if end - start > EXCERPT_LENGTH:
            start, end = max(start, keep.end - EXCERPT_LENGTH), keep.end
        room = EXCERPT_LENGTH - (end - start)
        left = max(self.sentence.start, start - room // 2)
        text = self.text
        cut = next((i for i in range(start, left, -1) if text[i - 1] in "，。；：、"), left)
        right = min(self.sentence.end, end + max(0, room - (start - cut)))
        stop = next((i for i in range(end, right) if text[i] in "，。；："), right)
        return Span(keep.passage, min(cut, start), max(stop, end))


def nobody_else(scene: Scene, frame: Frame) -> bool:
    """Whether only words of everybody stand before a frame in its clause, so that no one without a name does it (其与X共建,
    A厂联合X申报)."""
    label = scene.state.label
    start = max(frame.clause.start, scene.state.reading.floor, label[1] if label and label[1] < frame.start else 0)
    tokens = [t for t in scene.state.reading.words(start, frame.start) if t.text[0].isalnum()]
    free = scene.state.free
    return not any(t.text in DOERS or (free(t.start, t.start + 1) and not is_common(t.text)) for t in tokens)


# who does it without a name of its own here
DOERS = frozenset({"其", "部门", "双方", "各方", "牵头"})


def _enclosed(text: str, since: int, start: int, at: int) -> bool:
    opened = max(text.rfind("（", since, start), text.rfind("(", since, start))
    closed = max(text.rfind("）", since, start), text.rfind(")", since, start))
    return opened > closed and bool(re.search(r"[）)]", text[start:at]))


def scenes(plan: PlanLayers, outline: Outline) -> Iterator[Scene]:
    """Every sentence of headings, of the names of columns, and of the passages that name a thing, in order."""
    for state in plan.passages:
        passage = state.reading.passage
        governs = passage.kind == "heading" or passage.header
        if not (governs or state.names or state.topics or SELF.search(state.reading.text)):
            continue
        first = 0
        carried: Mention | None = None
        governing = outline.governing(state)
        for sentence, row in state.sentences:
            governing = _inline(state, sentence, governing)
            spoken_of = carried if ANAPHOR.search(state.reading.text[sentence.start : sentence.end][:24]) else None
            yield Scene(plan, state, sentence, row, first, governing, spoken_of)
            first += len(row)
            carried = next(iter(state.names_in(sentence.start, sentence.end, *ORGANISATIONS)), carried)


# words that take up the organisation of the sentence before
ANAPHOR = re.compile(r"其(?![他它余中实次])|该(?:公司|企业|集团|院|中心|平台|项目|基地|实验室|机构)")


INLINE = re.compile(r"\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳])\s*([^，。；：:]{2,16})(?:[：:。]|$)")


# a sentence of its own that only names what is to be grown: 发展智慧医疗。
SHORT = re.compile(
    r"\s*(?:大力|积极|加快|着力|深入)?(?:发展|推进|推动|培育|打造|加强|提升|壮大|做强|做大|建设)([^，。；：、]{2,10}?)(?:领域)?(?:科技创新|技术创新|创新发展|高质量发展|集群发展)?。"
)


# what a sentence or clause is about: 汽车零部件方面，…; 在装备领域，…
ASPECT = re.compile(r"\s*(?:一是|二是|三是|其中，?|在|围绕|聚焦)?([^，。；：、]{2,12}?)(?:方面|领域)[，：]")


def _inline(state: PassageLayers, sentence: Stretch, governing: Governing) -> Governing:
    """What governs from a numbered label within a paragraph on (（1）医疗器械：…); else what governed before."""
    match = next(
        (m for p in (INLINE, SHORT, ASPECT) if (m := p.match(state.reading.text, sentence.start, sentence.end))), None
    )
    if not match or (sentence.start == 0 and state.label):
        return governing
    industries = tuple(t.mention for t in state.topics_in(*match.span(1), "Industry"))
    if not industries:
        return governing
    above = (
        governing.above
        if state.label is None and sentence.start > 0 and governing.industries and governing.above
        else governing.industries
    )
    return replace(governing, industries=industries, above=above or governing.industries)
