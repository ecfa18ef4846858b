"""Extractions made by hand: a document of one passage, and the names in it."""

from __future__ import annotations

from dataclasses import replace

from plangraph.documents import parse_text
from plangraph.records import Extraction, Mention, Resolution, Span
from plangraph.resolution import resolve_within

Names = tuple[tuple[str, str], ...]


def extraction(home: str, *names: tuple[str, str], introduced: tuple[tuple[str, str, str], ...] = ()) -> Extraction:
    """What a plan of `home` says that names the (class, name)s in this order and nothing else."""
    text = "。".join(name for _, name in names) + "。"
    document = parse_text(text, id=home)
    document = replace(document, metadata=replace(document.metadata, jurisdiction=home))
    mentions = []
    for cls, name in names:
        passage = next(p for p in document.passages if name in p.text)
        at = passage.text.index(name)
        mentions.append(Mention(cls, name, Span(passage.index, at, at + len(name)), "test", 0.8))
    return Extraction(document, tuple(mentions), (), (), introduced=introduced)


def resolved(home: str, *names: tuple[str, str], introduced: tuple[tuple[str, str, str], ...] = ()) -> Resolution:
    """The clusters of these names."""
    return resolve_within(extraction(home, *names, introduced=introduced))


def groups(resolution: Resolution) -> set[frozenset[str]]:
    """The names of each cluster."""
    return {frozenset((cluster.name, *cluster.aliases)) for cluster in resolution.clusters}
