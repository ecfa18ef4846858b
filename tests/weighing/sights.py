"""What an encoder would see, written by hand: names with how sure it is of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from plangraph.encoder import Seen
from plangraph.encoder.beside import CASES, PREDICATES
from plangraph.encoder.labels import LABELS, OUTSIDE, K, label_row
from plangraph.encoder.lattice import lattices
from plangraph.encoder.pairing import PairWeights
from plangraph.encoder.pieces import Pieces

WIDTH = 2  # of what is kept of a piece for pairs


@dataclass(frozen=True)
class Eye:
    """Sees the strings that it is told of wherever they stand: each with a class and how sure it is, 0 to 1."""

    known: Mapping[str, tuple[str, float]]

    @property
    def pairs(self) -> PairWeights:
        """Weights that say nothing of pairs."""
        relations = len(PREDICATES)
        shapes = (
            (K, WIDTH), (K, WIDTH), (relations, WIDTH, WIDTH), (WIDTH, WIDTH), (WIDTH,), (CASES, WIDTH),
            (relations, WIDTH), (relations,), (K * K, relations),
        )  # fmt: skip
        return PairWeights(*(np.zeros(shape, np.float32) for shape in shapes))

    def read(self, texts: Sequence[str]) -> list[Seen]:
        """What it sees in each passage, a piece a character."""
        return [self._seen(text) for text in texts]

    def _seen(self, text: str) -> Seen:
        scores = np.full((len(text), LABELS), -9, np.float32)
        scores[:, OUTSIDE] = 9
        for name, (cls, sure) in self.known.items():
            at = text.find(name)
            while at >= 0:
                row = label_row([(at, at + len(name), cls)], len(text))
                # The first label alone decides: what follows a beginning is certain.
                scores[at : at + len(name), OUTSIDE] = -9
                for i in range(at, at + len(name)):
                    scores[i, row[i]] = 9
                scores[at, OUTSIDE] = 9
                scores[at, row[at]] = 9 + math.log(sure / (1 - sure))
                scores[at + 1 : at + len(name), OUTSIDE] = 9
                at = text.find(name, at + 1)
        places = tuple(range(len(text)))
        pieces = Pieces(places, places, tuple(i + 1 for i in places))
        return Seen(pieces, lattices([scores])[0], np.zeros((len(text), 4 * WIDTH), np.float16))
