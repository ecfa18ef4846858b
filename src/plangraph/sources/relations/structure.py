"""What lists and layout say: places prioritize industries, industries have parts, industries use technologies."""

from __future__ import annotations

import re

from plangraph.language.frames import Frame
from plangraph.language.kinds import INDUSTRY, TECHNOLOGY
from plangraph.language.layers import Topic
from plangraph.language.leading import LEADERS
from plangraph.records import Mention
from plangraph.sources.relations.scene import Scene

EXISTING = re.compile(r"发展基础|基础条件|成效|成就|现状|回顾|形势|挑战|机遇|存在问题|短板|面临|背景|^基础")
FACTUAL = re.compile(r"达到?\d|增长|占|实现营业|产值|已形成|显著|突出|完成|超过\d|突破\d|现有|拥有|集聚了|形成了")


# industries that only gather others: no technology hangs on them
UMBRELLA = re.compile(
    r"^(?:十大|三大|五大|[一二三四五六七八九十]+大)?(?:战略性?|支柱|新兴|主导|优势|特色|未来|现代|首位|高端|重点|高新技术)*(?:产业|行业)(?:集群|群)?$"
)


def structure(scene: Scene) -> None:
    """Claims from the frames of a sentence and from the labels and headings over it."""
    _label(scene)
    for i, frame in enumerate(scene.frames):
        _parks(scene, frame)
        _parks_round(scene, i, frame)
        topics = scene.topics(i)
        if not topics:
            continue
        head = next((t.mention for t in topics if t.head), None)
        items = [t for t in topics if not t.head]
        governor = _governor(scene, i, items, head)
        _industries(scene, i, frame, items, head, governor)
        _technologies(scene, frame, items, head, governor)


def _label(scene: Scene) -> None:
    """The industry that a heading or label names is prioritized, and a part of the one above it."""
    _core_park(scene)
    for topic in scene.state.topics_in(scene.sentence.start, scene.sentence.end, INDUSTRY):
        if not topic.label:
            continue
        if (doer := subject(scene, None)) is not None:
            scene.claim(doer, "prioritizes", topic.mention, "label", 0.8)
        beside = {t.mention.name for t in scene.state.topics if t.label}  # 文化产业和旅游业: side by side
        above = [m for m in (*scene.governing.industries, *scene.governing.above) if m.name not in beside]
        if above:
            scene.claim(topic.mention, "subIndustryOf", above[0], "label-under-heading", 0.75)
        elif scene.governing.whole and any(FIELDS.search(title) for title in scene.governing.titles):
            scene.claim(topic.mention, "subIndustryOf", scene.governing.whole[0], "label-under-title", 0.5)


# chapters whose sections are the lines of the industry that the plan is about
FIELDS = re.compile(r"重点(?:领域|产业|方向)|主导产业|产业(?:体系|布局|方向|发展)|发展(?:重点|方向)|集群")


def _core_park(scene: Scene) -> None:
    """以P为核心, 依托P under the heading of an industry: the park fosters it."""
    for frame in scene.frames:
        if not {"以", "依托"} & set(frame.verb) or not scene.governing.industries:
            continue
        role = scene.text[frame.items[-1][1] : frame.end + 12]
        if "依托" in frame.verb or re.match(
            r"(?:等[^，。]{0,6})?(?:作?为)(?:主要)?(?:核心|载体|重点|主体|依托|龙头|抓手)", role
        ):
            for park in scene.names(frame, "Park"):
                scene.claim(park, "prioritizes", scene.governing.industries[0], "core-park", 0.7)


def _parks(scene: Scene, frame: Frame) -> None:
    """A park that is to be built under the heading of an industry fosters it."""
    if frame.has("build") and scene.governing.industries:
        for a, b in frame.items:
            for park in scene.state.names_in(a, b, "Park"):
                scene.claim(park, "prioritizes", scene.governing.industries[0], "park-under-heading", 0.55)


def _parks_round(scene: Scene, index: int, frame: Frame) -> None:
    """围绕X建设P: the park is to foster X."""
    before = scene.frames[index - 1] if index else None
    if before is None or before.clause != frame.clause or not before.says("round"):
        return
    for industry in scene.topics(index - 1, INDUSTRY):
        for a, b in frame.items:
            for park in scene.state.names_in(a, b, "Park"):
                if park.span.end == b:
                    scene.claim(park, "prioritizes", industry.mention, "park-round", 0.7)


