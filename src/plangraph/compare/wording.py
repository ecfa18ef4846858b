"""The words of comparisons in both languages (`words.tsv`), and the ranks of industries (`ranks.tsv`)."""

from __future__ import annotations

from functools import cache
from importlib import resources

Words = dict[str, str]


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of `<name>.tsv` as tuples of columns; comments and blank lines left out."""
    text = resources.files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.split("\n") if line.strip() and not line.startswith("#"))


@cache
def _words() -> dict[str, Words]:
    return {key: {"zh": zh, "en": en} for key, zh, en in table("words")}


def word(group: str, name: str, language: str = "zh") -> str:
    """What stands for `name` of a group (state, status, kind …) in a language; the name itself where nothing does.

    >>> word("state", "not due"), word("level", "park", "en")
    ('未到期', 'park')
    """
    found = _words().get(f"{group}.{name}")
    return found[language] if found else name
