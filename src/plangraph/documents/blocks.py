"""Lines to blocks: a block is a heading, paragraph, item or row in one piece, as a reader would see it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .contents import is_page_number
from .numbering import is_bullet, is_caption, is_unnumbered_heading, read_mark
from .source import Line, Range, Source

_CLOSED = re.compile(r"[。！？!?；;：:][”’）)》」』】\"]*$")
_OPEN_END = re.compile(r"[，、,（(《“—和与及的]$")
_SENTENCE = re.compile(r"[。；！？：，]")
_TITLE = re.compile(
    r".{0,60}(?:规划|计划|方案|纲要|意见|办法|通知|报告|行动)(?:\s*[（(《][^）)》]*[）)》])*\s*$|.{0,40}\d{4}\s*年\s*(?:\d{1,2}\s*月)?\s*(?:\d{1,2}\s*日)?$"
)
_LINE_BREAKS = str.maketrans(dict.fromkeys("\t\r\n\f\v\x1c\x1d\x1e\x85\u2028\u2029", " "))
SHORT_LINE = 32
_LONGEST_BLOCK = 20_000
_TAIL = 16
LONGEST_TITLE = 48


@dataclass(slots=True)
class Block:
    """A piece of text with the place of each character; `kind` is text, heading, item or row."""

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


def make_blocks(source: Source, lines: list[Line]) -> list[Block]:
    """The blocks of a document, in order; lines that a page broke are one block again."""
    blocks: list[Block] = []
    last: Line | None = None
    front = True
    for line in lines:
        words = source.words(line)
        front = front and read_mark(words) is None
        if line.kind != "row" and is_page_number(words):
            continue
        apart = front and (is_title_line(words) or (bool(blocks) and is_title_line(blocks[-1].text)))
        if blocks and last is not None and not apart and _continues(source, blocks, last, line):
            _append(blocks[-1], source, line)
        else:
            blocks.append(_new_block(source, line))
        last = line
    return blocks


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
        words = source.text[start:end].translate(_LINE_BREAKS)
        cells.append((len(block.text), len(block.text) + len(words)))
        block.text += words
        block.offsets += range(start, end)
    block.cells = tuple(cells)
    return block


def _append(block: Block, source: Source, line: Line) -> None:
    """The words of `line` at the end of `block`; a space between two Latin words."""
    for start, end in line.ranges:
        words = source.text[start:end].translate(_LINE_BREAKS)
        latin = re.match(r"[A-Za-z]", words) and re.search(r"[A-Za-z,]$", block.text[-_TAIL:])
        if latin and block.offsets[-1] + 1 < start:
            block.text += " "
            block.offsets.append(block.offsets[-1] + 1)
        block.text += words
        block.offsets += range(start, end)


def _continues(source: Source, blocks: list[Block], last: Line, line: Line) -> bool:
    """Whether `line` goes on with the last block, of which `last` is the last line."""
    block, before = blocks[-1], blocks[-2] if len(blocks) > 1 else None
    if last.whole or line.whole or block.kind in ("row", "heading") or line.kind != "text":
        return False
    if len(block.text) > _LONGEST_BLOCK:
        return False
    words = source.words(line)
    if last.placed and line.placed:
        return _flows(block, last, line, words)
    if starts_block(words):
        return False
    if last.full and last.gap <= 1 and line.gap <= last.gap:
        return not is_closed(block.text) or line.gap == 0
    if is_closed(block.text):
        return False
    if _OPEN_END.search(block.text[-_TAIL:]):
        return True
    if len(words) <= 3 and not re.search(r"\d", words) and len(block.text) > 8:
        return True
    if _is_title_like(block.text) or line.table >= 0:
        return False
    return len(source.words(last)) > SHORT_LINE or _is_cut(block.text, before)


def _flows(block: Block, last: Line, line: Line, words: str) -> bool:
    """The same where the lines' places on the page are known: a full line goes on in one that is not set in."""
    closed = is_closed(block.text)
    if not last.full:
        goes_on = not line.gap and not closed and len(block.text) > SHORT_LINE and not _is_title_like(block.text)
        return (goes_on or bool(_OPEN_END.search(block.text[-_TAIL:]))) and not starts_block(words)
    if starts_block(words) and (line.gap or closed):
        return False
    if line.gap:
        return not closed
    mark = read_mark(words)
    return mark is None or mark.style not in ("part", "chapter", "section", "box", "chinese")


def _is_cut(text: str, before: Block | None) -> bool:
    """Whether a short block without a full stop at its end is the start of a sentence, and no heading or caption."""
    if re.search(r"[。；：:]", text[:200]):
        return read_mark(text) is not None or len(text) > 12
    return before is not None and _is_title_like(before.text) and bool(re.search(r"[，、]", text)) and len(text) > 12


def _is_title_like(text: str) -> bool:
    """A numbered heading, even a long one, without any full stop."""
    return len(text) <= LONGEST_TITLE and read_mark(text) is not None and not re.search(r"[。；]", text)


def is_closed(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return bool(_CLOSED.search(text[-_TAIL:]))


def is_title_line(text: str) -> bool:
    """Whether a line may be a plan's title or the date under it."""
    return bool(_TITLE.match(text)) and not re.search(r"[。；，]", text)


def starts_block(words: str) -> bool:
    """Whether a line can only begin something new."""
    return bool(read_mark(words) or is_bullet(words) or is_caption(words) or is_unnumbered_heading(words))
