"""Who builds, runs or carries a platform, a park or a programme (builtBy)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plangraph.language.frames import Frame
from plangraph.language.layers import PlanLayers
from plangraph.language.text import PAIRS
from plangraph.lexicon import any_of
from plangraph.records import Link, Mention
from plangraph.sources.relations.scene import ORGANISATIONS, Scene

CARRIERS = (*ORGANISATIONS, "GovernmentBody", "Park", "Place")
BUILT = ("Platform", "Initiative", "Park")
OWNS = re.compile(
    r"(?:[（(][^（）()]{1,20}[）)])?(?:自主|牵头|参与|联合|正在|在[\u4e00-\u9fff]{2,8})?"
    r"(?:承担|承接|承建|建设|组建|完成|实施|打造|创办|设立|申报|运营|管理|投资|推出|研发|开发)?(?:的|所属的?|下属的?|旗下的?)“?"
)
ROLE = re.compile(
    r"(?:依托|承担|承建|建设|运营|牵头|实施|投资|组建|管理)(?:单位|主体|方|企业)(?:是|为|：|:)|(?:牵头|共建|承担|运营|依托|参与)[：:]"
)


def builders(scene: Scene) -> None:
    """Claims of `builtBy` of a sentence."""
    for i, frame in enumerate(scene.frames):
        for thing in scene.names(frame, *BUILT):
            for builder in _before_verb(scene, i, frame, thing):
                scene.claim(thing, "builtBy", builder, "build-verb", 0.75)
    _passive(scene)
    _owned(scene)
    _in_brackets(scene)
    _of_label(scene)
    _by_role(scene)


def _before_verb(scene: Scene, index: int, frame: Frame, thing: Mention) -> list[Mention]:
    """Organisations before a verb of building whose object the thing is."""
    if not (frame.has("build") or frame.says("held")) or "培育" in frame.verb:
        return []
    if not any(a <= thing.span.start < b for a, b in frame.items):
        return []
    classes = ORGANISATIONS if thing.cls == "Initiative" else (*ORGANISATIONS, "GovernmentBody")
    found: list[Mention] = []
    since = 0
    for other in scene.frames[:index]:
        same = other.clause == frame.clause
        together = other.says("together")
        if not same and not ((together or other.says("left-to")) and _next_clause(other, frame)):
            continue
        if not same and (_has_its_own(scene, index, other, frame) or _leans_itself(scene, index, other)):
            continue
        places = ("Place", "Park") if together and same else ()
        if same and (own := _after_thing(scene, other)):
            since, found = own[0].span.start, list(own)
        else:
            found += [m for m in scene.names(other, *classes, *places) if m.name != thing.name]
    rows = [m for first in found[:1] for m in scene.row(first) if m.name != thing.name and m.cls in classes]
    found += [m for m in rows if m not in found and since <= m.span.start and m.span.end <= thing.span.start]
    return found or [m for m in labelled(scene) if m.cls in ("Enterprise", "Institution")]


def _after_thing(scene: Scene, frame: Frame) -> list[Mention]:
    """The organisations that follow a thing among the objects of a verb of building, and open what comes next (建设X、B…)."""
    things = [m for a, b in frame.items[:-1] for m in scene.state.names_in(a, b, *BUILT)] if frame.has("build") else []
    last = scene.state.names_in(*frame.items[-1], "Enterprise", "Institution")
    return [m for m in last if things and m.span.start > things[0].span.end]


ANEW = frozenset({"在", "携手", "与", "同", "会同", "联合"})


def _has_its_own(scene: Scene, index: int, other: Frame, frame: Frame) -> bool:
    """Whether who stands in the clause before has built something there, and this one says anew where or with whom (与A共建X，
    在P设立Y; 与A共建X，携手B共建Y)."""
    done = any(f.clause == other.clause and f.start > other.start and f.has("build") for f in scene.frames)
    anew = any(f.clause == frame.clause and ANEW & set(f.verb) for f in scene.frames[: index + 1])
    return done and anew


def _leans_itself(scene: Scene, index: int, other: Frame) -> bool:
    """Whether the clause that leans on somebody says at once what for (依托A做强白酒产业，建设X): the next one is nobody's."""
    if "依托" not in other.verb:
        return False
    inside = (i for i, f in enumerate(scene.frames[:index]) if f.clause == other.clause and f.start > other.start)
    return any(scene.topics(i, "Industry", "Technology") for i in inside)


def labelled(scene: Scene) -> list[Mention]:
    """The organisation that the passage's label names (韶冶：建设…中心)."""
    label = scene.state.label
    return scene.state.names_in(*label, *ORGANISATIONS) if label else []


def _next_clause(earlier: Frame, later: Frame) -> bool:
    """Whether a clause follows the other at once."""
    return 0 <= later.clause.start - earlier.clause.end <= 1


def _passive(scene: Scene) -> None:
    """X由A、B共建; X：由A负责运营; 由A投建的X; X依托A: who builds stands after 由 or 依托."""
    things = list(scene.all_names(*BUILT)) or [m for m in scene.governing.names[:1] if m.cls in BUILT]
    if not things:
        return
    for i, frame in enumerate(scene.frames):
        if not set(frame.verb) & {"由", "依托"}:
            continue
        thing = _built_thing(scene, frame, things)
        if thing is None:
            continue
        for other in scene.frames[i:]:
            if other.clause == frame.clause:
                for mention in scene.names(other, *CARRIERS):
                    if mention.name != thing.name and mention.cls != "Place" and mention.span.start != thing.span.start:
                        scene.claim(thing, "builtBy", mention, "by-whom", 0.8)


