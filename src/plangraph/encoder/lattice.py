"""From the scores of pieces to names: over the scores lies which label can follow which.

A passage's labels are a way through: outside, or a name from its beginning to its end, never cut off. The likeliest way
gives the names; the probability of a name is its share of all the ways there are. Passages go through side by side, the
shorter ones filled up with pieces that are outside for sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plangraph.encoder.labels import BEGINS, CLASSES, ENDS, INSIDE, OUTSIDE, SINGLE, K

Numbers = NDArray[np.float64]
TINY = 1e-300
TOGETHER = 32  # passages that go through side by side
DIGITS = 3  # of a probability: what lies beyond differs between processors


@dataclass(eq=False)
class Lattice:
    """All ways to label one passage. `logs` are those of each label's probability by itself, (pieces, labels); `before`
    and `after` those of all ways up to a place, and from it on, that are outside a name there."""

    logs: Numbers
    before: Numbers
    after: Numbers
    names: list[tuple[int, int, str]]  # on the likeliest way: first piece, past the last one, class

    def probability(self, start: int, end: int, cls: str) -> float:
        """How likely the pieces from `start` to `end` are one name of a thing of the class: 0 to 1, to three digits."""
        return self.probabilities(start, end)[cls]

    def probabilities(self, start: int, end: int) -> dict[str, float]:
        """The same for every class."""
        logs = self.logs
        if end - start == 1:
            inner = logs[start, SINGLE:]
        else:
            within = logs[start + 1 : end - 1, INSIDE:ENDS].sum(axis=0)
            inner = logs[start, BEGINS:INSIDE] + within + logs[end - 1, ENDS:SINGLE]
        shares = np.exp(np.minimum(0.0, self.before[start] + inner + self.after[end] - self.before[-1]))
        return {cls: round(share, DIGITS) for cls, share in zip(CLASSES, shares.tolist(), strict=True)}


def lattices(scores: Sequence[NDArray[np.float32]]) -> list[Lattice]:
    """The lattice of every passage, by its pieces' scores (pieces, labels)."""
    found: dict[int, Lattice] = {}
    order = sorted(range(len(scores)), key=lambda i: (len(scores[i]), i))
    for at in range(0, len(order), TOGETHER):
        some = order[at : at + TOGETHER]
        chances = _chances([scores[i] for i in some])
        logs = np.log(np.maximum(chances, TINY))
        before, after, names = _ahead(chances), _behind(chances), _likeliest(logs)
        for row, i in enumerate(some):
            count = len(scores[i])
            found[i] = Lattice(logs[row, :count], before[row, : count + 1], after[row, : count + 1], names[row])
    return [found[i] for i in range(len(scores))]


def _chances(scores: Sequence[NDArray[np.float32]]) -> Numbers:
    """The probability of each label by itself, (passages, pieces, labels); past a passage's end all is outside."""
    whole = np.zeros((len(scores), max(map(len, scores)), SINGLE + K))
    whole[:, :, OUTSIDE] = 1.0
    for row, own in enumerate(scores):
        if len(own):
            raised = np.exp(np.round(own.astype(np.float64) - own.max(axis=1, keepdims=True), DIGITS))
            whole[row, : len(own)] = raised / raised.sum(axis=1, keepdims=True)
    return whole


def _ahead(chances: Numbers) -> Numbers:
    """The log weight of all ways up to each place that are outside a name there, (passages, places)."""
    rows, count, _ = chances.shape
    free, held, scale = np.ones(rows), np.zeros((rows, K)), np.zeros(rows)
    logs = np.zeros((rows, count + 1))
    alone = chances[:, :, OUTSIDE] + chances[:, :, SINGLE:].sum(axis=2)
    for t in range(count):
        c = chances[:, t]
        out = free * alone[:, t] + (held * c[:, ENDS:SINGLE]).sum(axis=1)
        held = free[:, None] * c[:, BEGINS:INSIDE] + held * c[:, INSIDE:ENDS]
        total = np.maximum(out + held.sum(axis=1), TINY)
        free, held, scale = out / total, held / total[:, None], scale + np.log(total)
        logs[:, t + 1] = np.log(np.maximum(free, TINY)) + scale
    return logs


def _behind(chances: Numbers) -> Numbers:
    """The log weight of all ways from each place on that are outside a name there, (passages, places)."""
    rows, count, _ = chances.shape
    free, held, scale = np.ones(rows), np.zeros((rows, K)), np.zeros(rows)
    logs = np.zeros((rows, count + 1))
    alone = chances[:, :, OUTSIDE] + chances[:, :, SINGLE:].sum(axis=2)
    for t in range(count - 1, -1, -1):
        c = chances[:, t]
        out = free * alone[:, t] + (held * c[:, BEGINS:INSIDE]).sum(axis=1)
        held = free[:, None] * c[:, ENDS:SINGLE] + held * c[:, INSIDE:ENDS]
        total = np.maximum(out + held.sum(axis=1), TINY)
        free, held, scale = out / total, held / total[:, None], scale + np.log(total)
        logs[:, t] = np.log(np.maximum(free, TINY)) + scale
    return logs


def _likeliest(logs: Numbers) -> list[list[tuple[int, int, str]]]:
    """The names on the likeliest way through each passage."""
    rows, count, _ = logs.shape
    free, held = np.zeros(rows), np.full((rows, K), -np.inf)
    came = np.zeros((rows, count), dtype=np.int64)  # 0 outside, 1…K a name of one piece, above that the end of a name
    opened = np.zeros((rows, count, K), dtype=bool)
    for t in range(count):
        row = logs[:, t]
        alone = free[:, None] + row[:, [OUTSIDE, *range(SINGLE, SINGLE + K)]]
        ways = np.concatenate((alone, held + row[:, ENDS:SINGLE]), axis=1)
        begun, gone_on = free[:, None] + row[:, BEGINS:INSIDE], held + row[:, INSIDE:ENDS]
        came[:, t], opened[:, t] = ways.argmax(axis=1), begun >= gone_on
        free, held = ways.max(axis=1), np.maximum(begun, gone_on)
    return [_names(came[row], opened[row]) for row in range(rows)]


def _names(came: NDArray[np.int64], opened: NDArray[np.bool_]) -> list[tuple[int, int, str]]:
    """The names of one passage, walked from its end."""
    names: list[tuple[int, int, str]] = []
    t = len(came) - 1
    while t >= 0:
        how, end = int(came[t]), t + 1
        if how > K:
            t -= 1
            while not opened[t, how - K - 1]:
                t -= 1
            names.append((t, end, CLASSES[how - K - 1]))
        elif how:
            names.append((t, end, CLASSES[how - 1]))
        t -= 1
    return names[::-1]
