"""The encoder: passages in, for each the names that stand in it with their probabilities.

Its weights and vocabulary are files of the package, made by `make encoder`. They are read when they are first asked for,
once a process. It runs on one thread and gives the same answer every time.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plangraph.encoder.labels import LABELS
from plangraph.encoder.lattice import lattices
from plangraph.encoder.pairing import PairWeights
from plangraph.encoder.pieces import Pieces, Vocabulary
from plangraph.encoder.seen import Seen
from plangraph.encoder.windows import OVERLAP, Window, pack

WEIGHTS = Path(__file__).parent / "weights"
MODEL, VOCABULARY, PAIRS = "names.onnx", "vocabulary.txt", "pairs.npz"
SLOWER = "SkipLayerNormFusion"  # what onnxruntime makes of a sum and its norm takes longer than both
Scores = NDArray[np.float32]
Ends = NDArray[np.float16]


class Encoder:
    """The network with its vocabulary."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        import onnxruntime  # half a second that nothing else needs

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = threads
        options.log_severity_level = 3
        options.add_session_config_entry("optimization.disable_specified_optimizers", SLOWER)
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

        Where two windows hold a piece, the one counts in whose middle it stands. Windows of the same pieces are read once.
        """
        scores = [np.zeros((len(own), LABELS), np.float32) for own in pieces]
        ends = [np.zeros((len(own), 4 * self.pairs.near.shape[0]), np.float16) for own in pieces]
        windows = sorted(
            ((self._ids(pieces, window), window) for window in pack(list(map(len, pieces)))), key=itemgetter(0)
        )
        for ids, same in groupby(windows, key=itemgetter(0)):
            rows, kept = self._run(ids)
            for part in chain.from_iterable(window for _, window in same):
                start = part.start + (OVERLAP // 2 if part.start else 0)
                end = part.end - (OVERLAP - OVERLAP // 2 if part.end < len(pieces[part.passage]) else 0)
                first = part.at + start - part.start
                scores[part.passage][start:end] = rows[first : first + end - start]
                ends[part.passage][start:end] = kept[first : first + end - start]
        return scores, ends

    def _ids(self, pieces: Sequence[Pieces], window: Window) -> tuple[int, ...]:
        """The numbers of the pieces of a window, with its marks."""
        ids = [self.vocabulary.first]
        for part in window:
            ids += (*pieces[part.passage].ids[part.start : part.end], self.vocabulary.between)
        return tuple(ids)

    def _run(self, ids: Sequence[int]) -> tuple[Scores, Scores]:
        """The scores of every place of a window, (places, labels), and what is kept of it as the end of a thing.

        By itself: in a batch the whole numbers of one window hang on the others, and what lies between two steps is too
        large for the processor's own memory.
        """
        scores, ends = self._session.run(["scores", "ends"], {"pieces": np.array([ids], np.int64)})
        return scores[0], ends[0]


@lru_cache(maxsize=4)
def _loaded(folder: Path) -> Encoder:
    return Encoder(folder)
