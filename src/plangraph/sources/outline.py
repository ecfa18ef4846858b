"""What a passage stands under: the industries and places of its label, its heading, and the headings above."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from plangraph.ids import fold
from plangraph.language.kinds import INDUSTRY
from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.records import Mention


@dataclass(frozen=True, slots=True)
class Governing:
    """Industries of the nearest label or heading that names one (the first is the narrowest), those of the next above,
    names in labels and headings, the nearest first, and the industries of the plan's own title."""

    industries: tuple[Mention, ...] = ()
    above: tuple[Mention, ...] = ()
    names: tuple[Mention, ...] = ()
    titles: tuple[str, ...] = ()
    whole: tuple[Mention, ...] = ()


class Outline:
    """The topics and names of the headings of a plan."""

    def __init__(self, plan: PlanLayers) -> None:
        self._plan = plan
        self._headings = {
            state.reading.passage.section: state for state in plan.passages if state.reading.passage.kind == "heading"
        }

    def governing(self, state: PassageLayers) -> Governing:
        """What governs a passage; a heading is governed by the headings above it."""
        passage = state.reading.passage
        chain = [s.index for s in reversed(self._plan.document.section_path(passage.section))]
        if passage.kind == "heading":
            chain = chain[1:]
        levels: list[tuple[Mention, ...]] = []
        names: list[Mention] = []
        if state.label:
            levels.append(tuple(t.mention for t in state.topics if t.label and t.mention.cls == INDUSTRY))
            names += state.names_in(*state.label)
        open_ = True
        for section in chain:
            heading = self._headings.get(section)
            if heading is None:
                continue
            found = self.industries(heading)
            if open_ or (found and len(levels) and any(levels)):
                levels.append(found)
            open_ = open_ and (bool(found) or self._minor(section))
            names += heading.names
        named = [level for level in levels if level] + [(), ()]
        titles = tuple(self._plan.document.sections[s].title for s in chain)
        return Governing(named[0], named[1], tuple(names), titles, self._whole)

    @cached_property
    def _whole(self) -> tuple[Mention, ...]:
        """The industries that the plan's title names."""
        title = fold(self._plan.document.metadata.title or "")
        opening = (state for state in self._plan.passages[:4] if title and fold(state.reading.text)[:40] in title)
        return tuple(t.mention for state in opening for t in state.topics if t.mention.cls == INDUSTRY)

    def _minor(self, section: int) -> bool:
        """Whether a heading is a dash or a box: it stands inside the topic of the heading above it."""
        record = self._plan.document.sections[section]
        return (
            record.kind == "box" or not record.number or record.number.startswith(("—", "-", "（", "(", "一是", "二是"))
        )

    @staticmethod
    def industries(heading: PassageLayers) -> tuple[Mention, ...]:
        """The industries that a heading names."""
        return tuple(t.mention for t in heading.topics if t.mention.cls == INDUSTRY)
