"""What readers found of pairs of things, on the pieces of a text: the encoder learns it beside the names.

Of two things in one window every relation that the ontology allows is an example, right where readers' words for it lie at
one of both; a relation that readers state elsewhere counts neither way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plangraph.encoder.beside import PREDICATES, Place, beside
from plangraph.encoder.labels import CLASSES, K
from plangraph.encoder.pieces import Pieces
from plangraph.encoder.windows import Window
from plangraph.quoting import squeezed
from plangraph.records import Passage
from plangraph.sources.pairs.fitting import fitting
from plangraph.terms import RELATIONS
from plangraph.training.words import places_of, squeezed_text

NUMBER = {p: i for i, p in enumerate(PREDICATES)}
Places = tuple[tuple[int, int, int], ...]  # passage, start, end of readers' words


def _allowed() -> NDArray[np.bool_]:
    """Which relations the ontology allows, (class of the subject, class of the object, relation)."""
    found = np.zeros((K, K, len(PREDICATES)), np.bool_)
    for i, subject in enumerate(CLASSES):
        for j, object_ in enumerate(CLASSES):
            found[i, j, [NUMBER[p] for p in fitting(subject, object_)]] = True
    return found


ALLOWED = _allowed()


@dataclass(frozen=True, slots=True)
class Thing:
    """A name in a passage: its pieces, its class's number, which of the readers' entities it is, its place in the text."""

    first: int
    past: int
    cls: int
    entity: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Read:
    """The things of every passage of a text, and the relations of two entities that readers found, with their places."""

    passages: tuple[Passage, ...]
    things: tuple[tuple[Thing, ...], ...]
    stated: Mapping[tuple[int, int], Sequence[tuple[int, Places]]]


@dataclass(frozen=True, slots=True)
class Examples:
    """The things of a window, where each begins and ends in it, and what is known of every two of them."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    cls: NDArray[np.int64]
    beside: NDArray[np.int64]  # (things, things)
    right: NDArray[np.float32]  # (things, things, relations)
    counts: NDArray[np.bool_]


def read(
    passages: Sequence[Passage],
    pieces: Sequence[Pieces],
    rows: Sequence[Sequence[tuple[int, int, str]]],
    facts: Mapping[str, Any],
) -> Read:
    """What readers found in a text's passages; `rows` are the names on the pieces of each."""
    entities: dict[str, int] = {}
    for key in ("name", "aliases"):
        for number, entity in enumerate(facts["entities"]):
            given = entity.get(key) or ()
            for name in (given,) if isinstance(given, str) else given:
                entities.setdefault(squeezed(name), number)
    things = tuple(
        tuple(_thing(passage.text, own, name, entities) for name in row)
        for passage, own, row in zip(passages, pieces, rows, strict=True)
    )
    return Read(tuple(passages), things, _stated(passages, entities, facts))


def _thing(text: str, pieces: Pieces, name: tuple[int, int, str], entities: Mapping[str, int]) -> Thing:
    first, past, cls = name
    start, end = pieces.starts[first], pieces.ends[past - 1]
    return Thing(first, past, CLASSES.index(cls), entities.get(squeezed(text[start:end]), -1), start, end)


def _stated(
    passages: Sequence[Passage], entities: Mapping[str, int], facts: Mapping[str, Any]
) -> dict[tuple[int, int], list[tuple[int, Places]]]:
    flat = [squeezed_text(passage.text) for passage in passages]
    found: dict[tuple[int, int], list[tuple[int, Places]]] = defaultdict(list)
    for fact in facts["relations"]:
        s, o = entities.get(squeezed(fact["s"])), entities.get(squeezed(fact["o"]))
        if fact["p"] not in NUMBER or s is None or o is None:
            continue
        told = NUMBER[fact["p"]], tuple(places_of(flat, squeezed(fact["evidence"])))
        found[s, o].append(told)
        if RELATIONS[fact["p"]].symmetric:
            found[o, s].append(told)
    return dict(found)


def examples(text: Read, window: Window) -> Examples | None:
    """The pairs of a window, None where it has less than two things."""
    own = [
        (thing, Place(part.passage, thing.start, thing.end, number), part.at - part.start)
        for part in window
        for number, thing in enumerate(text.things[part.passage])
        if thing.entity >= 0 and part.start <= thing.first and thing.past <= part.end
    ]
    if len(own) < 2:
        return None
    cls = np.array([thing.cls for thing, _, _ in own])
    counts = ALLOWED[cls[:, None], cls[None]]
    near, right = np.zeros(counts.shape[:2], np.int64), np.zeros(counts.shape, np.float32)
    for i, (one, here, _) in enumerate(own):
        for j, (other, there, _) in enumerate(own):
            near[i, j] = beside(text.passages, here, there)
            if one.entity == other.entity:
                counts[i, j] = False
            for predicate, places in text.stated.get((one.entity, other.entity), ()):
                said = not places or any(_touches(place, here) or _touches(place, there) for place in places)
                right[i, j, predicate] = max(right[i, j, predicate], said)
                counts[i, j, predicate] = right[i, j, predicate]
    first = np.array([thing.first + at for thing, _, at in own])
    last = np.array([thing.past - 1 + at for thing, _, at in own])
    return Examples(first, last, cls, near, right, counts)


def _touches(words: tuple[int, int, int], place: Place) -> bool:
    passage, start, end = words
    return passage == place.passage and start < place.end and end > place.start
