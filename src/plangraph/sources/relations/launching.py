"""Who carries out a programme, or is to build a platform or park (launches)."""

from __future__ import annotations

import re

from plangraph.language.frames import Frame
from plangraph.lexicon import any_of
from plangraph.records import Mention
from plangraph.sources.relations.builders import BUILT, labelled
from plangraph.sources.relations.scene import ORGANISATIONS, Scene, nobody_else
from plangraph.sources.relations.structure import EXISTING


def launching(scene: Scene) -> None:
    """Claims of `launches` of a sentence."""
    for frame in scene.frames:
        for thing in scene.names(frame, *BUILT):
            _launch(scene, frame, thing)
    _listed(scene)
    _whole_line(scene)


def _launch(scene: Scene, frame: Frame, thing: Mention) -> None:
    """The jurisdiction (or the park or body that the sentence speaks of) carries the thing out."""
    alone = scene.text[thing.span.end : thing.span.end + 1] in "、和与及等的，。；”"
    granted = thing.rule == "name-programme" and alone and frame.says("granted")
    cue = (
        frame.has("launch") or granted or _means(scene, frame, thing)
        if thing.cls == "Initiative"
        else _to_build(scene, frame, thing)
    )
    if not cue or SPOKEN_OF.match(scene.text, thing.span.end):
        return
    own = scene.state.names_in(frame.clause.start, frame.start, *ORGANISATIONS)
    if thing.cls == "Initiative" and own and set(frame.verb) & {"实施", "开展", "承担", "承办", "推出"}:
        return  # the organisation's own project
    if thing.cls != "Initiative":
        if any(EXISTING.search(title) for title in scene.governing.titles[:3]):
            return
        if (own and not joint(scene, frame)) or not (
            HELPED.match(scene.text, frame.clause.start) or nobody_else(scene, frame)
        ):
            return  # an organisation builds it, and the jurisdiction only helps
        if whole := [m for m in labelled(scene) if m.name != thing.name]:
            if whole[0].cls == "Platform" and thing.cls == "Platform":
                scene.claim(thing, "partOf", whole[0], "label-whole", 0.7)
            return
    bodies = [
        m for m in scene.before(frame, "GovernmentBody") if m.span.start in (scene.sentence.start, frame.clause.start)
    ]
    doer = bodies[-1] if bodies else _doer(scene, frame)
    if doer is not None and doer.name != thing.name:
        scene.claim(doer, "launches", thing, "launch-verb", 0.75)


# how a clause opens that the jurisdiction does, whoever it helps
HELPED = re.compile(r"支持|推动|依托|鼓励|引导|推进|加快")
# after a programme that is only spoken of: its anniversary, what others learned from it, what it makes possible
SPOKEN_OF = re.compile(
    r"[”]?(?:的)?(?:建设|发展|实施|启动|提出|成立|发布)?(?:的)?"
    r"(?:\d+|[一二三四五六七八九十]+)周年|[”]?(?:的)?(?:成功|先进|有益)?(?:经验|机遇|契机|精神|红利|品牌|理念|补助资金|专项资金|衔接资金)"
)


def _means(scene: Scene, frame: Frame, thing: Mention) -> bool:
    """Whether a programme is what the words go about by (以“揭榜挂帅”等方式, 以X为抓手)."""
    after = scene.text[frame.items[-1][1] : frame.clause.end + 8]
    return "以" in frame.verb and bool(
        re.match(r"[”]?(?:等)?(?:多种)?(?:方式|形式|模式|为抓手|为载体|为引领|为牵引)", after)
    )


def joint(scene: Scene, frame: Frame) -> bool:
    """Whether the clause says that the jurisdiction builds together with the organisations it names."""
    lead = scene.text[frame.clause.start : frame.start]
    return bool(re.match(r"(?:我[市区县]|积极|推进|加强|深化|加快|引进)*(?:与|同|携手|联合|依托|会同|引进)", lead))


def _doer(scene: Scene, frame: Frame) -> Mention | None:
    """A park or place that opens the clause or the sentence, or that the clause says is to do it (支持综保区建设…); else
    the jurisdiction."""
    for m in scene.state.names_in(frame.clause.start, frame.start, "Park", "Place"):
        lead = scene.text[frame.clause.start : m.span.start]
        if re.fullmatch(r"(?:支持|推动|鼓励|引导|由|其中)?", lead):
            return m
    return scene.opener or scene.home


def _to_build(scene: Scene, frame: Frame, thing: Mention) -> bool:
    """Whether the words say that a platform or park is to be built."""
    if frame.says("to-build") and any(a <= thing.span.start < b for a, b in frame.items):
        return True
    after = scene.text[thing.span.end : scene.sentence.end].split("，")[0][:60]
    if re.match(r"(?:的)?(?:规划|筹建|申报|组建|创建)", after) or re.search(
        r"改[组建造]为|升级为", scene.text[frame.start : thing.span.start]
    ):
        return True
    return bool(any_of("word-groups", "pushed").search("".join(frame.verb)) and re.search(r"建设|项目", after))


def _listed(scene: Scene) -> None:
    """A box or list of projects to be built: the thing that a label names is launched by the jurisdiction."""
    if scene.state.label is None or scene.sentence.start > scene.state.label[0] or scene.home is None:
        return
    if not any(any_of("word-groups", "of-programmes").search(title) for title in scene.governing.titles[:2]):
        return
    for thing in scene.state.names_in(*scene.state.label, *BUILT):
        scene.claim(scene.home, "launches", thing, "listed-project", 0.7)


def _whole_line(scene: Scene) -> None:
    """A programme that is a heading, or a line of its own, is carried out by the jurisdiction."""
    begin, end = scene.state.reading.floor, len(scene.text.rstrip("。：:； "))
    if scene.sentence.start > begin or scene.home is None:
        return
    for thing in scene.state.names_in(begin, end, "Initiative"):
        if thing.span.end - thing.span.start >= 0.8 * (end - begin):
            scene.claim(scene.home, "launches", thing, "whole-line", 0.7)
