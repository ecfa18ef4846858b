"""The tables of this room: units, concepts and wordings. Each is read once and never changed."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of `<name>.tsv` as tuples of columns; comments and blank lines left out."""
    text = resources.files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.split("\n") if line.strip() and not line.startswith("#"))
