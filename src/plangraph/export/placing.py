"""Places on a page: parts that hang together each fill a box of it, what hangs on nothing stands in rows, no name on another.

All lengths are points (1/72 inch), and the first corner is the left one below.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np

from plangraph.export.network import Network

Box = tuple[float, float, float, float]  # left, below, right, above
Size = tuple[float, float]
Place = tuple[float, float]
ROUNDS = 400  # of pushing names apart
ALONE = 0.5  # of the room of a node that hangs on others, for one that hangs on nothing


def layout(whole: Network, page: Size, sizes: Mapping[str, Size]) -> dict[str, Place]:
    """A place for every node on a page, the same for the same graph; `sizes` is the room that each takes with its name."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(whole.nodes))
    simple.add_edges_from(sorted((min(ends), max(ends)) for ends in set(whole.edges()) if ends[0] != ends[1]))
    groups = sorted((sorted(group) for group in nx.connected_components(simple)), key=lambda g: (-len(g), g[0]))
    alone = [group[0] for group in groups if len(group) == 1]
    parts = [(float(len(group)), group) for group in groups if len(group) > 1]
    if alone:
        parts.append((max(1.0, ALONE * len(alone)), alone))
    places: dict[str, Place] = {}
    for (_, group), box in zip(parts, packed([weight for weight, _ in parts], (0.0, 0.0, *page)), strict=True):
        found = in_rows(group, box) if group is alone else _sprung(simple.subgraph(group), group, box)
        places |= found
    return apart(places, sizes, page)


def packed(weights: Sequence[float], box: Box) -> list[Box]:
    """A box for each weight, in their order: they fill the one given, each by its share."""
    if len(weights) < 2:
        return [box] * len(weights)
    half, cut, whole = 0.0, 0, sum(weights)
    while cut < len(weights) - 1 and (cut == 0 or half + weights[cut] / 2 <= whole / 2):
        half += weights[cut]
        cut += 1
    left, below, right, above = box
    share = half / whole
    if right - left >= above - below:
        at = left + (right - left) * share
        first, second = (left, below, at, above), (at, below, right, above)
    else:
        at = above - (above - below) * share
        first, second = (left, at, right, above), (left, below, right, at)
    return packed(weights[:cut], first) + packed(weights[cut:], second)


def in_rows(nodes: Sequence[str], box: Box) -> dict[str, Place]:
    """Nodes in rows that fill a box."""
    left, below, right, above = box
    columns = max(1, round(math.sqrt(len(nodes) * (right - left) / max(1.0, above - below) / 2)))  # a name is wide
    rows = math.ceil(len(nodes) / columns)
    wide, high = (right - left) / columns, (above - below) / rows
    return {
        node: (left + (i % columns + 0.5) * wide, above - (i // columns + 0.5) * high) for i, node in enumerate(nodes)
    }


def _sprung(part: nx.Graph[str], nodes: Sequence[str], box: Box) -> dict[str, Place]:
    """Places by springs, spread over a box."""
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in part.edges))
    spring = nx.spring_layout(ordered, seed=7, k=2.5 / math.sqrt(len(nodes)), iterations=120)
    found = np.array([spring[node] for node in nodes])
    found = (found + _evened(found)) / 2
    low, high = found.min(axis=0), found.max(axis=0)
    share = (found - low) / np.where(high > low, high - low, 1.0)
    corner, room = np.array(box[:2]), np.array(box[2:]) - np.array(box[:2])
    spread = corner + room * (0.08 + 0.84 * share)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, spread, strict=True)}


def _evened(places: np.ndarray) -> np.ndarray:
    """Places by their rank in each direction, within the bounds that they have: what is crowded is drawn out."""
    low, high = places.min(axis=0), places.max(axis=0)
    ranks = places.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable")
    even: np.ndarray = low + (high - low) * ranks / max(1, len(places) - 1)
    return even


def apart(places: Mapping[str, Place], sizes: Mapping[str, Size], page: Size) -> dict[str, Place]:
    """Places pushed apart until no room lies on another, as far as the page has room."""
    nodes = sorted(places)
    at = np.array([places[node] for node in nodes])
    half = np.array([sizes[node] for node in nodes]) / 2
    least = half[:, None, :] + half[None, :, :]
    later = np.triu(np.ones((len(nodes), len(nodes)), dtype=bool), 1)
    for _ in range(ROUNDS):
        between = at[:, None, :] - at[None, :, :]
        over = least - np.abs(between)
        both = (over > 0).all(axis=2) & later
        if not both.any():
            break
        along = np.where(over[..., 0] <= over[..., 1], 0, 1)
        push = np.zeros_like(at)
        for one, other in np.argwhere(both):
            axis = along[one, other]
            way = 1.0 if between[one, other, axis] >= 0 else -1.0
            step = way * (over[one, other, axis] / 2 + 0.5) * 0.7
            push[one, axis] += step
            push[other, axis] -= step
        at = np.clip(at + np.clip(push, -20, 20), half, np.maximum(half, np.array(page) - half))
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, at, strict=True)}


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes lie on one another."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
