"""All models that weigh, one on the other, each trained on what the ones before it say of texts that they have not seen.

For every fold there is a set of models that were trained on the other folds; a text is always read by its own fold's set.
What is shipped is trained on all texts, as their own folds' sets read them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from plangraph.documents import read_document
from plangraph.encoder import Encoder
from plangraph.training import claims, pairs, sight, topics
from plangraph.training.folds import ReadText
from plangraph.weighing.models import Models, Weights

ALL = 0  # the key of the models that are trained on every text
Row = TypeVar("Row")
Model = TypeVar("Model")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text to learn from, and the encoder that was trained without its fold."""

    text: ReadText
    encoder: Encoder

    @property
    def facts(self) -> dict[str, Any]:
        """What readers found."""
        found: dict[str, Any] = json.loads(self.text.facts.read_text(encoding="utf-8"))
        return found


def lessons(texts: Iterable[ReadText], cache: Path) -> list[Lesson]:
    """The texts of the folds whose encoders lie in a folder, as `make encoder-held-out` leaves them."""
    found = ((text, Encoder.load(cache / f"fold-{text.fold}")) for text in texts)
    return [Lesson(text, encoder) for text, encoder in found if encoder is not None]


def stack(learned: Sequence[Lesson], tell: Callable[[str], None] = print) -> dict[int, Models]:
    """The models for each fold, and under ALL those of all texts."""
    tell(f"topics of {len(learned)} texts")
    by_topics = _by_fold(learned, lambda one: topics.examples(one.text.text, one.text.facts), topics.train)
    tell("names")
    by_names = _by_fold(
        learned, lambda one: sight.name_examples(read_document(one.text.text), one.facts, one.encoder), sight.train
    )

    def own(one: Lesson, seconded: dict[int, Weights] | None = None) -> Models:
        fold = one.text.fold
        return Models(by_topics[fold], {}, one.encoder, by_names[fold], (seconded or {}).get(fold, {}))

    tell("topics with the encoder")
    by_sight: dict[int, Weights] = _by_fold(
        learned, lambda one: sight.topic_examples(read_document(one.text.text), one.facts, own(one)), sight.train
    )
    tell("claims")
    by_claims = _by_fold(
        learned,
        lambda one: claims.examples(one.text.text, one.text.facts, own(one, by_sight)),
        lambda rows: claims.train(list(rows)),
    )
    tell("pairs")
    by_pairs = _by_fold(
        learned, lambda one: [pairs.examples(one.text.text, one.text.facts, own(one, by_sight))], pairs.train
    )
    return {
        fold: Models(by_topics[fold], by_claims[fold], None, by_names[fold], by_sight[fold], by_pairs[fold])
        for fold in by_topics
    }


def _by_fold(
    learned: Sequence[Lesson], rows_of: Callable[[Lesson], Sequence[Row]], train: Callable[[Iterable[Row]], Model]
) -> dict[int, Model]:
    """The weights of a model for each fold, trained on the rows of the others, and under ALL on all."""
    rows = [(one.text.fold, rows_of(one)) for one in learned]
    return {
        fold: train(row for own, some in rows if own != fold for row in some)
        for fold in (ALL, *sorted({fold for fold, _ in rows}))
    }
