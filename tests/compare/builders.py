"""Small graphs of invented places, a line a thing."""

from __future__ import annotations

from typing import Any
from zlib import crc32

from plangraph.compare import Comparison, Wanted
from plangraph.records import Entity, Excerpt, Figure, Graph, Plan, Relation

CITY, PROVINCE, DISTRICT, PARK = "Place/甲市@330100", "Place/乙省@330000", "Place/丙区@330102", "Park/丁园"


def plan(id_: str, start: int, end: int, place: str = CITY, **more: Any) -> Plan:
    """A plan of a place."""
    level = {PROVINCE: "province", CITY: "prefecture", DISTRICT: "county", PARK: "park"}.get(place)
    told = {"level": level, "jurisdiction": place, "start_year": start, "end_year": end} | more
    return Plan(id_, f"{id_}.txt", "", 1000, f"PolicyDocument/{id_}", title=id_, **told)


def figure(
    plan: str, indicator: str, value: float, unit: str, year: int | None = 2025, kind: str = "target", **more: Any
) -> Figure:
    """A figure of a plan, about the city unless it says otherwise; its id is made of what it says."""
    at = more.pop("at", crc32(f"{plan}{indicator}{value}{year}{kind}".encode()) % 10_000)
    told = {"words": f"{indicator}{value:g}{unit}", "scope": CITY, "comparator": "=", "change": False} | more
    id_ = f"f-{plan}-{indicator}-{value:g}-{year}-{kind}"
    return Figure(
        id_, plan, told.pop("scope"), indicator, value, unit, kind, told.pop("comparator"), told.pop("change"),
        f"{plan}:{at}-{at + 20}", 0.9, year=year, **told,
    )  # fmt: skip


def entity(id_: str, *plans: str, **more: Any) -> Entity:
    """An entity by its id, whose name it is."""
    cls, _, name = id_.partition("/")
    code = name.partition("@")[2] or None
    return Entity(id_, cls, name.partition("@")[0], (), plans, (), 0.9, code=code, **more)


def graph(*records: Plan | Figure | Entity | Relation | Excerpt) -> Graph:
    """A graph of records; the places of plans and the excerpts of figures come by themselves."""
    kinds: dict[type, list[Any]] = {Plan: [], Figure: [], Entity: [], Relation: [], Excerpt: []}
    for one in records:
        kinds[type(one)].append(one)
    known = {one.id for one in kinds[Entity]}
    places = dict.fromkeys(one.jurisdiction for one in kinds[Plan] if one.jurisdiction not in known)
    entities = [*kinds[Entity], *(entity(place) for place in places)]
    quoted = {one.id for one in kinds[Excerpt]}
    for one in kinds[Figure]:
        if one.evidence not in quoted:
            start, _, end = one.evidence.rpartition(":")[2].partition("-")
            kinds[Excerpt].append(Excerpt(one.evidence, one.plan, "", one.words, int(start), int(end)))
            quoted.add(one.evidence)
    return Graph(
        tuple(kinds[Plan]), tuple(entities), tuple(kinds[Relation]), tuple(kinds[Figure]), tuple(kinds[Excerpt])
    )


def compared(*records: Plan | Figure | Entity | Relation | Excerpt, **wanted: Any) -> Comparison:
    """A comparison over a graph of these records."""
    return Comparison(graph(*records), Wanted(**wanted))
