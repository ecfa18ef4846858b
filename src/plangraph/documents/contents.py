"""What a page carries beside its text: the contents page."""

from __future__ import annotations

import re

from .furniture import is_page_number
from .numbering import read_mark
from .source import Line, Source

_TITLE = re.compile(r"(?:目\s{0,8}[录次]|[Cc]ontents|CONTENTS)\s{0,8}\Z")
_NUMBER_AT_END = re.compile(r"(?<!\d)(?:\d{1,4}|[IVXivx]{1,6})\s{0,8}[-—]?\Z")
_PAGE_AT_END = re.compile(r"[-—]?\s{0,8}\d{1,4}\s{0,8}[-—]?\Z")
_DOTS = ".．·•…。⋯"
_WIDE_GAP = re.compile(r"\t|\s{3}")
_ONLY_NUMBERS = re.compile(r"[\d\s.％%]{1,90}\Z")
_COUNTED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\s{0,4}[\u4e00-\u9fff]")
_LONGEST_ENTRY = 90
_LONGEST_KEY = 400
_LOOKAHEAD = 4


def entry_key(words: str) -> str:
    """A contents entry without leaders and page number, white space removed; a heading gives the same key."""
    bare = words.strip()[:_LONGEST_KEY]
    return "".join(bare[: _leader(bare)].split())


def _leader(words: str) -> int:
    """Where the dots or the gap before the page number of an entry begin; the length of `words` where there are none."""
    match = _NUMBER_AT_END.search(words)
    head = words[: match.start()] if match else words
    bare = head.rstrip(_DOTS + " \t\u3000-—")
    run = head[len(bare) :]
    dots = sum(map(run.count, _DOTS))
    return len(bare) if dots > 2 or "……" in run or _WIDE_GAP.search(run) else len(words)


def drop_contents(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` without the contents page: its title, its entries, with or without page numbers."""
    kept: list[Line] = []
    position = 0
    words = [source.words(line) for line in lines]
    while position < len(lines):
        if lines[position].kind != "row" and _TITLE.match(words[position]):
            position = _end_of_contents(words, position + 1)
        elif _starts_untitled(words, position):
            position = _end_of_contents(words, position)
        else:
            kept.append(lines[position])
            position += 1
    return kept


def _is_entry(words: str) -> bool:
    if len(words) > _LONGEST_KEY or _ONLY_NUMBERS.match(words):
        return False
    return _leader(words) < min(len(words), _LONGEST_ENTRY)


def _starts_untitled(words: list[str], position: int) -> bool:
    """Whether three entries with leaders follow one another: a contents page without its title."""
    run = words[position : position + 3]
    return len(run) == 3 and all(_is_entry(entry) and read_mark(entry) and entry.count("\t") < 2 for entry in run)


def _end_of_contents(words: list[str], position: int) -> int:
    """The first line after the contents page that begins at `position`."""
    first = entry_key(words[position]) if position < len(words) else ""
    bare_first = _PAGE_AT_END.sub("", first)
    start = position
    while position < len(words):
        line = words[position]
        if position > start and not _is_entry(line) and entry_key(line) in {first, bare_first}:
            return position
        if not _is_entry(line) and not is_page_number(line):
            ahead = [entry for entry in words[position + 1 : position + 1 + _LOOKAHEAD] if not is_page_number(entry)]
            repeats = _repeats(words, position, start)
            if len(line) > 90 or not (any(map(_is_entry, ahead)) or repeats):
                return position
        position += 1
    return position


def _repeats(words: list[str], position: int, start: int) -> bool:
    """Whether a line without a page number is an entry all the same: it comes again as a heading further on."""
    key = re.sub(r"\s+", "", _PAGE_AT_END.sub("", words[position]))
    if not (read_mark(words[position]) or _COUNTED.match(words[position])) or len(key) > 60:
        return False
    keys = (re.sub(r"\s+", "", later) for later in words[position + 1 : position + 3000])
    return any(later == key for later in keys)
