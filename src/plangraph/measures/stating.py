"""An indicator as a figure states it, and all that is known of it: its reading, its unit, what the ontology lists for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import combinations
from typing import Protocol

from plangraph.measures.concept import Concept, concepts, derived
from plangraph.measures.quoted import Around, around, is_done, is_fall, is_more, pace_of
from plangraph.measures.reading import Reading, read
from plangraph.measures.units import Unit, unit_in, unit_of
from plangraph.records import Figure

MEASURED = frozenset({"count", "money", "share", "measure"})  # kinds of unit that tell indicators apart
_SPAN = re.compile(r"期间|时期|以来|累计|五年|[-—–~至到]")  # a period of several years
Key = tuple[str, str, frozenset[str]]  # core, kind and levels of a wording


class Figured(Protocol):
    """What a figure says of its indicator; the figures of a graph and of a plan's extraction both do."""

    @property
    def indicator(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def change(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Stated:
    """An indicator as it is stated: its words, its unit, and whether the value is a change (None where that is open).

    `around` is what its clause says before it and between it and its number (`quoted.py`), `spans` whether the value is
    said of several years, `means` the id of a listed indicator that a reviewer took the words for.
    """

    words: str
    unit: str = ""
    change: bool | None = None
    around: Around = ("", "")
    spans: bool = False
    means: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a stated indicator.

    `kind` is level, growth, fall or increment; `concept` what the ontology lists, None where it lists nothing; `levels`
    are the levels of government that the concept does not imply; `done` says that the value counts what was made or done,
    `spans` that it is said of several years.
    """

    reading: Reading
    kind: str
    unit: Unit
    concept: Concept | None
    levels: frozenset[str]
    done: bool = False
    spans: bool = False

    @property
    def flows(self) -> bool:
        """Whether its values may be of a year: not where the list says that they are of a moment."""
        return self.concept is None or self.concept.held_for == "year"


def stated(figure: Figured) -> Stated:
    """What a figure says of its indicator; of a graph's figure also what stands round it in its words."""
    if not isinstance(figure, Figure):
        return Stated(figure.indicator, figure.unit, figure.change)
    return _of_graph(figure)


@lru_cache(maxsize=32_768)
def _of_graph(figure: Figure) -> Stated:
    told = around(figure.words, figure.indicator, figure.value) if figure.words else ("", "")
    yearly = any("每年" in text for text in (*told, figure.indicator))
    spans = not yearly and bool(figure.period and _SPAN.search(figure.period))
    if figure.means and figure.means not in concepts():  # other words, under which it stands from then on
        return Stated(figure.means, figure.unit, figure.change, told, spans)
    return Stated(figure.indicator, figure.unit, figure.change, told, spans, figure.means)


@lru_cache(maxsize=8192)
def known(said: Stated) -> Known:
    """What is known of a stated indicator."""
    reading, unit = _paced(read(said.words), said.around[1]), unit_in(said.words, said.unit)
    kind = _kind(reading.kind, unit, said.change)
    done = kind == "level" and unit.kind in ("count", "measure") and is_done(said.around[0] + said.words)
    if kind == "growth" and is_fall(said.around[1]):
        kind = "fall"
    elif done and is_more(said.around[0]):
        kind = "increment"
    assigned = _assigned(said.means, kind)
    concept, levels = (assigned, frozenset[str]()) if assigned else _listed(reading, kind)
    kind = "growth" if assigned and assigned.kind == "growth" and kind == "level" else kind
    if concept is not None and kind == "level" and unit.base == "percent" and unit_of(concept.unit).base != "percent":
        concept, kind = _in_per_cent(concept)
    elif concept is not None and kind == "level" and _unlike(unit, concept):
        concept = None
    return Known(reading, kind, unit, concept, levels, reading.made or done, said.spans)


def _paced(reading: Reading, between: str) -> Reading:
    """A reading with the pace that the words before the number give to a growth."""
    pace = "" if reading.pace else pace_of(between)
    return replace(reading, pace=pace) if pace else reading


def _kind(told: str, unit: Unit, change: bool | None) -> str:
    """Level, growth, fall or increment: from the words, the unit and the mark of a change."""
    if unit.base == "doubling" or (change and told == "level" and unit.base in ("percent", "fold")):
        return "fall" if told == "fall" else "growth"
    if told in ("growth", "fall") and unit.kind not in ("", "share", "times"):
        return "increment"
    if unit.base == "percentage-point" or (change and told == "level"):
        return "increment"
    return told


@cache
def _index() -> dict[Key, str]:
    """Every wording of the list → id; the preferred labels go before the others."""
    preferred = [(one.zh, one.id) for one in concepts().values()]
    others = [(label, one.id) for one in concepts().values() for label in one.others]
    found: dict[Key, str] = {}
    for label, id_ in (*preferred, *others):
        reading = read(label)
        found.setdefault((reading.core, reading.kind, reading.levels), id_)
    return found


def _listed(reading: Reading, kind: str) -> tuple[Concept | None, frozenset[str]]:
    """The concept of a reading, the one that implies most of its levels, and the levels left over."""
    for size in range(len(reading.levels), -1, -1):
        for some in combinations(sorted(reading.levels), size):
            levels = frozenset(some)
            if concept := _of_kind(reading.core, kind, levels):
                return concept, reading.levels - levels
    return None, reading.levels


def _assigned(id_: str | None, kind: str) -> Concept | None:
    """The concept that a reviewer took the words for, as the kind of value that they give; None where there is none."""
    concept = concepts().get(id_ or "")
    if concept is None or kind == "level" or concept.kind in ("growth", kind):
        return concept
    return _derived(concept, kind)


def _derived(concept: Concept, kind: str) -> Concept:
    return derived(concept, "increment" if kind == "increment" else "growth", fall=kind == "fall")


def _of_kind(core: str, kind: str, levels: frozenset[str]) -> Concept | None:
    """The concept of this wording and kind, made of that of its level where the list has only that."""
    if found := _index().get((core, kind, levels)):
        return concepts()[found]
    found = _index().get((core, "level", levels))
    if not found or kind == "level":
        return None
    return _derived(concepts()[found], kind)


def _in_per_cent(concept: Concept) -> tuple[Concept | None, str]:
    """What an indicator of another unit is in per cent: the one share whose part it is, else its growth."""
    shares = [one for one in concepts().values() if one.part == concept.id and one.kind == "level"]
    if len(shares) == 1:
        return shares[0], "level"
    return (None, "level") if shares else (derived(concept, "growth"), "growth")


def _unlike(unit: Unit, concept: Concept) -> bool:
    """Whether a unit measures something else than the concept does."""
    usual = unit_of(concept.unit)
    return unit.kind != usual.kind and {unit.kind, usual.kind} <= MEASURED
