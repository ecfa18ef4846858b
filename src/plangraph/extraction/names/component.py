"""The names of a whole plan: passage by passage, then the short names that lists and introductions show, everywhere."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from plangraph.extraction.frames import Frame
from plangraph.extraction.knowledge import endings, words
from plangraph.extraction.names.boundaries import is_stop
from plangraph.extraction.names.finder import find_names
from plangraph.extraction.names.gazetteer import regions
from plangraph.extraction.names.marked import abbreviations
from plangraph.extraction.state import PassageState, PlanState
from plangraph.extraction.text import label_of
from plangraph.extraction.topics import kind_of
from plangraph.records import Mention

FIRMS = re.compile(r"^(?:[^，。；的]{0,14}?)(?:企业|公司|集团|厂商|厂家|龙头|链主)")
LISTED_AS = (
    ("Platform", re.compile(r"^[^，。；的]{0,12}(?:新型研发机构|研发机构|创新平台|科研平台|研发平台|创新载体|创业载体|孵化载体|众创空间|孵化器|实验室|孵化平台|创新中心)")),
    ("Institution", re.compile(r"^[^，。；的]{0,8}(?:高校|高等院校|院校|大学|科研院所|科研机构|科研单位|研究机构|医院)")),
    ("Park", re.compile(r"^[^，。；的]{0,8}(?:产业园区|产业园|专业园区|工业园区|园区|开发区|高新区)$")),
    ("Initiative", re.compile(r"^[^，。；的]{0,6}(?:人才计划|人才工程|专项行动|展会|博览会|赛事|科技计划)")),
)  # fmt: skip
ANCHORING = re.compile(r"^(?:为|作为)?(?:龙头|骨干|链主|依托|重点|引领|主体|核心|代表)")
NAMELIKE = re.compile(r"^[\u4e00-\u9fffA-Za-z0-9·（）()]{2,16}$")


def name_plan(plan: PlanState) -> None:
    """Find the names of every passage, and parse its frames."""
    for state in plan.passages:
        state.names = list(find_names(state.reading, plan.places))
        _introduced(plan, state)
        _labelled(state)
        state.parse()
    for state in plan.passages:
        _from_lists(state)
    _retype(plan)
    _everywhere(plan)
    _place_aliases(plan)
    for state in plan.passages:
        state.parse()


def _labelled(state: PassageState) -> None:
    """A label that ends as a name does is that name, whole (药材和健康食品的安全质量检验中心：…)."""
    label = label_of(state.reading.passage)
    if label is None:
        return
    name = state.reading.text[slice(*label)]
    ending = next((e for e in endings("names") if name.endswith(e)), "")
    inside = [m for m in state.names if m.span.start < label[1] and m.span.end > label[0]]
    if not ending or len(inside) != 1 or inside[0].span.end != label[1] or "、" in name or inside[0].cls == "Place":
        return
    if any(t.text in words("stopwords", "strong") for t in state.reading.words(*label)):
        return
    state.names = [m for m in state.names if m is not inside[0]]
    state.add_name(Mention(endings("names")[ending], name, state.reading.span(*label), "name-label", 0.8))


def _introduced(plan: PlanState, state: PassageState) -> None:
    """Short names in 以下简称: aliases of the name that stands before them."""
    for full_end, start, end in abbreviations(state.reading.text):
        full = next((m for m in state.names if 0 <= full_end - m.span.end <= 1), None)
        if full is None:
            continue
        short = state.reading.text[start:end].strip()
        plan.aliases.append((full.cls, full.name, short))
        state.names = [m for m in state.names if m.span.end <= start or m.span.start >= end]
        state.add_name(Mention(full.cls, short, state.reading.span(start, end), "name-introduced", 0.97))


def _from_lists(state: PassageState) -> None:
    """Names without an ending in lists that say what they are (A、B等龙头企业), and A in 以A为龙头."""
    for _, row in state.sentences:
        for i, frame in enumerate(row):
            following = row[i + 1] if i + 1 < len(row) else None
            if (frame.head and FIRMS.match(frame.head)) or (
                "以" in frame.verb and (_role(frame) or (following and _takes_role(state, following)))
            ):
                _add_firms(state, frame)
            _single_firm(state, frame, following)
            if {"下辖", "所辖", "辖", "下设", "设有", "管辖", "包括", "包含"} & set(frame.verb):
                _parts_of_park(state, frame)
            for cls, head in LISTED_AS:
                if frame.head and frame.listed and head.match(frame.head):
                    _add_listed(state, frame, cls)


def _role(frame: Frame) -> bool:
    return bool(re.match(r"(?:作?为)(?:龙头|骨干|链主|引领)", frame.after))


def _takes_role(state: PassageState, frame: Frame) -> bool:
    return frame.verb[:1] in (("为",), ("作为",)) and bool(
        re.match(r"(?:龙头|骨干|链主|引领)", state.reading.text[frame.items[0][0] : frame.end])
    )


def _add_firms(state: PassageState, frame: Frame) -> None:
    """The items of a list of firms that no other rule has named, unless most of them are lines of business."""
    text = state.reading.text
    unnamed = [item for item in frame.items if _unnamed(state, *item)]
    unnamed = [(a, b) for a, b in unnamed if _could_be_name(state, a, b)]
    if not unnamed or not _firms_listed(state, frame, unnamed):
        return
    for a, b in unnamed:
        state.names = [m for m in state.names if m.span.end <= a or m.span.start >= b]
        state.add_name(Mention("Enterprise", text[a:b], state.reading.span(a, b), "name-listed", 0.8))


def _unnamed(state: PassageState, start: int, end: int) -> bool:
    """Whether no name stands in an item but a place that opens it (仁化中弘)."""
    names = state.names_in(start, end)
    return all(m.cls == "Place" and m.span.start == start and end - m.span.end >= 2 for m in names)


def _firms_listed(state: PassageState, frame: Frame, unnamed: list[tuple[int, int]]) -> bool:
    """Whether the list is one of firms and not of lines of business: a firm is named in it, or a word is in no dictionary."""
    firms = any(state.names_in(a, b, "Enterprise") for a, b in frame.items)
    if re.search(r"行业|领域|类", frame.head.split("企业")[0]):
        return firms
    return firms or any(_brandlike(state, a, b) for a, b in unnamed)


def _brandlike(state: PassageState, start: int, end: int) -> bool:
    """Whether a stretch opens with characters that no dictionary has as a word (衡光…, 中机…), or is unknown as a whole."""
    tokens = [t.text for t in state.reading.words(start, end)]
    return (
        len(tokens) >= 2 and (len(tokens[0]) == 1 and tokens[0] not in "大小新老高低多少") and not tokens[0].isdigit()
    )


PART = re.compile(r"^[A-Z\u4e00-\u9fff]{1,8}(?:片区|园区|园|组团|区)$")


def _parts_of_park(state: PassageState, frame: Frame) -> None:
    """下设A区、B园: the parts of a park that the clause names before, as parks."""
    if not state.names_in(frame.clause.start - 40 if frame.clause.start > 40 else 0, frame.start, "Park"):
        return
    for a, b in frame.items:
        if PART.match(state.reading.text[a:b]) and not state.names_in(a, b) and len(frame.items) > 1:
            state.add_name(Mention("Park", state.reading.text[a:b], state.reading.span(a, b), "name-part", 0.7))


SINGLE = re.compile(r"(?:支持|鼓励|推动|引导|依托)$")


def _single_firm(state: PassageState, frame: Frame, following: Frame | None) -> None:
    """支持X研发…, where no dictionary knows X: a firm."""
    if len(frame.items) != 1 or frame.head or not frame.verb or not SINGLE.search(frame.verb[-1]):
        return
    a, b = frame.items[0]
    doing = re.match(r"([\u4e00-\u9fff]{3,8}?)(?:研发|开发|生产|建设|主攻|打造)(?=.{2})", state.reading.text[a:b])
    if (
        doing
        and not state.names_in(a, b)
        and _brandlike(state, a, a + doing.end(1))
        and _could_be_name(state, a, a + doing.end(1))
    ):
        state.add_name(Mention("Enterprise", doing[1], state.reading.span(a, a + doing.end(1)), "name-single", 0.6))
        return
    if (
        following is None
        or not (following.has("develop") or set(following.verb) & {"建设", "生产", "主攻", "打造"})
        or state.names_in(a, b)
    ):
        return
    if 3 <= b - a <= 8 and _brandlike(state, a, b) and _could_be_name(state, a, b):
        state.add_name(Mention("Enterprise", state.reading.text[a:b], state.reading.span(a, b), "name-single", 0.6))


def _could_be_name(state: PassageState, start: int, end: int) -> bool:
    name = state.reading.text[start:end]
    if not NAMELIKE.match(name) or name in words("generic-topics") or name in words("generic"):
        return False
    if re.search(r"(?:企业|机构|院所|高校|政府|部门|协会|团队|客户|项目|人才|基金|类|型|业主|公司|银行)$", name):
        return False
    first = state.reading.words(start, end)[0].text
    return not (len(first) > 1 and (is_stop(first) or first in words("generic")))


def _add_listed(state: PassageState, frame: Frame, cls: str) -> None:
    """Items of a list of platforms, parks or institutions that no other rule has named."""
    text = state.reading.text
    named = sum(bool(state.names_in(*item)) for item in frame.items)
    for a, b in frame.items:
        name = text[a:b]
        if state.names_in(a, b) or not NAMELIKE.match(name) or named == 0:
            continue
        tokens = state.reading.words(a, b)
        if (
            all(t.text in words("generic") or is_stop(t.text) for t in tokens)
            or is_stop(tokens[0].text)
            or kind_of(name).known
        ):
            continue
        state.add_name(Mention(cls, name, state.reading.span(a, b), "name-listed", 0.65))


def _place_aliases(plan: PlanState) -> None:
    """Names of one division or region are one place: 韶关 and 韶关市, 南山区 and 深圳市南山区, 粤北 and 粤北地区."""
    by_code: dict[str, set[str]] = {}
    for state in plan.passages:
        for m in state.names:
            if m.cls == "Place" and (code := plan.places.code(m.name) or plan.places.code_at_end(m.name)):
                by_code.setdefault(code, set()).add(m.name)
            elif m.cls == "Place":
                by_code.setdefault(re.sub(r"地区$", "", regions().get(m.name, m.name)), set()).add(m.name)
    for code, names in sorted(by_code.items()):
        if code == plan.places.home and plan.jurisdiction and plan.document.metadata.jurisdiction_class == "Place":
            names.add(plan.jurisdiction)
        longest, *others = sorted(names, key=lambda name: (-len(name), name))
        plan.aliases += [("Place", longest, other) for other in others]


# estates that a list of platforms makes one of its kind
SMALL_PARK = re.compile(r"(?:小镇|创意园|创业园|生态园|示范园)$")


def _retype(plan: PlanState) -> None:
    """Firms and institutes that the text calls platforms, and institutes set up here, become Platform everywhere."""
    platforms: Counter[str] = Counter()
    partners: set[str] = set()
    for state in plan.passages:
        for _, row in state.sentences:
            for frame in row:
                if frame.head and LISTED_AS[0][1].match(frame.head):
                    platforms.update(
                        m.name
                        for a, b in frame.items
                        for m in state.names_in(a, b, "Enterprise", "Institution", "Park")
                        if m.cls != "Park" or SMALL_PARK.search(m.name)
                    )
                if frame.has("build") and not frame.has("cooperate"):
                    platforms.update(
                        m.name
                        for a, b in frame.items
                        for m in state.names_in(a, b, "Institution")
                        if _institute(m.name) and m.span.start == a
                    )
        partners |= {m.name for m in state.names if _partner(state, m)}
        for mention in state.names:
            if mention.cls == "Enterprise" and re.search(
                r"(?:研究院|研究所|研发|研究中心|孵化器|众创空间)(?:集团)?有限(?:责任)?公司$", mention.name
            ):
                platforms[mention.name] += 1
            if mention.cls == "Institution" and re.search(
                r"(?:重点实验室|工程技术研究中心|工程研究中心|工程中心).", mention.name
            ):
                platforms[mention.name] += 1
            if mention.cls == "Institution" and _institute(mention.name) and _local(plan, mention.name):
                platforms[mention.name] += 1
    ends = tuple(platforms)
    platforms.update(
        m.name
        for state in plan.passages
        for m in state.names
        if m.cls == "Institution" and _institute(m.name) and any(p.endswith(m.name) for p in ends)
    )
    for state in plan.passages:
        state.names = [
            replace(m, cls="Platform")
            if m.cls in ("Enterprise", "Institution", "Park") and m.name in platforms
            else replace(m, cls="Institution")
            if m.name in partners
            else m
            for m in state.names
        ]


def _partner(state: PassageState, m: Mention) -> bool:
    """Whether a laboratory is another's: the text works with it and does not build it (与X实验室共建…)."""
    before = state.reading.text[max(0, m.span.start - 2) : m.span.start]
    return (
        m.cls == "Platform"
        and m.name.endswith("实验室")
        and bool(re.search(r"[与同和]$|携手$|联合$", before))
        and bool(re.match(r"(?:等)?(?:共同|合作|共建|联合|签|开展)", state.reading.text[m.span.end : m.span.end + 4]))
    )


