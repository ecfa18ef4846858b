"""Sentences that a box cuts in two: the box stands where the page had room, the sentence goes on after it."""

from __future__ import annotations

from .blocks import Block
from .mending import SHORT_LINE, is_closed
from .numbering import read_mark


def mend_across_boxes(blocks: list[Block]) -> list[Block]:
    """`blocks` with a paragraph that breaks off before a box joined to the last one before the next heading."""
    mended = list(blocks)
    position = 0
    while position < len(mended):
        rest = _rest_after_box(mended, position)
        if rest is not None:
            tail = mended.pop(rest)
            block = mended[position]
            mended[position] = Block(block.text + tail.text, block.offsets + tail.offsets, block.kind)
        position += 1
    return mended


def _rest_after_box(blocks: list[Block], position: int) -> int | None:
    """The index of the paragraph that goes on with the one at `position`, where a box stands between them."""
    block = blocks[position]
    if block.kind != "text" or is_closed(block.text) or len(block.text) <= SHORT_LINE:
        return None
    if position + 1 >= len(blocks) or _style(blocks[position + 1]) != "box":
        return None
    after = position + 2
    while after < len(blocks) and blocks[after].kind == "text" and not _style(blocks[after]):
        after += 1
    return after - 1 if after - position >= 4 and is_closed(blocks[after - 1].text) else None


def _style(block: Block) -> str:
    if block.kind == "row":
        return "row"
    mark = read_mark(block.text)
    return mark.style if mark else ("heading" if block.kind == "heading" else "")
