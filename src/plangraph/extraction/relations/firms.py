"""Who leads an industry (anchors) and who works on what."""

from __future__ import annotations

import re
from dataclasses import replace

from plangraph.extraction.frames import Frame
from plangraph.extraction.relations.scene import ORGANISATIONS, Scene
from plangraph.extraction.state import PlanState
from plangraph.extraction.topics.kinds import INDUSTRY
from plangraph.records import Claim, Mention

DOERS = (*ORGANISATIONS, "Initiative")
RELIED = frozenset({"依托", "依靠", "发挥", "充分发挥", "重点依托", "带动"})
EXISTING = re.compile(r"不优|不强|不足|短板|问题")


def firms(scene: Scene) -> None:
    """Claims of `anchors` and `worksOn` of a sentence."""
    anchored = _anchors(scene)
    _works(scene, anchored)
    _for_what(scene)


def _for_what(scene: Scene) -> None:
    """围绕X的需求，建立Y: the platform built in the next clause works on the topic."""
    for i, frame in enumerate(scene.frames):
        if not {"围绕", "针对", "面向", "聚焦"} & set(frame.verb):
            continue
        for later in scene.frames[i + 1 :]:
            if later.has("build") and 0 <= later.clause.start - frame.clause.end <= 1:
                for platform in (m for a, b in later.items for m in scene.state.names_in(a, b, "Platform")):
                    for topic in scene.topics(i):
                        scene.claim(platform, "worksOn", topic.mention, "built-for", 0.65)


def _anchors(scene: Scene) -> set[str]:
    """Firms that the sentence says lead an industry, or that stand as A、B等企业 under one."""
    done: set[str] = set()
    for i, frame in enumerate(scene.frames):
        for firm in scene.names(frame, "Enterprise"):
            reason = _reason(scene, i, frame, firm)
            if not reason:
                continue
            for industry in _industry_of(scene, i, frame):
                scene.claim(firm, "anchors", industry, f"anchor-{reason}", 0.85 if reason != "listed" else 0.7)
                done.add(firm.name)
    return done


def _reason(scene: Scene, index: int, frame: Frame, firm: Mention) -> str:
    text = scene.text
    tail = text[firm.span.end : firm.span.end + 40].split("，")[0]
    lead = text[max(scene.sentence.start, firm.span.start - 6) : firm.span.start]
    if "以" in frame.verb and re.search(
        r"(?:作?为)[^，。]{0,6}(?:龙头|骨干|重点|依托|主体|核心|引领|链主)",
        text[firm.span.end : frame.end + 12].split("。")[0][:40],
    ):
        return "as-leader"
    if re.search(r"(?:链主|龙头|骨干|领军)(?:企业)?$", lead):
        return "named-leader"
    if RELIED & set(frame.verb) and (frame.verb[0] != "带动" or not scene.before(frame, "Enterprise")):
        return "relied-on" if frame.verb[-1] != "带动" else ""
    if re.search(r"等[^，。；]{0,14}(?:龙头|骨干|链主|领军|引领)", frame_tail(scene, frame)):
        return "listed-leader"
    if re.match(r"[^，。；]{0,12}(?:企业|公司|厂商)", frame.head) and any(
        a <= firm.span.start < b for a, b in frame.items
    ):
        return "listed" if frame.verb[-1:] != ("带动",) else ""
    if re.match(r"的?(?:引领|龙头|带动|骨干)", tail):
        return "leads"
    return ""


def frame_tail(scene: Scene, frame: Frame) -> str:
    """The words after the last object of a frame, 等 included."""
    return scene.text[frame.items[-1][1] : frame.end]


def _industry_of(scene: Scene, index: int, frame: Frame) -> list[Mention]:
    """The industry a firm leads here: the one in the list's head, that of the label or heading, else one of the sentence."""
    heads = [t.mention for t in scene.topics(index, INDUSTRY) if t.head]
    if heads:
        return heads[:1]
    named = re.match(r"等?(?:一批)?(.{2,12}?)(?:行业|产业|领域)?(?:龙头|骨干|企业|链主)", frame_tail(scene, frame))
    if named:
        for topic in scene.state.topics_in(frame.start, frame.end, INDUSTRY):
            if topic.mention.span.start >= frame.items[-1][1]:
                return [topic.mention]
    if scene.governing.industries:
        return list(scene.governing.industries[:1])
    following = [t.mention for i in range(index, len(scene.frames)) for t in scene.topics(i, INDUSTRY)]
    before = [t.mention for i in range(index) for t in scene.topics(i, INDUSTRY)]
    return following[:1] or before[-1:]


