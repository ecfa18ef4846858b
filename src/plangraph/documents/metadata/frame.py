"""The frame that a page or a table sets around a document: 文号, 成文日期, 发布机构 and the like with their values."""

from __future__ import annotations

import re

from ..knowledge import metadata_words
from .dates import is_date, read_date
from .lines import is_menu, is_page_word, is_row_of_links, looks_like_title, tidy
from .numbers import NUMBER
from .rows import side_by_side

ABOVE = "above"  # the field of a frame that holds the line right above it
_FIELDS: dict[str, str] = {label: name for name, labels in metadata_words()["labels"].items() for label in labels}
_ANY = "|".join(r"\s*".join(label) for label in sorted(_FIELDS, key=len, reverse=True))
_LABEL = re.compile(rf"(?:(?<=^)|(?<=[\s\[【（(|•]))({_ANY})\s*(?:】\s*[:：]?|(?<!\s)\]|[\]）)]?\s*[:：])")
_WIDE = re.compile(
    "(?<!\\S)(?:" + "|".join(r"[ \u3000]{1,4}".join(label) for label in _FIELDS if len(label) < 4) + ")(?=\\s)"
)
_LONG_LABELS = "|".join(sorted((label for label in _FIELDS if len(label) >= 4), key=len, reverse=True))
_LABEL_GROWN = re.compile(rf"(?<=\d)({_ANY})\s*[:：]|(?<=[一-鿿])({_LONG_LABELS})\s*[:：]")  # without a space before it
_GLUED = re.compile(
    "(" + "|".join(sorted((one for one in _FIELDS if len(one) > 2), key=len, reverse=True)) + r")(?=[^\s:：】\]])"
)
_LISTED = re.compile(r"\d{1,2}[.、．]\s*[\[【][一-鿿]{2,8}[\]】]")
_DOT = re.compile(r"\s*(?:\d{1,2}[.、．]|[•·*-])?\s*[\[【]?\s*")
_NUMBER_OF_LINE = re.compile(r"(?:\d{1,2}[.、．]|[•·*-])+$")
_CELLS = re.compile(r"[|\t]")
_STAMP = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?$")  # after a source
_LONGEST = 320
_LONGEST_VALUE = 24
_BUTTON = "button"  # labels before what a reader may click, which have no value
_SHORT_VALUE = 8
_LONG_LABEL = 4
_LEAST_GLUED = 3
_MOST_ABOVE = 2


