"""Who builds or runs a platform, park or programme (builtBy), and who carries it out (launches)."""

from __future__ import annotations

import re
from dataclasses import replace

from plangraph.extraction.frames import Frame
from plangraph.extraction.relations.scene import ORGANISATIONS, Scene
from plangraph.extraction.relations.structure import EXISTING
from plangraph.extraction.state import PlanState
from plangraph.records import Claim, Mention

BUILDERS = (*ORGANISATIONS, "GovernmentBody", "Park", "Place")
BUILT = ("Platform", "Initiative", "Park")
BUILDS = re.compile(r"共建|建设|组建|筹建|成立|设立|建立|创建|打造|运营|承建|承办|牵头|兴办|创办|共同|搭建|新建|构建")


def building(scene: Scene) -> None:
    """Claims of `builtBy` and `launches` of a sentence."""
    built: set[str] = set()
    for i, frame in enumerate(scene.frames):
        for thing in scene.names(frame, *BUILT):
            builders = _builders(scene, i, frame, thing)
            for builder in builders:
                if builder.cls != "Park" or thing.cls != "Park":
                    scene.claim(thing, "builtBy", builder, "build-verb", 0.75)
            built.add(thing.name)
            _launch(scene, i, frame, thing)
    _passive(scene)
    _listed(scene)
    _projects(scene)


def _projects(scene: Scene) -> None:
    """E“…研究及产业化”, E参与的“…”: the firm runs the project, and works on what its title names."""
    for project in scene.all_names("Initiative"):
        before = [
            m
            for m in scene.state.names_in(scene.sentence.start, project.span.start, *ORGANISATIONS)
            if project.span.start - m.span.end <= 5
        ]
        topics = [
            t.mention
            for t in scene.state.topics
            if t.mention.span.start >= project.span.start and t.mention.span.end <= project.span.end
        ]
        for topic in topics:
            scene.claim(project, "worksOn", topic, "project-title", 0.85)
        between = scene.text[before[-1].span.end : project.span.start] if before else "，"
        if re.fullmatch(r"(?:参与的|承担的|牵头的|的|实施的|申报的)?“?", between):
            scene.claim(project, "builtBy", before[-1], "project-of", 0.85)
            for topic in topics:
                scene.claim(before[-1], "worksOn", topic, "project-title", 0.8)


def parents(plan: PlanState) -> list[Claim]:
    """A platform whose name begins with that of an organisation of the text is built by it."""
    organisations = {
        m.name: m
        for state in plan.passages
        for m in state.names
        if m.cls in ("Institution", "Enterprise") and len(m.name) >= 3
    }
    claims: list[Claim] = []
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
                claims.append(
                    Claim(
                        m,
                        "builtBy",
                        replace(max(fits, key=lambda o: len(o.name)), span=m.span),
                        m.span,
                        "name-begins-with-parent",
                        0.75,
                    )
                )
    return claims


def _listed(scene: Scene) -> None:
    """A box or list of projects to be built: the thing that a label names is launched by the jurisdiction."""
    if scene.state.label is None or scene.sentence.start > 0 or scene.home is None:
        return
    if not any(re.search(r"建设|项目|工程|平台", title) for title in scene.governing.titles[:2]):
        return
    for thing in scene.state.names_in(*scene.state.label, "Platform", "Initiative", "Park"):
        scene.claim(scene.home, "launches", thing, "listed-project", 0.7)


def _builders(scene: Scene, index: int, frame: Frame, thing: Mention) -> list[Mention]:
    """Organisations before a verb of building whose object the thing is."""
    if not (frame.has("build") or set(frame.verb) & {"开展", "实施", "承办"}) or "培育" in frame.verb:
        return []
    if not any(a <= thing.span.start < b for a, b in frame.items):
        return []
    found: list[Mention] = []
    for other in scene.frames[:index]:
        same = other.clause == frame.clause
        together = bool({"携手", "联合", "与", "同", "会同"} & set(other.verb))
        if not same and not (
            {"由", "依托", "支持", "推动", "鼓励", "引导"} & set(other.verb) and _next_clause(other, frame)
        ):
            continue
        classes = (*ORGANISATIONS, "GovernmentBody", "Place") if together else (*ORGANISATIONS, "GovernmentBody")
        found += [m for m in scene.names(other, *classes) if m.name != thing.name]
    return found or [m for m in _labelled(scene) if m.cls in ("Enterprise", "Institution")]