def _institute(name: str) -> bool:
    return bool(re.search(r"(?:研究院|研究所|分院|研究总院|研究中心)$", name))


def _local(plan: PlanState, name: str) -> bool:
    """Whether an institute's name holds a parent and a place of the jurisdiction, or a short name of the jurisdiction."""
    if not plan.jurisdiction:
        return False
    short = re.sub(r"(?:市|区|县|自治州|经济技术开发区|高新技术产业开发区)$", "", plan.jurisdiction)
    return len(short) >= 2 and short in name and "产业" not in name[:2]


def _everywhere(plan: PlanState) -> None:
    """Names that one passage shows are names in every other passage too."""
    known: dict[str, Mention] = {}
    for state in plan.passages:
        for m in state.names:
            if (
                m.rule in ("name-listed", "name-introduced", "name-quoted")
                or m.cls
                in (
                    "Enterprise",
                    "Platform",
                    "Institution",
                )
            ) and (
                2 <= len(m.name) <= 24
                and m.name not in endings("names")
                and not (m.rule == "name-listed" and kind_of(m.name).known)
            ):
                known.setdefault(m.name, m)
    if not known:
        return
    pattern = re.compile("|".join(re.escape(name) for name in sorted(known, key=lambda n: (-len(n), n))))
    for state in plan.passages:
        for match in pattern.finditer(state.reading.text):
            like = known[match[0]]
            state.add_name(
                Mention(like.cls, like.name, state.reading.span(*match.span()), like.rule, like.confidence - 0.05)
            )
