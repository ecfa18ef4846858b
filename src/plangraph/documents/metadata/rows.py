"""A frame that is a table of two rows: its labels side by side, and their values below them in the same order."""

from __future__ import annotations

import re

from ..knowledge import metadata_words

_LABELS = frozenset(label for labels in metadata_words()["labels"].values() for label in labels)
_WIDE = re.compile(
    r"(?<!\S)(?:" + "|".join(r"\s{1,8}".join(label) for label in sorted(_LABELS) if len(label) < 4) + r")(?!\S)"
)
_BARS = re.compile(r"[|\t]")
_LEAST = 3
_MOST_LINES = 4  # on which the values stand
_LONGEST = 200


def side_by_side(lines: list[str]) -> list[str]:
    """The lines, each label of such a table on a line of its own with its value (文号：某政发〔2021〕5号)."""
    found: list[str] = []
    position = 0
    while position < len(lines):
        labels = _labels(lines[position])
        pairs, after = _filled(labels, lines, position + 1) if labels else ([], position)
        found += pairs or [lines[position]]
        position = after if pairs else position + 1
    return found


def _labels(line: str) -> list[str]:
    """The labels of a line that holds three or more and nothing else."""
    if len(line) > _LONGEST:
        return []
    tight = _WIDE.sub(lambda match: re.sub(r"\s", "", match.group()), line)
    words = [re.sub(r"\s", "", word).rstrip("：:") for word in _words(tight)]
    return words if len(words) >= _LEAST and all(word in _LABELS for word in words) else []


def _filled(labels: list[str], lines: list[str], start: int) -> tuple[list[str], int]:
    """The labels with the values that the next lines hold, and where these end; no pairs where they are not as many."""
    values: list[str] = []
    position = start
    while position < min(start + _MOST_LINES, len(lines)) and len(values) < len(labels):
        if len(lines[position]) > _LONGEST or _labels(lines[position]):
            break
        values += _words(lines[position])
        position += 1
    if len(values) != len(labels):
        return [], start
    return [f"{label}：{value}" for label, value in zip(labels, values, strict=True)], position


def _words(line: str) -> list[str]:
    """The cells of a row, or its words where it has no bars."""
    cells = _BARS.split(line) if _BARS.search(line) else line.split()
    return [cell.strip() for cell in cells if cell.strip()]
