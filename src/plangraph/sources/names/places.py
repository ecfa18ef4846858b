"""Places of a passage as mentions: a district after its city is one name (深圳市南山区)."""

from __future__ import annotations

from plangraph.language.places import PlaceFinder, PlaceName, ancestors
from plangraph.language.text import Reading


def place_names(reading: Reading, places: PlaceFinder) -> tuple[PlaceName, ...]:
    """The places of a passage; a division that directly follows the one it lies in is joined with it."""
    joined: list[PlaceName] = []
    for place in places.find(reading):
        last = joined[-1] if joined else None
        inside = last is not None and bool(last.code) and last.code in ancestors(place.code)[1:]
        if last is not None and inside and last.end == place.start and last.code != places.home:
            joined[-1] = PlaceName(last.start, place.end, last.name + place.name, place.code)
        else:
            joined.append(place)
    return tuple(joined)
