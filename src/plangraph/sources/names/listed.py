"""Names without an ending that lists show: A、B等龙头企业, 以A为龙头, 下设A区、B园, and firms that a verb of support takes."""

from __future__ import annotations

import re

from plangraph.language.frames import Frame
from plangraph.language.kinds import kind_of
from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.lexicon import any_of, words
from plangraph.records import Mention
from plangraph.sources.names.boundaries import is_stop
from plangraph.sources.names.commonness import all_common, topical

FIRMS = re.compile(r"^(?:[^，。；的]{0,14}?)(?:企业|公司|集团|厂商|厂家|龙头|链主)")
PLATFORMS = re.compile(r"^[^，。；的]{0,12}(?:新型研发机构|研发机构|创新平台|科研平台|研发平台|创新载体|创业载体|孵化载体|众创空间|孵化器|实验室|孵化平台|创新中心)")  # fmt: skip
LISTED_AS = (
    ("Platform", PLATFORMS),
    ("Institution", re.compile(r"^[^，。；的]{0,8}(?:高校|高等院校|院校|大学|科研院所|科研机构|科研单位|研究机构|医院)")),
    ("Park", re.compile(r"^[^，。；的]{0,8}(?:产业园区|产业园|专业园区|工业园区|园区|开发区|高新区)$")),
    ("Initiative", re.compile(r"^[^，。；的]{0,6}(?:人才计划|人才工程|专项行动|展会|博览会|赛事|科技计划)")),
)  # fmt: skip
NAMELIKE = re.compile(r"^(?![的和与及近约超\d])[\u4e00-\u9fffA-Za-z0-9·（）()]{2,16}$")
PART = re.compile(r"^[A-Z\u4e00-\u9fff]{1,8}(?:片区|园区|园|组团|区)$")
SINGLE = re.compile(r"(?:支持|鼓励|推动|引导|依托)$")


def listed_names(plan: PlanLayers) -> PlanLayers:
    """Names without an ending in lists that say what they are (A、B等龙头企业), and A in 以A为龙头."""
    return plan.over(_of_passage)


def _of_passage(state: PassageLayers) -> PassageLayers:
    for _, row in state.sentences:
        for i, frame in enumerate(row):
            state = _of_frame(state, frame, row[i + 1] if i + 1 < len(row) else None)
    return state


def _of_frame(state: PassageLayers, frame: Frame, following: Frame | None) -> PassageLayers:
    if (
        (frame.head and FIRMS.match(frame.head))
        or _firms_said(state, frame)
        or ("以" in frame.verb and (_role(frame) or (following and _takes_role(state, following))))
    ):
        state = _with_firms(state, frame)
    if _rest_of_row(state, frame):
        state = _with_firms(state, frame)
    state = _with_supported(state, frame)
    state = _with_single(state, frame, following)
    if frame.says("has-parts"):
        state = _with_parts(state, frame)
    for cls, head in LISTED_AS:
        if frame.head and frame.listed and head.match(frame.head):
            state = _with_listed(state, frame, cls)
    return state


SAID = re.compile(r"(?:龙头|骨干|链主|领军|重点|代表性?|知名|主要)(?:龙头|骨干|链主)?企业$")


def _firms_said(state: PassageLayers, frame: Frame) -> bool:
    """骨干企业包括A、B: whether the words before the verb say that its objects are firms."""
    before = state.reading.text[frame.clause.start : frame.start]
    return bool({"包括", "有", "如", "涵盖"} & set(frame.verb[:1])) and bool(SAID.search(before))


def _rest_of_row(state: PassageLayers, frame: Frame) -> bool:
    """Whether most items of a list are firms by their own names, so that the others are too."""
    firms = sum(bool(state.names_in(*item, "Enterprise")) for item in frame.items)
    return firms >= 2 and 2 * firms >= len(frame.items)


def _role(frame: Frame) -> bool:
    return bool(re.match(r"(?:作?为)(?:龙头|骨干|链主|引领)", frame.after))


def _takes_role(state: PassageLayers, frame: Frame) -> bool:
    return frame.verb[:1] in (("为",), ("作为",)) and bool(
        re.match(r"(?:龙头|骨干|链主|引领)", state.reading.text[frame.items[0][0] : frame.end])
    )


def _with_firms(state: PassageLayers, frame: Frame) -> PassageLayers:
    """The items of a list of firms that no other rule has named, unless most of them are lines of business."""
    text = state.reading.text
    sure = _rest_of_row(state, frame)
    fresh = [item for item in frame.items if unnamed(state, *item) and could_be_name(state, *item, sure=sure)]
    if not fresh or not _firms_listed(state, frame, fresh):
        return state
    for item in fresh:
        a, b = unquoted(text, *item)
        if not sure and not _firms_said(state, frame) and all_common(state.reading.words(a, b), b) and (a, b) == item:
            continue
        state = state.cleared(a, b).named(_firm(state, a, b, "name-listed", 0.8))
    return state


def _firm(state: PassageLayers, start: int, end: int, rule: str, confidence: float) -> Mention:
    return Mention("Enterprise", state.reading.text[start:end], state.reading.span(start, end), rule, confidence)


def unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the quotation marks around it (“渝小面”等品牌企业)."""
    quoted = text[start] == "“" and text[end - 1] == "”" and "“" not in text[start + 1 : end]
    return (start + 1, end - 1) if quoted else (start, end)


def unnamed(state: PassageLayers, start: int, end: int) -> bool:
    """Whether no name stands in an item but a place that opens it (仁化中弘), or one that only its quotation marks made."""
    return all(
        m.rule == "name-quoted" or (m.cls == "Place" and m.span.start == start and end - m.span.end >= 2)
        for m in state.names_in(start, end)
    )


def _firms_listed(state: PassageLayers, frame: Frame, fresh: list[tuple[int, int]]) -> bool:
    """Whether the list is one of firms and not of lines of business: a firm is named in it, or a word is in no dictionary."""
    firms = any(state.names_in(a, b, "Enterprise") for a, b in frame.items) or _firms_said(state, frame)
    firms = firms or all(unquoted(state.reading.text, a, b) != (a, b) for a, b in fresh)
    if re.search(r"行业|领域|类", frame.head.split("企业")[0]):
        return firms
    return firms or any(brandlike(state, a, b) for a, b in fresh)


def brandlike(state: PassageLayers, start: int, end: int) -> bool:
    """Whether a stretch opens with characters that no dictionary has as a word (衡光…, 中机…), or is unknown as a whole."""
    tokens = [t.text for t in state.reading.words(start, end)]
    return (
        len(tokens) >= 2
        and (len(tokens[0]) == 1 and tokens[0] not in "大小新老高低多少全各近约本我")
        and not tokens[0].isdigit()
    )


def unheard(state: PassageLayers, start: int, end: int) -> bool:
    """Whether a stretch holds a word that is not one of everybody, past a place that opens it (泸州老窖)."""
    for place in state.names_in(start, end, "Place"):
        start = place.span.end if place.span.start == start else start
    return end - start >= 2 and not all_common(state.reading.words(start, end), end)


def _with_supported(state: PassageLayers, frame: Frame) -> PassageLayers:
    """支持A、B做大做强: firms, where no dictionary has the words."""
    text = state.reading.text
    if not frame.verb or not SINGLE.search(frame.verb[-1]) or frame.head:
        return state
    doing = any_of("word-groups", "firm-doing").match(text, frame.end)
    if doing is None or text[doing.end() : doing.end() + 1] not in tuple("，。；、做"):
        return state  # 做强品牌
    for a, b in frame.items:
        fits = unnamed(state, a, b) and could_be_name(state, a, b) and not topical(text[a:b])
        if fits and b - a <= 8 and not OTHER.search(text[a:b]) and unheard(state, a, b):
            state = state.cleared(a, b).named(_firm(state, a, b, "name-supported", 0.7))
    return state


# what else may be helped or lead: a line of business, a place, a thing built, a brand
OTHER = re.compile(r"(?:业|经济|旅游|项目|工程|品牌|产品|基地|市场|中心|平台|[区园城镇村港路带链群院校所市县])$")


def _with_parts(state: PassageLayers, frame: Frame) -> PassageLayers:
    """下设A区、B园: the parts of a park that the clause names before, as parks."""
    if not state.names_in(max(0, frame.clause.start - 40), frame.start, "Park"):
        return state
    text = state.reading.text
    for a, b in frame.items:
        if PART.match(text[a:b]) and not state.names_in(a, b) and len(frame.items) > 1:
            state = state.named(Mention("Park", text[a:b], state.reading.span(a, b), "name-part", 0.7))
    return state


def _with_single(state: PassageLayers, frame: Frame, following: Frame | None) -> PassageLayers:
    """支持X研发…, where no dictionary knows X: a firm."""
    if len(frame.items) != 1 or frame.head or not frame.verb or not SINGLE.search(frame.verb[-1]):
        return state
    a, b = frame.items[0]
    if state.names_in(a, b):
        return state
    doing = DOING.match(state.reading.text[a:b])
    if doing and _unknown_name(state, a, a + doing.end(1)):
        return state.named(_firm(state, a, a + doing.end(1), "name-single", 0.6))
    goes_on = following is not None and (
        following.has("develop") or bool(set(following.verb) & {"建设", "生产", "主攻", "打造"})
    )
    if goes_on and 3 <= b - a <= 8 and _unknown_name(state, a, b):
        return state.named(_firm(state, a, b, "name-single", 0.6))
    return state


DOING = re.compile(r"([\u4e00-\u9fff]{3,8}?)(?:研发|开发|生产|建设|主攻|打造|发展)(?=.{2})")


def _unknown_name(state: PassageLayers, start: int, end: int) -> bool:
    plain = any(len(t.text) > 1 and is_stop(t.text) for t in state.reading.words(start, end))
    return brandlike(state, start, end) and could_be_name(state, start, end) and not plain


def could_be_name(state: PassageLayers, start: int, end: int, *, sure: bool = False) -> bool:
    """Whether a stretch reads as a name, and not as a class of things or the beginning of a phrase; `sure` where names
    stand around it, so that it may open as a phrase does (先导智能)."""
    start, end = unquoted(state.reading.text, start, end)
    name = state.reading.text[start:end]
    if not NAMELIKE.match(name) or name in words("generic-topics") or name in words("generic"):
        return False
    if name.endswith(tuple(words("word-groups", "class-ending"))):
        return False
    first = state.reading.words(start, end)[0].text
    return (sure and len(name) <= 6) or not (len(first) > 1 and (is_stop(first) or first in words("generic")))


def _with_listed(state: PassageLayers, frame: Frame, cls: str) -> PassageLayers:
    """Items of a list of platforms, parks or institutions that no other rule has named."""
    text = state.reading.text
    named = sum(bool(state.names_in(*item)) for item in frame.items)
    for a, b in frame.items:
        name = text[a:b]
        if state.names_in(a, b) or not NAMELIKE.match(name) or named == 0:
            continue
        tokens = state.reading.words(a, b)
        plain = all(t.text in words("generic") or is_stop(t.text) for t in tokens)
        if not plain and not is_stop(tokens[0].text) and not kind_of(name).known:
            state = state.named(Mention(cls, name, state.reading.span(a, b), "name-listed", 0.65))
    return state
