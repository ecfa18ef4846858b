"""The encoder as its files hold it, ready to be trained on: what is read since goes in without a day of training anew.

The weights of eight bits are made numbers again, which loses nothing that the files still had: written out at once they give
the same files. `READ` beside them names the texts that it has learned from.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from plangraph.encoder.model import MODEL, PAIRS, VOCABULARY
from plangraph.encoder.pieces import Vocabulary
from plangraph.errors import PlanGraphError
from plangraph.training.encoder.fitting import Course
from plangraph.training.encoder.network import Network, Shape
from plangraph.training.folds import ReadText

READ = "read.txt"
FURTHER = Course(rounds=2, rate=1e-4, rate_of_labels=4e-4)  # less and more gently than from the base model


def written_network(folder: Path, shape: Shape | None = None) -> tuple[Network, Vocabulary, list[str]]:
    """The network of an encoder's files, its vocabulary and the entries of that in their order."""
    entries = (folder / VOCABULARY).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    network = Network(shape or Shape(vocabulary=len(entries)))
    state = {name: value.numpy().copy() for name, value in network.state_dict().items()}
    arrays = {one.name: numpy_helper.to_array(one) for one in onnx.load(folder / MODEL).graph.initializer}
    for name in state:
        if not name.startswith("pairs."):
            state[name] = _named(name, arrays, state[name])
    state |= _pairs(state, np.load(folder / PAIRS), _whole(arrays, "ends.weight").T)
    network.load_state_dict({name: torch.from_numpy(np.array(value, np.float32)) for name, value in state.items()})
    return network, Vocabulary({entry: number for number, entry in enumerate(entries)}), entries


def _named(name: str, arrays: dict[str, Any], usual: Any) -> Any:
    """The weights of a name in the file; of places those that windows use."""
    if name == "places.weight":
        usual[: len(arrays["places"])] = arrays["places"]
        return usual
    if name == "words.weight":
        return _whole(arrays, "words")
    return arrays[name] if name in arrays else _whole(arrays, name).T


def _whole(arrays: dict[str, Any], name: str) -> Any:
    """Weights of eight bits as numbers."""
    bits, zero = (arrays[f"{name}_{what}"].astype(np.float32) for what in ("quantized", "zero_point"))
    return (bits - zero) * arrays[f"{name}_scale"]


def _pairs(state: dict[str, Any], told: Any, ends: Any) -> dict[str, Any]:
    """The weights of pairs; what a class adds to an end is kept whole in the file, so that a class stands for itself here."""
    width, wide = state["words.weight"].shape[1], ends.shape[0] // 4
    count, kinds = len(told["subject"]), state["pairs.kinds.weight"]
    kinds[:] = np.eye(*kinds.shape)
    given = {"pairs.kinds.weight": kinds}
    for number, role in enumerate(("subject", "object")):
        weight = state[f"pairs.{role}.weight"] * 0
        for at in (0, 1):
            start = (2 * number + at) * wide
            weight[:, at * width : (at + 1) * width] = ends[start : start + wide]
        weight[:, 2 * width : 2 * width + count] = told[role].T
        given |= {f"pairs.{role}.weight": weight, f"pairs.{role}.bias": np.zeros(wide)}
    names = {
        "near.weight": "near",
        "near.bias": "near_bias",
        "beside.weight": "beside",
        "relations.weight": "relations",
    }
    names |= {"both": "both", "relations.bias": "relations_bias", "classes.weight": "classes"}
    return given | {f"pairs.{ours}": told[theirs] for ours, theirs in names.items()}


def mean_of(one: Network, other: Network) -> Network:
    """The second network with weights midway between both (Wortsman and others, Robust fine-tuning, 2022)."""
    begun, trained = one.state_dict(), other.state_dict()
    other.load_state_dict({name: 0.5 * begun[name] + 0.5 * trained[name] for name in trained})
    return other


def unread(texts: Sequence[ReadText], folder: Path, seed: int) -> list[ReadText]:
    """The texts that an encoder has not learned from, and by chance as many others, lest it forget them. PlanGraphError where
    it has read all."""
    read = set((folder / READ).read_text(encoding="utf-8").split())
    new = [text for text in texts if text.name not in read]
    if not new:
        raise PlanGraphError("There is no text that the encoder has not read.")
    others = [text for text in texts if text.name in read]
    return new + random.Random(seed).sample(others, min(len(new), len(others)))
