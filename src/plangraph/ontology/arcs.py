"""Rings cut into the arcs that neighbours share, so that a border is simplified once and stays one line.

The vertices where more than two lines meet are kept; between them an arc is thinned by the method of Douglas and
Peucker (1973), with the tolerance in degrees.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

Point = tuple[float, float]
Line = tuple[Point, ...]


class Borders:
    """What all rings and lines together say of each vertex: with which others it is joined."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._joined: dict[Point, set[Point]] = {}
        for line in lines:
            for a, b in pairwise(line):
                self._joined.setdefault(a, set()).add(b)
                self._joined.setdefault(b, set()).add(a)

    def simplified(self, line: Line, tolerance: float) -> Line:
        """A ring or line with fewer vertices; a ring that falls together comes back with fewer than four."""
        line = self._turned(line)
        cuts = [i for i, point in enumerate(line) if i in (0, len(line) - 1) or self._meets(point)]
        result: list[Point] = [line[0]]
        for start, end in pairwise(cuts):
            arc = line[start : end + 1]
            forward = arc <= arc[::-1]
            thin = _thinned(arc if forward else arc[::-1], tolerance)
            result += (thin if forward else thin[::-1])[1:]
        return tuple(result)

    def _meets(self, point: Point) -> bool:
        return len(self._joined[point]) != 2

    def _turned(self, line: Line) -> Line:
        """A ring that begins where lines meet, or else at its least vertex: the same whoever it belongs to."""
        if line[0] != line[-1]:
            return line
        body = line[:-1]
        start = next((i for i, point in enumerate(body) if self._meets(point)), body.index(min(body)))
        return (*body[start:], *body[: start + 1])


def _thinned(line: Line, tolerance: float) -> Line:
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        far, distance = _farthest(line, first, last)
        if distance > tolerance:
            keep.add(far)
            stack += [(first, far), (far, last)]
    return tuple(line[i] for i in sorted(keep))


def _farthest(line: Line, first: int, last: int) -> tuple[int, float]:
    """The vertex between two that is farthest from the straight line through them, and how far."""
    (ax, ay), (bx, by) = line[first], line[last]
    dx, dy = bx - ax, by - ay
    length = (dx * dx + dy * dy) ** 0.5
    far, most = first, -1.0
    for i in range(first + 1, last):
        x, y = line[i][0] - ax, line[i][1] - ay
        distance = abs(x * dy - y * dx) / length if length else (x * x + y * y) ** 0.5
        if distance > most:
            far, most = i, distance
    return far, most
