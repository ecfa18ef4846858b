"""Every stretch of a plan that could be a topic, with what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.extraction.frames import Frame
from plangraph.extraction.knowledge import words
from plangraph.extraction.state import PassageState, PlanState
from plangraph.extraction.text import label_of
from plangraph.extraction.topics import features
from plangraph.extraction.topics.kinds import head_kind, kind_of
from plangraph.extraction.topics.trimming import LINE, opening, trim, unbalanced, unplain

JOINED = re.compile(r"以及|和|与|及|等")
AFTER_NAME = re.compile(r"(?:[（(][^（）()]{1,24}[）)])?的?")
CHAIN = re.compile(r"“([^“”，。]{2,12}(?:[—－-]+[^“”，。—－-]{2,12}){2,6})”")
LISTED_IN = re.compile(r"^(.{2,12})[（(](.*[、，].*)[）)]$")
PROJECT = re.compile(
    r"^(.{4,30}?)(?:的)?(?:上市后)?(?:关键技术|核心技术|系统再评价)?(?:研究|研发|开发)?(?:及|与|和)?(?:产业化|显示应用|应用|示范|研究|研发|专项|攻关项目)(?:应用)?(?:项目)?$"
)
PLUS = re.compile(
    r"“?((?:互联网|移动互联网|物联网|人工智能|大数据|区块链|5G|AI|智能|数字|科技|北斗|文化|旅游|农业|汽车|康养|生态)[+＋]”?[\u4e00-\u9fff]{2,8}?)(?:”|(?=[，。、；]|产业|等|模式|应用|发展))"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a passage that could be a topic, and the features that speak for or against it."""

    start: int
    end: int
    frame: int
    features: tuple[str, ...]
    head: bool = False
    label: bool = False
    rule: str = "topic-frame"


def candidates(plan: PlanState, state: PassageState) -> Iterator[Candidate]:
    """Every stretch of a passage that could be a topic."""
    passage = state.reading.passage
    if passage.kind == "row":
        return
    state.label = label_of(passage)
    label = _label_stretch(state)
    index = 0
    for _, row in state.sentences:
        for frame in row:
            yield from _of_frame(plan, state, frame, index, label)
            index += 1
    yield from _whole(plan, state, label)
    yield from _of_projects(plan, state)
    yield from _plus(plan, state)
    yield from _chains(plan, state)


def _of_projects(plan: PlanState, state: PassageState) -> Iterator[Candidate]:
    """The technology in the title of a project (“…关键技术研究及产业化”)."""
    for m in state.names:
        title = re.sub(r"[“”]|项目$", "", m.name)
        match = PROJECT.match(title) if m.cls == "Initiative" else None
        if match:
            start = m.span.start + m.name.find(title)
            bounds = opening(state.reading.text, start, start + match.end(1)), start + match.end(1)
            yield Candidate(*bounds, -1, ("project", *features.of_name(plan, state, *bounds)), rule="topic-project")


def _plus(plan: PlanState, state: PassageState) -> Iterator[Candidate]:
    """“互联网+医疗”, “5G+智慧公交”: a line of business joined to a means."""
    for match in PLUS.finditer(state.reading.text):
        start, end = match.span(1)
        index = _frame_at(state, start)
        yield Candidate(start, end, index, ("plus", *features.of_name(plan, state, start, end)), rule="topic-plus")


def _whole(plan: PlanState, state: PassageState, label: tuple[int, int]) -> Iterator[Candidate]:
    """A label or heading whose words a conjunction or 等 joins, as one name (医疗器械及卫生材料产业)."""
    text = state.reading.text
    start, end = label
    while end > start and text[end - 1] in "。：: ":
        end -= 1
    if (
        not 4 <= end - start <= 22
        or not JOINED.search(text, start + 2, end - 2)
        or re.search(r"[、，]", text[start:end])
    ):
        return
    bounds = _bounds(state, start, end)
    if bounds is not None:
        bounds = bounds[0], _chain_end(text, bounds[1], (start, end))
    if bounds is None or not JOINED.search(text, bounds[0] + 2, bounds[1] - 2):
        return
    peers = f"peers:{features.peers(plan, state)}"
    said = ("label", "label-whole", "joined-label", peers, *features.of_name(plan, state, *bounds))
    yield Candidate(*bounds, -1, (*said, f"under:{features.under(plan, state)}"), label=True, rule="topic-label")


