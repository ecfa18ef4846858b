"""A path as it is handed on: entities, hops with their evidence, what it is worth, and how it reads."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from plangraph.records import Entity, Excerpt, Relation
from plangraph.terms import RELATIONS


@dataclass(frozen=True, slots=True)
class Hop:
    """One step: the relations between its two ends, the one that says most first, and the words that state them."""

    relations: tuple[Relation, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """Entities from one end to the other and the hops between them; a higher `score` says more."""

    nodes: tuple[Entity, ...]
    hops: tuple[Hop, ...]
    score: float

    @property
    def pattern(self) -> tuple[str, ...]:
        """The relations walked, `-` before those that are walked from object to subject."""
        firsts = (hop.relations[0] for hop in self.hops)
        return tuple(
            first.predicate
            if first.subject == node.id or RELATIONS[first.predicate].symmetric
            else f"-{first.predicate}"
            for node, first in zip(self.nodes, firsts, strict=False)
        )

    def sentence(self, language: str = "zh") -> str:
        """The path in words, one statement a hop, each in the direction in which the plans say it."""
        names = {node.id: (node.name_en or node.name) if language == "en" else f"“{node.name}”" for node in self.nodes}
        told = []
        for hop in self.hops:
            first = hop.relations[0]
            told.append(_templates()[first.predicate][language].format(s=names[first.subject], o=names[first.object]))
        return "，".join(told) + "。" if language == "zh" else "; ".join(told) + "."


@cache
def _templates() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("plangraph.questions") / "sentences.toml").read_text(encoding="utf-8"))
