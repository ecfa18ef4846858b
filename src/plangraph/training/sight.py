"""The two models that weigh the encoder against the rules, trained on what it says of texts that it has not seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from plangraph.build.steps import before_names, before_topics
from plangraph.encoder import Encoder
from plangraph.ids import fold
from plangraph.records import Document
from plangraph.training.matrix import matrix_of
from plangraph.weighing import names, seconding
from plangraph.weighing.evidence import Features
from plangraph.weighing.models import Models, Weights
from plangraph.weighing.topics import decisions

STRENGTH = 0.3  # inverse of the regularisation
SMALLEST = 0.005  # weights below it are left out of the files
Example = tuple[Features, bool]
Table = dict[str, tuple[float, ...]]


def name_examples(document: Document, facts: dict[str, Any], encoder: Encoder) -> list[Example]:
    """Every claim that rules and the encoder make of a string, and whether it is right."""
    return list(names.examples(before_names(document, encoder), kinds_of(facts)))


def topic_examples(document: Document, facts: dict[str, Any], models: Models) -> list[Example]:
    """Every candidate for a topic as one of either class, and whether it is right."""
    passages = before_topics(document, models).passages
    decided = decisions(passages, models.topics)
    return list(seconding.examples(decided, seconding.sights(passages), kinds_of(facts)))


def kinds_of(facts: dict[str, Any]) -> dict[str, str]:
    """The class of every folded string that readers found, a name before an alias."""
    kinds: dict[str, str] = {}
    for key in ("name", "aliases"):
        for entity in facts["entities"]:
            given = entity.get(key) or ()
            for name in (given,) if isinstance(given, str) else given:
                kinds.setdefault(fold(name), entity["type"])
    return kinds


def train(data: Iterable[Example], strength: float = STRENGTH) -> Table:
    """The weight of every feature."""
    vectorizer = DictVectorizer()
    matrix, right = matrix_of(data, vectorizer)
    model = LogisticRegression(C=strength, max_iter=3000, fit_intercept=False)
    model.fit(matrix, right)
    table = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    return {str(name): (float(weight),) for name, weight in table if abs(weight) >= SMALLEST}


def write(table: Weights, what: str) -> str:
    """A table as the lines of its file, sorted."""
    head = f"# Weights of {what}: feature, weight. Made by python -m plangraph.training.held_out.\n"
    return head + "".join(f"{name}\t{table[name][0]:.3f}\n" for name in sorted(table))
