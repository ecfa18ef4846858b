"""The stretches of an object that could be the name of a topic: its items, with and without what surrounds the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangraph.language.frames import Frame
from plangraph.language.kinds import kind_of
from plangraph.language.layers import PassageLayers
from plangraph.lexicon import words
from plangraph.sources.topics.trimming import LINE, opening, trim, unbalanced, unplain

AFTER_NAME = re.compile(r"(?:[（(][^（）()]{1,24}[）)])?的?")
LISTED_IN = re.compile(r"^(.{2,12})[（(](.*[、，].*)[）)]$")


def items(state: PassageLayers, frame: Frame) -> Iterator[tuple[int, int, str]]:
    """The items of a frame; short items that share the last one's head are one name, lists in brackets are opened."""
    text = state.reading.text
    if _one_name(text, frame):
        yield frame.items[0][0], frame.items[-1][1], "merged"
    for start, end in _joined(text, frame):
        yield start, end, "joined"
    for start, end in frame.items:
        inner = LISTED_IN.match(text[start:end])
        if inner:
            yield start, start + inner.end(1), "outer"
            at = start + inner.start(2)
            for part in re.split(r"[、，]", inner[2]):
                yield at, at + len(part), "inner"
                at += len(part) + 1
            continue
        at = text.find("等", start + 2, end - 2)
        if at > 0 and not unbalanced(text[start:at]):
            yield start, at, "item"
            yield at + 1, end, "nested-head"
        else:
            yield start, end, "item"


def _joined(text: str, frame: Frame) -> Iterator[tuple[int, int]]:
    """Neighbouring items that a conjunction joins, taken as one name (生物医药与健康产业)."""
    for (a, b), (c, d) in zip(frame.items, frame.items[1:], strict=False):
        if d - a <= 24 and re.fullmatch(r"和|与|及|以及", text[b:c]):
            yield a, d


def _one_name(text: str, frame: Frame) -> bool:
    """Whether the items are parts of one name (碳捕集、利用、封存技术)."""
    *inner, last = [text[a:b] for a, b in frame.items]
    if not inner or frame.head or len(text[frame.items[0][0] : frame.items[-1][1]]) > 26:
        return False
    return all(len(item) <= 3 and not kind_of(item).known for item in inner) and kind_of(last).known and len(last) >= 4


def variants(state: PassageLayers, start: int, end: int, how: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of an item that could be the topic: trimmed, and as it stands where that is another one."""
    bounds = bounds_of(state, start, end)
    if bounds:
        yield *bounds, f"{how}-trimmed"
    raw = _raw(state, start, end)
    if raw and raw != bounds:
        yield *raw, f"{how}-raw"


def _past_names(state: PassageLayers, start: int, end: int) -> int:
    """Where an item goes on after the organisations and places in it, with their brackets and a 的."""
    for name in state.names_in(start, end, "Place", "Park", "Enterprise", "Institution"):
        past = AFTER_NAME.match(state.reading.text, name.span.end, end)
        if past and end - past.end() >= 2:
            start = past.end()
    return start


def _raw(state: PassageLayers, start: int, end: int) -> tuple[int, int] | None:
    """The item as it stands, past words that never open a topic, where it is short and plain enough."""
    text = state.reading.text
    opened = opening(text, start, end)
    while start < end and text[end - 1] in " 、的等":
        end -= 1
    name = text[opened:end]
    if not 2 <= len(name) <= 28 or unplain(name) or not state.free(opened, end):
        return None
    return opened, end


def bounds_of(state: PassageLayers, start: int, end: int) -> tuple[int, int] | None:
    """The topic within an item, past a place or firm that opens it; None where a name takes the item up."""
    start = _past_names(state, start, end)
    if not state.free(start, end):
        return None
    bounds = trim(state.reading.text, start, end)
    if bounds is None:
        return None
    a, b = bounds
    line = LINE.match(state.reading.text[a:b]) is not None
    for token in state.reading.words(a, b):
        stops = token.text in words("stopwords", "strong") or (
            line and (token.text in words("trimming", "driving") or token.text in words("cues", "grow"))
        )
        if stops and token.end < b - 1 and token.text not in words("trimming", "inside"):
            a = token.end
    return trim(state.reading.text, a, b) if a != bounds[0] else bounds
