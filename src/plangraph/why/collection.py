"""A built graph's folder, as `why` reads it: the graph, the judgements of the build, the claims of each plan."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from plangraph.build.claimfile import lines_of, read_claims
from plangraph.build.folder import CLAIMS, JUDGEMENTS, file_name
from plangraph.errors import DataError
from plangraph.graph.verify import read_built
from plangraph.ids import fold
from plangraph.records import Claim, End, Entity, Graph, Judgement, Plan, Reason
from plangraph.whole import text_of


class Collection:
    """The parts of a built graph's folder, each read when it is asked for; DataError where one is missing or damaged."""

    def __init__(self, folder: Path, graph: Graph | None = None) -> None:
        self.folder = folder
        self.graph = graph if graph is not None else read_built(folder)
        self._claims: dict[str, tuple[Claim, ...]] = {}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """The things of the graph by their ids."""
        return {entity.id: entity for entity in self.graph.entities}

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """The plans of the graph by their keys."""
        return {plan.id: plan for plan in self.graph.plans}

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement of the build."""
        return tuple(_judgements(self._text(JUDGEMENTS)))

    def claims(self, plan: str) -> tuple[Claim, ...]:
        """The claims of a plan, in the order of its text."""
        if plan not in self._claims:
            name = f"{CLAIMS}/{file_name(plan)}.jsonl"
            self._claims[plan] = read_claims(lines_of(self._text(name)), name).claims
        return self._claims[plan]

    def thing(self, plan: str, end: End) -> str | None:
        """The id of the thing that a plan means by an end of a claim; None where the graph has no such thing."""
        return self.id_of(plan, end.name)

    def id_of(self, plan: str, name: str) -> str | None:
        """The id of the thing that a plan calls so; None where it calls nothing so."""
        return self._ids.get((plan, fold(name)))

    @cached_property
    def _ids(self) -> dict[tuple[str, str], str]:
        return {
            (plan, fold(name)): entity.id
            for entity in self.graph.entities
            for plan, names in entity.wordings.items()
            for name in names
        }

    def _text(self, name: str) -> str:
        try:
            return text_of(self.folder / name)
        except (OSError, UnicodeDecodeError) as error:
            raise DataError(f"{self.folder} has no {name}: build the graph again.") from error


def _judgements(text: str) -> Iterator[Judgement]:
    for number, line in enumerate(lines_of(text), 1):
        try:
            yield _judgement(json.loads(line))
        except (ValueError, TypeError, KeyError) as error:
            raise DataError(f"{JUDGEMENTS}, line {number} is damaged: build the graph again.") from error


def _judgement(values: dict[str, Any]) -> Judgement:
    first, second = (tuple(values[key]) for key in ("first", "second"))
    reasons = tuple(Reason(**reason) for reason in values["reasons"])
    return Judgement(
        (first[0], first[1], first[2]), (second[0], second[1], second[2]), values["verdict"], values["score"], reasons,
        values["by"],
    )  # fmt: skip
