"""Lines to blocks: a block is a heading, paragraph, item or row in one piece, as a reader would see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .characters import NOTHING, visible
from .limits import MOST_IN_PASSAGE
from .mending import cannot_begin, flows, goes_on, is_front_end, is_period, is_title_line
from .numbering import is_caption, read_mark
from .source import Line, Range, Source

_SHOWN = str.maketrans(dict.fromkeys("\t\r\n\f\v\x1c\x1d\x1e\x85\u2028\u2029", " ") | {NOTHING: ""})
_GAP = re.compile(
    r" (?:(?<=[0-9A-Za-z%％] )(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff] )(?=[0-9A-Za-z])|(?<=[，。；：、！？）] )|(?=[，。；：、）]))"
)
_ENDS = frozenset("\r\n\f\v\x85\u2028\u2029")
_LONGEST_BLOCK = 20_000


@dataclass(slots=True)
class Block:
    """A piece of text with the place of each character; `kind` is text, heading, item, row or note."""

    text: str
    offsets: list[int]
    kind: str = "text"
    level: int | None = None
    cells: tuple[Range, ...] = ()
    header: bool = False
    table: int = -1
    boxed: bool = False

    def part(self, start: int, end: int | None = None) -> Block:
        """The stretch from `start` to `end`, white space at its edges left out."""
        text = self.text[start:end]
        left = start + len(text) - len(text.lstrip())
        right = left + len(text.strip())
        return Block(self.text[left:right], self.offsets[left:right], self.kind, self.level)


def in_parts(block: Block) -> Iterator[Block]:
    """The block itself, or where it is longer than a passage may be, parts of it, each up to the end of a sentence."""
    start = 0
    while block.kind != "row" and len(block.text) - start > MOST_IN_PASSAGE:
        most = start + MOST_IN_PASSAGE
        ends = (max(block.text.rfind(mark, start + 1, most) for mark in marks) + 1 for marks in ("。！？；", "，、 "))
        end = next(filter(None, ends), most)
        part = block.part(start, end)
        start = end
        if part.text:
            yield part
    yield block if not start else block.part(start)


def make_blocks(source: Source, lines: list[Line]) -> list[Block]:
    """The blocks of a document, in order; lines that a page broke are one block again."""
    blocks: list[Block] = []
    last: Line | None = None
    front = True
    for line in lines:
        words = source.words(line)
        if last is not None and _joins(blocks, last, line, words, front=front):
            _append(blocks[-1], source, line)
        else:
            blocks.append(_new_block(source, line))
        front = front and not is_front_end(words)
        last = line
    for block in blocks:
        _close_up(block)
    return blocks


def _joins(blocks: list[Block], last: Line, line: Line, words: str, *, front: bool) -> bool:
    """Whether `line` with these words belongs to the last block, of which `last` is the last line."""
    block = blocks[-1]
    if line.kind == block.kind == "text" and not line.whole and cannot_begin(words):
        return True
    if front and is_title_line(block.text):
        return line.kind == "text" and is_period(words)
    if front and is_title_line(words) and not last.full:
        return False
    if last.whole or line.whole or block.kind in ("row", "heading") or line.kind != "text":
        return False
    if len(block.text) > _LONGEST_BLOCK:
        return False
    if last.placed and line.placed:
        return flows(block.text, last, line, words)
    before = blocks[-2].text if len(blocks) > 1 else ""
    return goes_on(block.text, before, last, line, words)


def _new_block(source: Source, line: Line) -> Block:
    block = Block("", [], line.kind, line.level, header=line.header, table=line.table, boxed=line.boxed)
    if line.kind != "row":
        _append(block, source, line)
        return block
    cells: list[Range] = []
    for number, (start, end) in enumerate(line.cells):
        if number:
            block.text += "\t"
            block.offsets.append(max(start - 1, block.offsets[-1] if block.offsets else 0))
        places = [place for place in visible(source.text, start, end) if source.text[place] not in _ENDS]
        words = "".join(source.text[place] for place in places).translate(_SHOWN)
        cells.append((len(block.text), len(block.text) + len(words)))
        block.text += words
        block.offsets += places
    block.cells = tuple(cells)
    return block


def _close_up(block: Block) -> None:
    """Takes out the spaces that a page sets between Chinese characters and figures, and beside full-width marks."""
    if block.kind == "row" or " " not in block.text:
        return
    mark = read_mark(block.text)
    gaps = {match.start() for match in _GAP.finditer(block.text, mark.end if mark else _caption_end(block.text))}
    if gaps:
        block.offsets = [offset for i, offset in enumerate(block.offsets) if i not in gaps]
        block.text = "".join(character for i, character in enumerate(block.text) if i not in gaps)


def _caption_end(text: str) -> int:
    """Where the number of a caption (表1) ends and its words begin; 0 where the text is none."""
    return text.find(" ") + 1 if is_caption(text) else 0


def _append(block: Block, source: Source, line: Line) -> None:
    """The words of `line` at the end of `block`; a space between two Latin words."""
    for start, end in line.ranges:
        words = source.text[start:end].translate(_SHOWN)
        latin = re.match(r"[A-Za-z]", words) and re.match(r"[A-Za-z,]", block.text[-1:])
        if latin and block.offsets[-1] + 1 < start:
            block.text += " "
            block.offsets.append(block.offsets[-1] + 1)
        block.text += words
        block.offsets += visible(source.text, start, end)