def _frame_at(state: PassageState, at: int) -> int:
    """The index in the passage of the frame that holds an offset, or -1."""
    index = -1
    for i, frame in enumerate(f for _, row in state.sentences for f in row):
        if frame.start <= at < frame.end:
            index = i
    return index


def _chains(plan: PlanState, state: PassageState) -> Iterator[Candidate]:
    """“石英砂—特种玻璃—显示模组”: the links of a chain, each by itself."""
    for match in CHAIN.finditer(state.reading.text):
        for link in re.finditer(r"[^—－-]+", match[1]):
            bounds = match.start(1) + link.start(), match.start(1) + link.end()
            index = _frame_at(state, bounds[0])
            yield Candidate(*bounds, index, ("chain", *features.of_name(plan, state, *bounds)), rule="topic-chain")


def _label_stretch(state: PassageState) -> tuple[int, int]:
    """The stretch that names a section or a labelled paragraph; (0, 0) for none."""
    if state.reading.passage.kind == "heading":
        return state.reading.floor, len(state.reading.text)
    return state.label or (0, 0)


def _of_frame(
    plan: PlanState, state: PassageState, frame: Frame, index: int, label: tuple[int, int]
) -> Iterator[Candidate]:
    text = state.reading.text
    stretches = [
        (a, _chain_end(text, b, label), how)
        for start, end, how in _items(state, frame)
        for a, b, how in _variants(state, start, end, how)
    ]
    known = sum(kind_of(text[a:b]).known for a, b, how in stretches if how.endswith("trimmed"))
    closing = head_kind(frame.head) if frame.head else ""
    shared = features.of_frame(state, frame, closing, known / max(1, len(frame.items)), len(frame.items))
    peers = features.peers(plan, state) if label[1] else "none"
    shared = (*shared, *features.of_siblings(text, stretches), f"under:{features.under(plan, state)}")
    for a, b, how in stretches:
        named = label[0] <= a < b <= label[1]
        whole = named and b - a > 0.6 * (label[1] - label[0])
        naming = ("label", "label-whole", f"peers:{peers}") if whole else ("label",) if named else ()
        rule = features.by_rule(frame, text[a:b], closing, known, bool(naming), bool(features.CHAIN.match(text, b)))
        said = (
            *shared,
            *features.of_name(plan, state, a, b),
            *naming,
            f"how:{how}",
            rule,
            *features.pairs(frame, text[a:b], closing, rule),
        )
        yield Candidate(a, b, index, said, label=named, rule="topic-label" if named else "topic-frame")
    yield from _head(plan, state, frame, index, shared)


def _chain_end(text: str, end: int, label: tuple[int, int]) -> int:
    """Where a name ends in a label: with 产业链 where that follows."""
    chain = re.compile(r"(?:全)?产业链条?").match(text, end, label[1])
    return chain.end() if chain else end


def _head(
    plan: PlanState, state: PassageState, frame: Frame, index: int, shared: tuple[str, ...]
) -> Iterator[Candidate]:
    """The head noun of a list, where it names an industry or technology of its own (等铝箔产业)."""
    if not frame.head:
        return
    text = state.reading.text
    at = text.find(frame.head, frame.items[-1][1], frame.end + len(frame.head))
    core = re.split(r"[的，。；]", frame.head)[0]
    bounds = _bounds(state, at, at + len(core)) if at >= 0 and len(core) >= 2 else None
    if bounds is None:
        return
    yield Candidate(
        *bounds,
        index,
        ("head", *(f"h-{f}" for f in shared if f.startswith("v")), *features.of_name(plan, state, *bounds)),
        head=True,
        rule="topic-head",
    )


