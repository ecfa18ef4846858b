"""Places on rings round a node: for an entity with its neighbours, for what an expansion brings, for a crowd."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from plangraph.canvas.drawing import Place, Places

STEP = 112.0  # pixels between neighbours on a ring: a name is at most 110 wide
RING = 128.0  # pixels between rings: a symbol, three lines of a name and some air
FLAT = 0.56  # a ring is flatter than a circle, as the screen is
ROUND = math.pi * (1 + FLAT)  # the length of such a ring by its radius, nearly
NEAREST = 175.0  # pixels: the radius of the smallest ring round a middle
SPOKE = 17.0  # pixels between two lines from the middle where they pass the first ring: no line runs through a node
BESIDE = 88.0  # pixels between neighbours on a ring round a middle: a name may stand on any side of its node
GAP = 92.0  # pixels between such rings
MOST_RINGS = 12


def ring_places(centre: Place, start: float = -math.pi / 2) -> Iterator[Place]:
    """Places round `centre`, ring by ring outwards, each ring begun at the angle `start`; without end."""
    ring = 1
    while True:
        radius = RING * ring + 40
        room = max(6, int(radius * ROUND / STEP))
        for i in range(room):
            angle = start + 2 * math.pi * (i + 0.5 * (ring % 2)) / room
            yield centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle) * FLAT
        ring += 1


def radial(centre: str, others: Sequence[str]) -> Places:
    """`centre` in the middle and the others round it in their order: give them sorted by what belongs together.

    Each has an angle of its own, so that no line from the middle runs through another node; they take turns on rings.
    """
    places: Places = {centre: (0.0, 0.0)}
    first, rings = _rings(len(others))
    for i, node in enumerate(others):
        angle = -math.pi / 2 + 2 * math.pi * (i + 0.5) / len(others)
        alone = rings > 2 and i == len(others) - 1 and i % rings == 0  # it would stand beside the first one
        radius = first + GAP * (rings // 2 if alone else i % rings)
        places[node] = (radius * math.cos(angle), radius * math.sin(angle) * FLAT)
    return places


def _rings(count: int) -> tuple[float, int]:
    """The radius of the first ring and the number of rings that keep `count` nodes apart in the smallest picture."""
    fits = []
    for rings in range(1, MOST_RINGS + 1):
        first = max(NEAREST, count * SPOKE / ROUND, count * BESIDE / rings / ROUND)
        fits.append((first + GAP * (rings - 1), first, rings))
    _, first, rings = min(fits)
    return first, rings


def beside(places: Places, parent: str, new: Sequence[str]) -> Places:
    """Places for `new` on free ground round `parent`; what is in `places` already stays where it is.

    The search begins on the side that looks away from the middle of the picture.
    """
    centre = places[parent]
    middle = _middle(places)
    away = math.atan2(centre[1] - middle[1], centre[0] - middle[0]) if centre != middle else -math.pi / 2
    ground = _Ground(places)
    found: Places = {}
    candidates = ring_places(centre, away - math.pi / 5)
    for node in new:
        found[node] = place = next(one for one in candidates if ground.free(one))
        ground.take(place)
    return found


def spread(places: Places) -> Places:
    """`places` with names that lay on one another set apart, those nearest to the middle moved least."""
    ground, done = _Ground({}), Places()
    for node, place in sorted(places.items(), key=lambda item: (math.hypot(*item[1]), item[0])):
        done[node] = spot = next(one for one in _spiral(place) if ground.free(one))
        ground.take(spot)
    return done


def _spiral(centre: Place) -> Iterator[Place]:
    yield centre
    turn = 0.0
    while True:
        turn += 1.0
        radius = 16.0 * math.sqrt(turn)
        yield centre[0] + radius * math.cos(2.4 * turn) * 1.4, centre[1] + radius * math.sin(2.4 * turn)


def _middle(places: Places) -> Place:
    return sum(x for x, _ in places.values()) / len(places), sum(y for _, y in places.values()) / len(places)


class _Ground:
    """Which ground is taken, by squares, so that a look-up does not pass over every node."""

    def __init__(self, places: Places) -> None:
        self.squares: dict[tuple[int, int], list[Place]] = {}
        for place in places.values():
            self.take(place)

    def take(self, place: Place) -> None:
        self.squares.setdefault(self._square(place), []).append(place)

    def free(self, place: Place) -> bool:
        column, row = self._square(place)
        near = (one for i in (-1, 0, 1) for j in (-1, 0, 1) for one in self.squares.get((column + i, row + j), ()))
        return all(abs(x - place[0]) > STEP * 0.75 or abs(y - place[1]) > RING * 0.5 for x, y in near)

    @staticmethod
    def _square(place: Place) -> tuple[int, int]:
        return math.floor(place[0] / STEP), math.floor(place[1] / STEP)
