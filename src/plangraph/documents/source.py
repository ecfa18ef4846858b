"""What a reader hands over: the source text, and its lines with what the format says about each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .characters import NOTHING, shown

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source text. `ranges` are the stretches of the text that are words (mark-up left out), in order.

    `kind` is text, heading, item, row or note; `level` the depth of a heading where the format knows it; `cells` the ranges
    of a row's cells. `whole` says that the format knows this to be a whole paragraph, `full` that the line fills its
    column, so that the next one may go on with it; `gap` is the number of empty lines before it. Where the line's place
    on its page is known (`placed`), `gap` is 1 for a line set in from the margin. `boxed` lines stand in a frame (a
    table of one cell, a text box).
    """

    ranges: tuple[Range, ...]
    kind: str = "text"
    level: int | None = None
    cells: tuple[Range, ...] = ()
    header: bool = False
    table: int = -1
    whole: bool = False
    full: bool = False
    gap: int = 0
    placed: bool = False
    boxed: bool = False

    @property
    def start(self) -> int:
        """Where the line begins in the source text."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.ranges[-1][1]


@dataclass(frozen=True, slots=True)
class Source:
    """A document before its structure is known. `text` is as it is read, place by place the text of the file."""

    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    notes: tuple[str, ...] = ()  # what the reader left out, one sentence each
    lost: tuple[str, ...] = ()  # what could not be read, one sentence each

    def words(self, line: Line) -> str:
        """The words of a line, mark-up and what shows nothing left out."""
        if len(line.ranges) == 1:
            return self.text[line.start : line.end].replace(NOTHING, "")
        return "".join(self.text[start:end] for start, end in line.ranges).replace(NOTHING, "")

    def legibly(self, text: str) -> Source:
        """The same with `text`, of the same length, in place of its own; lines in which nothing is left are left out."""
        read = replace(self, text=text, title=shown(self.title) if self.title else None)
        return replace(read, lines=tuple(line for line in self.lines if line.cells or read.words(line).strip()))


class SourceBuilder:
    """Collects the lines of a format that has no plain text of its own (HTML, DOCX).

    While `boxed` is set, what is added stands in a frame.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._lines: list[Line] = []
        self._length = 0
        self._tables = 0
        self.boxed = False

    def add(self, words: str, *, kind: str = "text", level: int | None = None) -> None:
        """A whole paragraph or heading; nothing where `words` is empty."""
        words = " ".join(words.split())
        if words:
            span = self._append(words)
            self._lines.append(Line((span,), kind=kind, level=level, whole=True, boxed=self.boxed))

    def add_table(self, rows: Iterable[Sequence[str]], *, header_rows: int = 1) -> None:
        """The rows of a table; rows without any word are left out."""
        for position, cells in enumerate(rows):
            clean = [" ".join(cell.split()) for cell in cells]
            if not any(clean):
                continue
            start = self._length
            self._append("\t".join(clean))
            ranges = []
            for cell in clean:
                ranges.append((start, start + len(cell)))
                start += len(cell) + 1
            whole = (ranges[0][0], ranges[-1][1])
            header = position < header_rows
            self._lines.append(
                Line(
                    (whole,),
                    kind="row",
                    cells=tuple(ranges),
                    header=header,
                    table=self._tables,
                    whole=True,
                    boxed=self.boxed,
                )
            )
        self._tables += 1

    def _append(self, words: str) -> Range:
        start = self._length
        self._parts.append(words)
        self._length += len(words) + 1
        return start, start + len(words)

    def build(self, title: str | None = None) -> Source:
        """Everything added so far."""
        return Source("\n".join(self._parts), tuple(self._lines), title)