def _governor(scene: Scene, index: int, items: list[Topic], head: Mention | None) -> Mention | None:
    """The industry that a frame's topics hang on: one named alone before it in its clause, else that of its label or
    heading, else one of the sentence."""
    before = _alone_before(scene, index)
    if before is not None and before[1]:
        return before[0]
    frame = scene.frames[index]
    if before is not None and not frame.verb and re.match(r"[^，。]{0,3}(?:领域|行业)", frame.head):
        before = None  # A等领域 of a clause of its own
    for mention in scene.governing.industries[:1]:
        if all(mention.name != t.mention.name for t in items):
            return mention
    return before[0] if before is not None else None


def _alone_before(scene: Scene, index: int) -> tuple[Mention, bool] | None:
    """The nearest industry before a frame that is no item of a list, and whether it stands in the frame's own clause."""
    for i in range(index - 1, -1, -1):
        found = [t for t in scene.topics(i, INDUSTRY) if not t.label]
        if len(found) == 1 and not UMBRELLA.match(found[0].mention.name):
            return found[0].mention, scene.frames[i].clause == scene.frames[index].clause
        if found:
            return None
    return None


def _industries(
    scene: Scene, index: int, frame: Frame, items: list[Topic], head: Mention | None, governor: Mention | None
) -> None:
    industries = [t.mention for t in items if t.mention.cls == INDUSTRY]
    closing = head if head is not None and head.cls == INDUSTRY and LINE.search(head.name) else None
    doer = subject(scene, frame) if _fosters(scene, index, frame) else None
    for mention in [*industries, *([closing] if closing else [])]:
        if doer is not None:
            scene.claim(doer, "prioritizes", mention, "growth", 0.75)
    elsewhere = frame.says("elsewhere") and not re.match(r"[^，。]{0,4}(?:产业|行业)", frame.head)
    elsewhere = (
        elsewhere
        or (bool(FOR_OTHERS & set(frame.verb)) and "产业" not in frame.head[:4])
        or bool(APPLIED.match(frame.head or frame.after))
    )
    heading = next((m for m in scene.governing.industries[:1] if all(m.name != t.mention.name for t in items)), None)
    under = heading if not elsewhere else None
    for mention in industries:
        if any(whole is not None and turned_round(mention, whole) for whole in (closing, under)):
            continue
        if frame.says("for") and SERVED.match(scene.text, mention.span.end):
            continue
        if closing is not None:
            scene.claim(mention, "subIndustryOf", closing, "list-head", 0.8)
        elif under is not None and not LED_BY.search(scene.text, scene.sentence.start, mention.span.start):
            scene.claim(mention, "subIndustryOf", under, "under-heading", 0.6)
    if closing is not None and under is not None:
        scene.claim(closing, "subIndustryOf", under, "under-heading", 0.6)


GATHERS = re.compile(r"(?:产业链|产业|行业|集群)$")


def turned_round(part: Mention, whole: Mention) -> bool:
    """Whether what reads as the part is the wider of the two by its name (汽车产业 under 新能源汽车)."""
    narrow, wide = GATHERS.sub("", whole.name), GATHERS.sub("", part.name)
    return len(wide) >= 2 and narrow != wide and narrow.endswith(wide)


# verbs whose objects are users, whatever noun closes their list
FOR_OTHERS = frozenset({"面向", "赋能", "助力", "服务于", "适配", "满足", "对接", "配套"})
# what is done with or in the fields that a list closes with, and makes them no fields of growth or parts of a heading
APPLIED = re.compile(
    r"等?[^，。；]{0,6}?(?:部门|单位|院校|专业|学科|出口|进口|消费|需求|优势|(?:行业|领域|产业|方面)?[^，。；、的]{0,6}?的?"
    r"(?:规模化应用|示范应用|融合应用|推广应用|应用场景|重组|执法|监管|治理|国际合作|需求|用户|客户|用能|用氢))"
)
# whom something is done for (为制造业企业提供…)
SERVED = re.compile(r"(?:行业|产业)?(?:企业|用户|客户|园区)")
# what stands before an industry that is only named with its leaders (以A为龙头的X)
LED_BY = re.compile(rf"(?:{LEADERS})(?:企业)?的$")
# heads that name a line of business, and not the goods that a list ends with (等电池材料)
LINE = re.compile(r"(?:产业|行业|业|产业链|链|集群|经济|业态|服务|种植|养殖|加工|制造)$")
NEEDED = re.compile(r"需求|领域|行业应用|应用")


def _technologies(
    scene: Scene, frame: Frame, items: list[Topic], head: Mention | None, governor: Mention | None
) -> None:
    owning = head is not None and head.cls == INDUSTRY and LINE.search(head.name) and not _akin(head, governor)
    owner = head if owning else governor
    if (
        owner is None
        or UMBRELLA.match(owner.name)
        or (frame.says("needs") and NEEDED.search(scene.text[frame.items[0][1] : frame.end]))
    ):
        return
    technologies = [t.mention for t in items if t.mention.cls == TECHNOLOGY]
    if head is not None and head.cls == TECHNOLOGY:
        technologies.append(head)
    for mention in technologies:
        scene.claim(
            owner, "usesTechnology", mention, "under-heading" if scene.governing.industries else "same-sentence", 0.7
        )


