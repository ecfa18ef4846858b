"""The weights of the trained models, as plain tables that `make models` writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from plangraph.encoder import Encoder

FOLDER = Path(__file__).parent
Weights = Mapping[str, tuple[float, ...]]
Rows = Mapping[str, Mapping[str, float]]  # key → feature → weight
BIAS = "bias"


@dataclass(frozen=True, slots=True)
class Models:
    """What weighs: `topics` has the weights of none, Industry and Technology by feature, `claims`, `names` and `sight`
    (topics with the encoder) one weight by feature, `pairs` one by key and feature, `fields` as `topics` (fields in names),
    `pair_sight` (pairs with the encoder) one by feature.

    Empty weights let the rules decide alone; without an encoder nothing is seen but what they find.
    """

    topics: Weights
    claims: Weights
    encoder: Encoder | None = None
    names: Weights = field(default_factory=dict)
    sight: Weights = field(default_factory=dict)
    pairs: Rows = field(default_factory=dict)
    fields: Weights = field(default_factory=dict)
    pair_sight: Weights = field(default_factory=dict)


@cache
def shipped_models() -> Models:
    """The models that come with PlanGraph."""
    return replace(
        _of_rules(),
        encoder=Encoder.load(),
        names=weights("name-model"),
        sight=weights("topic-sight"),
        pairs=weight_rows("pair-model"),
        fields=weights("field-model"),
        pair_sight=weights("pair-sight"),
    )


@cache
def _of_rules() -> Models:
    """Those of them that weigh what the rules find: the others take their time and memory only beside the encoder."""
    return Models(topics=weights("topic-model"), claims=weights("claim-model"))


def models_without(left_out: Iterable[str] = ()) -> Models:
    """The models that come with PlanGraph, without the `encoder` and what is learned over it where that is left out."""
    return _of_rules() if "encoder" in left_out else shipped_models()


def weights(name: str) -> dict[str, tuple[float, ...]]:
    """Feature → weights of the model in `<name>.tsv`."""
    return {feature: tuple(map(float, values)) for feature, *values in _lines(name)}


def weight_rows(name: str) -> dict[str, dict[str, float]]:
    """Key → feature → weight of the model in `<name>.tsv`, whose lines are named `key@feature`."""
    found: dict[str, dict[str, float]] = {}
    for line, weight in _lines(name):
        key, _, feature = line.partition("@")
        found.setdefault(key, {})[feature] = float(weight)
    return found


def _lines(name: str) -> Iterator[list[str]]:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    return (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
