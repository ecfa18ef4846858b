"""Neighbours by their relation: the best known of each are drawn, the rest gathered in one node that is opened as wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plangraph.canvas.drawing import Drawing, Edge, Group, Node, Places, among, by_id
from plangraph.canvas.rings import beside, radial

SHOWN = 8  # neighbours of a relation that are drawn at once, where there is room
FEWEST = 2  # where there is none
ROOM = 60  # neighbours that a new picture has room for
SPARE = 2  # so few more are drawn too: to gather them would save nothing
OPENED = 20  # neighbours that opening a group brings


def neighbourhood(centre: str, nodes: Iterable[Node], edges: Iterable[Edge]) -> Drawing:
    """An entity with its neighbours round it, those of one relation and class side by side, the rest of each gathered."""
    known = {node.id: node for node in nodes}
    edges = list(edges)
    fans = _fans(centre, known, edges, {centre})
    shown, groups, order = _dealt(fans, _shares([len(fan.nodes) for fan in fans]))
    inside = {centre, *(node.id for node in shown)}
    return Drawing(by_id([known[centre], *shown]), among(edges, inside), radial(centre, order), centre, groups=groups)


def expanded(drawing: Drawing, parent: str, nodes: Iterable[Node], edges: Iterable[Edge], places: Places) -> Drawing:
    """`drawing` with more nodes round `parent`, many of one relation gathered. `places` is where the user has the nodes
    now: they stay there."""
    known = {node.id: node for node in (*nodes, *drawing.nodes)}
    edges = [*drawing.edges, *edges]
    fans = _fans(parent, known, edges, drawing.ids())
    shown, fresh, order = _dealt(fans, [SHOWN] * len(fans))
    groups = (*(group for group in drawing.groups if group.parent != parent), *fresh)
    held = drawing.ids() | {group.id for group in groups}
    now = {id_: place for id_, place in _moved(drawing, places).items() if id_ in held}
    now |= beside(now, parent, [id_ for id_ in order if id_ not in now])
    nodes_now = by_id([*drawing.nodes, *shown])
    return replace(
        drawing, nodes=nodes_now, edges=among(edges, {node.id for node in nodes_now}), places=now, groups=groups,
        brought=drawing.brought | {node.id: parent for node in shown},
    )  # fmt: skip


def opened(drawing: Drawing, group: str, places: Places) -> Drawing:
    """`drawing` with the next neighbours out of a group; the same where there is no such group or nothing is left in it."""
    found = next((one for one in drawing.groups if one.id == group), None)
    waiting = drawing.waiting(found) if found else ()
    if found is None or not waiting:
        return drawing
    fresh = waiting[: OPENED if len(waiting) > OPENED + SPARE else len(waiting)]
    now = _moved(drawing, places)
    now |= beside(now, group, [node.id for node in fresh])
    nodes = by_id([*drawing.nodes, *fresh])
    return replace(
        drawing, nodes=nodes, edges=among((*drawing.edges, *found.edges), {node.id for node in nodes}), places=now,
        brought=drawing.brought | {node.id: found.parent for node in fresh},
    )  # fmt: skip


def collapsed(drawing: Drawing, parent: str) -> Drawing:
    """`drawing` without what expanding `parent` or opening a group of it brought, and what expanding that brought in turn."""
    gone: set[str] = set()
    frontier = {parent}
    while frontier:
        frontier = {id_ for id_, by in drawing.brought.items() if by in frontier and id_ not in gone}
        gone |= frontier
    nodes = by_id(node for node in drawing.nodes if node.id not in gone)
    ids = {node.id for node in nodes}
    shut = set() if drawing.centre == parent else {parent}  # what the picture began with stays gathered
    groups = tuple(one for one in drawing.groups if one.parent in ids - shut)
    held = ids | {group.id for group in groups}
    return replace(
        drawing, nodes=nodes, edges=among(drawing.edges, ids), groups=groups,
        places={id_: place for id_, place in drawing.places.items() if id_ in held},
        brought={id_: by for id_, by in drawing.brought.items() if id_ not in gone},
    )  # fmt: skip


def linked(drawing: Drawing, edges: Iterable[Edge]) -> Drawing:
    """`drawing` with more edges among its nodes."""
    return replace(drawing, edges=among((*drawing.edges, *edges), drawing.ids()))


def kept(drawing: Drawing, places: Places) -> Drawing:
    """`drawing` with its nodes where the user has them."""
    return replace(drawing, places=_moved(drawing, places))


def _moved(drawing: Drawing, places: Places) -> Places:
    return drawing.places | {id_: place for id_, place in places.items() if id_ in drawing.places}


def _fans(parent: str, known: dict[str, Node], edges: Iterable[Edge], drawn: set[str]) -> list[Group]:
    """The neighbours of `parent` that are not drawn, each with all of its edges in the fan of its first relation."""
    key_of: dict[str, tuple[str, bool, str]] = {}
    tied: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in sorted(edges, key=lambda one: (one.predicate, one.id)):
        for here, there, outgoing in ((edge.source, edge.target, True), (edge.target, edge.source, False)):
            if here == parent and there in known and there not in drawn and there != parent:
                key_of.setdefault(there, (edge.predicate, outgoing, known[there].cls))
                tied[there].append(edge)
    fans: defaultdict[tuple[str, bool, str], list[Node]] = defaultdict(list)
    for id_ in sorted(key_of, key=lambda id_: known[id_].rank):
        fans[key_of[id_]].append(known[id_])
    return [
        Group(parent, *key, tuple(fans[key]), tuple(edge for node in fans[key] for edge in tied[node.id]))
        for key in sorted(fans)
    ]


def _shares(sizes: Sequence[int]) -> list[int]:
    """How many of each fan are drawn: a few of each, then, as far as there is room, more of those that have most left."""
    shares = [min(size, FEWEST) for size in sizes]
    for _ in range(ROOM - sum(shares)):
        left = [size - share if share < SHOWN else 0 for size, share in zip(sizes, shares, strict=True)]
        if not any(left):
            break
        shares[left.index(max(left))] += 1
    return shares


def _dealt(fans: Sequence[Group], shares: Sequence[int]) -> tuple[list[Node], tuple[Group, ...], list[str]]:
    """Of each fan what is drawn and what stays gathered, and all of their ids in order."""
    shown: list[Node] = []
    groups: list[Group] = []
    order: list[str] = []
    for fan, share in zip(fans, shares, strict=True):
        most = share if len(fan.nodes) > share + SPARE else len(fan.nodes)
        shown += fan.nodes[:most]
        order += [node.id for node in fan.nodes[:most]]
        if rest := fan.nodes[most:]:
            groups.append(replace(fan, nodes=rest))
            order.append(fan.id)
    return shown, tuple(groups), order
