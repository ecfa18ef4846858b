"""Shortest and near-shortest simple paths between two nodes, or two sets of them, from both ends at once.

Nothing here knows a database: a `Ground` gives the neighbours of many nodes at once and says which of them may be
walked through. It is asked for as few nodes as the question allows, and for the neighbours of each at most once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from plangraph.questions.trails import Graph, Nodes, distances, trails


class Ground(Protocol):
    """What is walked on."""

    def neighbours(self, nodes: Collection[str], *, closed_too: bool) -> Iterable[tuple[str, Collection[str]]]:
        """Each of `nodes` with its neighbours; those that may not be walked through are left out or come too."""
        ...

    def passable(self, nodes: Collection[str]) -> Collection[str]:
        """Those of `nodes` that may be walked through."""
        ...


@dataclass(slots=True)
class _Side:
    distance: dict[str, int]
    frontier: set[str]
    radius: int = 0


@dataclass(slots=True)
class _Search:
    ground: Ground
    start: _Side
    goal: _Side
    ends: frozenset[str]
    open: dict[str, bool] = field(default_factory=dict)  # whether a node may be walked through, once known
    graph: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def walkable(self, nodes: Collection[str]) -> set[str]:
        unknown = set(nodes) - self.open.keys() - self.ends
        if unknown:
            allowed = set(self.ground.passable(sorted(unknown)))
            self.open.update((node, node in allowed) for node in unknown)
        return {node for node in nodes if self.open.get(node, False)}

    def grow(self, side: _Side) -> None:
        first = side.radius == 0  # the ends themselves may be closed ones
        asked = side.frontier if first else {one for one in side.frontier - self.ends if self.open.get(one, True)}
        found = dict(self.ground.neighbours(sorted(asked), closed_too=first)) if asked else {}
        if not first:
            self.open.update((node, node in found) for node in asked)
        side.radius += 1
        side.frontier = set()
        for node, others in found.items():
            self.graph[node].update(others)
            for other in others:
                self.graph[other].add(node)
                if other not in side.distance:
                    side.distance[other] = side.radius
                    side.frontier.add(other)

    def shortest(self) -> int | None:
        start, goal = self.start.distance, self.goal.distance
        met = start.keys() & goal.keys()
        through = self.walkable(met) | (met & self.ends)
        return min((start[node] + goal[node] for node in through), default=None)


def simple_paths(
    start: str, goal: str, ground: Ground, *, max_length: int, slack: int = 1, most: int = 1_000
) -> list[Nodes]:
    """Paths from `start` to `goal` of the shortest length and up to `slack` more, shorter ones first.

    No path is longer than `max_length` or walks through a node that is not passable (the two ends may be such).
    At most `most` come back; none where there is no way, or where both ends are one.
    """
    if start == goal:
        return []
    ends = frozenset((start, goal))
    search = _Search(ground, _Side({start: 0}, {start}), _Side({goal: 0}, {goal}), ends)
    shortest = None
    while True:
        bound = max_length if shortest is None else min(max_length, shortest + slack)
        sides = (search.start, search.goal)
        if sum(side.radius for side in sides) >= bound or not all(side.frontier for side in sides):
            break
        search.grow(min(sides, key=lambda side: len(side.frontier)))
        shortest = search.shortest()
    if shortest is None:
        return []
    inner = {node for node, is_open in search.open.items() if is_open}
    return _told(search.graph, start, goal, inner, range(shortest, bound + 1), most)


def _told(graph: Graph, start: str, goal: str, inner: set[str], lengths: Iterable[int], most: int) -> list[Nodes]:
    left = distances(graph, [goal], inner | {start})
    found: list[Nodes] = []
    for length in lengths:
        for path in trails(graph, start, {goal}, inner, left, length):
            found.append(path)
            if len(found) >= most:
                return found
    return found


def set_paths(
    starts: Collection[str],
    goals: Collection[str],
    ground: Ground,
    *,
    max_length: int,
    slack: int = 1,
    most: int = 1_000,
) -> list[Nodes]:
    """Paths from any of `starts` to any other of `goals`, as `simple_paths`; none walks through a start or a goal.

    Where the two sets are the same each path is told once, from its lesser end.
    """
    ends = frozenset((*starts, *goals))
    side = _Side(dict.fromkeys(ends, 0), set(ends))
    search = _Search(ground, side, side, ends)
    found: list[Nodes] = []
    last = max_length
    length = 1
    while length <= last:
        while side.radius < (length + 1) // 2 and side.frontier:
            search.grow(side)
        paths = _of_length(search, starts, goals, length, most)
        if paths and not found:
            last = min(max_length, length + slack)
        found += paths
        length += 1
    return found


def _of_length(search: _Search, starts: Collection[str], goals: Collection[str], length: int, most: int) -> list[Nodes]:
    middle = search.walkable(set(search.start.distance) - search.ends)
    left = distances(search.graph, goals, middle | set(starts))
    same = set(starts) == set(goals)
    found: list[Nodes] = []
    for start in sorted(starts):
        for path in trails(search.graph, start, set(goals), middle, left, length):
            if not same or path[0] < path[-1]:
                found.append(path)
            if len(found) >= most:
                return found
    return found
