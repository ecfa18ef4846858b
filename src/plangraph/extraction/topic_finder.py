"""The topics of a plan: what verbs of growth and of making govern, what closes lists, what headings and labels name.

Every stretch that could be a topic becomes a candidate with what speaks for it; a small trained model (topic_model) weighs
that, over all places where the plan uses the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.extraction.frames import Frame
from plangraph.extraction.knowledge import words
from plangraph.extraction.names.boundaries import is_stop
from plangraph.extraction.state import PassageState, PlanState, Topic
from plangraph.extraction.tables import read_tables
from plangraph.extraction.text import label_of
from plangraph.extraction.topic_model import NONE, decide, weigh
from plangraph.extraction.topics import INDUSTRY, LINE, head_kind, kind_of, opening, trim, unbalanced, unplain
from plangraph.ids import fold
from plangraph.records import Mention

NOT_TOPICAL = re.compile(
    r"要素|部门|单位|问题|内容|文件|精神|政策|机制|制度|体系|活动|人才|服务功能|措施|因素|工作(?!任务)|能力|优势|手段|方式|功能|机构|高校|院校|平台|载体|城市|地区"
)
TECHNICAL = re.compile(r"(?:技术|工艺|研究|保护|防治|修复|监测|软件|系统|平台|应用|化)$")
LISTED_IN = re.compile(r"^(.{2,12})[（(](.*[、，].*)[）)]$")


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


def find_topics(plan: PlanState) -> None:
    """Fill `topics` of every passage; one name has one kind in a plan."""
    found = [(state, list(candidates(plan, state))) for state in plan.passages]
    votes: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for state, of_passage in found:
        for c in of_passage:
            votes[fold(state.reading.text[c.start : c.end])] += [weigh(c.features)] * (
                3 if "label-whole" in c.features else 1
            )
    decisions = {name: decide(scores) for name, scores in votes.items()}
    for name in _named_lines(found):
        if decisions[name][0] == NONE and decisions[name][1] < DOUBT:
            decisions[name] = (INDUSTRY, 0.55)
    for name in _headings(found):
        decisions[name] = (INDUSTRY, max(0.7, decisions[name][1]) if decisions[name][0] == INDUSTRY else 0.7)
    for state, of_passage in found:
        taken: list[tuple[int, int]] = []
        state.topics = []
        ranked = [(*decisions[fold(state.reading.text[c.start : c.end])], c) for c in of_passage]
        for cls, confidence, c in sorted(
            ranked, key=lambda r: (-r[1], r[2].start - r[2].end, r[2].start, not r[2].label)
        ):
            if cls == NONE or any(c.start < b and c.end > a for a, b in taken):
                continue
            taken.append((c.start, c.end))
            mention = Mention(
                cls, state.reading.text[c.start : c.end], state.reading.span(c.start, c.end), c.rule, confidence
            )
            state.topics.append(Topic(mention, c.frame, c.head, c.label))
        state.topics.sort(key=lambda t: t.mention.span.start)
    plan.rows = read_tables(plan)


DOUBT = 0.6  # how sure the model must be to leave out what a verb of growth calls an industry by name


def _named_lines(found: list[tuple[PassageState, list[Candidate]]]) -> Iterator[str]:
    """Names in …产业 that say more than a class of industry and that a verb of growth governs (打造钛合金产业)."""
    for state, of_passage in found:
        for c in of_passage:
            name = state.reading.text[c.start : c.end]
            if name.endswith("产业") and {"rule:Industry", "generic:none", "how:item-trimmed"} <= set(c.features):
                yield fold(name)


def _headings(found: list[tuple[PassageState, list[Candidate]]]) -> Iterator[str]:
    """Names that are all of a label or heading under the heading of an industry: lines of it, whatever their ending."""
    for state, of_passage in found:
        for c in of_passage:
            name = state.reading.text[c.start : c.end]
            whole = "label-whole" in c.features and "under:industry" in c.features
            if whole and not TECHNICAL.search(name) and kind_of(name).known:
                yield fold(name)


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
    yield from _of_projects(plan, state)
    yield from _plus(plan, state)


PROJECT = re.compile(
    r"^(.{4,30}?)(?:的)?(?:上市后)?(?:关键技术|核心技术|系统再评价)?(?:研究|研发|开发)?(?:及|与|和)?(?:产业化|显示应用|应用|示范|研究|研发)(?:应用)?(?:项目)?$"
)


def _of_projects(plan: PlanState, state: PassageState) -> Iterator[Candidate]:
    """The technology in the title of a project (“…关键技术研究及产业化”)."""
    for m in state.names:
        title = m.name.strip("“”")
        match = PROJECT.match(title) if m.cls == "Initiative" else None
        if match:
            start = m.span.start + m.name.find(title)
            bounds = opening(state.reading.text, start, start + match.end(1)), start + match.end(1)
            yield Candidate(*bounds, -1, ("project", *_own(plan, state, *bounds)), rule="topic-project")


PLUS = re.compile(
    r"“?((?:互联网|移动互联网|物联网|人工智能|大数据|区块链|5G|AI|智能|数字|科技|北斗|文化|旅游|农业|汽车|康养|生态)[+＋]”?[\u4e00-\u9fff]{2,8}?)(?:”|(?=[，。、；]|产业|等|模式|应用|发展))"
)


def _plus(plan: PlanState, state: PassageState) -> Iterator[Candidate]:
    """“互联网+医疗”, “5G+智慧公交”: a line of business joined to a means."""
    for match in PLUS.finditer(state.reading.text):
        start, end = match.span(1)
        yield Candidate(start, end, -1, ("plus", *_own(plan, state, start, end)), rule="topic-plus")


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
        (a, b, how) for start, end, how in _items(state, frame) for a, b, how in _variants(state, start, end, how)
    ]
    known = sum(kind_of(text[a:b]).known for a, b, how in stretches if how.endswith("trimmed"))
    closing = head_kind(frame.head) if frame.head else ""
    shared = _shared(state, frame, closing, known / max(1, len(frame.items)), len(frame.items))
    shared = (*shared, *_siblings(text, stretches), f"under:{_under(plan, state)}")
    for a, b, how in stretches:
        named = label[0] <= a < b <= label[1]
        naming = (
            ("label", "label-whole") if named and b - a > 0.6 * (label[1] - label[0]) else ("label",) if named else ()
        )
        rule = _by_rule(frame, text[a:b], closing, known, bool(naming))
        features = (
            *shared,
            *_own(plan, state, a, b),
            *naming,
            f"how:{how}",
            rule,
            *_pairs(frame, text[a:b], closing, rule),
        )
        yield Candidate(a, b, index, features, label=named, rule="topic-label" if named else "topic-frame")
    yield from _head(plan, state, frame, index, shared)


def _siblings(text: str, stretches: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """What most of the items of a list are, by their names alone."""
    kinds = [kind_of(text[a:b]) for a, b, how in stretches if how.endswith("trimmed")]
    if len(kinds) < 2:
        return ()
    industry = sum(k.industry > k.technology for k in kinds)
    technology = sum(k.technology > k.industry for k in kinds)
    return (f"sib:{'industry' if industry > technology else 'technology' if technology > industry else 'even'}",)


def _under(plan: PlanState, state: PassageState) -> str:
    """Whether the passage stands under a heading or label that names an industry, as far as the name alone tells."""
    titles = [s.title for s in plan.document.section_path(state.reading.passage.section)][-2:]
    if state.label:
        titles.append(state.reading.text[slice(*state.label)])
    if state.reading.passage.kind == "heading":
        titles = titles[:-1]
    names = [bounds and title[bounds[0] : bounds[1]] for title in titles if (bounds := trim(title, 0, len(title)))]
    if any(name and kind_of(name).industry > 0 for name in names):
        return "industry"
    return "technology" if any(name and kind_of(name).technology > 0 for name in names) else "none"


def _pairs(frame: Frame, name: str, closing: str, rule: str) -> Iterator[str]:
    """Two things at once, where together they say more."""
    kind = kind_of(name)
    kk = f"{kind.industry:.0f}{kind.technology:.0f}"
    cue = (
        "develop" if frame.has("develop") else "grow" if frame.has("grow") else "make" if frame.has("make") else "other"
    )
    yield f"cue-kind:{cue}-{kk}"
    yield f"cue-listed:{cue}-{frame.listed}"
    yield f"closing-kind:{closing}-{kk}"
    yield f"{rule}-{frame.listed}-{closing}"
    yield f"s2-cue:{name[-2:]}-{cue}"


def _by_rule(frame: Frame, name: str, closing: str, known: int, named: bool) -> str:
    """What the cues alone say of an item: rule:Industry, rule:Technology or rule:none."""
    kind = kind_of(name)
    grow, make, develop = frame.has("grow"), frame.has("make"), frame.has("develop")
    industry = kind.industry + 1.5 * (closing == "industry") + (grow and not develop) + 3 * named
    technology = kind.technology + 1.5 * (closing == "technology") + 2 * develop + 0.5 * (make and not grow)
    off = bool(frame.head) and not closing and bool(NOT_TOPICAL.search(frame.head))
    accepted = not off and (
        (kind.known and (grow or make or develop or frame.listed))
        or (
            frame.listed
            and (closing in ("industry", "technology") or (known >= 0.5 * len(frame.items) and len(frame.items) > 1))
        )
        or (develop and len(name) >= 3)
    )
    return f"rule:{('Industry' if industry > technology else 'Technology') if accepted else 'none'}"


def _variants(state: PassageState, start: int, end: int, how: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of an item that could be the topic: trimmed, and as it stands where that is another one."""
    bounds = _bounds(state, start, end)
    if bounds:
        yield *bounds, f"{how}-trimmed"
    raw = _raw(state, start, end)
    if raw and raw != bounds:
        yield *raw, f"{how}-raw"


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


