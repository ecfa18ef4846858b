"""Shortest and near-shortest simple paths between two nodes, over a function that tells neighbours, from both ends.

Nothing here knows a database: `adjacent` gives the neighbours of many nodes at once, `passable` says which of them may
be walked through. Both are asked for as few nodes as the question allows, each node at most once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

Adjacent = Callable[[Collection[str]], Iterable[tuple[str, str]]]  # (node asked for, its neighbour)
Passable = Callable[[Collection[str]], Collection[str]]
Nodes = tuple[str, ...]
Graph = dict[str, set[str]]


@dataclass(slots=True)
class _Side:
    distance: dict[str, int]
    frontier: set[str]
    radius: int = 0


@dataclass(slots=True)
class _Search:
    adjacent: Adjacent
    passable: Passable
    start: _Side
    goal: _Side
    ends: frozenset[str]
    open: dict[str, bool] = field(default_factory=dict)  # whether a node may be walked through, once asked
    graph: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def walkable(self, nodes: Collection[str]) -> set[str]:
        unknown = [node for node in nodes if node not in self.open and node not in self.ends]
        if unknown:
            allowed = set(self.passable(sorted(unknown)))
            self.open.update((node, node in allowed) for node in unknown)
        return {node for node in nodes if self.open.get(node, False)}

    def grow(self, side: _Side) -> None:
        first = side.radius == 0
        inner = side.frontier if first else self.walkable(side.frontier)
        side.radius += 1
        side.frontier = set()
        for node, other in self.adjacent(sorted(inner)) if inner else ():
            self.graph[node].add(other)
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
    start: str, goal: str, adjacent: Adjacent, passable: Passable, *, max_length: int, slack: int = 1, most: int = 1_000
) -> list[Nodes]:
    """Paths from `start` to `goal` of the shortest length and up to `slack` more, shorter ones first.

    No path is longer than `max_length` or walks through a node that is not passable (the two ends may be such).
    At most `most` come back; none where there is no way, or where both ends are one.
    """
    if start == goal:
        return []
    ends = frozenset((start, goal))
    search = _Search(adjacent, passable, _Side({start: 0}, {start}), _Side({goal: 0}, {goal}), ends)
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
        for path in walks(graph, start, {goal}, inner, left, length):
            found.append(path)
            if len(found) >= most:
                return found
    return found


def distances(graph: Mapping[str, Collection[str]], goals: Iterable[str], inner: Collection[str]) -> dict[str, int]:
    """How far each node of `inner` is from the nearest goal, walking through nodes of `inner` alone; goals are 0."""
    distance = dict.fromkeys(goals, 0)
    frontier = list(distance)
    while frontier:
        reached = []
        for node in frontier:
            for other in graph.get(node, ()):
                if other in inner and other not in distance:
                    distance[other] = distance[node] + 1
                    reached.append(other)
        frontier = reached
    return distance


def walks(
    graph: Mapping[str, Collection[str]],
    start: str,
    goals: Collection[str],
    inner: Collection[str],
    left: Mapping[str, int],
    length: int,
) -> Iterator[Nodes]:
    """Every simple path of exactly `length` steps from `start` to one of `goals`, its inner nodes all of `inner`.

    `left` is what `distances` gave: it says early that a step leads nowhere.
    """
    stack: list[tuple[Nodes, int]] = [((start,), length)]
    while stack:
        path, steps = stack.pop()
        nexts = []
        for other in graph.get(path[-1], ()):
            if other in path or left.get(other, steps) > steps - 1:
                continue
            is_goal = other in goals
            if (steps == 1 and is_goal) or (steps > 1 and not is_goal and other in inner):
                nexts.append(other)
        if steps == 1:
            yield from ((*path, other) for other in sorted(nexts))
        else:
            stack.extend(((*path, other), steps - 1) for other in sorted(nexts, reverse=True))


def set_paths(
    starts: Collection[str],
    goals: Collection[str],
    adjacent: Adjacent,
    passable: Passable,
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
    search = _Search(adjacent, passable, side, side, ends)
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
        for path in walks(search.graph, start, set(goals), middle, left, length):
            if not same or path[0] < path[-1]:
                found.append(path)
            if len(found) >= most:
                return found
    return found
