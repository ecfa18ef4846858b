"""The encoder: passages in, for each the names that stand in it with their probabilities.

Its weights and vocabulary are files of the package, made by `make encoder`. They are read when they are first asked for,
once a process. It runs on one thread and gives the same answer every time.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plangraph.encoder.labels import LABELS
from plangraph.encoder.lattice import lattices
from plangraph.encoder.pairing import PairWeights
from plangraph.encoder.pieces import Pieces, Vocabulary
from plangraph.encoder.seen import Seen
from plangraph.encoder.windows import OVERLAP, Window, pack, size

WEIGHTS = Path(__file__).parent / "weights"
MODEL, VOCABULARY, PAIRS = "names.onnx", "vocabulary.txt", "pairs.npz"
BATCH = 8  # windows that are read at once
Scores = NDArray[np.float32]
Ends = NDArray[np.float16]


class Encoder:
    """The network with its vocabulary."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        import onnxruntime  # half a second that nothing else needs

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(folder / MODEL, options, providers=["CPUExecutionProvider"])
        self.vocabulary = Vocabulary.read(folder / VOCABULARY)
        self.pairs = PairWeights.read(folder / PAIRS)

    @staticmethod
    def load(folder: Path = WEIGHTS) -> Encoder | None:
        """The encoder whose files lie in a folder, None where they do not; a folder is loaded once a process."""
        return _loaded(folder) if all((folder / name).is_file() for name in (MODEL, VOCABULARY, PAIRS)) else None

    def read(self, texts: Sequence[str]) -> list[Seen]:
        """What is seen in each of the passages of a document, given in their order."""
        pieces = [self.vocabulary.pieces(text) for text in texts]
        scores, ends = self._scores(pieces)
        return [Seen(*own) for own in zip(pieces, lattices(scores), ends, strict=True)]

    def _scores(self, pieces: Sequence[Pieces]) -> tuple[list[Scores], list[Ends]]:
        """For every passage the scores of its pieces, (pieces, labels), and what is kept of them as ends of things.

        Where two windows hold a piece, the one counts in whose middle it stands.
        """
        scores = [np.zeros((len(own), LABELS), np.float32) for own in pieces]
        ends = [np.zeros((len(own), 4 * self.pairs.near.shape[0]), np.float16) for own in pieces]
        windows = sorted(pack([len(own) for own in pieces]), key=size)
        for at in range(0, len(windows), BATCH):
            batch = windows[at : at + BATCH]
            for window, rows, kept in zip(batch, *self._run(pieces, batch), strict=True):
                for part in window:
                    start = part.start + (OVERLAP // 2 if part.start else 0)
                    end = part.end - (OVERLAP - OVERLAP // 2 if part.end < len(pieces[part.passage]) else 0)
                    first = part.at + start - part.start
                    scores[part.passage][start:end] = rows[first : first + end - start]
                    ends[part.passage][start:end] = kept[first : first + end - start]
        return scores, ends

    def _run(self, pieces: Sequence[Pieces], batch: Sequence[Window]) -> tuple[Scores, Scores]:
        """The scores of every place of the windows, (windows, places, labels), and what is kept of it as the end of a thing."""
        longest = max(map(size, batch))
        ids = np.full((len(batch), longest), self.vocabulary.pad, np.int64)
        for row, window in enumerate(batch):
            ids[row, 0] = self.vocabulary.first
            for part in window:
                end = part.at + part.end - part.start
                ids[row, part.at : end] = pieces[part.passage].ids[part.start : part.end]
                ids[row, end] = self.vocabulary.between
        scores, ends = self._session.run(["scores", "ends"], {"pieces": ids})
        return scores, ends


@lru_cache(maxsize=4)
def _loaded(folder: Path) -> Encoder:
    return Encoder(folder)
