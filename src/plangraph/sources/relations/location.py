"""Where things stand (locatedIn)."""

from __future__ import annotations

import re

from plangraph.sources.relations.scene import Scene

THINGS = ("Park", "Platform", "Enterprise", "Institution", "Initiative")
GATHERS = re.compile(r"(?:已|现|先后|累计)*(?:集聚|聚集|汇聚|拥有|引进|入驻|落户|有|培育|落地)(?:了|有)?")
LISTED = re.compile(r"[、，和与及]|以及|[”、]+“?")
ACTS = re.compile(r"[^，。的]{0,4}(?:建成|启用|挂牌|投产|揭牌|开工|布局|动工|竣工|投用|落户|落地|设厂|注册)")
LANDED = re.compile(r"(?:成功|正式|已|相继|陆续)*(?:落户|落地)(?=[，。；、]|$)")


def location(scene: Scene) -> None:
    """Claims of `locatedIn` of a sentence."""
    for i, frame in enumerate(scene.frames):
        if frame.says("stands"):
            _stands(scene, i)
        elif "在" in frame.verb:
            _in(scene, i)
    _gathered(scene)
    _counted(scene)
    _acting(scene)
    _after_opener(scene)
    _landed(scene)


def _stands(scene: Scene, index: int) -> None:
    frame = scene.frames[index]
    places = [m for a, b in frame.items for m in scene.state.names_in(a, b, "Place", "Park")]
    if not places:
        if re.search(r"[我本全][市区县]", scene.text[frame.start : frame.end]) and (home := scene.home):
            for thing in scene.before(frame, *THINGS)[-1:]:
                scene.claim(thing, "locatedIn", home, "stands-here", 0.75)
        return
    bracketed = scene.before_bracket(frame.start)
    things = scene.outside(scene.state.names_in(frame.clause.start, frame.start, *THINGS), frame.start)
    if bracketed is not None and bracketed.cls in THINGS:
        things = [bracketed]
    follow = re.match(r"[^，。、]{0,8}的", scene.text[places[0].span.end : frame.clause.end])
    if not things and follow:
        things = scene.state.names_in(places[0].span.end + follow.end(), frame.clause.end, *THINGS)[:1]
        places = places[:1]
    if not things:
        labelled = scene.state.names_in(*scene.state.label, *THINGS) if scene.state.label else []
        led = [m for m in scene.governing.names[:1] if m.cls in THINGS]
        unnamed = frame.start - frame.clause.start > 6  # something else comes (引进运营主体落户P)
        things = labelled[:1] or ([] if unnamed else list(scene.before(frame, *THINGS))[:1]) or led
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


def _gathered(scene: Scene) -> None:
    """P已集聚A、B: the firms and platforms that a park or place gathers stand there."""
    names = scene.all_names("Park", "Place", *THINGS)
    for i, place in enumerate(names):
        if place.cls not in ("Park", "Place"):
            continue
        end, link = place.span.end, GATHERS
        for thing in names[i + 1 :]:
            if thing.cls not in THINGS or not link.fullmatch(scene.text[end : thing.span.start]):
                break
            scene.claim(thing, "locatedIn", place, "gathers", 0.7)
            end, link = thing.span.end, LISTED


def _counted(scene: Scene) -> None:
    """P聚集企业43家，拥有A、B等规模以上企业24家: the firms that a park which opens the sentence counts as its own."""
    park = next(iter(scene.all_names()), None)
    if park is None or park.cls != "Park" or park.span.start > max(scene.sentence.start, scene.state.reading.floor):
        return
    for frame in scene.frames:
        if frame.says("holds"):
            for firm in (m for a, b in frame.items for m in scene.state.names_in(a, b, "Enterprise", "Platform")):
                scene.claim(firm, "locatedIn", park, "gathers", 0.7)


def _acting(scene: Scene) -> None:
    """X在P建成; E在P布局T: what opens the clause stands where it acts."""
    for frame in scene.frames:
        if frame.verb[-1:] not in (("在",), ("于",)):
            continue
        places = [m for a, b in frame.items[:1] for m in scene.state.names_in(a, b, "Place", "Park")]
        if not places or not ACTS.match(scene.text, places[0].span.end):
            continue
        things = scene.state.names_in(frame.clause.start, frame.start, *THINGS)
        opening = [m for m in scene.before(frame, "Enterprise") if m.span.start == scene.sentence.start]
        for thing in things or (m for first in opening[:1] for m in scene.row(first)):
            scene.claim(thing, "locatedIn", places[0], "acts-in", 0.7)


def _after_opener(scene: Scene) -> None:
    """——P，建设X: what is to be built in a sentence that a park or place opens is built there."""
    place = scene.opener
    if place is None:
        return
    for frame in scene.frames:
        if frame.has("build"):
            for thing in (m for a, b in frame.items for m in scene.state.names_in(a, b, "Park", "Platform")):
                if thing.span.start > place.span.end:
                    scene.claim(thing, "locatedIn", place, "after-opener", 0.5)


def _landed(scene: Scene) -> None:
    """X成功落户: the jurisdiction is where it came to."""
    for match in LANDED.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        for thing in scene.state.names_in(scene.sentence.start, match.start(), *THINGS)[-1:]:
            if scene.home is not None and thing.span.end == match.start():
                scene.claim(thing, "locatedIn", scene.home, "landed", 0.7)
