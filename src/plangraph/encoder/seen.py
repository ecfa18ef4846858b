"""What the encoder sees in a passage: the names that it reads, and how likely any stretch is one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plangraph.encoder.labels import CLASSES
from plangraph.encoder.lattice import Lattice
from plangraph.encoder.pieces import Pieces


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a passage: where it stands in the passage's text, the class of the thing, how likely it is."""

    start: int
    end: int
    cls: str
    probability: float


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage as the encoder sees it."""

    pieces: Pieces
    lattice: Lattice
    ends: NDArray[np.float16]  # (pieces, roles × first and last × width), see plangraph.encoder.pairing

    def names(self) -> list[Found]:
        """The names, from left to right, none inside another."""
        return [
            Found(
                self.pieces.starts[first], self.pieces.ends[past - 1], cls, self.lattice.probability(first, past, cls)
            )
            for first, past, cls in self.lattice.names
        ]

    def probability(self, start: int, end: int, cls: str) -> float:
        """How likely a stretch of the passage's text is, whole, the name of a thing of a class."""
        return self.probabilities(start, end)[cls]

    def probabilities(self, start: int, end: int) -> dict[str, float]:
        """The same for every class."""
        first, past = self.pieces_of(start, end)
        return self.lattice.probabilities(first, past) if first < past else dict.fromkeys(CLASSES, 0.0)

    def pieces_of(self, start: int, end: int) -> tuple[int, int]:
        """The first piece of a stretch of the passage's text, and the one past its last."""
        return bisect_right(self.pieces.ends, start), bisect_left(self.pieces.starts, end)

    def ends_of(self, start: int, end: int, role: int) -> NDArray[np.float32]:
        """What is kept of a thing that stands there, as a subject (0) or an object (1); zeros where it has no piece."""
        first, past = self.pieces_of(start, end)
        width = self.ends.shape[1] // 4
        if first >= past:
            return np.zeros(width, np.float32)
        at = 2 * role * width
        rows = self.ends[first, at : at + width], self.ends[past - 1, at + width : at + 2 * width]
        return rows[0].astype(np.float32) + rows[1].astype(np.float32)
