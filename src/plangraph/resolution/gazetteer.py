"""Places and institutions that stand in lists: what a name of one of them is in full."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from plangraph.ids import fold
from plangraph.lexicon import rows
from plangraph.naming import Division, choose, lineage, named, prefix
from plangraph.records.extraction import PlaceCode
from plangraph.resolution.home import Home


@cache
def _institutions() -> dict[str, str]:
    found = {fold(row[0]): row[0] for row in rows("institutions")}
    for full, others, *_ in rows("institutions"):
        for other in others.split():
            found.setdefault(fold(other), full)
    return found


def institution(folded: str) -> str:
    """The full name of the listed university that a folded name means, "" where it is none, or may be several (华中科大)."""
    if found := _institutions().get(folded, ""):
        return found
    if folded.endswith("大") and len(folded) >= 4:
        fitting = [full for full in _universities(2).get(folded[:2], ()) if _in_order(folded[2:], full[2:])]
    else:  # 南理工 of 南京理工大学
        fitting = [full for full in _universities(1).get(folded[:1], ()) if full[-4:] == folded[-2:] + "大学"]
        fitting = fitting if len(folded) == 3 else []
    return fitting[0] if len(fitting) == 1 else ""


@cache
def _universities(length: int) -> dict[str, tuple[str, ...]]:
    """The listed universities by their first characters."""
    found: dict[str, list[str]] = {}
    for row in rows("institutions"):
        if row[0].endswith("大学"):
            found.setdefault(row[0][:length], []).append(row[0])
    return {head: tuple(names) for head, names in found.items()}


def _in_order(brief: str, full: str) -> bool:
    rest = iter(full)
    return all(char in rest for char in brief)


@cache
def _regions() -> dict[str, str]:
    return {fold(row[0]): row[1] for row in rows("regions")}


def region(folded: str) -> str:
    """The first of the names of a region that a folded name means, "" where it is none."""
    return _regions().get(folded, "") or _regions().get(folded.removesuffix("地区").removesuffix("区域"), "")


def lead_is_region(lead: str) -> bool:
    """Whether the folded words before a name are those of a region or a country."""
    return lead in _regions()


def coded(folded: str, home: Home, others: Iterable[str]) -> PlaceCode | None:
    """The division that a folded name means in a plan of `home` that names the places `others` too; None where it is no
    division, or one of several that cannot be told apart."""
    found = named(_letters().get(folded, folded)) or _in_full(folded)
    if own := [one for one in found if one.code in home.codes]:
        found = tuple(own[:1])
    if len(found) > 1:
        near = [one for one in found if _shared(one, home)]
        most = max((_shared(one, home) for one in near), default=0)
        found = tuple(one for one in near if _shared(one, home) == most) or found
        if folded not in {one.name for one in found}:
            found = _widest(found)  # 吉安 is the city before the county of that name
    one = choose(found, "，".join((folded, *others))) if len(found) > 1 else next(iter(found), None)
    if one is None or (one.everyday and folded != one.name and not _shared(one, home)):
        return None
    return PlaceCode(folded, one.code, one.name, *_seats()[one.code])


@cache
def _seats() -> dict[str, tuple[float | None, float | None]]:
    """Longitude and latitude of the seats of divisions by code."""
    found = ((row[0], row[5], row[6]) for row in rows("places"))
    return {code: (float(x) if x else None, float(y) if y else None) for code, x, y in found}


def _in_full(folded: str) -> tuple[Division, ...]:
    """The divisions that a name written with what they lie in means (南昌市西湖区)."""
    found: tuple[Division, ...] = ()
    position = 0
    while place := prefix(folded, position):
        before = {one.code for one in found}
        found = tuple(one for one in named(place) if not before or before & {above.code for above in lineage(one)[1:]})
        position += len(place)
    return found if position == len(folded) else ()


def _widest(found: tuple[Division, ...]) -> tuple[Division, ...]:
    """Those of the highest level."""
    highest = min((len(lineage(one)) for one in found), default=0)
    return tuple(one for one in found if len(lineage(one)) == highest)


@cache
def _letters() -> dict[str, str]:
    """The provinces by the single character that stands for each."""
    return {row[0]: row[2] for row in rows("short-forms") if row[1] == "letter"}


def _shared(one: Division, home: Home) -> int:
    """How many levels a division shares with the home."""
    return len({above.code for above in lineage(one)} & set(home.codes))
