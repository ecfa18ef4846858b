"""Where things stand (locatedIn) and what belongs to what (partOf)."""

from __future__ import annotations

import re

from plangraph.extraction.frames import Frame
from plangraph.extraction.names.gazetteer import ancestors, divisions
from plangraph.extraction.relations.scene import Scene
from plangraph.extraction.state import PlanState
from plangraph.records import Claim, Mention

THINGS = ("Park", "Platform", "Enterprise", "Institution", "Initiative")
STANDS = frozenset(
    ["位于", "坐落", "落户", "落户于", "地处", "入驻", "落地", "设在", "建在", "建于", "坐落于", "坐落在", "选址", "驻"]
)
BELONGS = frozenset(["下辖", "所辖", "辖", "下设", "管辖"])


def location(scene: Scene) -> None:
    """Claims of `locatedIn` and `partOf` that verbs of a sentence make."""
    for i, frame in enumerate(scene.frames):
        if STANDS & set(frame.verb):
            _stands(scene, i)
        elif "在" in frame.verb:
            _in(scene, i)
        if BELONGS & set(frame.verb):
            _belongs(scene, i)
        _members(scene, frame)
    _ranked(scene)


def _members(scene: Scene, frame: Frame) -> None:
    """A、B等“六大板块”创新平台; 广州、深圳等粤港澳大湾区城市: the items are part of the whole that closes their list."""
    if not frame.head:
        return
    last = frame.items[-1][1]
    wholes = [
        m for m in scene.state.names_in(last, frame.end, "Place", "Platform", "Initiative") if m.span.start <= last + 4
    ]
    if not wholes or (
        wholes[0].cls == "Place"
        and not re.match(r"(?:城市|地区|各市|县|市)", scene.text[wholes[0].span.end : wholes[0].span.end + 3])
    ):
        return
    for a, b in frame.items:
        for part in scene.state.names_in(a, b, wholes[0].cls):
            if part.cls != "Place" or not scene.plan.places.code(wholes[0].name):
                scene.claim(part, "partOf", wholes[0], "list-whole", 0.8)


def _ranked(scene: Scene) -> None:
    """居R第二位, 跃居R前列: the jurisdiction lies in the region that it is ranked within."""
    for region in scene.all_names("Place"):
        before = scene.text[max(0, region.span.start - 3) : region.span.start]
        after = scene.text[region.span.end : region.span.end + 4]
        ranked = re.search(r"(?:居|在|列|于|、)$", before) and re.match(r"第|前列|首位|前茅|排名|位居", after)
        if ranked and scene.home and not scene.plan.places.code(region.name):
            scene.claim(scene.home, "partOf", region, "ranked-within", 0.75)


def _stands(scene: Scene, index: int) -> None:
    frame = scene.frames[index]
    places = [m for a, b in frame.items for m in scene.state.names_in(a, b, "Place", "Park")]
    if not places:
        if re.search(r"[我本全][市区县]", scene.text[frame.start : frame.end]) and (home := scene.home):
            for thing in scene.before(frame, *THINGS)[-1:]:
                scene.claim(thing, "locatedIn", home, "stands-here", 0.75)
        return
    things = list(scene.state.names_in(frame.clause.start, frame.start, *THINGS))
    if not things:
        things = list(scene.before(frame, *THINGS))[:1] or [m for m in scene.governing.names[:1] if m.cls in THINGS]
    if not things and (follow := re.match(r"[^，。]{0,8}的", scene.text[places[-1].span.end : frame.clause.end])):
        things = scene.state.names_in(places[-1].span.end + follow.end() - 1, frame.clause.end, *THINGS)[:1]
    for thing in things:
        scene.claim(thing, "locatedIn", places[-1], "stands-in", 0.85)


