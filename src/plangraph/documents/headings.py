"""Which blocks are headings: of a line of their own, or run into the text that follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .blocks import Block
from .breaks import lost_break
from .mending import LONGEST_TITLE, SHORT_LINE, is_labelled, is_title_line
from .numbering import Mark, depth_of, is_bullet, is_caption, is_unnumbered_heading, read_mark

_RUN_IN_END = re.compile(r"[。：:]")
_STOP = re.compile(r"[。；;！!？?：]")
_NEXT_POINT = re.compile(r"[。；，]二(?:是|要)")
_LONGEST_RUN_IN = 30
_LABELS = 6  # lines of a label and what it holds that may stand between a heading and its text
_SIGNATURE = re.compile(
    r"(?:委员会|人民政府|办公室|[局厅部委])$|^抄送|^主动公开|公开方式|^[（(]|[）)]印发$|^\d{4}\s{0,4}年|年\s{0,4}\d{1,2}\s{0,4}月"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a block is as a heading: its numbering ("" for none), its title, its end, and where text run in begins."""

    style: str
    number: str
    value: int
    title_start: int
    title_end: int
    end: int
    body: int
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """`heading` where the block opens a section; `mark` where it is numbered (an item where it is no heading)."""

    heading: Heading | None = None
    mark: Mark | None = None


def find_roles(blocks: Sequence[Block]) -> list[Role]:
    """The role of each block, in order."""
    first_numbered = next((i for i, block in enumerate(blocks) if _opens_plan(block)), len(blocks))
    roles = [_role(blocks, position, first_numbered) for position in range(len(blocks))]
    for title in _titles(blocks):
        roles[title] = Role()
    return _settle_counted(blocks, roles)


def _settle_counted(blocks: Sequence[Block], roles: list[Role]) -> list[Role]:
    """一是, 二是 … are headings only where each opens a block of its own and all of them bear a title."""
    counted = [i for i, role in enumerate(roles) if role.mark is not None and role.mark.style == "counted"]
    run: list[int] = []
    for number, i in enumerate([*counted, -1]):
        mark = roles[i].mark if number < len(counted) else None
        last = roles[run[-1]].mark if run else None
        if run and (mark is None or last is None or mark.value != last.value + 1 or mark.number[1] != last.number[1]):
            if len(run) < 2 or any(roles[j].heading is None or _counts_on(blocks[j].text) for j in run):
                for j in run:
                    roles[j] = Role(None, roles[j].mark)
            run = []
        run.append(i)
    return roles


def _counts_on(text: str) -> bool:
    """Whether a block holds more points than the one that it begins with."""
    return bool(_NEXT_POINT.search(text))


def _opens_plan(block: Block) -> bool:
    return block.kind == "heading" or (block.kind == "text" and read_mark(block.text) is not None)


def _titles(blocks: Sequence[Block]) -> list[int]:
    """The headings that are the plan's title and no sections: the first ones, alone on the outermost level.

    More than one, where a notice goes before the plan, only if each reads as a title does.
    """
    heads = [i for i, block in enumerate(blocks) if block.kind == "heading"]
    if not heads:
        return []
    level = min(blocks[i].level or 1 for i in heads)
    outer = [i for i in heads if (blocks[i].level or 1) == level]
    if outer != heads[: len(outer)] or any(_is_section(blocks[i].text) for i in outer):
        return []
    return outer if len(outer) == 1 or all(is_title_line(blocks[i].text) for i in outer) else []


def _is_section(text: str) -> bool:
    return read_mark(text) is not None or is_unnumbered_heading(text)


def _role(blocks: Sequence[Block], position: int, first_numbered: int) -> Role:
    block = blocks[position]
    if block.kind in ("row", "note"):
        return Role()
    mark = read_mark(block.text)
    if block.kind == "heading":
        return Role(_whole(block, mark, block.level), mark)
    if mark is not None:
        return Role(_numbered(blocks, position, mark), mark)
    if is_unnumbered_heading(block.text):
        return Role(Heading("front", "", 0, 0, len(block.text), len(block.text), len(block.text)))
    if position > first_numbered and block.kind == "text" and _stands_alone(blocks, position):
        return Role(_whole(block, None, None))
    return Role()


def _whole(block: Block, mark: Mark | None, level: int | None) -> Heading:
    """The whole block as a heading."""
    end = len(block.text)
    start = mark.end if mark else 0
    title_end = len(block.text.rstrip("。：:. "))
    style = mark.style if mark else (f"level{level}" if level is not None else "")
    return Heading(style, mark.number if mark else "", mark.value if mark else 0, start, title_end, end, end, level)


def _numbered(blocks: Sequence[Block], position: int, mark: Mark) -> Heading | None:
    block = blocks[position]
    rest = block.text[mark.end :]
    lost = lost_break(rest)
    if lost:
        end = mark.end + lost
        return Heading(mark.style, mark.number, mark.value, mark.end, end, end, end)
    stop = _RUN_IN_END.search(rest)
    if mark.style == "box" or (stop is None and not _STOP.search(rest)):
        long = len(rest) > (LONGEST_TITLE if mark.style != "counted" else _LONGEST_RUN_IN)
        bare_item = mark.style in ("dash", "counted") or rest.endswith(("，", "、"))
        return None if long or bare_item or (not rest and mark.style != "box") else _whole(block, mark, None)
    if stop is None or not 1 < stop.start() <= _longest(mark) or _breaks(rest[: stop.start()]):
        return None
    end = mark.end + stop.end()
    if end >= len(block.text) and not _has_body(blocks, position, mark):
        return None
    start, title_end = mark.end, mark.end + stop.start()
    return Heading(mark.style, mark.number, mark.value, start, title_end, end, end)


def _longest(mark: Mark) -> int:
    """The longest title that may be run into the text."""
    return _LONGEST_RUN_IN if mark.style in ("dash", "counted", "circled", "bracketed_arabic") else 32


def _breaks(title: str) -> bool:
    """Whether what stands before the first stop is a sentence in several parts rather than a title."""
    return title.count("，") + title.count("；") > 2 or "；" in title


def _has_body(blocks: Sequence[Block], position: int, mark: Mark) -> bool:
    """Whether something stands under a numbered sentence, so that it is a heading and not an item."""
    if position + 1 >= len(blocks):
        return False
    following = blocks[position + 1]
    if following.kind == "heading":
        return False
    next_mark = read_mark(following.text)
    if next_mark is None:
        return True
    return next_mark.style == "box" or depth_of(next_mark.style) > depth_of(mark.style)


def _stands_alone(blocks: Sequence[Block], position: int) -> bool:
    """A short line without a full stop, with text under it: a heading whose number was lost."""
    text = blocks[position].text
    if not 4 <= len(text) <= SHORT_LINE or _STOP.search(text) or text.endswith(("，", "、")) or is_bullet(text):
        return False
    if is_caption(text) or _SIGNATURE.search(text) or len(re.findall(r"[一-鿿]", text)) < 0.6 * len(text):
        return False
    if position + 1 >= len(blocks):
        return False
    following = blocks[position + 1]
    if following.kind == "row" or (following.text.startswith(("（", "(")) and not read_mark(following.text)):
        return False
    if read_mark(following.text) is not None or len(following.text) > SHORT_LINE:
        return True
    under = next(
        (block for block in blocks[position + 1 : position + 1 + _LABELS] if not is_labelled(block.text)), following
    )
    return under is not following and len(under.text) > SHORT_LINE
