"""Identifiers: readable where a name is enough, a content hash where it is not. The same input gives the same id."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_QUOTES = re.compile(r"[\s“”\"'《》「」『』‘’]")
_DASHES = re.compile(r"[-—–－―]+")


def fold(name: str) -> str:
    """`name` as it is compared: no white space, quotation marks or brackets of a title, half-width, one kind of dash.

    >>> fold("《韶关市科技创新 “十四五”规划》")
    '韶关市科技创新十四五规划'
    """
    return _DASHES.sub("-", _QUOTES.sub("", unicodedata.normalize("NFKC", name))).lower()


def entity_id(cls: str, name: str) -> str:
    """The id of an entity: its class and its name, as in `Enterprise/东阳光集团`."""
    return f"{cls}/{fold(name)}"


def excerpt_id(plan: str, start: int, end: int) -> str:
    """The id of an excerpt: its plan and its place in the source text, as in `shaoguan-14fyp:1024-1071`."""
    return f"{plan}:{start}-{end}"


def content_hash(*parts: object) -> str:
    """Sixteen hexadecimal digits that depend on nothing but `parts`, in their order."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
