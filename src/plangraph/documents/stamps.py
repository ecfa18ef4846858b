"""What a page sets above its document in lines that were copied with it: rows of links, the way to the page, labels."""

from __future__ import annotations

import re
from dataclasses import replace

from .metadata.dates import is_date
from .metadata.frame import fields_in
from .metadata.lines import is_menu, is_row_of_links
from .metadata.organs import split_organs
from .source import Line, Source

_FRONT = 60  # lines in which they stand
_LONGEST = 200
_LEAST_RUN = 3
_LEAST_ON_LINE = 2
_OF_PAGE = frozenset(("page_date", "page_issuer", "source", "status", "other", "button"))
_ITS_OWN = frozenset(("page_date", "button"))
_ARROWS = ">›»＞"
_WAY = re.compile(
    r"(?:[>›»＞]{1,2}\s{0,4})?[^。；，>›»＞]{1,20}(?:\s{0,4}[>›»＞]{1,2}\s{0,4}[^。；，>›»＞]{1,40}){1,8}\Z"
)


def drop_stamps(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` without what the page says of the document above it; a signature and its date stand each for itself."""
    words = [source.words(line) for line in lines[:_FRONT]]
    plain = [line.kind in ("text", "item") and len(w) <= _LONGEST for line, w in zip(lines, words, strict=False)]
    fields = [fields_in(word) if is_plain else [] for word, is_plain in zip(words, plain, strict=True)]
    dropped = {i for i, word in enumerate(words) if plain[i] and (_is_link(words, i) or _is_way(word))}
    dropped |= {i for i, names in enumerate(fields) if len(names) >= _LEAST_ON_LINE and _OF_PAGE & set(names)}
    dropped |= {i for i, names in enumerate(fields) if names and set(names) <= _ITS_OWN} | _runs(fields)
    kept = [
        replace(line, whole=True) if i < len(fields) and fields[i] else line
        for i, line in enumerate(lines)
        if i not in dropped
    ]
    return _signed(source, kept)


def _is_link(words: list[str], place: int) -> bool:
    """Whether a line is a row of the page's links, or touches one and looks like it."""
    near = words[max(0, place - 1) : place + 2]
    return is_menu(words[place]) or (is_row_of_links(words[place]) and any(map(is_menu, near)))


def _is_way(word: str) -> bool:
    """Whether a line is the way to the page (首页 > 政务公开 > 规划)."""
    compared = re.search(r"\d\s{0,4}[>＞]|[>＞]\s{0,4}\d", word) and word[0] not in _ARROWS
    return bool(_WAY.match(word)) and not compared


def _runs(fields: list[list[str]]) -> set[int]:
    """The lines of a run of labels, each on its line, of which one at least is the page's own."""
    found: set[int] = set()
    run: list[int] = []
    for i, names in enumerate([*fields, []]):
        if names:
            run.append(i)
            continue
        if len(run) >= _LEAST_RUN and any(_OF_PAGE & set(fields[j]) for j in run):
            found |= set(run)
        run = []
    return found


def _signed(source: Source, lines: list[Line]) -> list[Line]:
    """`lines`, an organ and the date under it each a paragraph of its own."""
    found = list(lines)
    for i in range(1, len(lines)):
        below = lines[i]
        if (
            below.kind != "text"
            or below.whole
            or below.end - below.start > 30
            or not is_date(source.words(below).strip())
        ):
            continue
        above = lines[i - 1]
        if above.kind == "text" and above.end - above.start < 50 and split_organs(source.words(above).strip()):
            found[i - 1 : i + 1] = [replace(above, whole=True), replace(below, whole=True)]
    return found