def _bounds(state: PassageState, start: int, end: int) -> tuple[int, int] | None:
    """The topic within an item, past a place or firm that opens it; None where a name takes the item up."""
    for name in state.names_in(start, end):
        if name.span.start == start and name.cls in ("Place", "Park", "Enterprise") and end - name.span.end >= 2:
            start = name.span.end
        else:
            return None
    if any(m.span.start < end and m.span.end > start for m in state.names):
        return None
    bounds = trim(state.reading.text, start, end)
    if bounds is None:
        return None
    a, b = bounds
    line = LINE.match(state.reading.text[a:b]) is not None
    for token in state.reading.words(a, b):
        stops = token.text in words("stopwords", "strong") or (
            line and (token.text in words("verbs") or token.text in DRIVING)
        )
        if stops and token.end < b - 1 and token.text not in JOINING and token.text not in NOMINAL:
            a = token.end
    return trim(state.reading.text, a, b) if a != bounds[0] else bounds


DRIVING = frozenset(
    ["发展", "应用", "带动", "提升", "培育", "推动", "引领", "改造", "研发", "研究", "建设", "攻关", "融合", "支撑"]
)
JOINING = frozenset(["和", "与", "及", "以及", "的", "或"])
NOMINAL = frozenset(
    [
        "发光",
        "催化",
        "沉淀",
        "互连",
        "导电",
        "绝缘",
        "磁性",
        "闪烁",
        "耐蚀",
        "制备",
        "降解",
        "循环",
        "回收",
        "保温",
        "隔热",
        "防水",
        "防腐",
        "焊接",
        "发酵",
        "融合",
        "感知",
        "感应",
        "消防",
        "抛光",
        "复合",
        "压铸",
        "轧制",
        "冷却",
        "联网",
        "智能",
        "可视",
        "可穿戴",
    ]
)


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
        ("head", *(f"h-{f}" for f in shared if f.startswith("v")), *_own(plan, state, *bounds)),
        head=True,
        rule="topic-head",
    )


