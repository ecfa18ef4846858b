"""The administrative divisions of China by full and short name, and which of many of one name a text means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ..lexicon import rows

# What a short name is followed by where a longer ending is cut: 阿坝州, 宁夏自治区, 前郭县.
_CUT_ENDINGS = (("自治州", "州"), ("自治区", "自治区"), ("自治县", "县"), ("自治旗", "旗"), ("林区", "林区"))
_HIGHER = {"province": 0, "prefecture": 1, "county": 2}


@dataclass(frozen=True, slots=True)
class Division:
    """A division: its GB/T 2260 code, full name, short names, level, the code of what it lies in ("" for a province), the
    position of its seat in degrees.

    `everyday` says that a short name is a common word as well (和平, 城关), so that alone it names no place.
    """

    code: str
    name: str
    short: tuple[str, ...]
    level: str
    parent: str
    everyday: bool
    longitude: float | None
    latitude: float | None


@cache
def divisions() -> dict[str, Division]:
    """All divisions by code."""
    return {row[0]: _division(*row[:8]) for row in rows("places")}


def _division(
    code: str, name: str, short: str, level: str, parent: str, longitude: str, latitude: str, everyday: str
) -> Division:
    seat = [float(degrees) if degrees else None for degrees in (longitude, latitude)]
    return Division(code, name, tuple(short.split()), level, parent, everyday == "1", *seat)


def lineage(division: Division) -> tuple[Division, ...]:
    """The division and all that it lies in, the province last.

    >>> [one.name for one in lineage(named("曲江区")[0])]
    ['曲江区', '韶关市', '广东省']
    """
    path = [division]
    while path[-1].parent:
        path.append(divisions()[path[-1].parent])
    return tuple(path)


@cache
def _names() -> dict[str, tuple[Division, ...]]:
    index: dict[str, list[Division]] = defaultdict(list)
    for division in divisions().values():
        for name in dict.fromkeys((division.name, *division.short, *_cut(division))):
            index[name].append(division)
    return {name: tuple(found) for name, found in index.items() if len(name) > 1}


def _cut(division: Division) -> Iterable[str]:
    for ending, cut in _CUT_ENDINGS:
        if division.name.endswith(ending):
            yield from (short + cut for short in division.short if not short.endswith(cut))


@cache
def _by_head() -> dict[str, tuple[str, ...]]:
    """Names by their first two characters, the longest first."""
    index: dict[str, list[str]] = defaultdict(list)
    for name in _names():
        index[name[:2]].append(name)
    return {head: tuple(sorted(found, key=lambda name: (-len(name), name))) for head, found in index.items()}


def named(name: str) -> tuple[Division, ...]:
    """The divisions that have this full or short name, those of the full name alone where there are any.

    >>> [one.name for one in named("阿坝州")], len(named("鼓楼区")) > 2, named("我省")
    (['阿坝藏族羌族自治州'], True, ())
    """
    found = _names().get(name, ())
    full = tuple(division for division in found if division.name == name)
    return full or found


def prefix(text: str, position: int = 0) -> str:
    """The longest name of a division that begins at `position`, full or short; "" where none does.

    >>> prefix("曲江区科技规划"), prefix("广西政府工作报告"), prefix("科技规划")
    ('曲江区', '广西', '')
    """
    heads = _by_head().get(text[position : position + 2], ())
    return next((name for name in heads if text.startswith(name, position)), "")


def is_full(name: str) -> bool:
    """Whether a name is the full one of a division (韶关市, not 韶关), or a short one with its kind (阿坝州)."""
    return any(name not in division.short for division in _names().get(name, ()))


def choose(candidates: Iterable[Division], text: str, letter: str = "") -> Division | None:
    """The division of `candidates` that `text` means, by what else it names: province, city, full name.

    `letter` is the last character of the word by which the text speaks of itself (县 of 我县), "" where it is not known.
    None where there are none, or where two with different names fit alike.
    """
    ranked = sorted(((_fit(one, text, letter), one) for one in candidates), key=lambda pair: (-pair[0], pair[1].code))
    if not ranked:
        return None
    best = ranked[0][0]
    equal = [one for fit, one in ranked if fit == best]
    if len({one.name for one in equal}) == 1:
        return equal[0]
    highest = min(_HIGHER[one.level] for one in equal)
    top = [one for one in equal if _HIGHER[one.level] == highest]
    return top[0] if len(top) == 1 else None


def is_settled(division: Division, text: str) -> bool:
    """Whether `text` tells this division from all others of its name."""
    fits = sorted((_fit(one, text, "") for one in named(division.name)), reverse=True)
    return len(fits) == 1 or fits[0] > fits[1]


def vouched(division: Division, text: str) -> bool:
    """Whether a name that is a common word as well (城区, 新城区) means the division: the text names what it lies in."""
    if not division.everyday or division.level != "county" or not division.name.endswith("区"):
        return True
    return any(name in text for above in lineage(division)[1:] for name in (above.name, *above.short))


def _fit(division: Division, text: str, letter: str) -> int:
    fit = 8 if letter and fits_letter(division, letter) else 0
    fit += 4 if division.name in text else 0
    for above in lineage(division)[1:]:
        fit += 3 * min(3, text.count(above.name))
        fit += sum(min(3, text.count(short)) for short in above.short if not above.everyday)
    return fit


def fits_letter(division: Division, letter: str) -> bool:
    """Whether a division may speak of itself as 我 with this character (我市 of a 市 or a 地区)."""
    if letter == "市":
        return division.name.endswith(("市", "地区"))
    return division.name.endswith(letter) or (
        letter == "区" and division.level == "province" and "自治区" in division.name
    )
