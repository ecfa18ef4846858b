"""The tables that a linguist keeps: cue words, endings, regions. Each is read once and never changed."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of `knowledge/<name>.tsv` as tuples of columns; comments and blank lines left out."""
    text = resources.files(__package__).joinpath("knowledge", f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.split("\n") if line.strip() and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The words in the last column of the rows of a table that begin with `keys`."""
    found = (row[-1].split() for row in rows(name) if row[: len(keys)] == keys)
    return frozenset(word for line in found for word in line)


@cache
def endings(name: str) -> dict[str, str]:
    """Ending → class of a table of endings, the longest first."""
    pairs = [(ending, row[0]) for row in rows(name) for ending in row[-1].split()]
    return dict(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))
