"""The frame that a page or a table sets around a document: 文号, 成文日期, 发布机构 and the like with their values."""

from __future__ import annotations

import re

from ..knowledge import metadata_words
from .dates import read_date
from .lines import is_page_word, looks_like_title, tidy
from .numbers import NUMBER

_FIELDS: dict[str, str] = {label: name for name, labels in metadata_words()["labels"].items() for label in labels}
_ANY = "|".join(r"\s*".join(label) for label in sorted(_FIELDS, key=len, reverse=True))
_LABEL = re.compile(rf"(?:(?<=^)|(?<=[\s\[【（(|•]))({_ANY})\s*(?:】\s*[:：]?|[\]）)]?\s*[:：])")
_WIDE = re.compile(
    "(?<!\\S)(?:" + "|".join(r"[ \u3000]{1,4}".join(label) for label in _FIELDS if len(label) < 4) + ")(?=\\s)"
)
_LABEL_AFTER_DATE = re.compile(rf"(?<=\d)({_ANY})\s*[:：]")
_CELLS = re.compile(r"[|\t]")
_LONGEST = 320
_LONGEST_VALUE = 24
_SHORT_VALUE = 8
_LONG_LABEL = 4


def read_frame(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """The lines that are no part of a frame, and the frame's values by field, the first of each."""
    rest: list[str] = []
    frame: dict[str, str] = {}
    pending = ""
    for line in lines:
        cells = [cell.strip() for cell in _CELLS.split(line)] if len(line) <= 2 * _LONGEST else [line]
        for cell in filter(None, cells):
            if pending and not _label(cell, len(cells) > 1) and _fits(pending, cell):
                frame.setdefault(pending, cell)
                pending = ""
                continue
            bare = _label(cell, len(cells) > 1)
            if bare:
                pending = bare
                continue
            before, pending = _values(cell, frame)
            if before:
                rest.append(before)
    return rest, frame


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
    found = list(_LABEL.finditer(cell)) + list(_LABEL_AFTER_DATE.finditer(cell)) if len(cell) <= _LONGEST else []
    if not found:
        return cell, ""
    pending = ""
    for match, following in zip(found, [*found[1:], None], strict=True):
        name = _FIELDS[re.sub(r"\s", "", match.group(1))]
        value = cell[match.end() : following.start() if following else len(cell)].strip(" \u3000[]【】|")
        if value:
            frame.setdefault(name, value)
        pending = "" if value else name
    return cell[: found[0].start()].strip(" \u3000[【|"), pending


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
