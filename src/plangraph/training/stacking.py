"""All models that weigh, one on the other, each trained on what the ones before it say of texts that they have not seen.

For every fold there is a set of models that were trained on the other folds; a text is always read by its own fold's set.
What is shipped is trained on all texts, as their own folds' sets read them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import sklearn

from plangraph.documents import read_document
from plangraph.encoder import Encoder
from plangraph.encoder.model import MODEL, PAIRS, VOCABULARY
from plangraph.training import claims, fields, pairs, seen_pairs, sight, topics
from plangraph.training.folds import ReadText
from plangraph.training.kept import Kept, Rows, key_of
from plangraph.weighing.models import Models, Weights

ALL = 0  # the key of the models that are trained on every text
NONE = Models({}, {})
Row = TypeVar("Row")
Model = TypeVar("Model")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text to learn from, and the encoder that was trained without its fold; `key` changes with either."""

    text: ReadText
    encoder: Encoder
    key: str

    @property
    def facts(self) -> dict[str, Any]:
        """What readers found."""
        found: dict[str, Any] = json.loads(self.text.facts.read_text(encoding="utf-8"))
        return found


def lessons(texts: Iterable[ReadText], cache: Path) -> list[Lesson]:
    """The texts of the folds whose encoders lie in a folder, as `make encoder-held-out` leaves them."""
    found = ((text, cache / f"fold-{text.fold}") for text in texts)
    return [
        Lesson(text, encoder, key_of(text.name, text.text.read_bytes(), text.facts.read_bytes(), _encoder_key(folder)))
        for text, folder in found
        if (encoder := Encoder.load(folder)) is not None
    ]


@lru_cache(maxsize=8)
def _encoder_key(folder: Path) -> str:
    digests = (hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (MODEL, VOCABULARY, PAIRS))
    return " ".join(digests)


def models_key(models: Models) -> str:
    """The key of weights; the encoder has one of its own."""
    return key_of(astuple(replace(models, encoder=None)))


@dataclass(frozen=True, slots=True)
class Stacking:
    """The stages of one run: the rows of each text and the weights of each fold are kept in a folder."""

    learned: Sequence[Lesson]
    folder: Path
    tell: Callable[[str], None] = print

    def stage(
        self,
        name: str,
        before: Callable[[int], Models],
        rows_of: Callable[[Lesson, Models], Sequence[Row]],
        train: Callable[[Iterable[Row]], Model],
    ) -> dict[int, Model]:
        """The weights of a model for each fold, trained on the rows of the others, and under ALL on all.

        `before` gives the models of a fold that come before this one, `rows_of` what a text has to learn from.
        """
        folds = sorted({one.text.fold for one in self.learned})
        models = {fold: before(fold) for fold in folds}
        keys = {fold: models_key(own) for fold, own in models.items()}
        files = [
            Kept(self.folder / name / f"{one.text.name}.rows", key_of(one.key, keys[one.text.fold]))
            for one in self.learned
        ]
        there = [file.there() for file in files]
        self.tell(f"{name} of {len(files)} texts, {sum(there)} of them kept")
        for one, file, known in zip(self.learned, files, there, strict=True):
            if not known:
                file.made(lambda one=one: rows_of(one, replace(models[one.text.fold], encoder=one.encoder)))  # type: ignore[misc]
        own = [(one.text.fold, file) for one, file in zip(self.learned, files, strict=True)]
        return {fold: self._trained(name, fold, own, train) for fold in (ALL, *folds)}

    def _trained(
        self, name: str, fold: int, files: Sequence[tuple[int, Kept]], train: Callable[[Iterable[Row]], Model]
    ) -> Model:
        others = [file for own, file in files if own != fold]
        key = key_of(sklearn.__version__, *(file.key for file in others))
        weights = Kept(self.folder / name / f"fold-{fold}.weights", key)
        rows: Rows[Row] = Rows(others)
        return weights.made(lambda: train(rows))


def stack(learned: Sequence[Lesson], folder: Path, tell: Callable[[str], None] = print) -> dict[int, Models]:
    """The models for each fold, and under ALL those of all texts; what was made of a text is kept in a folder."""
    stacking = Stacking(learned, folder, tell)
    first = _of_names_and_topics(stacking)
    by_claims = stacking.stage(
        "claims",
        first.__getitem__,
        lambda one, models: claims.examples(one.text.text, one.text.facts, models),
        claims.train,
    )
    by_pairs = stacking.stage(
        "pairs",
        first.__getitem__,
        lambda one, models: [pairs.examples(one.text.text, one.text.facts, models)],
        pairs.train,
    )
    by_fields = stacking.stage(
        "fields", first.__getitem__, lambda one, models: fields.examples(one.text.text, one.facts, models), fields.train
    )
    weighed = {
        fold: replace(own, claims=by_claims[fold], pairs=by_pairs[fold], fields=by_fields[fold])
        for fold, own in first.items()
    }
    by_pair_sight: dict[int, Weights] = stacking.stage(
        "pairs with the encoder",
        lambda fold: replace(first[fold], pairs=by_pairs[fold]),
        lambda one, models: list(seen_pairs.examples(one.text.text, one.text.facts, models)),
        sight.train,
    )
    return {fold: replace(own, pair_sight=by_pair_sight[fold]) for fold, own in weighed.items()}


def _of_names_and_topics(stacking: Stacking) -> dict[int, Models]:
    """The models for each fold as far as names and topics go, which all others learn from."""
    by_topics = stacking.stage(
        "topics", lambda _: NONE, lambda one, _: topics.examples(one.text.text, one.text.facts), topics.train
    )
    by_names = stacking.stage(
        "names",
        lambda _: NONE,
        lambda one, _: sight.name_examples(read_document(one.text.text), one.facts, one.encoder),
        sight.train,
    )
    own = {fold: Models(by_topics[fold], {}, None, by_names[fold]) for fold in by_topics}
    by_sight: dict[int, Weights] = stacking.stage(
        "topics with the encoder",
        own.__getitem__,
        lambda one, models: sight.topic_examples(read_document(one.text.text), one.facts, models),
        sight.train,
    )
    return {fold: replace(models, sight=by_sight[fold]) for fold, models in own.items()}