def _akin(head: Mention, governor: Mention | None) -> bool:
    """Whether a list's head is the governing industry in other words (现代中药 under 现代中药及保健品)."""
    if governor is None:
        return False
    shared = set(head.name) & set(governor.name)
    return head.name in governor.name or len(shared) >= 0.7 * min(len(set(head.name)), len(set(governor.name)))


def _fosters(scene: Scene, index: int, frame: Frame) -> bool:
    """Whether the words say that the industry is to be grown, rather than what is there already."""
    if any(EXISTING.search(title) for title in scene.governing.titles[:3]):
        return False
    if _goes_on(scene, index, frame) or (
        frame.verb[-1:]
        and frame.verb[-1] in ("为", "是")
        and LEADING.search(scene.text[scene.sentence.start : frame.start])
    ):
        return True
    in_field = bool({"在", "对", "针对"} & set(frame.verb)) and bool(
        re.search(r"领域|产业|行业", frame.head[:8] or frame.after[:8])
    )
    if not (frame.has("grow") or in_field):
        return False
    if APPLIED.match(frame.head or frame.after) or LACKING.search(scene.text, frame.items[-1][1], frame.clause.end):
        return False
    following = scene.frames[index + 1] if index + 1 < len(scene.frames) else None
    if following is not None and following.verb[:1] == ("对",) and following.clause == frame.clause:
        return False  # 面向A、B等领域对C的需求: A and B are customers
    return not FACTUAL.search(frame.after) and not FACTUAL.search(scene.text[frame.items[-1][1] : frame.end])


# what is said of a thing that is not as it should be, or grows by itself
LACKING = re.compile(
    r"不理想|不充分|不足|不够|不优|不强|不平衡|滞后|缓慢|薄弱|偏[低弱小慢]|短缺|欠缺|下滑|下降|困难|瓶颈|蓬勃|兴起|涌现|方兴未艾"
)
LEADING = re.compile(r"(?:主导|首位|支柱|特色|优势|主攻|重点)(?:产业|方向)$")


def _goes_on(scene: Scene, index: int, frame: Frame) -> bool:
    """Whether a counted list without a verb of its own goes on from the one before it (聚焦A、B两大产业，C、D三个产业)."""
    before = scene.frames[index - 1] if index else None
    return (
        before is not None
        and set(frame.verb) <= {"以及", "和", "及"}
        and bool(before.head and frame.head)
        and 0 <= frame.clause.start - before.clause.end <= 1
        and _fosters(scene, index - 1, before)
    )


def subject(scene: Scene, frame: Frame | None) -> Mention | None:
    """Who fosters: a park or place that opens the clause or was just built, that of the heading, else the jurisdiction."""
    if frame is not None:
        for mention in reversed(scene.before(frame, "Park", "Place")):
            if _is_subject(scene, mention, frame):
                return mention
    if frame is not None and (meant := _former_or_latter(scene, frame)):
        return meant
    if frame is not None and scene.opener is not None and scene.opener.span.end <= frame.start:
        return scene.opener
    return next((m for m in scene.governing.names if m.cls == "Park"), None) or scene.home


def _former_or_latter(scene: Scene, frame: Frame) -> Mention | None:
    """The place or park that 前者 or 后者 means in a frame's clause: of two that a list before names."""
    spoken = re.match(r"[^，。]{0,2}(前者|后者)", scene.text[frame.clause.start : frame.clause.end])
    if spoken is None:
        return None
    pair = scene.state.names_in(scene.sentence.start, frame.clause.start, "Park", "Place")[:2]
    return pair[("前者", "后者").index(spoken[1])] if len(pair) == 2 else None


NEAR = 12  # characters from a park that is built to the clause that says what it is to foster


def _is_subject(scene: Scene, mention: Mention, frame: Frame) -> bool:
    opening = mention.span.start in (frame.clause.start, scene.sentence.start)
    lead = scene.text[max(scene.sentence.start, mention.span.start - 3) : mention.span.start]
    backed = bool(re.search(r"(?:支持|推动|引导|鼓励|依托|以|即|其中)$", lead))
    if mention.cls == "Place":
        return opening and mention.span.start >= frame.clause.start
    built = any(
        f.has("build") and any(a <= mention.span.start < b for a, b in f.items) and f.end <= frame.start
        for f in scene.frames
    )
    return opening or backed or (built and 0 < frame.clause.start - mention.span.end <= NEAR)