def _in(scene: Scene, index: int) -> None:
    """在P建设X, 在P设立X: the thing built stands there."""
    frame = scene.frames[index]
    places = [
        m for a, b in frame.items[:1] for m in scene.state.names_in(a, b, "Place", "Park") if m.span.start <= a + 2
    ]
    if not places or index + 1 >= len(scene.frames):
        return
    following = scene.frames[index + 1]
    if following.clause == frame.clause and following.has("build"):
        for thing in [m for a, b in following.items for m in scene.state.names_in(a, b, "Park", "Platform")]:
            scene.claim(thing, "locatedIn", places[0], "built-in", 0.85)


def _belongs(scene: Scene, index: int) -> None:
    frame = scene.frames[index]
    parts = [m for a, b in frame.items for m in scene.state.names_in(a, b, "Place", "Park")]
    wholes = [m for m in scene.before(frame, "Park", "Place") if not parts or m.cls == parts[0].cls][-1:]
    whole = wholes[0] if wholes else scene.home
    for part in parts:
        if whole is not None and part.cls == whole.cls:
            scene.claim(part, "partOf", whole, "belongs", 0.85)


def hierarchy(plan: PlanState) -> list[Claim]:
    """Divisions of the jurisdiction that the text names are part of it; parts named with their whole are part of that."""
    claims: list[Claim] = []
    seen: set[tuple[str, str]] = set()
    home = plan.places.home
    for state in plan.passages:
        index = state.reading.passage.index
        for m in state.names:
            if m.cls == "Place" and (code := plan.places.code(m.name)):
                whole = divisions()[home].name if home and home in ancestors(code)[1:] else ""
                if whole and plan.jurisdiction == whole and (m.name, whole) not in seen:
                    seen.add((m.name, whole))
                    if (target := plan.home(index, m.span.start, m.span.end)) is not None:
                        claims.append(Claim(m, "partOf", target, m.span, "division", 0.85))
            if m.cls in THINGS:
                claims += _by_name(plan, m, seen)
    return claims


def _by_name(plan: PlanState, m: Mention, seen: set[tuple[str, str]]) -> list[Claim]:
    """A thing stands in the park, place or jurisdiction that its own name begins with or holds."""
    if m.cls == "Initiative" or m.rule == "name-listed":
        return []
    place = _park_before(plan, m) or _place_in(plan, m)
    if place is None or (m.name, place.name) in seen:
        return []
    seen.add((m.name, place.name))
    if m.cls == "Park" and place.cls == "Park":
        return [Claim(m, "partOf", place, m.span, "name-holds-whole", 0.8)]
    return [Claim(m, "locatedIn", place, m.span, "name-holds-place", 0.75)]


def _park_before(plan: PlanState, m: Mention) -> Mention | None:
    """The park whose name the thing's name begins with (韶关高新区科技创业服务中心)."""
    parks = [park for park in plan.spoken_parks if m.name.startswith(park) and len(m.name) - len(park) >= 2]
    return Mention("Park", max(parks, key=len), m.span, "name-holds-place", 0.75) if parks else None


def _place_in(plan: PlanState, m: Mention) -> Mention | None:
    """A division of the jurisdiction that the text speaks of by the name that the thing's name holds; a region that it
    begins with; the jurisdiction where the name holds its name or that of one of its divisions."""
    home, jurisdiction = plan.places.home, plan.jurisdiction
    if not home or not jurisdiction:
        return None
    inside = plan.places.divisions_inside
    short = next((s for s in divisions()[home].short if len(s) >= 2), jurisdiction)
    held = [name for name in inside if name in m.name.replace(jurisdiction, "").replace(short, "")]
    spoken = [name for name in held if name in plan.spoken_places]
    if spoken:
        return Mention("Place", max(spoken, key=lambda name: (len(name), name)), m.span, "name-holds-place", 0.75)
    regions = [
        r
        for r in plan.spoken_places
        if not plan.places.code(r) and len(r) >= 2 and m.name.startswith(r) and m.name != r
    ]
    region = max(regions, key=lambda r: (len(r), r), default=None)
    if region is not None:
        return Mention("Place", region, m.span, "name-holds-place", 0.7)
    if held or jurisdiction in m.name or (short in m.name and divisions()[home].name == jurisdiction):
        return plan.home(m.span.passage, m.span.start, m.span.end)
    return None
