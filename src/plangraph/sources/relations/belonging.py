"""What belongs to what (partOf), as a sentence says it."""

from __future__ import annotations

import re

from plangraph.language.frames import Frame
from plangraph.language.places import ancestors
from plangraph.sources.relations.scene import Scene

OURS = re.compile(r"[我全本][市区县州]")


def belonging(scene: Scene) -> None:
    """Claims of `partOf` of a sentence."""
    for i, frame in enumerate(scene.frames):
        if frame.says("belongs"):
            _belongs(scene, i)
        _members(scene, frame)
    _ranked(scene)
    _bracketed_parts(scene)
    _of_region(scene)
    _whole_of_home(scene)


def _belongs(scene: Scene, index: int) -> None:
    frame = scene.frames[index]
    parts = [m for a, b in frame.items for m in scene.state.names_in(a, b, "Place", "Park") if m.span.start <= a + 1]
    wholes = [m for m in scene.before(frame, "Park", "Place") if not parts or m.cls == parts[0].cls][-1:]
    whole = wholes[0] if wholes else scene.home
    for part in parts:
        if whole is not None and part.cls == whole.cls:
            rule = "belongs" if {"涵盖", "包括", "包含"}.isdisjoint(frame.verb) else "covers"
            scene.claim(part, "partOf", whole, rule, 0.85)


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


def _bracketed_parts(scene: Scene) -> None:
    """P（A、B、C）: the parks or places in the bracket are parts of the one before it."""
    for whole in scene.all_names("Park", "Place", "Platform"):
        if scene.text[whole.span.end : whole.span.end + 1] not in ("（", "("):
            continue
        end = scene.text.find(")" if scene.text[whole.span.end] == "(" else "）", whole.span.end)
        parts = scene.state.names_in(whole.span.end, end, whole.cls) if end > 0 else []
        if len(parts) > 1 or "在内" in scene.text[whole.span.end : max(end, 0)]:
            for part in parts:
                scene.claim(part, "partOf", whole, "bracketed-part", 0.75)


def _of_region(scene: Scene) -> None:
    """R的A市、B市: the places of a list after a region and 的 are parts of it."""
    places = scene.all_names("Place")
    for i, region in enumerate(places[:-1]):
        if scene.plan.places.code(region.name) or scene.text[region.span.end : places[i + 1].span.start] != "的":
            continue
        end = region.span.end + 1
        for part in places[i + 1 :]:
            if scene.text[end : part.span.start] not in ("", "、", "和", "与", "及"):
                break
            scene.claim(part, "partOf", region, "of-region", 0.75)
            end = part.span.end


def _whole_of_home(scene: Scene) -> None:
    """韶关市地处广东省, 作为长三角的门户, 我市是R的: the jurisdiction lies in the place that the words set it in."""
    home = scene.home
    if home is None:
        return
    for region in scene.all_names("Place"):
        lead = scene.text[scene.sentence.start : region.span.start]
        said = re.search(r"(?:作为|地处|位于|位处|是|系|隶属|属于|融入)$", lead)
        code = scene.plan.places.code(region.name)
        over = bool(code) and code in ancestors(scene.plan.places.home)[1:]
        spoken = OURS.search(lead) or home.name in lead or (len(home.name) > 2 and home.name[:-1] in lead)
        if said and region.name != home.name and (over or (spoken and not code)):
            scene.claim(home, "partOf" if home.cls == "Place" else "locatedIn", region, "home-within", 0.5)
