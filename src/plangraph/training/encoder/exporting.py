"""The trained network as an ONNX file with whole numbers of eight bits: a quarter of the size, twice as fast.

The graph is written out here, operator by operator, so that the file holds nothing but what is needed and the same weights
give the same bytes. Weights take seven of the eight bits, for products of two full bytes overflow on older processors, and
each column has a scale of its own: with one for all, four labels in a hundred change.
"""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from plangraph.encoder.windows import LIMIT
from plangraph.training.encoder.network import SMALL, Network, state_of

OPSET = 17
LONGEST = LIMIT + 2  # places of a window with its marks


class _Graph:
    """Nodes and weights as they are added; every method gives the name of what comes out."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def weight(self, name: str, array: Any) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, kind: str, *inputs: str, name: str = "", **attributes: Any) -> str:
        out = name or f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], name=out, **attributes))
        return out

    def linear(self, x: str, name: str, weight: Any, bias: Any) -> str:
        product = self.add("MatMul", x, self.weight(f"{name}.weight", weight.T))
        return self.add("Add", product, self.weight(f"{name}.bias", bias))

    def norm(self, x: str, name: str, state: dict[str, Any]) -> str:
        both = [self.weight(f"{name}.{kind}", state[f"{name}.{kind}"]) for kind in ("weight", "bias")]
        return self.add("LayerNormalization", x, *both, axis=-1, epsilon=SMALL)


def graph_of(network: Network) -> Any:
    """The network as an ONNX model: `pieces` (windows, places) in, `scores` (windows, places, labels) and `ends` (windows,
    places, roles × first and last × width) out."""
    graph, state, shape = _Graph(), state_of(network), network.shape
    pieces = "pieces"
    there = graph.add(
        "Cast", graph.add("Equal", pieces, graph.weight("pad", np.array(0, np.int64))), to=TensorProto.FLOAT
    )
    away = graph.add("Mul", there, graph.weight("never", np.array(-10_000.0, np.float32)))
    mask = graph.add("Unsqueeze", away, graph.weight("axes", np.array([1, 2], np.int64)))
    long = graph.add("Shape", pieces, start=1, end=2)
    places = graph.add(
        "Slice",
        graph.weight("places", state["places.weight"][:LONGEST]),
        graph.weight("zero", np.array([0], np.int64)),
        long,
    )
    words = graph.add("Gather", graph.weight("words", state["words.weight"]), pieces)
    x = graph.norm(graph.add("Add", words, places), "normed", state)
    for i in range(shape.layers):
        x = _layer(graph, x, mask, f"layers.{i}", state, shape.heads)
    scores = graph.linear(x, "labels", state["labels.weight"], state["labels.bias"])
    graph.add("Identity", scores, name="scores")
    ends, bias = _ends(state, shape.width)
    graph.add("Identity", graph.linear(x, "ends", ends, bias), name="ends")
    told = [helper.make_tensor_value_info(pieces, TensorProto.INT64, ["windows", "places"])]
    given = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["windows", "places", wide])
        for name, wide in (("scores", "labels"), ("ends", "kept"))
    ]
    made = helper.make_graph(graph.nodes, "names", told, given, graph.weights)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="plangraph")
    model.ir_version = 9
    onnx.checker.check_model(model)
    return model


def _ends(state: dict[str, Any], width: int) -> tuple[Any, Any]:
    """The weights that project a piece as the first and the last of a subject, and of an object; what the classes and the
    biases add stands in the weights of pairs."""
    parts = [state[f"pairs.{role}.weight"][:, at : at + width] for role in ("subject", "object") for at in (0, width)]
    weight = np.concatenate(parts)
    return weight, np.zeros(len(weight), np.float32)


def write_pairs(network: Network, path: Path) -> None:
    """Write what is learned of pairs, as numbers of sixteen bits."""
    state, width = state_of(network), network.shape.width
    kinds = state["pairs.kinds.weight"]
    ends = {
        role: kinds @ state[f"pairs.{role}.weight"][:, 2 * width :].T + state[f"pairs.{role}.bias"]
        for role in ("subject", "object")
    }
    given = {
        **ends,
        "both": state["pairs.both"],
        "near": state["pairs.near.weight"],
        "near_bias": state["pairs.near.bias"],
        "beside": state["pairs.beside.weight"],
        "relations": state["pairs.relations.weight"],
        "relations_bias": state["pairs.relations.bias"],
        "classes": state["pairs.classes.weight"],
    }
    np.savez_compressed(path, **{name: array.astype(np.float16) for name, array in given.items()})


def _layer(graph: _Graph, x: str, mask: str, name: str, state: dict[str, Any], heads: int) -> str:
    width = state[f"{name}.query.weight"].shape[0]
    each = graph.weight(f"{name}.heads", np.array([0, 0, heads, width // heads], np.int64))
    whole = graph.weight(f"{name}.whole", np.array([0, 0, width], np.int64))

    def part(which: str, perm: list[int]) -> str:
        out = graph.linear(x, f"{name}.{which}", state[f"{name}.{which}.weight"], state[f"{name}.{which}.bias"])
        return graph.add("Transpose", graph.add("Reshape", out, each), perm=perm)

    q, k, v = part("query", [0, 2, 1, 3]), part("key", [0, 2, 3, 1]), part("value", [0, 2, 1, 3])
    root = graph.weight(f"{name}.root", np.array(math.sqrt(width // heads), np.float32))
    near = graph.add("Softmax", graph.add("Add", graph.add("Div", graph.add("MatMul", q, k), root), mask), axis=-1)
    seen = graph.add("Reshape", graph.add("Transpose", graph.add("MatMul", near, v), perm=[0, 2, 1, 3]), whole)
    seen = graph.linear(seen, f"{name}.output", state[f"{name}.output.weight"], state[f"{name}.output.bias"])
    x = graph.norm(graph.add("Add", x, seen), f"{name}.attended", state)
    wide = graph.linear(x, f"{name}.widen", state[f"{name}.widen.weight"], state[f"{name}.widen.bias"])
    wide = _gelu(graph, wide, name)
    thought = graph.linear(wide, f"{name}.narrow", state[f"{name}.narrow.weight"], state[f"{name}.narrow.bias"])
    return graph.norm(graph.add("Add", x, thought), f"{name}.thought", state)


def _gelu(graph: _Graph, x: str, name: str) -> str:
    root, one, half = (
        graph.weight(f"{name}.{what}", np.array(value, np.float32))
        for what, value in (("root-two", math.sqrt(2)), ("one", 1.0), ("half", 0.5))
    )
    risen = graph.add("Add", graph.add("Erf", graph.add("Div", x, root)), one)
    return graph.add("Mul", graph.add("Mul", x, risen), half)


def write_small(network: Network, path: Path) -> None:
    """Write the network with weights of eight bits."""
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        onnx.save(graph_of(network), full)
        quantize_dynamic(
            full,
            path,
            op_types_to_quantize=["MatMul", "Gather"],
            weight_type=QuantType.QInt8,
            reduce_range=True,
            per_channel=True,
        )