def _labelled(scene: Scene) -> list[Mention]:
    """The organisation that the passage's label names (韶冶：建设…中心)."""
    label = scene.state.label
    return scene.state.names_in(*label, *ORGANISATIONS) if label else []


def _next_clause(earlier: Frame, later: Frame) -> bool:
    """Whether a clause follows the other at once."""
    return 0 <= later.clause.start - earlier.clause.end <= 1


def _passive(scene: Scene) -> None:
    """X由A、B共建; X：由A负责运营; X依托A: the builders follow the thing."""
    things = list(scene.all_names(*BUILT)) or [m for m in scene.governing.names[:1] if m.cls in BUILT]
    if not things:
        return
    for i, frame in enumerate(scene.frames):
        if not set(frame.verb) & {"由", "依托"}:
            continue
        before = [m for m in things if m.span.passage != scene.state.reading.passage.index or m.span.end <= frame.start]
        thing = before[0] if before else None
        if thing is None or (
            frame.verb[-1] == "由" and not BUILDS.search(scene.text[frame.start : frame.start + 60].split("。")[0])
        ):
            continue
        if (
            frame.verb[-1] == "依托"
            and thing.span.passage == scene.state.reading.passage.index
            and thing.span.end + 3 < frame.start
        ):
            continue
        for other in scene.frames[i:]:
            if other.clause == frame.clause:
                for mention in scene.names(other, *BUILDERS):
                    if mention.name != thing.name and mention.cls != "Place":
                        scene.claim(thing, "builtBy", mention, "by-whom", 0.8)


def _launch(scene: Scene, index: int, frame: Frame, thing: Mention) -> None:
    """The jurisdiction (or the park or body that the sentence speaks of) carries the thing out."""
    cue = frame.has("launch") if thing.cls == "Initiative" else _to_build(scene, frame, thing)
    if not cue:
        return
    if thing.cls != "Initiative" and any(EXISTING.search(title) for title in scene.governing.titles[:3]):
        return
    bodies = [
        m for m in scene.before(frame, "GovernmentBody") if m.span.start in (scene.sentence.start, frame.clause.start)
    ]
    doer = bodies[-1] if bodies else _doer(scene, frame)
    if (
        thing.cls != "Initiative"
        and scene.state.names_in(frame.clause.start, frame.start, *ORGANISATIONS)
        and not joint(scene, frame)
    ):
        return  # an organisation builds it, and the jurisdiction only helps
    if thing.cls != "Initiative" and (labelled := [m for m in _labelled(scene) if m.name != thing.name]):
        if labelled[0].cls == "Platform" and thing.cls == "Platform":
            scene.claim(thing, "partOf", labelled[0], "label-whole", 0.7)
        return
    if doer is not None and doer.name != thing.name:
        scene.claim(doer, "launches", thing, "launch-verb", 0.75)


def joint(scene: Scene, frame: Frame) -> bool:
    """Whether the clause says that the jurisdiction builds together with the organisations it names."""
    lead = scene.text[frame.clause.start : frame.start]
    return bool(re.match(r"(?:我[市区县]|积极|推进|加强|深化|加快)*(?:与|同|携手|联合|依托|会同)", lead))


def _doer(scene: Scene, frame: Frame) -> Mention | None:
    """A park or place that opens the clause, or that the clause says is to do it (支持综保区建设…); else the jurisdiction."""
    opening = scene.state.names_in(frame.clause.start, frame.start, "Park", "Place")
    for m in opening:
        lead = scene.text[frame.clause.start : m.span.start]
        if re.fullmatch(r"(?:支持|推动|鼓励|引导|由|其中)?", lead):
            return m
    return scene.home


def _to_build(scene: Scene, frame: Frame, thing: Mention) -> bool:
    """Whether the words say that a platform or park is to be built."""
    if set(frame.verb) & {
        "建设",
        "组建",
        "筹建",
        "共建",
        "成立",
        "设立",
        "建立",
        "创建",
        "打造",
        "新建",
        "规划建设",
        "牵头组建",
        "联合建立",
        "构建",
    } and any(a <= thing.span.start < b for a, b in frame.items):
        return True
    after = scene.text[thing.span.end : scene.sentence.end].split("，")[0][:60]
    return bool(
        re.search(r"(?:推进|加快|推动|重点支持|抓好|启动)", "".join(frame.verb)) and re.search(r"建设|项目", after)
    )
