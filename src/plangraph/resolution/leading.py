"""What the beginning of a name tells: the place that it names, the organ that it means in its plan."""

from __future__ import annotations

from functools import lru_cache

from plangraph.ids import fold
from plangraph.naming import Division, lineage, named, organ, prefix
from plangraph.resolution.home import Home
from plangraph.resolution.words import shortened


@lru_cache(maxsize=200_000)
def leading(text: str, home: Home) -> tuple[str, str]:
    """The code of the smallest division that the beginning of a name tells, and what follows; "" where it tells none."""
    found: Division | None = None
    position = 0
    while place := prefix(text, position):
        fitting = [one for one in named(place) if _may_be(one, place, found, home)]
        if len(fitting) != 1 or len(text) - position - len(place) < 2:
            break
        found, position = fitting[0], position + len(place)
    return (found.code, text[position:]) if found else ("", text)


def _may_be(one: Division, place: str, before: Division | None, home: Home) -> bool:
    """Whether a division may be meant after another, or at the beginning of a name in a plan of `home`."""
    codes = [above.code for above in lineage(one)]
    if before is not None:
        return before.code in codes[1:]
    if one.level != "county" or (place == one.name and len(named(place)) == 1):
        return True
    return bool(home.codes) and codes[-1] == home.codes[-1] and not one.everyday


def organ_of(words: str, home: Home) -> str:
    """The full name of the organ that folded words mean in a plan of `home`, "" where that cannot be told."""
    bare = words.removeprefix("中共")
    if not home.is_division and home.name:
        bare = _of_zone(bare, home)
    while (first := prefix(bare)) and prefix(bare, len(first)) and len(bare) > 2 * len(first):
        bare = bare[len(first) :]
    return organ(bare, home.name or None) or ""


def _of_zone(words: str, home: Home) -> str:
    """The words for an organ of the zone whose plan it is without the zone's name (管委会, 区科技局)."""
    zone = fold(home.name)
    for name in (zone, shortened("Park", zone)):
        short = shortened("Park", words)
        rest = words.removeprefix(name) if words.startswith(name) else short.removeprefix(name)
        if rest not in (words, short):
            return rest if rest in ("管委会", "管理委员会") else "区" + rest
    return words
