"""Texts that readers have read, as the encoder is trained on them: the pieces of every passage, and their labels."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from plangraph.documents import read_document
from plangraph.encoder.labels import label_row
from plangraph.encoder.pieces import Pieces, Vocabulary
from plangraph.training.encoder.projecting import Span, project, strings_of
from plangraph.training.folds import ReadText


@dataclass(frozen=True, slots=True)
class Sample:
    """A text: for each passage the numbers of its pieces and their labels."""

    name: str
    fold: int
    ids: tuple[tuple[int, ...], ...]
    labels: tuple[tuple[int, ...], ...]


def sample(text: ReadText, vocabulary: Vocabulary) -> Sample:
    """A text with the names that readers found in it, at all their places."""
    passages = [passage.text for passage in read_document(text.text).passages]
    names = project(strings_of(json.loads(text.facts.read_text(encoding="utf-8"))), passages)
    pieces = [vocabulary.pieces(passage) for passage in passages]
    labels = [label_row(on_pieces(p, n), len(p)) for p, n in zip(pieces, names, strict=True)]
    return Sample(text.name, text.fold, tuple(p.ids for p in pieces), tuple(map(tuple, labels)))


def on_pieces(pieces: Pieces, spans: Sequence[Span]) -> list[tuple[int, int, str]]:
    """The names in pieces; one that begins or ends inside a piece takes the whole piece, and no piece is in two."""
    found: list[tuple[int, int, str]] = []
    last = 0
    for start, end, cls in spans:
        first = next((i for i in range(last, len(pieces)) if pieces.ends[i] > start), len(pieces))
        past = next((i for i in range(first, len(pieces)) if pieces.starts[i] >= end), len(pieces))
        if first < past:
            found.append((first, past, cls))
            last = past
    return found