def _built_thing(scene: Scene, frame: Frame, things: list[Mention]) -> Mention | None:
    here = scene.state.reading.passage.index
    relied = frame.verb[-1] == "依托"
    if not relied and not any_of("word-groups", "builds").search(
        scene.text[frame.start : frame.start + 60].split("。")[0]
    ):
        return None
    relative = re.match(r"[^。；]{2,60}?的", scene.text[frame.start : scene.sentence.end])
    opens = frame.start in (scene.sentence.start, frame.clause.start)
    if opens and not relied and relative:
        behind = [m for m in things if m.span.passage == here and m.span.start >= frame.start + relative.end()]
        if behind and not any(m.span.passage == here and m.span.end <= frame.start for m in things):
            return behind[0]
    before = [m for m in things if m.span.passage != here or m.span.end <= frame.start]
    if not before or (
        relied
        and (before[0].cls == "Park" or (before[0].span.passage == here and before[0].span.end + 3 < frame.start))
    ):
        return None
    return before[0]


def _owned(scene: Scene) -> None:
    """E“…研究及产业化”, E参与的“…”, E所属X, E的X平台: the organisation runs it, and works on what a project's title names."""
    for thing in scene.all_names("Initiative", "Platform"):
        topics = [t.mention for t in scene.state.topics_in(thing.span.start, thing.span.end)]
        if thing.cls == "Initiative":
            for topic in topics:
                scene.claim(thing, "worksOn", topic, "project-title", 0.85)
        owner = _owner(scene, thing)
        if owner is None:
            continue
        scene.claim(thing, "builtBy", owner, "project-of" if thing.cls == "Initiative" else "owned-by", 0.85)
        for topic in topics if thing.cls == "Initiative" else ():
            scene.claim(owner, "worksOn", topic, "project-title", 0.8)


def _owner(scene: Scene, thing: Mention) -> Mention | None:
    before = scene.state.names_in(scene.sentence.start, thing.span.start, *ORGANISATIONS)
    if not before:
        return None
    between = scene.text[before[-1].span.end : thing.span.start]
    if between in ("“", "") and thing.cls == "Initiative":
        return before[-1]
    return before[-1] if OWNS.fullmatch(between) else None


def _in_brackets(scene: Scene) -> None:
    """X（A联合B、C共同组建）, X（牵头：A；共建：B、C）: the organisations within the bracket build X."""
    for thing in scene.all_names(*BUILT):
        opening = scene.text[thing.span.end : thing.span.end + 1]
        end = scene.text.find(PAIRS.get(opening, "\0"), thing.span.end) if opening in "（(" and opening else -1
        if end < 0 or not any_of("word-groups", "builds").search(scene.text[thing.span.end : end]):
            continue
        inside = scene.state.names_in(thing.span.end, end, *CARRIERS)
        for builder in inside:
            if builder.cls != "Place":
                scene.claim(thing, "builtBy", builder, "in-brackets", 0.8)


def _of_label(scene: Scene) -> None:
    """X：A与B合作; X项目：A承担: the organisations of the first sentence under a label carry what it names."""
    label = scene.state.label
    if label is None or scene.sentence.start > label[0]:
        return
    things = scene.state.names_in(*label, *BUILT)
    if not things:
        return
    for clause in scene.state.reading.clauses(scene.sentence):
        text = scene.text[clause.start : clause.end]
        if clause.start < label[1] or not (
            any_of("word-groups", "builds").search(text) or re.search(r"合作|联合|依托", text)
        ):
            continue
        for builder in scene.state.names_in(clause.start, clause.end, *CARRIERS):
            if builder.cls != "Place" and builder.name != things[0].name:
                scene.claim(things[0], "builtBy", builder, "label-carried", 0.7)


def _by_role(scene: Scene) -> None:
    """运营主体为E, 依托单位是E: E runs what the sentence, its label or its bracket speaks of."""
    for match in ROLE.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        stop = next(
            (i for i in range(match.end(), scene.sentence.end) if scene.text[i] in "；。）"), scene.sentence.end
        )
        before = scene.state.names_in(scene.sentence.start, match.start(), *BUILT)
        under = [m for m in scene.governing.names[:1] if m.cls in BUILT]
        for thing in before[-1:] or under:
            led = match[0].startswith(("牵头", "责任"))
            for builder in scene.state.names_in(match.end(), stop, *CARRIERS)[: 1 if led else None]:
                if builder.cls != "GovernmentBody":
                    scene.claim(thing, "builtBy", builder, "role", 0.8)
                elif led and thing.span.end + 2 >= scene.text.rfind("（", 0, match.start()) > 0:
                    scene.claim(builder, "launches", thing, "led-by", 0.8)


def parents(plan: PlanLayers) -> Iterator[Link]:
    """A platform whose name begins with that of an organisation of the text is built by it."""
    organisations = {
        m.name: m
        for state in plan.passages
        for m in state.names
        if m.cls in ("Institution", "Enterprise") and len(m.name) >= 3
    }
    seen: set[str] = set()
    for state in plan.passages:
        for m in state.names:
            if m.cls != "Platform" or m.name in seen:
                continue
            seen.add(m.name)
            fits = [
                o
                for name, o in organisations.items()
                if name != m.name and (m.name.startswith(name) or (o.cls == "Enterprise" and name in m.name))
            ]
            if fits:
                parent = replace(max(fits, key=lambda o: len(o.name)), span=m.span)
                yield Link(m, "builtBy", parent, m.span, "name-begins-with-parent", 0.75)