def _works(scene: Scene, anchored: set[str]) -> None:
    """Organisations whose verbs of making or research govern a topic in the same sentence."""
    for i, frame in enumerate(scene.frames):
        topics = [t.mention for t in scene.topics(i)]
        if not topics or not (frame.has("make") or frame.has("grow") or not frame.verb):
            continue
        for actor in actors(scene, frame):
            for topic in topics:
                if actor.cls == "Enterprise" and topic.cls == INDUSTRY and actor.name in anchored:
                    continue
                scene.claim(actor, "worksOn", topic, "actor-verb-topic", 0.65)


def actors(scene: Scene, frame: Frame) -> list[Mention]:
    """The organisations that do what a frame says.

    In this order: those of the frame's own clause before its verb (支持A研发B, A主攻B, 依托A开展B), the thing that the clause
    before builds, the one that opens the sentence, that of the label.
    """
    own = [m for m in scene.state.names_in(frame.clause.start, frame.start, *DOERS) if not _partner(scene, m)]
    if own:
        return [m for m in own if _same_list(scene, m, own[-1])] or own[-1:]
    earlier = [f for f in scene.frames if f.clause.start < frame.clause.start]
    built = [m for f in earlier if f.has("build") for a, b in f.items for m in scene.state.names_in(a, b, "Platform")]
    if built:
        return built[-1:]
    led = [m for m in scene.before(frame, *ORGANISATIONS) if _led(scene, m)]
    if led:
        return led[-1:]
    opening = [m for m in scene.before(frame, *DOERS) if m.span.start == scene.sentence.start or _introduced(scene, m)]
    if opening:
        return [m for m in opening if _same_list(scene, m, opening[0])] or opening[:1]
    if any(RELIED & set(f.verb) or "以" in f.verb for f in earlier):
        return []
    label = scene.state.names_in(*scene.state.label, *DOERS) if scene.state.label else []
    return label[:1] or [m for m in scene.governing.names[:1] if m.cls in ORGANISATIONS]


def _led(scene: Scene, mention: Mention) -> bool:
    """Whether a clause begins with 支持, 引导 and the like before the name: it does what the next clauses say too."""
    lead = re.split(r"[，:：]\s*", scene.text[scene.sentence.start : mention.span.start])[-1]
    return bool(re.fullmatch(r"(?:大力|积极|重点|加快)*(?:支持|鼓励|引导|推动)", lead))


def _introduced(scene: Scene, mention: Mention) -> bool:
    """Whether only 支持, 链主企业 and the like stand between the sentence's beginning and the name."""
    lead = re.split(r"[:：]\s*", scene.text[scene.sentence.start : mention.span.start])[-1]
    return bool(
        re.fullmatch(r"(?:大力|积极|重点|其中，?|加快)*(?:支持|鼓励|引导|推动|推进|链主企业|龙头企业|骨干企业)*", lead)
    )


def _same_list(scene: Scene, a: Mention, b: Mention) -> bool:
    return any(
        any(s <= a.span.start < e for s, e in f.items) and any(s <= b.span.start < e for s, e in f.items)
        for f in scene.frames
    )


def _partner(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands after 与, 联合 or 由: the partner or the builder, not the doer."""
    lead = scene.text[max(scene.sentence.start, mention.span.start - 2) : mention.span.start]
    return bool(re.search(r"(?:与|同|联合|携手|由|带动)$", lead))


def topics_in_names(plan: PlanState) -> list[Claim]:
    """A platform works on, a programme aims at, a park fosters the topic that its own name holds (区块链应用实验室, 大数据高峰论坛)."""
    topics = {t.mention.name: t.mention for state in plan.passages for t in state.topics if len(t.mention.name) >= 2}
    claims: list[Claim] = []
    seen: set[str] = set()
    for state in plan.passages:
        for m in state.names:
            if m.cls not in ("Platform", "Initiative", "Park") or m.name in seen:
                continue
            seen.add(m.name)
            held = [name for name in topics if name in m.name and (m.cls != "Park" or topics[name].cls == INDUSTRY)]
            if not held:
                continue
            topic = topics[max(held, key=lambda name: (len(name), name))]
            predicate = {"Platform": "worksOn", "Initiative": "targets"}.get(m.cls, "prioritizes")
            claims.append(Claim(m, predicate, replace(topic, span=m.span), m.span, "name-holds-topic", 0.6))
    return claims
