"""Places for a whole picture: by forces or in columns. The same input gives the same places."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from plangraph.canvas.clearing import cleared
from plangraph.canvas.drawing import Drawing, Edge, Node, Place, Places, among, by_id
from plangraph.canvas.rings import radial, spread

if TYPE_CHECKING:
    import networkx as nx  # slow to import: the first page is there before it is

SEED = 7
SPACING = 115.0  # pixels: how far apart neighbours come to stand
COLUMN, ROW = 290.0, 62.0
BY_NETWORKX = 500  # nodes; beyond it networkx wants scipy


def by_forces(nodes: Iterable[Node], edges: Iterable[Edge]) -> Drawing:
    """A picture in which connected nodes stand together and unconnected parts stand side by side."""
    import networkx as nx

    known = {node.id: node for node in nodes}
    inside = among(edges, set(known))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(known))
    graph.add_edges_from(sorted((edge.source, edge.target) for edge in inside if edge.source != edge.target))
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    return Drawing(by_id(known.values()), inside, _packed([_part(graph, sorted(part)) for part in parts]))


def in_columns(columns: Sequence[Sequence[Node]], edges: Iterable[Edge]) -> Drawing:
    """Nodes in columns from left to right, each at its first column: for ways from one thing to another. What a longer line
    would run through stands beside it."""
    places: Places = {}
    known: dict[str, Node] = {}
    for i, column in enumerate(columns):
        fresh = [node for node in dict.fromkeys(column) if node.id not in known]
        for j, node in enumerate(fresh):
            known[node.id] = node
            places[node.id] = (i * COLUMN, (j - (len(fresh) - 1) / 2) * ROW)
    inside = among(edges, set(known))
    return Drawing(by_id(known.values()), inside, cleared(places, [(edge.source, edge.target) for edge in inside]))


def _part(graph: nx.Graph[str], part: list[str]) -> Places:
    """One connected part, its middle at 0, its neighbours about SPACING apart."""
    import networkx as nx

    hub = max(part, key=lambda node: (graph.degree(node), node))
    if len(part) <= 2 or graph.degree(hub) == len(part) - 1 == graph.subgraph(part).number_of_edges():
        return radial(hub, [node for node in part if node != hub])
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(part)
    ordered.add_edges_from(sorted(graph.subgraph(part).edges))
    scale = SPACING * math.sqrt(len(part)) * 0.75
    if len(part) < BY_NETWORKX:
        found = nx.spring_layout(ordered, seed=SEED, k=2.6 / math.sqrt(len(part)), iterations=120, scale=scale)
        places = {node: (float(x) * 1.25, float(y)) for node, (x, y) in found.items()}
        return spread(cleared(spread(places), list(ordered.edges)))
    return spread(dict(zip(part, _springs(ordered, part, scale), strict=True)))


def _springs(graph: nx.Graph[str], part: list[str], scale: float, rounds: int = 60) -> list[Place]:
    """Fruchterman and Reingold's forces in plain numpy, single precision: 2,000 nodes in a few seconds."""
    number = {node: i for i, node in enumerate(part)}
    pairs = np.array([(number[a], number[b]) for a, b in graph.edges])
    spots = np.random.default_rng(SEED).random((len(part), 2), dtype=np.float32)
    k = 1 / math.sqrt(len(part))
    for heat in np.linspace(0.1, 0.002, rounds, dtype=np.float32):
        apart = spots[:, None, :] - spots[None, :, :]
        push = k * k / np.maximum(np.einsum("ijk,ijk->ij", apart, apart), 1e-4)
        force = np.einsum("ij,ijk->ik", push, apart)
        pull = spots[pairs[:, 0]] - spots[pairs[:, 1]]
        pull = pull * np.linalg.norm(pull, axis=1, keepdims=True) / k
        np.add.at(force, pairs[:, 0], -pull)
        np.add.at(force, pairs[:, 1], pull)
        spots += force / np.maximum(np.linalg.norm(force, axis=1, keepdims=True), 1e-4) * heat
    spots -= spots.mean(axis=0)
    spots *= scale / max(float(np.abs(spots).max()), 1e-6)
    return [(float(x) * 1.25, float(y)) for x, y in spots]


def _packed(parts: list[Places]) -> Places:
    """Parts set in rows under one another, largest first, the rows about as wide as the whole is high by 16 to 9."""
    boxes = [(max(x for x, _ in p.values()) - min(x for x, _ in p.values()) + 180,
              max(y for _, y in p.values()) - min(y for _, y in p.values()) + 130) for p in parts]  # fmt: skip
    width = max([math.sqrt(sum(w * h for w, h in boxes) * 16 / 9), *(w for w, _ in boxes)], default=0.0)
    places: Places = {}
    left = top = high = 0.0
    for part, (w, h) in zip(parts, boxes, strict=True):
        if left and left + w > width:
            left, top, high = 0.0, top + high, 0.0
        x0, y0 = min(x for x, _ in part.values()), min(y for _, y in part.values())
        places |= {node: (x - x0 + left, y - y0 + top) for node, (x, y) in part.items()}
        left, high = left + w, max(high, h)
    return places
