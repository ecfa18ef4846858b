"""A page of a PDF before its lines are told: columns side by side, numbers of lines, notes at its foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

DEEPEST = 6  # forms within forms that are looked into
_LEAST_LINES = 8  # of each column
_LEAST_WIDTH = 9  # characters of a column
_MOST_GAPS = 40  # where columns may part: a page of large paper in small letters has some twenty
_SHARE_FULL = 0.5
_LIKE = 0.8
_LEAST_NUMBERED = 5
_SHARE_NUMBERED = 0.7
_MOST_BESIDE = 1.2  # stretches on a line of text that is no row of a table
_SMALL = 0.82  # of the size of the text: the letters of notes
_NOTE = re.compile(
    r"\s{0,8}(?:[①-⑳⑴-⒇]|[\[〔【［]\s?\d{1,3}\s?[\]〕】］]|[*＊※]{1,3}|注\s?\d{0,2}\s?[:：]|\d{1,3}\s{0,4}[.、．]?\s{0,4}(?=[\u4e00-\u9fffA-Za-z“《]))"
)


@dataclass(slots=True)
class Segment:
    """Words on one line of a page: their place in points, from the left and from the bottom."""

    words: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def size(self) -> float:
        """How high its letters are."""
        return max(self.top - self.bottom, 1.0)


Row = list[Segment]


def on_page(drawn: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of what is drawn, in points of the page; a form has measures of its own."""
    bounds: tuple[float, float, float, float] = drawn.get_bounds()
    form = drawn.container
    while form is not None:
        bounds = form.get_matrix().on_rect(*bounds)
        form = form.container
    return bounds


def in_reading_order(segments: list[Segment]) -> list[Segment]:
    """The segments of a page; of two columns of text the left one goes before the right one, and both stand in one place."""
    gutter = _gutter(segments)
    if gutter is None:
        return segments
    left = [s for s in segments if s.right <= gutter]
    right = [s for s in segments if s.left >= gutter]
    across = sorted((s for s in segments if s.left < gutter < s.right), key=lambda s: -s.top)
    moved = min(s.left for s in right) - min(s.left for s in left)
    ordered: list[Segment] = []
    for above in [*across, None]:
        for column in (left, right):
            band = [s for s in column if above is None or s.bottom > above.bottom]
            ordered += sorted(band, key=lambda s: -s.top)
            column[:] = [s for s in column if above is not None and s.bottom <= above.bottom]
        ordered += [above] if above else []
    for segment in segments:
        if segment.left >= gutter:
            segment.left, segment.right = segment.left - moved, segment.right - moved
    return ordered


def _gutter(segments: Sequence[Segment]) -> float | None:
    """Where the gap between two columns of running text lies; None where a page has none."""
    wide = [s for s in segments if s.right - s.left >= _LEAST_WIDTH * s.size]
    starts = sorted(s.left for s in wide)
    gaps = [(b - a, b) for a, b in pairwise(starts) if b - a > _LEAST_WIDTH * wide[0].size]
    for _, start in sorted(gaps, reverse=True)[:_MOST_GAPS]:
        left = [s for s in wide if s.right < start]
        right = [s for s in wide if s.left >= start]
        crossing = sum(s.left < start - 1 < s.right for s in wide)
        alone = min(s.left for s in segments) > min(s.left for s in left) - left[0].size if left else False
        if crossing <= 0.2 * len(wide) and alone and _alike(left, right) and _is_column(left) and _is_column(right):
            return start - 1
    return None


def _alike(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether two columns are about as wide as each other, as those of a table seldom are."""
    one, other = (max(s.right for s in lines) - min(s.left for s in lines) if lines else 0.0 for lines in (left, right))
    return min(one, other) >= _LIKE * max(one, other) > 0


def _is_column(lines: Sequence[Segment]) -> bool:
    """Whether most lines end at one margin, as those of running text do and the cells of a table do not."""
    if len(lines) < _LEAST_LINES:
        return False
    margin = sorted(s.right for s in lines)[int(0.9 * len(lines))]
    return sum(s.right >= margin - 1.8 * s.size for s in lines) >= _SHARE_FULL * len(lines)


def without_line_numbers(segments: list[Segment]) -> list[Segment]:
    """The segments of a page without the numbers that count its lines beside the left margin."""
    bare = [s for s in segments if s.words.strip().isdecimal()]
    words = [s for s in segments if not s.words.strip().isdecimal()]
    margin = min((s.left for s in words), default=0.0)
    beside = sorted((s for s in bare if s.right <= margin), key=lambda s: -s.top)
    values = [int(s.words.strip()[:6]) for s in beside]
    steps = {b - a for a, b in pairwise(values)}
    if len(beside) < _LEAST_NUMBERED or len(steps) != 1 or not steps <= {1, 2, 5}:
        return segments
    lines = len({round(s.bottom / (0.5 * s.size)) for s in words})
    if len(beside) * steps.pop() < _SHARE_NUMBERED * lines or len(words) > _MOST_BESIDE * lines:
        return segments
    counted = {id(s) for s in beside}
    return [s for s in segments if id(s) not in counted]


def text_size(pages: Sequence[Sequence[Row]]) -> float:
    """How high the letters of most of the text are."""
    sizes = [s.size for page in pages for row in page for s in row for _ in range(len(s.words))]
    return median(sizes) if sizes else 1.0


def notes_of(page: Sequence[Row], size: float) -> list[list[Row]]:
    """The notes at the foot of a page in small letters, each with its lines; what stands above them is no part of them."""
    foot: list[Row] = []
    for row in sorted(page, key=lambda row: row[0].top):
        single = len(row) == 1 or (len(row) == 2 and _NOTE.match(row[0].words + row[1].words))
        if not single or row[-1].size > _SMALL * size:
            break
        foot.append(row)
    notes: list[list[Row]] = []
    for row in reversed(foot):
        if _NOTE.match("".join(segment.words for segment in row)):
            notes.append([row])
        elif notes:
            notes[-1].append(row)
    return notes


def refers_to_note(character: str, before: Segment, bottom: float, top: float) -> bool:
    """Whether a character is a small raised one behind a Chinese word: the number of a note."""
    raised = top - bottom < 0.75 * before.size and bottom > before.bottom + 0.15 * before.size
    behind = before.words[-1:]
    return (
        raised
        and character in "0123456789①②③④⑤⑥⑦⑧⑨⑩[]〔〕［］*"
        and ("\u4e00" <= behind <= "\u9fff" or behind in "”》）。，")
    )
