"""Markdown: the file is the source text; markdown-it-py says what each line is, mark-up is left out of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..source import Line, Range, Source

# Between two rules, from a first line `key: value` on, and nothing but such lines, items, what is set in and comments.
_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\r?\n(?=[^\s:#-][^\r\n:]{0,80}:)(?:(?:[ \t#-][^\r\n]*|[^\s:#][^\r\n:]{0,80}:[^\r\n]*)?\r?\n)*?"
    r"(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_FRONT_TITLE = re.compile(r"^title:([^\r\n]{1,400})", re.MULTILINE)
_OPENING = re.compile(r"\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+(?=\S))?")
_CLOSING = re.compile(r"(?<!\s)\s{1,8}#{1,8}\s{0,8}\Z")
_MARKUP = re.compile(
    r"!\[[^\[\]]*\]\([^()]*\)|\[(?=[^\[\]]*\]\([^()]*\))|\]\([^()]*\)|\*\*|__|~~|`+|</?[A-Za-z][^<>]*>|\\(?=[^\w\s])|(?<!\*)\*(?!\*)(?=\S)"
)
_BREAK = re.compile(r"\r\n?|\n")  # where the parser ends a line
_RULE = frozenset("-=*_ \t\u3000")
_LEAST_RULE = 3
_LONGEST_SETEXT = 60


@dataclass(slots=True)
class _Kind:
    """What the block structure says of a line."""

    kind: str = "text"
    level: int | None = None
    table: int = -1
    header: bool = False


def read_markdown(text: str) -> Source:
    """The lines of a Markdown file; the title is the one of its front matter, where it has one."""
    front = _FRONT_MATTER.match(text)
    start = front.end() if front else 0
    named = _FRONT_TITLE.search(front.group()) if front else None
    kinds = _kinds(text[start:])
    lines: list[Line] = []
    gap = 0
    for number, (left, right) in enumerate(_lines(text, start)):
        line = _line(text, left, right, kinds.get(number, _Kind()), gap)
        gap = 0 if line else gap + 1
        if line:
            lines.append(line)
    return Source(text, tuple(lines), named.group(1).strip(" \t\"'") if named else None)


def _lines(text: str, start: int) -> Iterator[Range]:
    """The lines of `text` from `start` on, counted as the parser counts them, without their breaks."""
    for found in _BREAK.finditer(text, start):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _kinds(body: str) -> dict[int, _Kind]:
    """What each line of the body is, where it is more than text."""
    # Each definition of a link would be looked for in all the lines behind it, and says nothing of a line's kind.
    parser = MarkdownIt("commonmark").enable("table").disable(["code", "inline", "reference"])
    rows = _BREAK.split(body)
    kinds: dict[int, _Kind] = {}
    tables = 0
    bullets: list[bool] = []
    for token in parser.parse(body):
        if token.type.endswith("list_open"):
            bullets.append(token.type == "bullet_list_open")
        elif token.type.endswith("list_close"):
            bullets.pop()
        elif token.map is None:
            continue
        elif token.type == "heading_open":
            _mark_heading(kinds, token, rows)
        elif token.type == "table_open":
            _mark_table(kinds, token.map, tables)
            tables += 1
        elif token.type == "list_item_open" and bullets and bullets[-1]:
            kinds[token.map[0]] = _Kind("item")
    return kinds


def _mark_heading(kinds: dict[int, _Kind], token: Token, rows: list[str]) -> None:
    first, last = token.map or (0, 0)
    if token.markup in ("=", "-"):
        if last - first > 2 or len(rows[first]) > _LONGEST_SETEXT:
            return
        kinds[last - 1] = _Kind("rule")
    kinds[first] = _Kind("heading", int(token.tag[1]))


def _mark_table(kinds: dict[int, _Kind], lines: list[int], table: int) -> None:
    for number in range(lines[0], lines[1]):
        kinds[number] = _Kind("row", table=table, header=number == lines[0])
    kinds[lines[0] + 1] = _Kind("rule")


def _line(text: str, start: int, end: int, kind: _Kind, gap: int) -> Line | None:
    raw = text[start:end]
    if not raw.strip() or kind.kind == "rule" or (_is_rule(raw) and kind.kind == "text"):
        return None
    if kind.kind == "row":
        cells = _cells(raw, start)
        if not cells:
            return None
        whole = (cells[0][0], cells[-1][1])
        return Line((whole,), "row", cells=cells, header=kind.header, table=kind.table, whole=True)
    opening = _OPENING.match(raw)
    left = opening.end() if opening else 0
    closing = _CLOSING.search(raw) if kind.kind == "heading" else None
    ranges = _words(raw, left, closing.start() if closing else len(raw.rstrip()), start)
    if not ranges:
        return None
    return Line(ranges, kind.kind, level=kind.level, gap=gap, whole=kind.kind == "heading")


def _is_rule(raw: str) -> bool:
    """Whether a line draws a rule."""
    return len("".join(raw.split())) >= _LEAST_RULE and _RULE.issuperset(raw)


def _cells(raw: str, start: int) -> tuple[Range, ...]:
    cells: list[Range] = []
    bounds = [m.start() for m in re.finditer(r"(?<!\\)\|", raw)]
    edges = [-1, *bounds, len(raw)]
    for left, right in pairwise(edges):
        cell = raw[left + 1 : right]
        bare = cell.strip(" \t*_`")
        at = start + left + 1 + (cell.find(bare) if bare else 0)
        cells.append((at, at + len(bare)))
    if raw.lstrip().startswith("|"):
        cells = cells[1:]
    if raw.rstrip().endswith("|"):
        cells = cells[:-1]
    return tuple(cells)


def _words(raw: str, left: int, right: int, start: int) -> tuple[Range, ...]:
    """The stretches of a line between its mark-up."""
    ranges: list[Range] = []
    for match in _MARKUP.finditer(raw, left, right):
        if match.start() > left:
            ranges.append((start + left, start + match.start()))
        left = match.end()
    if right > left:
        ranges.append((start + left, start + right))
    return tuple(ranges)
