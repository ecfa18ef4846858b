"""Across plans: clusters to entities. The same thing in two plans is one entity; 我市 in two plans is two cities."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from plangraph.ids import entity_id, fold
from plangraph.records import Cluster, Joined, PlaceCode, Resolution
from plangraph.resolution.sameness import bare

SELF = re.compile(r"^本(?:规划|计划|方案|纲要|意见|办法|行动计划|实施方案)$")
RELATIVE = re.compile(r"^(?:[市省区县]|[本我全][市省区县])")
BARE_ZONE = re.compile(
    r"^(?:国家)?(?:级)?(?:高新区|经开区|开发区|保税区|综保区|产业园|工业园区?|农业科技园区?|科技园区?|园区)$"
)


def resolve_across(resolutions: Sequence[Resolution]) -> tuple[Joined, ...]:
    """Entities over all plans, sorted by id; the order of the plans does not matter."""
    parent: dict[tuple[int, int], tuple[int, int]] = {}
    names: dict[tuple[int, int], str] = {}
    for i, resolution in enumerate(resolutions):
        for j, cluster in enumerate(resolution.clusters):
            parent[i, j] = (i, j)
            names[i, j] = _global_name(resolution, cluster)

    def find(key: tuple[int, int]) -> tuple[int, int]:
        while parent[key] != key:
            key = parent[key]
        return key

    for group in _same(resolutions, names):
        first, *others = sorted(find(key) for key in group)
        for other in others:
            parent[max(first, find(other))] = min(first, find(other))
            first = find(first)
    members: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for key in parent:
        members[find(key)].append(key)
    joined = [_joined(resolutions, names, keys) for keys in members.values()]
    return tuple(sorted(joined, key=lambda entity: entity.id))


def _same(resolutions: Sequence[Resolution], names: dict[tuple[int, int], str]) -> Iterable[list[tuple[int, int]]]:
    """Groups of clusters that are one thing: one name, or one's name among another's names."""
    by_name: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for (i, j), name in names.items():
        by_name[resolutions[i].clusters[j].cls, _key(resolutions[i].clusters[j].cls, name)].append((i, j))
    yield from by_name.values()
    for (i, j), _ in names.items():
        cluster = resolutions[i].clusters[j]
        if cluster.cls not in ("Enterprise", "Institution", "Platform", "Park", "Initiative", "Industry"):
            continue
        for alias in cluster.aliases:
            if len(alias) >= 2 and not RELATIVE.match(alias) and not BARE_ZONE.match(alias):
                others = [key for key in by_name.get((cluster.cls, _key(cluster.cls, alias)), []) if key[0] != i]
                if others:
                    yield [(i, j), *others]


def _key(cls: str, name: str) -> str:
    return bare(cls, name) if cls in ("Industry", "Technology", "Initiative", "PolicyDocument") else fold(name)


def _global_name(resolution: Resolution, cluster: Cluster) -> str:
    """The name by which the thing is known outside its plan: 市科技局 is 韶关市科技局, 本规划 is its own plan's."""
    document = resolution.extraction.document
    home = document.metadata.jurisdiction or document.id
    if cluster.cls == "Place":
        place = _place(resolution, cluster)
        return place.full_name if place is not None and place.name == cluster.name else cluster.name
    if SELF.match(cluster.name):
        return f"{cluster.name}（{home}）"
    if BARE_ZONE.match(cluster.name):
        return f"{home}{cluster.name}"
    if cluster.cls == "GovernmentBody" and cluster.name[0] in "市区县" and home.endswith(cluster.name[0]):
        return home + cluster.name[1:]
    return cluster.name


def _place(resolution: Resolution, cluster: Cluster) -> PlaceCode | None:
    known = {place.name: place for place in resolution.extraction.places}
    return next((known[name] for name in (cluster.name, *cluster.aliases) if name in known), None)


def _joined(
    resolutions: Sequence[Resolution], names: dict[tuple[int, int], str], keys: list[tuple[int, int]]
) -> Joined:
    cls = resolutions[keys[0][0]].clusters[keys[0][1]].cls
    name = max(sorted({names[key] for key in keys}), key=lambda n: (len(fold(n)), n))
    places = [
        p for i, j in keys if cls == "Place" and (p := _place(resolutions[i], resolutions[i].clusters[j])) is not None
    ]
    place = min(places, key=lambda p: p.code) if places else None
    return Joined(entity_id(cls, name), cls, name, tuple(sorted(keys)), place)
