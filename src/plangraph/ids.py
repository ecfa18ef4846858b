"""Identifiers: readable where a name is enough, a content hash where it is not. The same input gives the same id."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_QUOTES = re.compile(r"[\s“”\"'《》「」『』‘’]")
_LETTERS = "bcdfghjkmnpqrstvwxz"  # no vowels: they spell nothing
_DASHES = re.compile(r"[-—–－―]+")


def fold(name: str) -> str:
    """`name` as it is compared: no white space, quotation marks or brackets of a title, half-width, one kind of dash.

    >>> fold("《韶关市科技创新 “十四五”规划》")
    '韶关市科技创新十四五规划'
    """
    return _DASHES.sub("-", _QUOTES.sub("", unicodedata.normalize("NFKC", name))).lower()


def letters(*parts: object, length: int = 14) -> str:
    """Letters that depend on nothing but `parts`, in their order: no digits, so that no program takes them for a number."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:16], "big")
    made = []
    for _ in range(length):
        number, at = divmod(number, len(_LETTERS))
        made.append(_LETTERS[at])
    return "".join(made)


def entity_id(plan: str, cls: str, name: str, code: str | None = None) -> str:
    """The id of a thing by one plan's own words for it: `Enterprise/东阳光集团@kdpmwz`, where the letters stand for the plan.

    A division has its GB/T 2260 code in their place, and is the same in every plan: `Place/韶关市@440200`.
    """
    return f"{cls}/{fold(name)}@{code or letters(plan, length=7)}"


def excerpt_id(plan: str, start: int, end: int) -> str:
    """The id of an excerpt: its plan and its place in the source text, as in `韶关市-科技创新-2021-2025:1024-1071`."""
    return f"{plan}:{start}-{end}"


def record_id(kind: str, *parts: object) -> str:
    """The id of a claim, a relation or a figure: its kind's letter and letters that depend on `parts`, `r-kdpmwzbtrhnxfg`."""
    return f"{kind}-{letters(*parts)}"


def content_hash(*parts: object) -> str:
    """Sixteen hexadecimal digits that depend on nothing but `parts`: for comparing contents, never an id."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