def _items(state: PassageState, frame: Frame) -> Iterator[tuple[int, int, str]]:
    """The items of a frame; short items that share the last one's head are one name, lists in brackets are opened."""
    text = state.reading.text
    if _one_name(text, frame):
        yield frame.items[0][0], frame.items[-1][1], "merged"
    for start, end in _joined(text, frame):
        yield start, end, "joined"
    for start, end in frame.items:
        inner = LISTED_IN.match(text[start:end])
        if inner:
            yield start, start + inner.end(1), "outer"
            at = start + inner.start(2)
            for part in re.split(r"[、，]", inner[2]):
                yield at, at + len(part), "inner"
                at += len(part) + 1
            continue
        at = text.find("等", start + 2, end - 2)
        if at > 0 and not unbalanced(text[start:at]):
            yield start, at, "item"
            yield at + 1, end, "nested-head"
        else:
            yield start, end, "item"


def _joined(text: str, frame: Frame) -> Iterator[tuple[int, int]]:
    """Neighbouring items that a conjunction joins, taken as one name (生物医药与健康产业)."""
    for (a, b), (c, d) in zip(frame.items, frame.items[1:], strict=False):
        if d - a <= 24 and re.fullmatch(r"和|与|及|以及", text[b:c]):
            yield a, d


def _one_name(text: str, frame: Frame) -> bool:
    """Whether the items are parts of one name (碳捕集、利用、封存技术)."""
    *inner, last = [text[a:b] for a, b in frame.items]
    if not inner or frame.head or len(text[frame.items[0][0] : frame.items[-1][1]]) > 26:
        return False
    return all(len(item) <= 3 and not kind_of(item).known for item in inner) and kind_of(last).known and len(last) >= 4


def _variants(state: PassageState, start: int, end: int, how: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of an item that could be the topic: trimmed, and as it stands where that is another one."""
    bounds = _bounds(state, start, end)
    if bounds:
        yield *bounds, f"{how}-trimmed"
    raw = _raw(state, start, end)
    if raw and raw != bounds:
        yield *raw, f"{how}-raw"


def _past_names(state: PassageState, start: int, end: int) -> int:
    """Where an item goes on after the organisations and places in it, with their brackets and a 的."""
    for name in state.names_in(start, end, "Place", "Park", "Enterprise", "Institution"):
        past = AFTER_NAME.match(state.reading.text, name.span.end, end)
        if past and end - past.end() >= 2:
            start = past.end()
    return start


def _raw(state: PassageState, start: int, end: int) -> tuple[int, int] | None:
    """The item as it stands, past words that never open a topic, where it is short and plain enough."""
    text = state.reading.text
    opened = opening(text, start, end)
    while start < end and text[end - 1] in " 、的等":
        end -= 1
    name = text[opened:end]
    if (
        not 2 <= len(name) <= 28
        or unplain(name)
        or any(m.span.start < end and m.span.end > opened for m in state.names)
    ):
        return None
    return opened, end


def _bounds(state: PassageState, start: int, end: int) -> tuple[int, int] | None:
    """The topic within an item, past a place or firm that opens it; None where a name takes the item up."""
    start = _past_names(state, start, end)
    if any(m.span.start < end and m.span.end > start for m in state.names):
        return None
    bounds = trim(state.reading.text, start, end)
    if bounds is None:
        return None
    a, b = bounds
    line = LINE.match(state.reading.text[a:b]) is not None
    for token in state.reading.words(a, b):
        stops = token.text in words("stopwords", "strong") or (
            line and (token.text in words("trimming", "driving") or token.text in words("cues", "grow"))
        )
        if stops and token.end < b - 1 and token.text not in words("trimming", "inside"):
            a = token.end
    return trim(state.reading.text, a, b) if a != bounds[0] else bounds
