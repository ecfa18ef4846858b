"""Who leads an industry (anchors)."""

from __future__ import annotations

import re

from plangraph.language.frames import Frame
from plangraph.language.kinds import INDUSTRY
from plangraph.language.leading import LED, leading
from plangraph.records import Mention
from plangraph.sources.relations.scene import Scene

# A、B等企业 that only work on something
BUSY = re.compile(r"等?[^，。；]{0,14}?(?:企业|公司|厂商)(?:已在|均在|正在|在)?(?:专注|从事|主营|专业生产|生产)")
# firms that are to be won over, or supplied
WON_OVER = frozenset({"面向", "对接", "引进", "招引", "吸引", "瞄准", "招商", "服务", "围绕", "针对", "向"})
SOUGHT = re.compile(r"等?[^，。；]{0,10}(?:企业|公司|厂商)(?:的)?(?:需求|订单|采购|配套|供应链|精准招商|抱团|招商)")
OPENING = 4  # characters before an industry that opens its clause
PHRASE = re.compile(r"[^，。；：、]+")


def firms(scene: Scene) -> None:
    """Claims of `anchors` of a sentence; the firms that lead are kept in the scene."""
    scene.anchored = _anchors(scene)


def _anchors(scene: Scene) -> set[str]:
    """Firms that the sentence says lead an industry, or that stand as A、B等企业 under one."""
    done = _led(scene)
    for i, frame in enumerate(scene.frames):
        for firm in scene.names(frame, "Enterprise"):
            if firm.name in done:
                continue
            reason = _reason(scene, i, frame, firm)
            if not reason:
                continue
            for industry in _industry_of(scene, i, frame):
                scene.claim(firm, "anchors", industry, f"anchor-{reason}", 0.85 if reason != "listed" else 0.7)
                done.add(firm.name)
    return done


def _led(scene: Scene) -> set[str]:
    """以A、B为龙头的X: each leads the X of its own phrase."""
    done: set[str] = set()
    for phrase in LED.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        firms = scene.state.names_in(*phrase.span("who"), "Enterprise")
        what = PHRASE.match(scene.text, phrase.end(), scene.sentence.end)
        if not firms or not phrase[0].endswith("的") or what is None:
            continue
        industries = [t.mention for t in scene.state.topics_in(phrase.end(), what.end(), INDUSTRY)]
        for firm in firms:
            for industry in industries[:1]:
                scene.claim(firm, "anchors", industry, "anchor-led", 0.85)
            done.add(firm.name)
    return done


def _reason(scene: Scene, index: int, frame: Frame, firm: Mention) -> str:
    text = scene.text
    listed = scene.row(firm)
    said = leading(text, listed[0].span.start, listed[-1].span.end, scene.sentence.start, scene.sentence.end)
    if said == "role":
        return "as-leader"
    if said == "label":
        return "named-leader"
    if frame.says("relied") and (frame.verb[0] != "带动" or not scene.before(frame, "Enterprise")):
        return "relied-on" if frame.verb[-1] != "带动" else ""
    if re.search(r"等[^，。；]{0,14}(?:龙头|骨干|链主|领军|引领)", frame_tail(scene, frame)):
        return "listed-leader"
    if re.match(r"[^，。；]{0,12}(?:企业|公司|厂商)", frame.head) and any(
        a <= firm.span.start < b for a, b in frame.items
    ):
        if WON_OVER & set(frame.verb) or SOUGHT.match(text, frame.items[-1][1]):
            return ""
        busy = BUSY.match(text, frame.items[-1][1], scene.sentence.end)
        return "listed" if frame.verb[-1:] != ("带动",) and not busy else ""
    return "leads" if said == "after" else ""


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
    said = _led_here(scene, frame)
    if said:
        return said
    after = [t.mention for t in scene.state.topics_in(frame.end, frame.clause.end, INDUSTRY)]
    if after and re.search(r"是[^，。]{0,18}的(?:龙头|链主|骨干)", scene.text[frame.start : frame.clause.end]):
        return after[:1]
    if scene.governing.industries:
        return list(scene.governing.industries[:1])
    following = [t.mention for i in range(index, len(scene.frames)) for t in scene.topics(i, INDUSTRY)]
    before = [t.mention for i in range(index) for t in scene.topics(i, INDUSTRY)]
    return following[:1] or before[-1:]


def _led_here(scene: Scene, frame: Frame) -> list[Mention]:
    """The industry that opens the clause of its leaders (X由A领衔, X靠A挑头, X以A为骨干)."""
    said = [t.mention for t in scene.state.topics_in(frame.clause.start, frame.start, INDUSTRY)]
    if not said or not frame.says("led-by"):
        return []
    opens = said[-1].span.start - max(frame.clause.start, scene.state.reading.floor) <= OPENING
    return said[-1:] if "由" in frame.verb or opens else []
