"""Places that are to grow the same industry and lie near each other: the step of the question `rivalry`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from math import cos, hypot, radians
from typing import Any

from plangraph.questions.kinds import is_kind
from plangraph.questions.statements import rows
from plangraph.store.view import View

EARTH = 6371.0  # its radius in kilometres
BATCH = 1_000  # ids in one statement
Record = Mapping[str, Any]


def rivalry(view: View, values: Mapping[str, Any], records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A row for each industry and two places that want it, no further apart than `kilometres`; what only says a kind is none.

    The nearest two places come first, then those that share most, of these the industries told of most often.
    """
    seats = _seats(view, sorted({one["wanted_by"] for one in records}))
    near = dict(_near(seats, values["kilometres"], None if values["place"] is None else set(values["inside"])))
    wants: defaultdict[str, list[Record]] = defaultdict(list)
    for one in records:
        if not is_kind(one["called"]):
            wants[one["industry"]].append(one)
    found = [
        _row(industry, one, other, near[one["wanted_by"], other["wanted_by"]])
        for industry, wanting in wants.items()
        for one, other in combinations(wanting, 2)
        if (one["wanted_by"], other["wanted_by"]) in near
    ]
    found = list(_widest(found, seats))
    shared = Counter((row["one"], row["other"]) for row in found)

    def order(row: Record) -> tuple[Any, ...]:
        pair = (row["one"], row["other"])
        return row["kilometres"], -shared[pair], pair, -row["passages"], row["industry"]

    return sorted(found, key=order)


def _widest(found: list[dict[str, Any]], seats: Mapping[str, Record]) -> Iterator[dict[str, Any]]:
    """The rows without those in which a place stands for a wider one that is in a row with the same other place."""
    known = {(row["industry"], frozenset((row["one"], row["other"]))) for row in found}
    for row in found:
        sides = ((row["one"], row["other"]), (row["other"], row["one"]))
        wider = (
            (row["industry"], frozenset((around, end)))
            for side, end in sides
            for around in seats[side]["around"]
            if around != side
        )
        if known.isdisjoint(wider):
            yield row


def _seats(view: View, ids: list[str]) -> dict[str, Record]:
    parts = (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))
    return {row["id"]: row for part in parts for row in rows(view, "seats", ids=part).records()}


def _near(
    seats: Mapping[str, Record], kilometres: float, inside: Collection[str] | None
) -> Iterator[tuple[tuple[str, str], int]]:
    """Pairs of ids in their order with the distance of their seats; neither lies in the other or at its seat."""
    for (one, here), (other, there) in combinations(sorted(seats.items()), 2):
        if inside is not None and one not in inside and other not in inside:
            continue
        if one in there["around"] or other in here["around"] or _is_within(here["code"], there["code"]):
            continue
        distance = round(_distance(here, there))
        if distance <= kilometres:
            yield (one, other), distance


def _is_within(one: str, other: str) -> bool:
    """Whether the division of one code is, holds or lies in that of the other."""
    short, long = sorted(
        (one.removesuffix("00").removesuffix("00"), other.removesuffix("00").removesuffix("00")), key=len
    )
    return long.startswith(short)


def _distance(one: Record, other: Record) -> float:
    """Kilometres between two positions on a plane that touches the globe between them: right to 1 % within 500 km."""
    north = radians(one["latitude"] - other["latitude"])
    east = radians(one["longitude"] - other["longitude"]) * cos(radians(one["latitude"] + other["latitude"]) / 2)
    return EARTH * hypot(north, east)


def _row(industry: str, one: Record, other: Record, kilometres: int) -> dict[str, Any]:
    return {
        "industry": industry,
        "one": one["wanted_by"],
        "other": other["wanted_by"],
        "kilometres": kilometres,
        "passages": len(one["evidence"]["evidence"]) + len(other["evidence"]["evidence"]),
        "plans": [*one["plans"], *other["plans"]],
        "evidence": [one["evidence"], other["evidence"]],
    }
