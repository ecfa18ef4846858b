"""Train the model of fields in names: every stretch of a name is an example, right where readers say it of the thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from plangraph.build.steps import before_links
from plangraph.ids import fold
from plangraph.language.kinds import INDUSTRY, TECHNOLOGY
from plangraph.language.layers import PlanLayers
from plangraph.sources.fields import held_fields
from plangraph.training import topics
from plangraph.training.folds import document_of
from plangraph.weighing.fields import SAYS
from plangraph.weighing.models import Models
from plangraph.weighing.topics import CLASSES, NONE

STRENGTH = 0.5  # inverse of the regularisation; chosen by leaving folds out
Example = tuple[tuple[str, ...], str]


def examples(text: Path, facts: dict[str, Any], models: Models) -> list[Example]:
    """The stretches of the names that are found in a text."""
    return of_plan(before_links(document_of(text, facts), models), facts)


def of_plan(plan: PlanLayers, facts: dict[str, Any]) -> list[Example]:
    """(features, class) of every stretch of a name: the class that readers gave to what they say the thing is for."""
    entities = facts["entities"]
    kinds = {one["name"]: one["type"] for one in entities if one["type"] in (INDUSTRY, TECHNOLOGY)}
    names = {one["name"]: [fold(name) for name in (one["name"], *one.get("aliases", ()))] for one in entities}
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    for relation in facts["relations"]:
        if relation["p"] in SAYS.values() and relation["o"] in kinds:
            for own in names[relation["s"]]:
                fields[own].update(dict.fromkeys(names[relation["o"]], kinds[relation["o"]]))
    return [
        (held.said, fields[fold(held.host.name)].get(fold(held.name), NONE))
        for one in held_fields(plan)
        for held in one
    ]


def train(data: Iterable[Example]) -> dict[str, tuple[float, ...]]:
    """Weights by feature for none, Industry, Technology; none at all where the examples hold not each of them."""
    return topics.train(data, STRENGTH) if {cls for _, cls in data}.issuperset(CLASSES) else {}
