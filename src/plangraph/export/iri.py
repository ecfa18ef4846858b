"""The IRIs of what a graph holds. No blank nodes: the same thing has the same IRI in every build."""

from __future__ import annotations

from functools import lru_cache

from plangraph.terms import DATA

_RESERVED = set('<>"{}|^`\\%#?/[] ')


def iri(kind: str, id_: str, part: str = "") -> str:
    """The IRI of a record, or of a part of it.

    >>> iri("entity", "Enterprise/东阳光集团").removeprefix(DATA)
    'entity/Enterprise/东阳光集团'
    >>> iri("passage", "韶关市-科技创新规划-2021-2025:1024-1071", "quote").removeprefix(DATA)
    'passage/韶关市-科技创新规划-2021-2025:1024-1071#quote'
    """
    segments = (_segment(segment) for segment in id_.split("/", 1 if kind == "entity" else 0))
    return f"{DATA}{kind}/{'/'.join(segments)}" + (f"#{part}" if part else "")


@lru_cache(maxsize=10_000)
def _segment(text: str) -> str:
    """`text` as one segment of a path: what an IRI may not hold there is written in per cent of its UTF-8 bytes."""
    if text in (".", ".."):
        return text.replace(".", "%2E")
    return "".join(_percent(c) if c in _RESERVED or not _printable(c) else c for c in text)


def _printable(character: str) -> bool:
    return character.isprintable() and not 0xE000 <= ord(character) <= 0xF8FF


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8"))
