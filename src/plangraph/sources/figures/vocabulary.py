"""The words of figures-words.tsv as the modules ask for them: at the beginning or the end of a stretch."""

from __future__ import annotations

import re
from functools import cache

from plangraph.lexicon import words


@cache
def by_length(group: str) -> tuple[str, ...]:
    """The words of a group, the longest first."""
    return tuple(sorted(words("figures-words", group), key=lambda word: (-len(word), word)))


@cache
def alternatives(*groups: str) -> str:
    """The words of groups as alternatives of a pattern, the longest first."""
    found = sorted((word for group in groups for word in by_length(group)), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in found)


@cache
def _any(*groups: str) -> re.Pattern[str]:
    return re.compile(alternatives(*groups))


@cache
def _by_size(*groups: str) -> tuple[tuple[int, frozenset[str]], ...]:
    """The words of groups by their length, the longest first."""
    found = frozenset(word for group in groups for word in by_length(group))
    sizes = sorted({len(word) for word in found}, reverse=True)
    return tuple((size, frozenset(word for word in found if len(word) == size)) for size in sizes)


def ends_with(text: str, *groups: str) -> str:
    """The longest word of the groups that `text` ends with, or ""."""
    for size, found in _by_size(*groups):
        if (end := text[-size:]) in found:
            return end
    return ""


def starts_with(text: str, *groups: str) -> str:
    """The longest word of the groups that `text` begins with, or ""."""
    for size, found in _by_size(*groups):
        if (beginning := text[:size]) in found:
            return beginning
    return ""


def holds(text: str, *groups: str) -> str:
    """The longest word of the groups that stands anywhere in `text`, or ""."""
    if not _any(*groups).search(text):
        return ""
    return max((w for group in groups for w in by_length(group) if w in text), key=len, default="")


def first_of(text: str, group: str) -> int:
    """Where the first word of a group begins in `text`, or -1; none that a word of `not-<group>` holds (毕业生)."""
    if by_length(f"not-{group}"):
        text = _any(f"not-{group}").sub(lambda match: " " * len(match[0]), text)
    found = _any(group).search(text)
    return found.start() if found else -1


def is_intrinsic(name: str) -> bool:
    """Whether a figure is of the size, cost or capacity of a project."""
    return bool(starts_with(name, "intrinsic")) and not starts_with(name, "not-intrinsic")
