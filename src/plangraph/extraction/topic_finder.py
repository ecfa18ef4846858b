"""The topics of a plan: what verbs of growth and of making govern, what closes lists, what headings and labels name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.extraction.frames import Frame
from plangraph.extraction.knowledge import words
from plangraph.extraction.state import PassageState, PlanState, Topic
from plangraph.extraction.text import label_of
from plangraph.extraction.topics import INDUSTRY, TECHNOLOGY, head_kind, kind_of, trim
from plangraph.ids import fold
from plangraph.records import Mention

NOT_TOPICAL = re.compile(r"要素|部门|单位|问题|内容|文件|精神|政策|机制|制度|体系|活动|人才|服务功能|措施|因素|工作(?!任务)|能力|优势|手段|方式|环节|功能|机构|企业|公司|高校|院校|园区|平台|载体|城市|地区|项目")
PLAIN = re.compile(r"^[\u4e00-\u9fffA-Za-z0-9+（）()/“”·\-]{2,18}$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that could be a topic, with what its surroundings say."""

    start: int
    end: int
    frame: int
    industry: float
    technology: float
    accept: bool
    head: bool = False
    label: bool = False
    rule: str = "topic-frame"


def find_topics(plan: PlanState) -> None:
    """Fill `topics` of every passage; one name has one kind in a plan."""
    found: list[tuple[PassageState, list[Candidate]]] = []
    for state in plan.passages:
        state.label = label_of(state.reading.passage)
        found.append((state, list(_candidates(state))))
    votes: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    accepted: set[str] = set()
    for state, candidates in found:
        for c in candidates:
            name = fold(state.reading.text[c.start : c.end])
            votes[name][0] += c.industry
            votes[name][1] += c.technology
            if c.accept:
                accepted.add(name)
    for state, candidates in found:
        taken: list[tuple[int, int]] = []
        for c in sorted(candidates, key=lambda c: (not c.accept, c.start - c.end, c.start)):
            name = fold(state.reading.text[c.start : c.end])
            if name not in accepted or any(c.start < b and c.end > a for a, b in taken):
                continue
            taken.append((c.start, c.end))
            industry, technology = votes[name]
            cls = INDUSTRY if industry > technology else TECHNOLOGY
            margin = abs(industry - technology) / (industry + technology + 1)
            state.topics.append(_topic(state, c, cls, round(0.6 + 0.3 * margin, 2)))
        state.topics.sort(key=lambda t: t.mention.span.start)


def _topic(state: PassageState, c: Candidate, cls: str, confidence: float) -> Topic:
    span = state.reading.span(c.start, c.end)
    return Topic(Mention(cls, state.reading.text[c.start : c.end], span, c.rule, confidence), c.frame, c.head, c.label)


def _candidates(state: PassageState) -> Iterator[Candidate]:
    passage = state.reading.passage
    if passage.kind == "row":
        return
    if passage.kind == "heading" or state.label:
        yield from _labels(state)
    index = 0
    for _, row in state.sentences:
        for frame in row:
            yield from _of_frame(state, frame, index)
            index += 1


def _labels(state: PassageState) -> Iterator[Candidate]:
    """The name of a section or of a labelled paragraph, where it is a plain noun phrase."""
    passage = state.reading.passage
    if passage.kind == "heading":
        section = passage.section
        title = state.reading.document.sections[section].title if section >= 0 else passage.text
        at = passage.text.rfind(title.strip("。：: "))
        start, end = (at, at + len(title.strip("。：: "))) if at >= 0 and title.strip("。：: ") else (0, 0)
    else:
        assert state.label is not None
        start, end = state.label
    if start >= end:
        return
    bounds = trim(state.reading.text, start, end)
    if not bounds or state.names_in(start, end):
        return
    name = state.reading.text[bounds[0] : bounds[1]]
    kind = kind_of(name)
    whole = bounds == (start, end)
    if not PLAIN.match(name) or not (kind.known and (whole or end - start <= 18)):
        return
    yield Candidate(*bounds, -1, kind.industry + 1, kind.technology, True, label=True, rule="topic-label")


def _of_frame(state: PassageState, frame: Frame, index: int) -> Iterator[Candidate]:
    text = state.reading.text
    items = [bounds for item in frame.items if (bounds := _bounds(state, item))]
    kinds = [kind_of(text[a:b]) for a, b in items]
    known = sum(kind.known for kind in kinds)
    closing = head_kind(frame.head) if frame.head else ""
    yield from _head(state, frame, index, closing)
    if not items:
        return
    develop = frame.has("develop")
    grow, make = frame.has("grow"), frame.has("make")
    share = known / len(frame.items)
    off = bool(frame.head) and not closing and bool(NOT_TOPICAL.search(frame.head.split("的")[0]))
    for (a, b), kind in zip(items, kinds, strict=True):
        industry, technology = kind.industry, kind.technology
        industry += 1.5 * (closing == "industry") + 1.0 * (grow and not develop)
        technology += 1.5 * (closing == "technology") + 2.0 * develop + 0.5 * (make and not grow)
        accept = not off and (
            kind.known and (grow or make or develop or frame.listed)
            or frame.listed and closing in ("industry", "technology")
            or frame.listed and share >= 0.5 and len(frame.items) > 1
            or develop and b - a >= 3
        )  # fmt: skip
        yield Candidate(a, b, index, industry, technology, bool(accept))


def _bounds(state: PassageState, item: tuple[int, int]) -> tuple[int, int] | None:
    """The topic within an item, past a place that opens it; None where a name takes the item up."""
    start, end = item
    for name in state.names_in(start, end):
        if name.span.start == start and name.cls in ("Place", "Park", "Enterprise") and end - name.span.end >= 2:
            start = name.span.end
        else:
            return None
    return trim(state.reading.text, start, end)


def _head(state: PassageState, frame: Frame, index: int, closing: str) -> Iterator[Candidate]:
    """The head noun of a list, where it names an industry or technology of its own (等铝箔产业)."""
    if not frame.head or closing not in ("industry", "technology"):
        return
    text = state.reading.text
    at = text.find(frame.head, frame.items[-1][1], frame.end + len(frame.head))
    if at < 0:
        return
    core = re.split(r"[的，。；]", frame.head)[0]
    bounds = trim(text, at, at + len(core))
    if not bounds or state.names_in(at, at + len(core)):
        return
    name = text[bounds[0] : bounds[1]]
    kind = kind_of(name)
    if re.match(r"^(?:新|重点|特色|主导|优势|支柱|相关|高端|新型|先进适用|关键|核心|战略性?|首位|等)*(?:产业|行业|技术|产品|材料|设备|装备|系统|业态|领域|新业态)$", name) and name not in words("known-topics", "industry"):
        return
    if kind.known:
        yield Candidate(*bounds, index, kind.industry + (closing == "industry"), kind.technology + (closing == "technology"), True, head=True, rule="topic-head")
