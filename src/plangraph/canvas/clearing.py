"""Nodes moved off the lines that run through them: a line that passes a node looks as if it ended there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from plangraph.canvas.drawing import Places

NEAR = 26.0  # pixels: how far a node is to stand from a line of others
ROUNDS = 14
Floats = npt.NDArray[np.float64]


def cleared(places: Places, lines: Sequence[tuple[str, str]]) -> Places:
    """`places` with nodes moved aside where a line between two others runs through them, as far as some rounds go."""
    if not lines or len(places) < 3:
        return places
    ids = list(places)
    number = {id_: i for i, id_ in enumerate(ids)}
    ends = np.array([(number[a], number[b]) for a, b in lines if a != b])
    spots: Floats = np.array([places[id_] for id_ in ids], dtype=np.float64)
    for _ in range(ROUNDS):
        push = _push(spots, ends)
        if not push.any():
            break
        spots += push
    return {id_: (float(x), float(y)) for id_, (x, y) in zip(ids, spots, strict=True)}


def _push(spots: Floats, ends: npt.NDArray[np.int64]) -> Floats:
    """How far each node is to move in one round: away from the nearest line of others that comes too near."""
    starts, ways = spots[ends[:, 0]], spots[ends[:, 1]] - spots[ends[:, 0]]
    lengths = np.maximum(np.einsum("ij,ij->i", ways, ways), 1e-9)
    apart = spots[:, None, :] - starts[None, :, :]
    along = np.einsum("nmj,mj->nm", apart, ways) / lengths
    foot = apart - along[:, :, None] * ways[None, :, :]  # from the line to the node, square to the line
    distance = np.linalg.norm(foot, axis=2)
    distance[(along < 0.03) | (along > 0.97)] = np.inf
    distance[ends[:, 0], np.arange(len(ends))] = np.inf
    distance[ends[:, 1], np.arange(len(ends))] = np.inf
    nearest = distance.argmin(axis=1)
    rows = np.arange(len(spots))
    space = distance[rows, nearest]
    square = np.stack([-ways[nearest, 1], ways[nearest, 0]], axis=1) / np.sqrt(lengths[nearest])[:, None]
    away = np.where(space[:, None] > 1e-6, foot[rows, nearest] / np.maximum(space, 1e-6)[:, None], square)
    return np.where((space < NEAR)[:, None], away * (NEAR + 2.0 - np.minimum(space, NEAR))[:, None], 0.0)
