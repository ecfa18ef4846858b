"""A reviewer's decisions about words of indicators: which indicator they mean, one of the list or one that other words name,
in one plan or in all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from plangraph.measures import concepts
from plangraph.measures.reading import read
from plangraph.records import Decision, Figure, Graph

Key = tuple[str | None, str, frozenset[str]]  # plan or None for all, what is measured, of which levels


@dataclass
class Meant:
    """The last decision about each wording; `met` are those whose words a figure has, `worded` the wordings of all figures."""

    decided: dict[Key, Decision] = field(default_factory=dict)
    met: set[Key] = field(default_factory=set)
    worded: set[Key] = field(default_factory=set)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Meant:
        """The decisions of this kind among decisions that hold."""
        told = (one for one in decisions if one.verdict == "indicator" and one.indicator)
        return cls({_key(one.plan, one.indicator or ""): one for one in told})

    def said_in(self, graph: Graph) -> Graph:
        """The graph with what its figures' words were decided to mean."""
        if not self.decided:
            return graph
        self.worded.update(_key(None, figure.indicator) for figure in graph.figures)
        return replace(graph, figures=tuple(map(self._figure, graph.figures)))

    def _figure(self, figure: Figure) -> Figure:
        keys = [key for plan in (figure.plan, None) if (key := _key(plan, figure.indicator)) in self.decided]
        self.met.update(keys)
        meant = self._end(figure.plan, keys[0]) if keys else None
        return figure if meant is None else replace(figure, means=meant)

    def _end(self, plan: str, key: Key) -> str | None:
        """What a wording means in the end, where its decision names words about which there is one too; None for what is not
        there, or comes back to itself."""
        seen = {key[1:]}
        while True:
            meant = self.decided[key].means or ""
            if meant in concepts():
                return meant
            if not self._there(meant) or _key(None, meant)[1:] in seen:
                return None
            following = next((one for each in (plan, None) if (one := _key(each, meant)) in self.decided), None)
            if following is None:
                return meant
            key = following
            seen.add(key[1:])

    def _there(self, meant: str | None) -> bool:
        return meant in concepts() or bool(meant and _key(None, meant) in self.worded)

    def unmet(self) -> list[Decision]:
        """Decisions about words that no figure has any more, or for an indicator that is neither listed nor named any more."""
        return [one for key, one in self.decided.items() if key not in self.met or not self._there(one.means)]


def _key(plan: str | None, words: str) -> Key:
    reading = read(words)
    return plan, reading.core, reading.levels
