"""What the names of things and places say by themselves of where they stand and what they are part of."""

from __future__ import annotations

import re

from plangraph.language.layers import PlanLayers
from plangraph.language.places import ancestors
from plangraph.naming import divisions
from plangraph.records import Link, Mention, Span
from plangraph.sources.relations.location import THINGS

TOWN = re.compile(r".{2}(?:镇|街道|乡|村)$")
ELSEWHERE = re.compile(r"离岸|飞地")


def hierarchy(plan: PlanLayers) -> list[Link]:
    """Divisions of the jurisdiction that the text names are part of it; parts named with their whole are part of that."""
    claims: list[Link] = []
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
                        claims.append(Link(m, "partOf", target, m.span, "division", 0.85))
            if m.cls == "Place" and (whole_city := _city_of(plan, m)) and (m.name, whole_city.name) not in seen:
                seen.add((m.name, whole_city.name))
                claims.append(Link(m, "partOf", whole_city, m.span, "joined-name", 0.75))
            if m.cls == "Place" and _town(plan, m) and (m.name, "") not in seen:
                seen.add((m.name, ""))
                target = plan.home(index, m.span.start, m.span.end)
                if target is not None and target.cls == "Place":
                    claims.append(Link(m, "partOf", target, m.span, "town", 0.6))
            if m.cls in THINGS:
                claims += _by_name(plan, m, seen)
    return claims


def _town(plan: PlanLayers, m: Mention) -> bool:
    """Whether a place is a town, and no division whose name only ends so (萍乡, 景德镇)."""
    code = plan.places.code(m.name) or plan.places.code_at_end(m.name)
    return bool(TOWN.search(m.name)) and not code and m.name not in plan.home_names


def _by_name(plan: PlanLayers, m: Mention, seen: set[tuple[str, str]]) -> list[Link]:
    """A thing stands in the park, place or jurisdiction that its own name begins with or holds."""
    if m.cls == "Initiative" or m.rule == "name-listed" or _elsewhere(plan, m.name):
        return []
    place = _park_before(plan, m) or _place_in(plan, m)
    if place is None or (m.name, place.name) in seen:
        return []
    seen.add((m.name, place.name))
    if m.cls == "Park" and place.name == plan.jurisdiction and set(m.name) <= set(place.name):
        return []  # 新站高新区 of 合肥新站高新区: the same
    if m.cls == "Park" and place.cls == "Park" and place.name != plan.jurisdiction:
        return [Link(m, "partOf", place, m.span, "name-holds-whole", 0.8)]
    return [
        Link(m, "locatedIn", place, m.span, place.rule if place.rule.startswith("name-") else "name-holds-home", 0.75)
    ]


def _city_of(plan: PlanLayers, m: Mention) -> Mention | None:
    """The division that a joined name begins with (深圳市南山区 → 深圳市), as a place of its own."""
    code = "" if plan.places.code(m.name) else plan.places.code_at_end(m.name)
    for above in ancestors(code)[1:] if code else ():
        name = divisions()[above].name
        if m.name.startswith(name) and len(name) < len(m.name):
            return Mention(
                "Place", name, Span(m.span.passage, m.span.start, m.span.start + len(name)), "joined-name", 0.8
            )
    return None


def _elsewhere(plan: PlanLayers, name: str) -> bool:
    """Whether a name says that the thing stands outside the jurisdiction (徐州（上海）离岸创新中心)."""
    bracketed = re.search(r"[（(]([^（）()]{2,6})[）)]", name)
    foreign = (
        bracketed is not None and plan.places.known(bracketed[1]) and bracketed[1] not in plan.places.divisions_inside
    )
    return bool(ELSEWHERE.search(name)) or (
        foreign and plan.places.code(bracketed[1] if bracketed else "") != plan.places.home
    )


def _park_before(plan: PlanLayers, m: Mention) -> Mention | None:
    """The park whose name the thing's name begins with (韶关高新区科技创业服务中心)."""
    parks = [park for park in plan.spoken_parks if m.name.startswith(park) and len(m.name) - len(park) >= 2]
    return Mention("Park", max(parks, key=len), m.span, "name-holds-place", 0.75) if parks else None


def _place_in(plan: PlanLayers, m: Mention) -> Mention | None:
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
