"""What is near a name that was not found, for the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from plangraph.ids import fold
from plangraph.lookup.grades import core
from plangraph.lookup.spelling import sound

LONGEST = 60  # characters of what was typed, in a sentence about it
SHOWN = 5


def shortened(text: str) -> str:
    """What was typed, as a sentence says it again: without line breaks, its end cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def near_things(text: str, names: Iterable[str], count: int = SHOWN) -> tuple[str, ...]:
    """Names of things near one that was typed: of the same sound, then with its characters in their order (武理工 for
    武汉理工大学), then those that look like it, with their endings or without.

    >>> near_things("清元市", ["韶关市", "清远市"]), near_things("武理工", ["武汉大学", "武汉理工大学"])
    (('清远市',), ('武汉理工大学',))
    """
    wanted = core(fold(text))
    cores = {name: core(fold(name)) for name in sorted(set(names))}
    if not wanted:
        return ()
    heard = sound(wanted)
    found = [name for name, bare in cores.items() if sound(bare) == heard]
    if len(wanted) > 1 and not wanted.isascii():
        found += sorted((name for name in cores if _in_order(wanted, fold(name))), key=lambda name: (len(name), name))
    return tuple(dict.fromkeys((*found, *_alike(wanted, cores, count), *near_names(text, cores, count))))[:count]


def near_names(name: str, known: Iterable[str], count: int = SHOWN) -> tuple[str, ...]:
    """Names of `known` that look like `name`, the most alike first, then those that hold it or that it holds."""
    by_lower: dict[str, str] = {}
    for one in known:
        by_lower.setdefault(one.lower(), one)
    alike = get_close_matches(name.lower(), by_lower, n=count, cutoff=0.5)
    holding = sorted((one for one in by_lower if name.lower() in one or one in name.lower()), key=len) if name else []
    return tuple(by_lower[one] for one in dict.fromkeys((*alike, *holding)))[:count]


def near(name: str, known: Iterable[str], *, among: Iterable[str] = ()) -> str:
    """The end of a sentence that says what is near `name`, and where nothing is, what there is (`among`).

    >>> near("anchor", ["anchors", "partOf"])
    '; near it: anchors'
    >>> near("x", ["anchors"], among=["anchors"])
    '; there are: anchors'
    """
    found = near_names(name, known)
    if found:
        return f"; near it: {', '.join(found)}"
    there = list(among)
    return f"; there are: {', '.join(there)}" if there else ""


def _alike(wanted: str, cores: dict[str, str], count: int) -> Iterator[str]:
    """Names that look like what was typed, all without their endings."""
    by_core: dict[str, list[str]] = {}
    for name, bare in cores.items():
        by_core.setdefault(bare, []).append(name)
    for bare in get_close_matches(wanted, by_core, n=count, cutoff=0.6):
        yield from by_core[bare]


def _in_order(characters: str, name: str) -> bool:
    """Whether all characters stand in a name in their order, the first of them first."""
    left = iter(name)
    return name.startswith(characters[0]) and all(character in left for character in characters)
