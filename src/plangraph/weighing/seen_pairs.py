"""Pairs of things with the encoder: what the pair model says of one, and what the encoder sees of its two things.

A linear model like that of names, over features that a reader can read; `models/pair-sight.tsv` is made by
`python -m plangraph.training.held_out`, from encoders and pair models that had not seen the texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from plangraph.encoder import Encoder
from plangraph.encoder.beside import Place
from plangraph.encoder.pairing import NUMBER, Asked, Pairings
from plangraph.language.layers import Pair, PassageLayers, PlanLayers
from plangraph.records import Mention
from plangraph.weighing.evidence import Features

BOUND = 8.0  # of log odds


class SeenPairs:
    """What the encoder sees of the pairs of a plan."""

    def __init__(self, plan: PlanLayers, encoder: Encoder) -> None:
        self._states = {state.reading.passage.index: state for state in plan.passages}
        self._pairings = Pairings(encoder.pairs, plan.document.passages)
        self._asked: dict[tuple[int, int, int, str], Asked | None] = {}
        self._starts: dict[int, list[int]] = {}

    def odds(self, batch: Sequence[Pair]) -> list[float | None]:
        """The log odds of each pair, None where it cannot be seen: a thing that stands nowhere, a relation told in fixed
        words."""
        ends = [(self._of(pair.link.subject), pair.link.predicate, self._of(pair.link.object)) for pair in batch]
        seen = {i: (s, p, o) for i, (s, p, o) in enumerate(ends) if s is not None and o is not None and p in NUMBER}
        told = dict(zip(seen, self._pairings.odds(list(seen.values())), strict=True))
        return [told.get(i) for i in range(len(batch))]

    def _of(self, mention: Mention) -> Asked | None:
        span = mention.span
        key = span.passage, span.start, span.end, mention.cls
        if key not in self._asked:
            self._asked[key] = self._looked_up(mention)
        return self._asked[key]

    def _looked_up(self, mention: Mention) -> Asked | None:
        span, state = mention.span, self._states.get(mention.span.passage)
        if state is None or state.seen is None or mention.rule == "jurisdiction":
            return None
        number = bisect_left(self._starts_in(state), span.start)
        return Asked(Place(span.passage, span.start, span.end, number), mention.cls, state.seen)

    def _starts_in(self, state: PassageLayers) -> list[int]:
        index = state.reading.passage.index
        if index not in self._starts:
            things = (*state.names, *(topic.mention for topic in state.topics))
            self._starts[index] = sorted({thing.span.start for thing in things})
        return self._starts[index]


def features(predicate: str, said: float, seen: float | None) -> Features:
    """What speaks for or against a pair: the log odds of the pair model, and those of the encoder where it sees both."""
    said = max(-BOUND, min(BOUND, said))
    found: Features = {"bias": 1.0, predicate: 1.0, "said": said}
    if seen is None:
        return {**found, "unseen": 1.0, "said|unseen": said}
    seen = max(-BOUND, min(BOUND, seen))
    return {**found, "seen": seen, f"seen|{predicate}": seen}
