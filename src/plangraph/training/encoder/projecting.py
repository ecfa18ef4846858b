"""Names of a document on the places of its text: readers write a name once, the text has it many times.

Longer names come first, and no name is marked inside a longer one; a string stands for its class. A name of one or two
characters counts only where words begin and end with it, unless it never does; a Latin one only as a word of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plangraph.language.text import tokenizer

SHORT = 2
Span = tuple[int, int, str]  # offsets into a passage's text, and a class


def strings_of(facts: Mapping[str, Any]) -> dict[str, str]:
    """The class of every name and alias, without white space; a name counts before an alias."""
    found: dict[str, str] = {}
    for key in ("name", "aliases"):
        for entity in facts["entities"]:
            given = entity.get(key) or ()
            for name in (given,) if isinstance(given, str) else given:
                found.setdefault(re.sub(r"\s+", "", name), entity["type"])
    found.pop("", None)
    return found


def project(strings: Mapping[str, str], passages: Sequence[str]) -> list[list[Span]]:
    """For every passage the names in it, from left to right."""
    squeezed = [_squeezed(text) for text in passages]
    edges = [frozenset(_edges(text)) for text, _ in squeezed]
    taken = [bytearray(len(text)) for text, _ in squeezed]
    found: list[list[Span]] = [[] for _ in passages]
    for name in sorted(strings, key=lambda n: (-len(n), n)):
        places = [(i, at) for i, (text, _) in enumerate(squeezed) for at in _occurrences(text, name)]
        places = [(i, at) for i, at in places if not any(taken[i][at : at + len(name)])]
        if len(name) <= SHORT:
            places = [(i, at) for i, at in places if {at, at + len(name)} <= edges[i]] or places
        for i, at in places:
            end = at + len(name)
            if any(taken[i][at:end]):
                continue  # the name overlaps itself
            taken[i][at:end] = b"\1" * len(name)
            place = squeezed[i][1]
            found[i].append((place[at], place[end - 1] + 1, strings[name]))
    return [sorted(spans) for spans in found]


def _squeezed(text: str) -> tuple[str, list[int]]:
    """The text without white space, and where each of its characters stood."""
    places = [i for i, char in enumerate(text) if not char.isspace()]
    return "".join(text[i] for i in places), places


def _edges(text: str) -> Iterator[int]:
    """Where words begin and end."""
    yield 0
    for _, _, end in tokenizer().tokenize(text, HMM=False):
        yield end


def _occurrences(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        if _apart(text, at, at + len(name)):
            yield at
        at = text.find(name, at + 1)


def _apart(text: str, start: int, end: int) -> bool:
    """Whether a name that begins or ends with a Latin letter or digit is not cut out of a longer word."""
    return not (_glued(text[start - 1 : start], text[start]) or _glued(text[end - 1], text[end : end + 1]))


def _glued(left: str, right: str) -> bool:
    return bool(left and right) and all(c.isascii() and c.isalnum() for c in (left, right))
