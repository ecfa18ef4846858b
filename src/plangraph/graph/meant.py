"""A reviewer's decisions about words of indicators: which listed indicator they mean, in one plan or in all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from plangraph.measures import concepts
from plangraph.measures.reading import read
from plangraph.records import Decision, Figure, Graph

Key = tuple[str | None, str, frozenset[str]]  # plan or None for all, what is measured, of which levels


@dataclass
class Meant:
    """The last decision about each wording; `met` are those whose words a figure has."""

    decided: dict[Key, Decision] = field(default_factory=dict)
    met: set[Key] = field(default_factory=set)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Meant:
        """The decisions of this kind among decisions that hold."""
        told = (one for one in decisions if one.verdict == "indicator" and one.indicator)
        return cls({_key(one.plan, one.indicator or ""): one for one in told})

    def said_in(self, graph: Graph) -> Graph:
        """The graph with what its figures' words were decided to mean."""
        if not self.decided:
            return graph
        return replace(graph, figures=tuple(map(self._figure, graph.figures)))

    def _figure(self, figure: Figure) -> Figure:
        keys = [key for plan in (figure.plan, None) if (key := _key(plan, figure.indicator)) in self.decided]
        self.met.update(keys)
        meant = self.decided[keys[0]].means if keys else None
        return replace(figure, means=meant) if meant in concepts() else figure

    def unmet(self) -> list[Decision]:
        """Decisions about words that no figure has any more, or for an indicator that is listed no more."""
        return [one for key, one in self.decided.items() if key not in self.met or one.means not in concepts()]


def _key(plan: str | None, words: str) -> Key:
    reading = read(words)
    return plan, reading.core, reading.levels
