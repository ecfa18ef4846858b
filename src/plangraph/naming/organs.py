"""What an organ that a plan names by its level alone is called in full: 省政府 in a plan of 江西省 is 江西省人民政府."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .divisions import Division, lineage, named, prefix

_LEVELS = "自治区|自治州|自治县|自治旗|[省市县区州盟旗]"
_RELATIVE = re.compile(rf"({_LEVELS})(.+)$")
_PARTY = re.compile(r"(?:党)?委(员会)?((?:办公[厅室]|[一-鿿]{1,8}(?:部|室|办|组|委|委员会|局))?)$")
_ZONE_PARTY = re.compile(r"党工委|工委|工作委员会")


@dataclass(frozen=True, slots=True)
class _Words:
    """The table: short words → official ones, by kind; endings; beginnings that are no level."""

    own: dict[str, str]
    function: dict[str, str]
    national: dict[str, str]
    ending: tuple[str, ...]
    not_organ: tuple[str, ...]


@cache
def _words() -> _Words:
    tables: dict[str, dict[str, str]] = {"own": {}, "function": {}, "national": {}}
    lists: dict[str, tuple[str, ...]] = {}
    for line in files(__package__).joinpath("organs.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, official, *short = line.split("\t")
        if kind in tables:
            tables[kind] |= dict.fromkeys((official, *" ".join(short).split()), official)
        else:
            lists[kind] = tuple(official.split())
    return _Words(tables["own"], tables["function"], tables["national"], lists["ending"], lists["not_organ"])


def organ(words: str, jurisdiction: str | None) -> str | None:
    """The full name of the organ that `words` mean in a plan of `jurisdiction`, a division or a zone by its full name.

    None where it cannot be told: the words name no organ, the jurisdiction is unknown or has no such level, or several
    divisions have its name and do not lie in the same one. The party's organs bear 中共.

    >>> organ("省政府", "韶关市"), organ("市发改委", "韶关市"), organ("省委", "江西省"), organ("市场", "韶关市")
    ('广东省人民政府', '韶关市发展和改革委员会', '中共江西省委', None)
    """
    words = re.sub(r"\s", "", words)
    bare = words.removeprefix("中共")
    if bare in _words().national:
        return _words().national[bare]
    if place := prefix(bare):
        return _of_place(place, bare[len(place) :], jurisdiction)
    if jurisdiction is None or bare.startswith(_words().not_organ):
        return None
    if zone := _of_zone(bare, jurisdiction):
        return zone
    relative = _RELATIVE.match(bare)
    if relative is None:
        return None
    level, rest = relative.groups()
    owners = {_owner(level, home) for home in _homes(jurisdiction)}
    owner = owners.pop() if len(owners) == 1 else None
    return _full(owner, rest) if owner else None


def _of_place(place: str, rest: str, jurisdiction: str | None) -> str | None:
    """The organ of a place that the words themselves name, by a full name or one that only one division has."""
    found = named(place)
    if len(found) > 1 and jurisdiction:
        homes = {one.code for home in _homes(jurisdiction) for one in lineage(home)}
        found = tuple(one for one in found if one.code in homes) or found
    names = {one.name for one in found}
    return _full(names.pop(), rest) if len(names) == 1 else None


def _homes(jurisdiction: str) -> tuple[Division, ...]:
    """The divisions that a jurisdiction may be, or those in which a zone may lie."""
    own = tuple(one for one in named(jurisdiction) if one.name == jurisdiction)
    if own:
        return own
    found: tuple[Division, ...] = ()
    position = 0
    while place := prefix(jurisdiction, position):
        found = named(place)
        position += len(place)
    return found


def _owner(level: str, home: Division) -> str | None:
    """The name of the division of this level in which `home` lies, or which it is."""
    fitting = [one.name for one in lineage(home) if one.name.endswith(level)]
    if level == "区" and home.name.endswith("自治区"):
        return home.name
    return fitting[0] if fitting and not (level == "区" and fitting[0].endswith("自治区")) else None


def _of_zone(words: str, jurisdiction: str) -> str | None:
    """The organ of a zone whose plan it is: 管委会, 区党工委, 区科技局."""
    if named(jurisdiction):
        return None
    rest = words.removeprefix("区")
    if _ZONE_PARTY.fullmatch(rest):
        return f"中共{jurisdiction}工作委员会"
    return _full(jurisdiction, rest) if rest != words or rest in ("管委会", "管理委员会") else None


def _full(owner: str, rest: str) -> str | None:
    """The organ `rest` of a division; None where `rest` is none."""
    if not rest:
        return None
    words = _words()
    if rest in words.own:
        return owner + words.own[rest]
    if party := _PARTY.match(rest):
        whole = "委员会" if owner.endswith("自治区") and not party.group(2) else "委" + (party.group(1) or "")
        return f"中共{owner}{whole}{party.group(2)}"
    for short in sorted(words.function, key=len, reverse=True):
        ending = rest.removeprefix(short)
        if ending != rest and ending in ("局", "厅", "委", "委员会", "办", "办公室"):
            return owner + words.function[short] + {"委": "委员会", "办": "办公室"}.get(ending, ending)
    return owner + rest if rest.endswith(words.ending) else None
