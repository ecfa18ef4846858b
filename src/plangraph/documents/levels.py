"""How deep a heading stands: numbering styles nest, and a number goes on with the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .headings import Heading, Role
from .numbering import depth_of


@dataclass(slots=True)
class Open:
    """A section that is open: its index (-1: an item that opened none), style and last number."""

    section: int
    style: str
    value: int


class Outline:
    """The open sections at a place in the document, outermost first."""

    def __init__(self, ranks: dict[str, float]) -> None:
        self._ranks = ranks
        self.stack: list[Open] = []

    def parent_for(self, style: str, value: int) -> int:
        """Closes what ends before a mark of this style and number; the index of the section it stands in, or -1."""
        del self.stack[self._kept(style, value) :]
        return self.current

    def push(self, section: int, style: str, value: int) -> None:
        """A section, or an item (-1) that only counts on."""
        self.stack.append(Open(section, style, value))

    def close(self) -> None:
        """Closes the innermost open section."""
        while self.stack and self.stack.pop().section < 0:
            pass

    def close_from(self, section: int) -> None:
        """Closes a section and all in it."""
        self.stack = self.stack[: next((i for i, e in enumerate(self.stack) if e.section == section), len(self.stack))]

    @property
    def current(self) -> int:
        """The innermost open section, or -1."""
        return next((entry.section for entry in reversed(self.stack) if entry.section >= 0), -1)

    def style_of(self, section: int) -> str:
        """The style of an open section."""
        return next(entry.style for entry in self.stack if entry.section == section)

    def _rank(self, style: str) -> float:
        return self._ranks.get(style, depth_of(style))

    def _kept(self, style: str, value: int) -> int:
        """How many open sections stay open."""
        if style == "box":
            return self._before_box()
        if style == "front" or (self.stack and self.stack[0].style == "front"):
            return 0
        same = [i for i, entry in enumerate(self.stack) if entry.style == style]
        after = [i for i in same if value and self.stack[i].value == value - 1]
        if after:
            return after[-1]
        box = next((i for i, entry in enumerate(self.stack) if entry.style == "box"), None)
        if box is not None and (value == 1 or not same):
            inside = [i for i in same if i > box]
            if inside:
                return inside[-1]
            if (value == 1 and self._rank(style) >= depth_of("arabic")) or self._rank(style) > self._inside_rank(box):
                return self._kept_by_rank(style, box + 1)
        if same and (value != 1 or not style.startswith("counted")):
            return same[-1]
        return self._kept_by_rank(style, 0)

    def _inside_rank(self, box: int) -> float:
        return max((self._rank(entry.style) for entry in self.stack[:box]), default=-1)

    def _kept_by_rank(self, style: str, start: int) -> int:
        rank = self._rank(style)
        for i in range(start, len(self.stack)):
            if self.stack[i].style != "box" and self._rank(self.stack[i].style) >= rank:
                return i
            if self.stack[i].style == "box" and start <= i:
                return i
        return len(self.stack)

    def _before_box(self) -> int:
        """A box stands in the innermost heading, but never in another box."""
        return next((i for i, entry in enumerate(self.stack) if entry.style == "box"), len(self.stack))


def style_ranks(roles: Sequence[Role]) -> dict[str, float]:
    """The depth of each numbering style of a document: the usual one, save where the document nests the other way."""
    marks = [role.mark for role in roles if role.mark is not None and role.mark.style not in ("box", "dash")]
    votes: dict[tuple[str, str], int] = {}
    for before, after in pairwise(marks):
        if after.value == 1 and before.style != after.style:
            votes[before.style, after.style] = votes.get((before.style, after.style), 0) + 1
    styles = sorted({mark.style for mark in marks}, key=depth_of)
    for _ in styles:
        for i in range(len(styles) - 1):
            upper, lower = styles[i], styles[i + 1]
            if votes.get((lower, upper), 0) >= 2 and not votes.get((upper, lower), 0):
                styles[i], styles[i + 1] = lower, upper
    depths = sorted(depth_of(style) for style in styles)
    ranks = dict(zip(styles, depths, strict=True))
    return ranks | _level_ranks([role.heading for role in roles if role.heading is not None], ranks)


def _level_ranks(headings: Sequence[Heading], ranks: dict[str, float]) -> dict[str, float]:
    """The depth of headings that have a level of the format and no number, among the numbered ones that have one."""
    numbered: dict[int, float] = {}
    for heading in headings:
        if heading.level is not None and heading.style in ranks:
            numbered[heading.level] = min(ranks[heading.style], numbered.get(heading.level, 99))
    found: dict[str, float] = {}
    for level in {h.level for h in headings if h.level is not None and h.style == f"level{h.level}"}:
        below = [rank for other, rank in numbered.items() if other > level]
        above = [rank for other, rank in numbered.items() if other < level]
        if level in numbered:
            rank = numbered[level]
        elif below:
            rank = min(below) - 0.5 + level / 100
        elif above:
            rank = max(above) + 0.5 + level / 100
        else:
            rank = level - 10
        found[f"level{level}"] = rank
    return found


def unnumbered_style(later: Heading | None, outline: Outline) -> tuple[str, int]:
    """The style and number that a heading without a number stands for, by `later`, the next one with a number.

    Numbers that start again after it make it a heading over them; a gap in the numbers makes it the missing one;
    numbers that go on make it a heading inside the open section ("inner").
    """
    same = [entry for entry in outline.stack if later is not None and entry.style == later.style]
    if later is None or not same:
        return "inner", 0
    if later.value == 1:
        above = outline.stack[: outline.stack.index(same[-1])]
        over = next((entry for entry in reversed(above) if entry.style not in ("box", "inner")), None)
        return (over.style, over.value + 1) if over else ("inner", 0)
    if later.value > same[-1].value + 1:
        return later.style, same[-1].value + 1
    return "inner", 0
