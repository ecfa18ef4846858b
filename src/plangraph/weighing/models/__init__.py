"""The weights of the trained models, as plain tables that `make models` writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    return Models(
        weights("topic-model"),
        weights("claim-model"),
        Encoder.load(),
        weights("name-model"),
        weights("topic-sight"),
        weight_rows("pair-model"),
        weights("field-model"),
        weights("pair-sight"),
    )


def models_without(left_out: Iterable[str] = ()) -> Models:
    """The models that come with PlanGraph, without the `encoder` where that is left out."""
    models = shipped_models()
    return replace(models, encoder=None) if "encoder" in left_out else models


def weights(name: str) -> dict[str, tuple[float, ...]]:
    """Feature → weights of the model in `<name>.tsv`."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return {feature: tuple(map(float, values)) for feature, *values in rows}


def weight_rows(name: str) -> dict[str, dict[str, float]]:
    """Key → feature → weight of the model in `<name>.tsv`, whose lines are named `key@feature`."""
    found: dict[str, dict[str, float]] = {}
    for line, (weight, *_) in weights(name).items():
        key, _, feature = line.partition("@")
        found.setdefault(key, {})[feature] = weight
    return found