def read_frame(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """The lines that are no part of a frame, and the frame's values by field, the first of each."""
    rest: list[str] = []
    frame: dict[str, str] = {}
    pending = ""
    for line in _unglued(_without_menus(side_by_side(lines))):
        cells = [cell.strip() for cell in _CELLS.split(line)] if len(line) <= 2 * _LONGEST else [line]
        for cell in filter(None, cells):
            if pending and not _label(cell, len(cells) > 1) and _fits(pending, cell):
                frame.setdefault(pending, cell)
                pending = ""
                continue
            bare = _label(cell, len(cells) > 1)
            if bare:
                pending = bare if bare != _BUTTON else ""
                continue
            known = len(frame)
            before, pending = _values(cell, frame)
            if before and not _NUMBER_OF_LINE.match(before):
                rest.append(before)
            above = next((one for one in reversed(rest[-_MOST_ABOVE:]) if not is_date(one)), "")
            if len(frame) > known and above:
                frame.setdefault(ABOVE, above)
    return rest, frame


def fields_in(line: str) -> list[str]:
    """The fields of the labels of a line that begins with one, its number or its dot left out; empty for others."""
    cells = [cell.strip() for cell in _CELLS.split(_DOT.sub("", line)) if cell.strip()]
    if not cells or len(line) > _LONGEST:
        return []
    in_table = len(cells) > 1 or _CELLS.search(line) is not None
    bare = [_label(cell, in_table) for cell in cells]
    if not bare[0] and not _LABEL.match(cells[0]):
        return []
    inside = [match for cell in cells for match in (*_LABEL.finditer(cell), *_LABEL_GROWN.finditer(cell))]
    return [
        *filter(None, bare),
        *(_FIELDS[re.sub(r"\s", "", match.group(1) or match.group(match.lastindex or 1))] for match in inside),
    ]


def _without_menus(lines: list[str]) -> list[str]:
    """The lines without rows of the page's own links; a row of short links that touches one is one as well."""
    menus = {i for i, line in enumerate(lines) if is_menu(line) and not _LABEL.search(line)}
    near = [j for i in menus for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    menus |= {i for i in near if is_row_of_links(lines[i]) and not _LABEL.search(lines[i])}
    return [line for i, line in enumerate(lines) if i not in menus]


def holds_label(line: str) -> bool:
    """Whether a line holds a label of a frame."""
    return len(line) <= _LONGEST and (_LABEL.search(line) or _LISTED.match(line)) is not None


def _unglued(lines: list[str]) -> list[str]:
    """The lines, a colon set where labels of three lines running stand before their values without any (发文日期2021年…)."""
    found = list(lines)
    run: list[int] = []
    for i, line in enumerate([*lines, "."]):
        if _GLUED.match(line):
            run.append(i)
        elif line:
            for place in run if len(run) >= _LEAST_GLUED else ():
                found[place] = _GLUED.sub(r"\1：", lines[place], count=1)
            run = []
    return found


def _label(cell: str, in_table: bool) -> str:
    """The field of a cell that holds a label and nothing else; a table's labels may stand without a colon."""
    words = re.sub(r"[\s【】\[\]]", "", cell)
    return _FIELDS.get(words.rstrip("：:"), "") if in_table or words.endswith(("：", ":")) else ""


def _values(cell: str, frame: dict[str, str]) -> tuple[str, str]:
    """Adds the values of a line with labels; what stands before the first, and the field that waits for its value."""
    if spaced := _spaced(cell):
        for name, value in spaced:
            frame.setdefault(name, value)
        return "", ""
    found = _labels(cell) if len(cell) <= _LONGEST else []
    if not found:
        return cell, ""
    pending = ""
    for match, following in zip(found, [*found[1:], None], strict=True):
        name = _FIELDS[re.sub(r"\s", "", match.group(1) or match.group(2))]
        value = cell[match.end() : following.start() if following else len(cell)].strip(" \u3000[]【】|")
        if name in ("source", "page_issuer") and (stamp := _STAMP.search(value)):
            frame.setdefault("page_date", stamp.group())
            value = value[: stamp.start()].strip()
        if value:
            frame.setdefault(name, value)
        pending = "" if value or name == _BUTTON else name
    return cell[: found[0].start()].strip(" \u3000[【|"), pending


def _labels(cell: str) -> list[re.Match[str]]:
    """The labels of a line in their order: those grown onto a date, and after the first those grown onto a word."""
    found = {match.end(): match for match in _LABEL.finditer(cell)}
    first = min((match.start() for match in found.values()), default=len(cell))
    for match in _LABEL_GROWN.finditer(cell):
        if match.group(1) or match.start() > first:
            found.setdefault(match.end(), match)
    return sorted(found.values(), key=lambda match: match.start())


def _spaced(cell: str) -> list[tuple[str, str]]:
    """Labels and values that white space alone divides (成文日期 2020-12-16 发文字号 …): two labels or more, or one that
    is long or set wide (文  号 …)."""
    tight = _WIDE.sub(lambda match: re.sub(r"\s", "", match.group()), cell) if len(cell) <= _LONGEST else ""
    words, wide = tight.split(), tight != cell
    places = [i for i, word in enumerate(words) if word in _FIELDS]
    if (
        not places
        or places[0] != 0
        or len(words) < 2
        or (len(places) == 1 and len(words[0]) < _LONG_LABEL and not wide)
    ):
        return []
    ends = (*places[1:], len(words))
    found = [(_FIELDS[words[i]], " ".join(words[i + 1 : end])) for i, end in zip(places, ends, strict=True)]
    return [(name, value) for name, value in found if value] or [("other", "")]


def _fits(name: str, value: str) -> bool:
    """Whether a line may be the value of a label that stands on the line above it."""
    if is_page_word(value):
        return False
    if name in ("date", "page_date"):
        return read_date(value) is not None and len(value) <= _LONGEST_VALUE
    if name == "number":
        return bool(NUMBER.search(value)) and len(value) <= _LONGEST_VALUE
    if name == "title":
        return True
    if name == "other":
        return len(value) <= _SHORT_VALUE or not re.search(r"[一-鿿]", value)
    return len(value) <= _LONGEST_VALUE and not looks_like_title(tidy(value))
