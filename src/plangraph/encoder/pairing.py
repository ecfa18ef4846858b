"""What the encoder sees of two things: how likely they stand in each relation, from the pieces that each begins and ends with.

The network projects every piece four ways, as the first or last one of a subject or an object; two things are then a few
small products. The weights of those lie in `pairs.npz` beside the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plangraph.encoder.beside import PREDICATES, Place, beside
from plangraph.encoder.labels import CLASSES, K
from plangraph.encoder.seen import Seen
from plangraph.records import Passage

Floats = NDArray[np.float32]
DIGITS = 2  # of log odds: what lies beyond differs between processors
NUMBER = {predicate: number for number, predicate in enumerate(PREDICATES)}


@dataclass(frozen=True, slots=True)
class PairWeights:
    """What is learned of pairs, `ends` wide; the biases of the projections are in those of the classes."""

    subject: Floats  # (classes, ends): of a class by itself
    object: Floats
    both: Floats  # (relations, ends, ends)
    near: Floats  # (ends, ends)
    near_bias: Floats
    beside: Floats  # (cases, ends)
    relations: Floats  # (relations, ends)
    relations_bias: Floats
    classes: Floats  # (classes × classes, relations)

    @classmethod
    def read(cls, path: Path) -> PairWeights:
        """The weights in a file."""
        with np.load(path) as given:
            return cls(**{name: given[name].astype(np.float32) for name in cls.__slots__})


@dataclass(frozen=True, slots=True)
class Asked:
    """A thing of which pairs are asked: where it stands, its class, and what is seen of its passage."""

    place: Place
    cls: str
    seen: Seen


class Pairings:
    """The pairs of a document, asked many at once."""

    def __init__(self, weights: PairWeights, passages: Sequence[Passage]) -> None:
        self._weights, self._passages = weights, passages

    def odds(self, pairs: Sequence[tuple[Asked, str, Asked]]) -> list[float]:
        """The log odds that a subject stands in a relation to an object, to two digits."""
        if not pairs:
            return []
        w = self._weights
        things = list({id(thing): thing for s, _, o in pairs for thing in (s, o)}.values())
        number = {id(thing): i for i, thing in enumerate(things)}
        subjects, objects = self._ends(things, w.subject, 0), self._ends(things, w.object, 1)
        crossed = np.einsum("id,pde->ipe", subjects, w.both)
        near = subjects @ w.near.T + w.near_bias
        i, p, j = (
            np.array(column)
            for column in zip(*((number[id(s)], NUMBER[r], number[id(o)]) for s, r, o in pairs), strict=True)
        )
        cases = [beside(self._passages, s.place, o.place) for s, _, o in pairs]
        apart = np.maximum(near[i] + objects[j] + w.beside[cases], 0.0)
        kinds = np.array([CLASSES.index(thing.cls) for thing in things])
        found = (crossed[i, p] * objects[j]).sum(1) + (apart * w.relations[p]).sum(1)
        found += w.relations_bias[p] + w.classes[kinds[i] * K + kinds[j], p]
        return [round(float(one), DIGITS) for one in found]

    def _ends(self, things: Sequence[Asked], classes: Floats, role: int) -> Floats:
        """What is kept of the things in one role, (things, ends)."""
        rows = [
            one.seen.ends_of(one.place.start, one.place.end, role) + classes[CLASSES.index(one.cls)] for one in things
        ]
        return np.maximum(np.array(rows, np.float32), 0.0)
