"""What the encoder sees in a passage: the names that it reads, and how likely any stretch is one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

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
        first = bisect_right(self.pieces.ends, start)
        past = bisect_left(self.pieces.starts, end)
        return self.lattice.probability(first, past, cls) if first < past else 0.0