def _shared(state: PassageState, frame: Frame, closing: str, share: float, count: int) -> tuple[str, ...]:
    """What the frame says of all its items."""
    found = [
        f"v:{cue}"
        for cue in ("grow", "make", "develop", "build", "launch", "integrate", "anchor-head")
        if frame.has(cue)
    ]
    found += [f"vb:{word}" for word in frame.verb[-1:]] + ([] if frame.verb else ["v:none"])
    found += ["listed"] if frame.listed else ["single"]
    found += [f"n:{min(count, 4)}", f"share:{round(share * 4)}"]
    if frame.head:
        core = re.split(r"[的，。；]", frame.head)[0]
        found += [f"close:{closing}", f"ch:{core[-2:]}", *(["off"] if NOT_TOPICAL.search(core) else [])]
    elif frame.after:
        found.append(f"aft:{frame.after[:2]}")
    found.append(f"kind:{state.reading.passage.kind}")
    return tuple(found)


def _own(plan: PlanState, state: PassageState, start: int, end: int) -> Iterator[str]:
    """What the name itself says, and how often the plan uses it."""
    text = state.reading.text
    name = text[start:end]
    kind = kind_of(name)
    tokens = [t.text for t in state.reading.words(start, end)]
    yield from (f"s1:{name[-1]}", f"s2:{name[-2:]}")
    yield f"ki:{kind.industry:.0f}"
    yield f"kt:{kind.technology:.0f}"
    yield f"kk:{kind.industry:.0f}{kind.technology:.0f}"
    yield f"len:{min(len(name), 12)}"
    yield f"tokens:{min(len(tokens), 5)}"
    generic = sum(t in words("generic") for t in tokens)
    yield f"generic:{'all' if generic == len(tokens) else 'some' if generic else 'none'}"
    if any(is_stop(t) for t in tokens):
        yield "stop-inside"
    if "的" in name:
        yield "of"
    if name.isascii() or any(c.isascii() and c.isalpha() for c in name):
        yield "latin"
    count = plan.document.text.count(name)
    yield f"count:{min(count, 4)}"
    if name in words("known-topics", "industry") or name in words("known-topics", "technology"):
        yield "known"
    yield f"after:{text[end : end + 2]}"
