"""Who works with whom (cooperatesWith), and what a place joins or links up with (integratesWith)."""

from __future__ import annotations

import re

from plangraph.language.frames import Frame
from plangraph.lexicon import any_of
from plangraph.records import Mention
from plangraph.sources.relations.scene import Scene, nobody_else

PARTNERS = ("Place", "Park", "Enterprise", "Institution", "Platform")
# before 与, where only what follows is made together (A、B及与E共建的X)
MADE = re.compile(r"(?:、|及|以及)$")


def ties(scene: Scene) -> None:
    """Claims of `cooperatesWith` and `integratesWith` of a sentence."""
    for i, frame in enumerate(scene.frames):
        if frame.verb[-1:] and frame.verb[-1] in ("与", "同", "携手", "联合"):
            _cooperate(scene, i, frame)
        if "引进" in frame.verb:
            _brought(scene, frame)
        if frame.says("joins"):
            _integrate(scene, frame)
    _partner_named(scene)


def _brought(scene: Scene, frame: Frame) -> None:
    """引进E共建X, 引进E来我市开展合作: the jurisdiction works with the organisation it brings in."""
    if scene.home is not None and re.search(r"共建|合作|设立|组建", scene.text[frame.start : frame.clause.end + 16]):
        for a, b in frame.items:
            for partner in scene.state.names_in(a, b, "Institution", "Enterprise"):
                if partner.span.start <= a + 1:
                    scene.claim(scene.home, "cooperatesWith", partner, "brought-in", 0.6)


def _partner_named(scene: Scene) -> None:
    """合作方为E, 合作单位：A、B: who works with the organisation that the sentence speaks of."""
    for match in re.finditer(
        r"合作(?:方|单位|伙伴|院校)(?:为|是|：|:|有|包括)", scene.text[scene.sentence.start : scene.sentence.end]
    ):
        at = scene.sentence.start + match.end()
        stop = next((i for i in range(at, scene.sentence.end) if scene.text[i] in "；。）"), scene.sentence.end)
        before = scene.state.names_in(scene.sentence.start, at, "Enterprise", "Institution", "Platform")
        for partner in scene.state.names_in(at, stop, *PARTNERS):
            if before and before[0].name != partner.name:
                scene.claim(before[0], "cooperatesWith", partner, "partner-named", 0.7)


def _cooperate(scene: Scene, index: int, frame: Frame) -> None:
    clause = scene.text[frame.start : frame.clause.end]
    rest = scene.text[frame.start : scene.sentence.end][:60]
    if not (
        any_of("word-groups", "together").search(clause)
        or any_of("word-groups", "together").search(rest.split("，")[0])
    ):
        return
    partners = [m for a, b in frame.items for m in scene.state.names_in(a, b, *PARTNERS) if _whole(scene, m, b)]
    if not any_of("word-groups", "surely-together").search(clause):
        for place in [m for m in partners if m.cls in ("Place", "Park") and "对接" in clause and "等地" not in clause]:
            if (home := scene.home) is not None:
                scene.claim(home, "integratesWith", place, "links-up", 0.7)
        partners = [m for m in partners if m.cls not in ("Place", "Park")]
    doers = _doers(scene, index, frame)
    for partner in partners:
        for doer in doers:
            scene.claim(doer, "cooperatesWith", partner, "together", 0.8)


def _whole(scene: Scene, m: Mention, end: int) -> bool:
    """Whether a partner is an item by itself and not the first word of one (珠三角工业设计企业)."""
    rest = scene.text[m.span.end : end]
    return (
        m.cls != "Place"
        or not rest
        or bool(re.match(r"等|有关|相关|地区|城市|各|两|三|[，、）（]|在|大?市|开展|加强|签|共", rest))
    )


def _doers(scene: Scene, index: int, frame: Frame) -> list[Mention]:
    """The names right before 与 in the clause (and in its list), else the jurisdiction."""
    if MADE.search(scene.text, frame.clause.start, frame.start):
        return []
    before = [
        m for other in scene.frames[:index] if other.clause == frame.clause for m in scene.names(other, *PARTNERS)
    ]
    opening = list(scene.state.names_in(frame.clause.start, frame.start, *PARTNERS))
    by = scene.text.rfind("由", frame.clause.start, frame.start)
    opening = [m for m in opening if by < 0 or m.span.start > by] or opening
    named = opening or before
    if named:
        return named
    relied = [
        m
        for other in scene.frames[:index]
        if "依托" in other.verb and 0 <= frame.clause.start - other.clause.end <= 1
        for m in scene.names(other, *PARTNERS)
    ]
    if relied:
        return relied[:1]
    carrier = [m for m in scene.before(frame, "Enterprise", "Institution") if m.span.end < frame.clause.start][:1]
    lead = scene.text[scene.sentence.start : carrier[0].span.start] if carrier else ""
    if carrier and OPENS.match(scene.text, frame.clause.start, frame.end) and SUPPORTED.search(lead):
        return scene.row(carrier[0])
    home = scene.home
    return [home] if home is not None and nobody_else(scene, frame) else []


OPENS = re.compile(r"(?:并|还|将)?(?:联合|携手|与)")
SUPPORTED = re.compile(r"(?:^|支持|推动|鼓励|引导|由|[：:])$")


def _integrate(scene: Scene, frame: Frame) -> None:
    for a, b in frame.items:
        for mention in scene.state.names_in(a, b, "Place", "Park")[:1]:
            after = scene.text[mention.span.end : mention.span.end + 8]
            if mention.span.start > a + 1 or re.match(r"(?:经贸|活动|大赛)", after):
                continue
            for doer in _joiners(scene, frame):
                scene.claim(doer, "integratesWith", mention, "joins", 0.8)


def _joiners(scene: Scene, frame: Frame) -> list[Mention]:
    """The places that a clause says are to join (推动A、B融入C), else the jurisdiction."""
    named = list(scene.state.names_in(frame.clause.start, frame.start, "Place", "Park"))
    if named:
        return named
    home = scene.home
    return [home] if home is not None else []
