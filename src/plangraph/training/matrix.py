"""Examples as a matrix, gone through once: what is held is the matrix and no example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from sklearn.feature_extraction import DictVectorizer

Said = Mapping[str, float] | tuple[str, ...]  # features with their values, or those that are there
Answer = TypeVar("Answer")


def matrix_of(examples: Iterable[tuple[Said, Answer]], vectorizer: DictVectorizer) -> tuple[Any, list[Answer]]:
    """A row of features for each example, in the columns of the vectorizer, and the answer of each."""
    answers: list[Answer] = []

    def features() -> Iterator[Mapping[str, float]]:
        for said, answer in examples:
            answers.append(answer)
            yield dict.fromkeys(said, 1.0) if isinstance(said, tuple) else said

    return vectorizer.fit_transform(features()), answers
