"""All names of a passage, each once: marks first, then the longest name by ending, then places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plangraph.language.places import PlaceFinder
from plangraph.language.stretches import Taken
from plangraph.language.text import Reading
from plangraph.records import Mention
from plangraph.sources.names.marked import Marked, bare_quotations, quoted, titles, unmarked_titles
from plangraph.sources.names.places import of_public_work, place_names
from plangraph.sources.names.programmes import programmes
from plangraph.sources.names.unmarked import unmarked

CONFIDENCE = {"title": 0.97, "unmarked-title": 0.8, "quoted": 0.8, "ending": 0.85, "programme": 0.8, "place": 0.92}


def find_names(reading: Reading, places: PlaceFinder) -> tuple[Mention, ...]:
    """The names that stand in the passage, from left to right, none inside another."""
    found = place_names(reading, places)
    anchors = frozenset(place.start for place in found) | _parents(reading)
    ranked: list[tuple[str, Marked]] = [("title", name) for name in titles(reading.text)]
    ranked += [("unmarked-title", name) for name in unmarked_titles(reading.text)]
    ranked += [("quoted", name) for name in quoted(reading.text)]
    known = list(programmes(reading.text))
    ranked += [("programme", name) for name in known if reading.text[name.end : name.end + 1] in JOINTS]
    places_there = {(place.start, place.end) for place in found}
    ends = (
        name
        for name in unmarked(reading, anchors)
        if (name.start, name.end) not in places_there and not _positioning(reading.text, name)  # 泉港区
    )
    longest = sorted(ends, key=lambda name: (name.start - name.end, name.start))
    ranked += [("ending", name) for name in longest]
    ranked += [("programme", name) for name in known]
    ranked += [("quoted", name) for name in bare_quotations(reading.text)]
    alone = (place for place in found if not of_public_work(reading, place, found))
    ranked += [("place", Marked("Place", place.start, place.end)) for place in alone]
    chosen = sorted(_disjoint(ranked), key=lambda pair: pair[1].start)
    return tuple(_mention(reading, rule, name) for rule, name in chosen)


# a known programme before one of these is a name by itself (研发费用加计扣除及后补助)
JOINTS = tuple("及和与、")
# organisations and levels that a long name begins with
PARENT = re.compile(
    r"中科院|中国科学院|中国工程院|省科学院|省农科院|清华大学|北京大学|(?<=[建设立造推进批托由入成为，、；：（])(?:省部共建|省|国家)(?=.{4})"
)


# what a place is to become, and no thing by itself (全球最大的光纤光缆研发制造基地)
POSITION = re.compile(
    r"(?:全球|全国|国内|世界|亚洲|国际|全省|区域)[^，。；、]{0,8}(?:最大|领先|一流|重要|知名|有名|影响力|先进|特色|高端)的$"
)


def _positioning(text: str, name: Marked) -> bool:
    return name.cls in ("Park", "Platform") and bool(POSITION.search(text, max(0, name.start - 20), name.start))


def _parents(reading: Reading) -> frozenset[int]:
    return frozenset(match.start() for match in PARENT.finditer(reading.text))


def _disjoint(ranked: Iterable[tuple[str, Marked]]) -> Iterator[tuple[str, Marked]]:
    taken = Taken()
    for rule, name in ranked:
        if taken.take(name.start, name.end):
            yield rule, name


def _mention(reading: Reading, rule: str, name: Marked) -> Mention:
    surface = reading.text[name.start : name.end].strip()
    start = name.start + len(reading.text[name.start : name.end]) - len(reading.text[name.start : name.end].lstrip())
    return Mention(name.cls, surface, reading.span(start, start + len(surface)), f"name-{rule}", CONFIDENCE[rule])
