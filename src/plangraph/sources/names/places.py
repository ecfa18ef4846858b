"""Places of a passage as mentions: a district after its city is one name (深圳市南山区)."""

from __future__ import annotations

import re

from plangraph.language.places import PlaceFinder, PlaceName, ancestors
from plangraph.language.text import Reading
from plangraph.lexicon import any_of, words
from plangraph.sources.names.boundaries import is_stop


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


TO = re.compile(r"(?:至|到|—{1,2}|－|-)")
FAR = 10  # characters of a place at the other end of a road that no gazetteer has


def of_public_work(reading: Reading, place: PlaceName, places: tuple[PlaceName, ...]) -> bool:
    """Whether a place only says which road, station or water is meant (甲至乙高速, 甲机场): it is no place by itself."""
    text, work = reading.text, any_of("word-groups", "public-work")
    if work.match(text, place.end) and not text.startswith("站", place.end):
        return True
    if _named_work(reading, place.end):
        return True
    to = TO.match(text, place.end)
    if to:
        far = next((other for other in places if other.start == to.end()), None)
        return bool(work.match(text, far.end)) if far else bool(_ends_far(text, to.end()))
    return False


def _named_work(reading: Reading, start: int) -> bool:
    """Whether the name of a water or a station follows (桂林长塘水库): a few words, none of which governs."""
    for token in reading.words(start, min(len(reading.text), start + 7)):
        if is_stop(token.text) or token.text in words("cues") or not token.text.isalpha():
            return False
        if len(token.text) > 1 and token.text in words("word-groups", "public-work"):
            return True
    return False


def _ends_far(text: str, start: int) -> re.Match[str] | None:
    """The other end of a road and what it is, within a few characters."""
    stretch = re.match(r"[\u4e00-\u9fff]+", text[start : start + FAR])
    return any_of("word-groups", "public-work").search(stretch[0]) if stretch else None
