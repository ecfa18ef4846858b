"""Every stretch of a plan that could be a topic, with what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangraph.language.frames import Frame
from plangraph.language.kinds import head_kind, kind_of
from plangraph.language.layers import Candidate, PassageLayers, PlanLayers
from plangraph.sources.topics import features
from plangraph.sources.topics.stretches import bounds_of, items, variants
from plangraph.sources.topics.trimming import opening

JOINED = re.compile(r"以及|和|与|及|等")
CHAIN = re.compile(r"“([^“”，。]{2,12}(?:[—－-]+[^“”，。—－-]{2,12}){2,6})”")
PROJECT = re.compile(
    r"^(.{4,30}?)(?:的)?(?:上市后)?(?:关键技术|核心技术|系统再评价)?(?:研究|研发|开发)?(?:及|与|和)?(?:产业化|显示应用|应用|示范|研究|研发|专项|攻关项目)(?:应用)?(?:项目)?$"
)
PLUS = re.compile(
    r"“?((?:互联网|移动互联网|物联网|人工智能|大数据|区块链|5G|AI|智能|数字|科技|北斗|文化|旅游|农业|汽车|康养|生态)[+＋]”?[\u4e00-\u9fff]{2,8}?)(?:”|(?=[，。、；]|产业|等|模式|应用|发展))"
)


def candidates(plan: PlanLayers, state: PassageLayers) -> Iterator[Candidate]:
    """Every stretch of a passage that could be a topic."""
    passage = state.reading.passage
    if passage.kind == "row":
        return
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


def _of_projects(plan: PlanLayers, state: PassageLayers) -> Iterator[Candidate]:
    """The technology in the title of a project (“…关键技术研究及产业化”)."""
    for m in state.names:
        title = re.sub(r"[“”]|项目$", "", m.name)
        match = PROJECT.match(title) if m.cls == "Initiative" else None
        if match:
            start = m.span.start + m.name.find(title)
            bounds = opening(state.reading.text, start, start + match.end(1)), start + match.end(1)
            yield Candidate(*bounds, -1, ("project", *features.of_name(plan, state, *bounds)), rule="topic-project")


def _plus(plan: PlanLayers, state: PassageLayers) -> Iterator[Candidate]:
    """“互联网+医疗”, “5G+智慧公交”: a line of business joined to a means."""
    for match in PLUS.finditer(state.reading.text):
        start, end = match.span(1)
        index = state.frame_at(start)
        yield Candidate(start, end, index, ("plus", *features.of_name(plan, state, start, end)), rule="topic-plus")


def _whole(plan: PlanLayers, state: PassageLayers, label: tuple[int, int]) -> Iterator[Candidate]:
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
    bounds = bounds_of(state, start, end)
    if bounds is not None:
        bounds = bounds[0], _chain_end(text, bounds[1], (start, end))
    if bounds is None or not JOINED.search(text, bounds[0] + 2, bounds[1] - 2):
        return
    peers = f"peers:{features.peers(plan, state)}"
    said = ("label", "label-whole", "joined-label", peers, *features.of_name(plan, state, *bounds))
    yield Candidate(*bounds, -1, (*said, f"under:{features.under(plan, state)}"), label=True, rule="topic-label")


def _chains(plan: PlanLayers, state: PassageLayers) -> Iterator[Candidate]:
    """“石英砂—特种玻璃—显示模组”: the links of a chain, each by itself."""
    for match in CHAIN.finditer(state.reading.text):
        for link in re.finditer(r"[^—－-]+", match[1]):
            bounds = match.start(1) + link.start(), match.start(1) + link.end()
            index = state.frame_at(bounds[0])
            yield Candidate(*bounds, index, ("chain", *features.of_name(plan, state, *bounds)), rule="topic-chain")


def _label_stretch(state: PassageLayers) -> tuple[int, int]:
    """The stretch that names a section or a labelled paragraph; (0, 0) for none."""
    if state.reading.passage.kind == "heading":
        return state.reading.floor, len(state.reading.text)
    return state.label or (0, 0)


def _of_frame(
    plan: PlanLayers, state: PassageLayers, frame: Frame, index: int, label: tuple[int, int]
) -> Iterator[Candidate]:
    text = state.reading.text
    stretches = [
        (a, _chain_end(text, b, label), how)
        for start, end, how in items(state, frame)
        for a, b, how in variants(state, start, end, how)
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
    plan: PlanLayers, state: PassageLayers, frame: Frame, index: int, shared: tuple[str, ...]
) -> Iterator[Candidate]:
    """The head noun of a list, where it names an industry or technology of its own (等铝箔产业)."""
    if not frame.head:
        return
    text = state.reading.text
    at = text.find(frame.head, frame.items[-1][1], frame.end + len(frame.head))
    core = re.split(r"[的，。；]", frame.head)[0]
    bounds = bounds_of(state, at, at + len(core)) if at >= 0 and len(core) >= 2 else None
    if bounds is None:
        return
    yield Candidate(
        *bounds,
        index,
        ("head", *(f"h-{f}" for f in shared if f.startswith("v")), *features.of_name(plan, state, *bounds)),
        head=True,
        rule="topic-head",
    )
