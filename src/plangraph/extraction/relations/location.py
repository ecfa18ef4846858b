"""Where things stand (locatedIn) and what belongs to what (partOf)."""

from __future__ import annotations

import re

from plangraph.extraction.frames import Frame
from plangraph.extraction.names.gazetteer import ancestors, divisions
from plangraph.extraction.relations.scene import Scene
from plangraph.extraction.state import PlanState
from plangraph.records import Claim, Mention, Span

THINGS = ("Park", "Platform", "Enterprise", "Institution", "Initiative")
STANDS = frozenset(
    ["位于", "坐落", "落户", "落户于", "地处", "入驻", "落地", "设在", "建在", "建于", "坐落于", "坐落在", "选址", "驻"]
)
BELONGS = frozenset(["下辖", "所辖", "辖", "下设", "管辖", "涵盖", "包括", "包含"])
GATHERS = re.compile(r"(?:已|现|先后|累计)*(?:集聚|聚集|汇聚|拥有|引进|入驻|落户|有|培育|落地)(?:了|有)?")
LISTED = re.compile(r"[、，和与及]|以及|[”、]+“?")
ACTS = re.compile(r"[^，。的]{0,4}(?:建成|启用|挂牌|投产|揭牌|开工|布局|动工|竣工|投用|落户|落地|设厂|注册)")
LANDED = re.compile(r"(?:成功|正式|已|相继|陆续)*(?:落户|落地)(?=[，。；、]|$)")
OURS = re.compile(r"[我全本][市区县州]")


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
    _gathered(scene)
    _acting(scene)
    _after_opener(scene)
    _landed(scene)
    _bracketed_parts(scene)
    _of_region(scene)
    _whole_of_home(scene)


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
        things = labelled[:1] or list(scene.before(frame, *THINGS))[:1] or led
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
    parts = [m for a, b in frame.items for m in scene.state.names_in(a, b, "Place", "Park") if m.span.start <= a + 1]
    wholes = [m for m in scene.before(frame, "Park", "Place") if not parts or m.cls == parts[0].cls][-1:]
    whole = wholes[0] if wholes else scene.home
    for part in parts:
        if whole is not None and part.cls == whole.cls:
            rule = "belongs" if {"涵盖", "包括", "包含"}.isdisjoint(frame.verb) else "covers"
            scene.claim(part, "partOf", whole, rule, 0.85)


def _city_of(plan: PlanState, m: Mention) -> Mention | None:
    """The division that a joined name begins with (深圳市南山区 → 深圳市), as a place of its own."""
    code = "" if plan.places.code(m.name) else plan.places.code_at_end(m.name)
    for above in ancestors(code)[1:] if code else ():
        name = divisions()[above].name
        if m.name.startswith(name) and len(name) < len(m.name):
            return Mention(
                "Place", name, Span(m.span.passage, m.span.start, m.span.start + len(name)), "joined-name", 0.8
            )
    return None


TOWN = re.compile(r".{2}(?:镇|街道|乡|村)$")
ELSEWHERE = re.compile(r"离岸|飞地")


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
            if m.cls == "Place" and (whole_city := _city_of(plan, m)) and (m.name, whole_city.name) not in seen:
                seen.add((m.name, whole_city.name))
                claims.append(Claim(m, "partOf", whole_city, m.span, "joined-name", 0.75))
            if m.cls == "Place" and TOWN.search(m.name) and (m.name, "") not in seen:
                seen.add((m.name, ""))
                target = plan.home(index, m.span.start, m.span.end)
                if target is not None and target.cls == "Place":
                    claims.append(Claim(m, "partOf", target, m.span, "town", 0.6))
            if m.cls in THINGS:
                claims += _by_name(plan, m, seen)
    return claims


def _by_name(plan: PlanState, m: Mention, seen: set[tuple[str, str]]) -> list[Claim]:
    """A thing stands in the park, place or jurisdiction that its own name begins with or holds."""
    if m.cls == "Initiative" or m.rule == "name-listed" or _elsewhere(plan, m.name):
        return []
    place = _park_before(plan, m) or _place_in(plan, m)
    if place is None or (m.name, place.name) in seen:
        return []
    seen.add((m.name, place.name))
    if m.cls == "Park" and place.cls == "Park":
        return [Claim(m, "partOf", place, m.span, "name-holds-whole", 0.8)]
    return [
        Claim(m, "locatedIn", place, m.span, place.rule if place.rule.startswith("name-") else "name-holds-home", 0.75)
    ]


def _elsewhere(plan: PlanState, name: str) -> bool:
    """Whether a name says that the thing stands outside the jurisdiction (徐州（上海）离岸创新中心)."""
    bracketed = re.search(r"[（(]([^（）()]{2,6})[）)]", name)
    foreign = (
        bracketed is not None and plan.places.known(bracketed[1]) and bracketed[1] not in plan.places.divisions_inside
    )
    return bool(ELSEWHERE.search(name)) or (
        foreign and plan.places.code(bracketed[1] if bracketed else "") != plan.places.home
    )


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
    codes = {inside[name] for name in held if not name.endswith(("山", "湖"))}  # names that more than a county bears
    spoken = [name for name in plan.spoken_places if name in held or inside.get(name) in codes]
    if spoken:
        return Mention("Place", max(spoken, key=lambda name: (len(name), name)), m.span, "name-holds-place", 0.75)
    regions = [
        r
        for r in plan.spoken_places
        if not plan.places.code(r) and len(r) >= 2 and m.name.startswith(r) and m.name != r
    ]
    region = max(regions, key=lambda r: (len(r), r), default=None)
    if region is not None:
        return Mention("Place", region, m.span, "name-begins-with-region", 0.7)
    if held or jurisdiction in m.name or (short in m.name and divisions()[home].name == jurisdiction):
        return plan.home(m.span.passage, m.span.start, m.span.end)
    return None
