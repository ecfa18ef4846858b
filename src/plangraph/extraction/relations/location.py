"""Where things stand (locatedIn) and what belongs to what (partOf)."""

from __future__ import annotations

import re

from plangraph.extraction.names.gazetteer import ancestors, divisions
from plangraph.extraction.relations.scene import Scene
from plangraph.extraction.state import PlanState
from plangraph.records import Claim, Mention

THINGS = ("Park", "Platform", "Enterprise", "Institution", "Initiative")
STANDS = frozenset("位于 坐落 落户 落户于 地处 入驻 落地 设在 建在 建于 坐落于 坐落在 选址 驻".split())
BELONGS = frozenset("下辖 所辖 辖 下设 管辖".split())


def location(scene: Scene) -> None:
    """Claims of `locatedIn` and `partOf` that verbs of a sentence make."""
    for i, frame in enumerate(scene.frames):
        if STANDS & set(frame.verb):
            _stands(scene, i)
        elif "在" in frame.verb:
            _in(scene, i)
        if BELONGS & set(frame.verb):
            _belongs(scene, i)
    _ranked(scene)


def _ranked(scene: Scene) -> None:
    """居R第二位, 跃居R前列: the jurisdiction lies in the region that it is ranked within."""
    for region in scene.all_names("Place"):
        before = scene.text[max(0, region.span.start - 3) : region.span.start]
        after = scene.text[region.span.end : region.span.end + 4]
        if re.search(r"(?:居|在|列|于|、)$", before) and re.match(r"第|前列|首位|前茅|排名|位居", after) and scene.home:
            if not scene.plan.places.code(region.name):
                scene.claim(scene.home, "partOf", region, "ranked-within", 0.75)


def _stands(scene: Scene, index: int) -> None:
    frame = scene.frames[index]
    places = [m for a, b in frame.items for m in scene.state.names_in(a, b, "Place", "Park")]
    if not places:
        if re.search(r"[我本全][市区县]", scene.text[frame.start : frame.end]) and (home := scene.home):
            for thing in scene.before(frame, *THINGS)[-1:]:
                scene.claim(thing, "locatedIn", home, "stands-here", 0.75)
        return
    things = [m for m in scene.state.names_in(frame.clause.start, frame.start, *THINGS)]
    if not things:
        things = [m for m in scene.before(frame, *THINGS)][:1] or [m for m in scene.governing.names[:1] if m.cls in THINGS]
    if not things and (follow := re.match(r"[^，。]{0,8}的", scene.text[places[-1].span.end : frame.clause.end])):
        things = scene.state.names_in(places[-1].span.end + follow.end() - 1, frame.clause.end, *THINGS)[:1]
    for thing in things:
        scene.claim(thing, "locatedIn", places[-1], "stands-in", 0.85)


def _in(scene: Scene, index: int) -> None:
    """在P建设X, 在P设立X: the thing built stands there."""
    frame = scene.frames[index]
    places = [m for a, b in frame.items[:1] for m in scene.state.names_in(a, b, "Place", "Park") if m.span.start <= a + 2]
    if not places or index + 1 >= len(scene.frames):
        return
    following = scene.frames[index + 1]
    if following.clause == frame.clause and following.has("build"):
        for thing in [m for a, b in following.items for m in scene.state.names_in(a, b, "Park", "Platform")]:
            scene.claim(thing, "locatedIn", places[0], "built-in", 0.85)


def _belongs(scene: Scene, index: int) -> None:
    frame = scene.frames[index]
    parts = [m for a, b in frame.items for m in scene.state.names_in(a, b, "Place", "Park")]
    wholes = scene.before(frame, "Park", "Place")[-1:]
    whole = wholes[0] if wholes and wholes[0].span.end >= frame.clause.start else scene.home
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
    """A thing stands in the jurisdiction, or in a division or park of it, that its own name begins with or holds."""
    if m.cls == "Initiative" or m.rule == "name-listed":
        return []
    place = _place_in(plan, m)
    if place is None or (m.name, place.name) in seen:
        return []
    seen.add((m.name, place.name))
    if m.cls == "Park" and place.cls == "Park":
        return [Claim(m, "partOf", place, m.span, "name-holds-whole", 0.8)]
    return [Claim(m, "locatedIn", place, m.span, "name-holds-place", 0.75)]


def _place_in(plan: PlanState, m: Mention) -> Mention | None:
    home, jurisdiction = plan.places.home, plan.jurisdiction
    if jurisdiction and len(m.name) > len(jurisdiction) and m.name.startswith(jurisdiction):
        inner = _division(plan, m, len(jurisdiction))
        return inner or plan.home(m.span.passage, m.span.start, m.span.end)
    best = _division(plan, m, 0)
    if best is not None:
        return best
    if jurisdiction and home:
        short = divisions()[home].short[0] if divisions()[home].short else ""
        if len(short) >= 2 and short in m.name and divisions()[home].name == jurisdiction:
            return plan.home(m.span.passage, m.span.start, m.span.end)
    return None


def _division(plan: PlanState, m: Mention, start: int) -> Mention | None:
    """The division of the jurisdiction whose name the thing's name holds, where the text speaks of it; else the
    jurisdiction itself; None where the name holds none."""
    inside = plan.places.divisions_inside
    held = [name for name in inside if name in m.name[start:]]
    if not held:
        return None
    code = inside[max(held, key=lambda name: (len(name), name))]
    spoken = [name for name in plan.spoken_places if plan.places.code(name) == code]
    if not spoken:
        return plan.home(m.span.passage, m.span.start, m.span.end)
    return Mention("Place", max(spoken, key=lambda name: (len(name), name)), m.span, "name-holds-place", 0.75)
