"""Who works on what (worksOn): firms, institutes, platforms and programmes, and the topics they make, study or serve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plangraph.language.frames import Frame
from plangraph.language.kinds import INDUSTRY
from plangraph.language.layers import PlanLayers, Topic
from plangraph.records import Link, Mention
from plangraph.sources.relations.scene import ORGANISATIONS, Scene

DOERS = (*ORGANISATIONS, "Initiative")
MAKES = re.compile(
    r"(?:[（(][^（）()]{1,24}[）)])?[”]?(?:正在|已|可|自主|独立|成功|牵头|主要|重点|专业|全力)*"
    r"(?:研发|研制|生产|开发|制造|攻克|推出|完成|掌握|从事|主营|主打|专注于?|承担|承接|布局|供应|量产)?(?:的|了)?(?:新型|高性能|高端)?"
)
INDUSTRIES = re.compile(r"[^，。；的]{0,8}产业")
SERVES = re.compile(r"(?:服务于?|面向|支撑|赋能|助力|对接)")


def work(scene: Scene) -> None:
    """Claims of `worksOn` of a sentence."""
    _by_verb(scene)
    _made_by(scene)
    _for_what(scene)
    _serves(scene)


def _by_verb(scene: Scene) -> None:
    """Organisations whose verbs of making or research govern a topic in the same sentence."""
    for i, frame in enumerate(scene.frames):
        topics = [t.mention for t in scene.topics(i)]
        closing = [t.mention for t in scene.topics(i) if t.head] if INDUSTRIES.match(frame.head) else []
        if not topics or not (frame.has("make") or frame.has("grow") or not frame.verb):
            continue
        for actor, how in actors(scene, frame):
            # what is built stands in the industry that closes the list, and not in each of its lines
            for topic in closing if how == "built" and closing else topics:
                if actor.cls == "Enterprise" and topic.cls == INDUSTRY and actor.name in scene.anchored:
                    continue
                scene.claim(actor, "worksOn", topic, f"actor-{how}", 0.65)


def actors(scene: Scene, frame: Frame) -> list[tuple[Mention, str]]:
    """The organisations that do what a frame says, each with where it stands.

    In this order: those of the frame's own clause before its verb (支持A研发B, A主攻B, 依托A开展B), the thing that the clause
    before builds, the one that opens the sentence, that of the label or heading, the one of the sentence before that 其 means.
    """
    within = scene.outside(scene.state.names_in(frame.clause.start, frame.start, *DOERS), frame.start)
    own = [m for m in within if not _partner(scene, m)]
    if own:
        return [(m, "own") for m in scene.row(own[-1]) if m in own]
    earlier = [f for f in scene.frames if f.clause.start < frame.clause.start]
    built = [m for f in earlier if f.has("build") for a, b in f.items for m in scene.state.names_in(a, b, "Platform")]
    if built:
        return [(built[-1], "built")]
    led = [m for m in scene.before(frame, *ORGANISATIONS) if _led(scene, m)]
    if led:
        return [(led[-1], "led")]
    opening = [m for m in scene.before(frame, *DOERS) if m.span.start == scene.sentence.start or _introduced(scene, m)]
    if opening:
        return [(m, "opening") for m in scene.row(opening[0]) if m.span.end <= frame.start]
    if any(f.says("relied") or "以" in f.verb for f in earlier):
        return []
    label = scene.state.names_in(*scene.state.label, *DOERS) if scene.state.label else []
    label = [m for m in label if m.cls != "Initiative" or "项目" in m.name]
    if label:
        return [(label[0], "label")]
    heading = [m for m in scene.governing.names[:1] if m.cls in ORGANISATIONS]
    if heading:
        return [(heading[0], "heading")]
    return [(scene.carried, "carried")] if scene.carried else []


def _led(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands after 支持 or 推动 in a clause that opens the sentence."""
    lead = scene.text[scene.sentence.start : mention.span.start]
    return bool(re.fullmatch(r"(?:.{0,8}：)?(?:支持|推动|引导|鼓励)", lead))


def _introduced(scene: Scene, mention: Mention) -> bool:
    """Whether only 支持, 链主企业 and the like stand between the sentence's beginning and the name."""
    lead = re.split(r"[:：]\s*", scene.text[scene.sentence.start : mention.span.start])[-1]
    return bool(
        re.fullmatch(
            r"(?:大力|积极|重点|其中，?|加快)*(?:支持|鼓励|引导|推动|推进|链主企业|龙头企业|骨干企业|链主)*", lead
        )
    )


def _partner(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands after 与 or 联合: the partner, not the doer."""
    lead = scene.text[max(scene.sentence.start, mention.span.start - 2) : mention.span.start]
    return bool(re.search(r"(?:与|同|联合|携手|带动)$", lead))


def _made_by(scene: Scene) -> None:
    """E的T, E生产的T, E专注T, ET: the topic right after the organisation, and those of its list up to the next name."""
    names = scene.all_names()
    for firm in scene.all_names(*ORGANISATIONS):
        limit = min((m.span.start for m in names if m.span.start >= firm.span.end), default=scene.sentence.end)
        near = [
            t
            for t in scene.state.topics_in(firm.span.end, limit)
            if MAKES.fullmatch(scene.text[firm.span.end : t.mention.span.start])
        ]
        for topic in _list_of(scene, near[0], limit) if near else ():
            scene.claim(firm, "worksOn", topic.mention, "right-after", 0.7)


def _list_of(scene: Scene, first: Topic, limit: int) -> Iterator[Topic]:
    """The topics of the list that begins with one."""
    end = first.mention.span.start
    for topic in scene.state.topics_in(first.mention.span.start, limit):
        if re.fullmatch(r"|、|和|与|及|以及", scene.text[end : topic.mention.span.start]):
            yield topic
            end = topic.mention.span.end


def _for_what(scene: Scene) -> None:
    """围绕X的需求，建立Y; X为重点的Y: the platform built works on the topic."""
    for i, frame in enumerate(scene.frames):
        if not {"围绕", "针对", "面向", "聚焦", "以"} & set(frame.verb):
            continue
        for later in scene.frames[i + 1 :]:
            if later.clause.start - frame.clause.end > 1:
                break
            if later.clause.start >= frame.clause.end and later.has("build"):
                for platform in (m for a, b in later.items for m in scene.state.names_in(a, b, "Platform")):
                    for topic in scene.topics(i):
                        scene.claim(platform, "worksOn", topic.mention, "built-for", 0.65)


def _serves(scene: Scene) -> None:
    """X服务T产业, X为T提供…: a platform works on what it serves."""
    for i, frame in enumerate(scene.frames):
        serving = any(SERVES.fullmatch(word) for word in frame.verb) or "为" in frame.verb
        if not serving:
            continue
        before = scene.before(frame, "Platform", "Institution")
        label = scene.state.names_in(*scene.state.label, "Platform", "Institution") if scene.state.label else []
        for platform in label[:1] or before[-1:]:
            for topic in scene.topics(i):
                scene.claim(platform, "worksOn", topic.mention, "serves", 0.6)


def topics_in_names(plan: PlanLayers) -> Iterator[Link]:
    """A platform works on, a programme aims at, a park fosters the topic that its own name holds (区块链应用实验室, 大数据高峰论坛)."""
    topics = {t.mention.name: t.mention for state in plan.passages for t in state.topics if len(t.mention.name) >= 2}
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
            yield Link(m, predicate, replace(topic, span=m.span), m.span, "name-holds-topic", 0.6)
