"""The simple paths of one length in a part of a graph that is held in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

Nodes = tuple[str, ...]
Graph = dict[str, set[str]]


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


def trails(
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
