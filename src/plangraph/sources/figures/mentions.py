"""The mentions of a document by passage and place."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from plangraph.records import Mention
from plangraph.sources.figures.vocabulary import by_length, starts_with

CLASSES = ("Place", "Park", "Enterprise", "Platform", "Initiative", "Institution")  # what a figure may be about


class Mentions:
    """Mentions to be asked for by stretch of a passage."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._all = tuple(m for m in mentions if m.name not in by_length("new") and not starts_with(m.name, "no-name"))
        self._at: dict[int, list[Mention]] = defaultdict(list)
        for mention in sorted(self._all, key=lambda m: (m.span.start, -m.span.end)):
            self._at[mention.span.passage].append(mention)
        self._starts = {p: [m.span.start for m in found] for p, found in self._at.items()}

    def within(self, passage: int, start: int, end: int, classes: Sequence[str] = CLASSES) -> list[Mention]:
        """The mentions of some classes that lie in a stretch, in order; of those that begin alike the longest first."""
        starts = self._starts.get(passage)
        if not starts:
            return []
        inside = self._at[passage][bisect_left(starts, start) : bisect_left(starts, end)]
        return [m for m in inside if m.span.end <= end and m.cls in classes]

    def commonest_place(self, endings: tuple[str, ...], other_than: str) -> Mention | None:
        """A mention of the place with such an ending that is named most often; None where there is none."""
        places = [m for m in self._all if m.cls == "Place" and m.name.endswith(endings) and m.name != other_than]
        names = Counter(m.name for m in places)
        best = max(names, key=lambda name: (names[name], name), default=None)
        return next((m for m in places if m.name == best), None)
