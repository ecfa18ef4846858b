"""Blocks to sections and passages: the same for every format."""

from __future__ import annotations

import re

from ..records import Passage, Section
from .blocks import Block, in_parts, make_blocks
from .breaks import split_headings
from .contents import drop_contents
from .counted import drop_line_numbers
from .floats import mend_across_boxes
from .furniture import drop_furniture
from .headings import Heading, Role, find_roles
from .levels import Outline, style_ranks, unnumbered_style
from .lone import join_lone_numbers
from .numbering import is_bullet
from .source import Source
from .stamps import drop_stamps
from .tables import find_tables
from .tables.torn import join_torn
from .webpage import drop_page_words

_RETURNS = re.compile(
    r"(?:与此)?同时[，,]|总体(?:上|来)?看|总的来看|总之|综上|此外|但是?[，,]|尽管|虽然|在(?:肯定|看到)|展望"
)
_READ = re.compile(r"[^\W\x00-\x7f]|\w[\w%]")  # a character, two letters or digits, or a share: less says nothing
_COLOPHON = re.compile(
    r"(?:信息)?公开(?:方式|属性|类别)\s{0,4}[:：]|(?:主题词|抄送|分送|主送)\s{0,4}[:：]|.{0,30}印发\s{0,8}\Z"
)


class StructureBuilder:
    """Goes through the blocks of a document once and collects its sections and passages."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._roles = find_roles(blocks)
        self._outline = Outline(style_ranks(self._roles))
        self._next_style = _next_styles(self._roles)
        self._next_counted = _next_counted(self._roles)
        self._frame = -1
        self._end = _colophon_start(blocks)
        self._bodies: dict[int, int] = {}
        self._last: dict[int, int] = {}  # the last section so far that stands in another
        self._alike: dict[int, bool] = {}  # whether all those before it had one paragraph each
        self.sections: list[Section] = []
        self.passages: list[Passage] = []

    def build(self) -> tuple[tuple[Section, ...], tuple[Passage, ...]]:
        """The sections and passages, in the order of the text."""
        for position, (block, role) in enumerate(zip(self._blocks, self._roles, strict=True)):
            if self._frame >= 0 and not block.boxed:
                self._outline.close_from(self._frame)
                self._frame = -1
            if position >= self._end:
                self._add("paragraph", block, -1)
            elif role.heading is not None:
                self._leave_run(position)
                self._open(block, role.heading, position)
            else:
                self._leave_run(position)
                self._add_body(block, role)
        return tuple(self.sections), tuple(self.passages)

    def _open(self, block: Block, heading: Heading, position: int) -> None:
        style, value = heading.style, heading.value
        if style == "":
            style, value = unnumbered_style(self._next_counted[position], self._outline)
        parent = self._outline.parent_for(style, value)
        index = len(self.sections)
        level = self.sections[parent].level + 1 if parent >= 0 else 1
        kind = "box" if style == "box" else "heading"
        title = " ".join(block.text[heading.title_start : heading.title_end].split())
        self.sections.append(Section(index, title, heading.number, level, parent, kind))
        if (before := self._last.get(parent)) is not None:
            self._alike[parent] = self._alike.get(parent, True) and self._bodies.get(before) == 1
        self._last[parent] = index
        self._outline.push(index, style, value)
        if kind == "box" and block.boxed:
            self._frame = index
        self._add("heading", block.part(0, heading.end), index)
        if heading.body < len(block.text):
            self._add("paragraph", block.part(heading.body), index)

    def _leave_run(self, position: int) -> None:
        """Closes the last of a run of like sections where what follows speaks of all of them.

        So it is where each section before it held one paragraph, this one has had its own, and what comes is a box or
        a paragraph after a run of run-in headings, or a paragraph that begins with 总体上看, 与此同时 and the like.
        """
        block, role, section = self._blocks[position], self._roles[position], self._outline.current
        if section < 0 or not self._bodies.get(section) or block.kind == "row":
            return
        box = role.mark is not None and role.mark.style == "box"
        if role.mark is not None and not box:
            return
        style = self._outline.style_of(section)
        if style == "box" or not self._alike.get(self.sections[section].parent):
            return
        returns = not box and bool(_RETURNS.match(block.text))
        if (style in ("dash", "counted") and self._next_style[position] != style) or returns:
            self._outline.close()

    def _add_body(self, block: Block, role: Role) -> None:
        if block.kind in ("row", "note"):
            self._add("row" if block.kind == "row" else "paragraph", block, self._outline.current)
            return
        item = block.kind == "item" or role.mark is not None or is_bullet(block.text) > 0
        if role.mark is not None:
            self._outline.parent_for(role.mark.style, role.mark.value)
        self._add("item" if item else "paragraph", block, self._outline.current)
        if role.mark is not None and role.mark.value:
            self._outline.push(-1, role.mark.style, role.mark.value)

    def _add(self, kind: str, block: Block, section: int) -> None:
        if not block.text.strip() or (kind in ("paragraph", "item") and not _READ.search(block.text)):
            return
        if kind != "heading" and section >= 0:
            self._bodies[section] = self._bodies.get(section, 0) + 1
        for part in in_parts(block):
            self.passages.append(
                Passage(
                    len(self.passages),
                    kind,
                    part.text,
                    tuple(part.offsets),
                    section,
                    part.table,
                    part.cells,
                    part.header,
                )
            )


def _next_styles(roles: list[Role]) -> list[str]:
    """For each place the style of the next heading after it that is no box, "" where there is none."""
    styles = [""] * len(roles)
    for position in range(len(roles) - 1, 0, -1):
        heading = roles[position].heading
        found = heading is not None and heading.style != "box"
        styles[position - 1] = heading.style if heading is not None and found else styles[position]
    return styles


def _next_counted(roles: list[Role]) -> list[Heading | None]:
    """For each place the next heading after it that bears a number."""
    counted: list[Heading | None] = [None] * len(roles)
    for position in range(len(roles) - 1, 0, -1):
        heading = roles[position].heading
        found = heading is not None and heading.value > 0 and heading.style != "counted"
        counted[position - 1] = heading if found else counted[position]
    return counted


def _colophon_start(blocks: list[Block]) -> int:
    """Where the notes at the end of an official document begin (公开方式, 抄送)."""
    first = max(0, len(blocks) - 8)
    return next((i for i in range(first, len(blocks)) if _COLOPHON.match(blocks[i].text)), len(blocks))


def find_structure(source: Source) -> tuple[tuple[Section, ...], tuple[Passage, ...]]:
    """The sections and passages of a document, contents pages and page numbers left out."""
    lines = drop_furniture(source, drop_page_words(source, drop_line_numbers(source, list(source.lines))))
    lines = drop_stamps(source, lines)
    lines = split_headings(source, drop_contents(source, lines))
    lines = join_lone_numbers(source, join_torn(source, find_tables(source, lines)))
    return StructureBuilder(mend_across_boxes(make_blocks(source, lines))).build()
