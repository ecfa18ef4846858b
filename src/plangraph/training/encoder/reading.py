"""Texts that readers have read, as the encoder is trained on them: the pieces of every passage, and their labels."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from plangraph.documents import read_document
from plangraph.encoder.labels import label_row
from plangraph.encoder.pieces import Pieces, Vocabulary
from plangraph.training.encoder.pairing import Read, read
from plangraph.training.encoder.projecting import Span, project, strings_of
from plangraph.training.folds import ReadText


@dataclass(frozen=True, slots=True)
class Sample:
    """A text: for each passage the numbers of its pieces and their labels, and what readers found of pairs of things."""

    name: str
    fold: int
    ids: tuple[tuple[int, ...], ...]
    labels: tuple[tuple[int, ...], ...]
    pairs: Read


def sample(text: ReadText, vocabulary: Vocabulary) -> Sample:
    """A text with the names that readers found in it, at all their places, and the relations of pairs."""
    facts = json.loads(text.facts.read_text(encoding="utf-8"))
    passages = read_document(text.text).passages
    names = project(strings_of(facts), [passage.text for passage in passages])
    pieces = [vocabulary.pieces(passage.text) for passage in passages]
    rows = [on_pieces(own, found) for own, found in zip(pieces, names, strict=True)]
    labels = tuple(tuple(label_row(row, len(own))) for own, row in zip(pieces, rows, strict=True))
    return Sample(text.name, text.fold, tuple(p.ids for p in pieces), labels, read(passages, pieces, rows, facts))


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
