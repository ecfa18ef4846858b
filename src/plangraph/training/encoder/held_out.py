"""Encoders that have not seen a fold, and what they see in it: what unseen texts can expect, and what stacking learns from.

A fold whose files are there is not trained again, so that a run that was stopped goes on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from plangraph.documents import read_document
from plangraph.encoder import Encoder
from plangraph.training.encoder.fitting import Course, Told
from plangraph.training.encoder.training import train
from plangraph.training.folds import FOLDS, ReadText
from plangraph.whole import written


def folder_of(cache: Path, fold: int) -> Path:
    """Where the encoder lies that was trained without a fold."""
    return cache / f"fold-{fold}"


def hold_out(
    texts: Sequence[ReadText],
    package: Path,
    cache: Path,
    folds: Sequence[int] = (),
    course: Course | None = None,
    tell: Told = print,
) -> None:
    """Train what is missing of the five encoders, and write `<text>.json` for every text: what its fold's encoder sees."""
    for fold in folds or FOLDS:
        folder = folder_of(cache, fold)
        if Encoder.load(folder) is None:
            tell(f"fold {fold}")
            train([text for text in texts if text.fold != fold], package, folder, course, tell)
        encoder = Encoder.load(folder)
        assert encoder is not None
        for text in texts:
            if text.fold == fold and not (cache / f"{text.name}.json").exists():
                with written(cache / f"{text.name}.json") as part:
                    part.write_text(seen_in(text.text, encoder), encoding="utf-8")


def seen_in(text: Path, encoder: Encoder) -> str:
    """The names that an encoder sees in a text: a row a name of passage, start, end, class, probability, name."""
    passages = [passage.text for passage in read_document(text).passages]
    rows = [
        [i, found.start, found.end, found.cls, found.probability, passages[i][found.start : found.end]]
        for i, seen in enumerate(encoder.read(passages))
        for found in seen.names()
    ]
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"
