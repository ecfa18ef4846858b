"""Train the topic model on gold files: python -m plangraph.training.topics TEXT=GOLD.json [TEXT=GOLD.json ...] > topic-model.tsv

Every candidate of a text is one example; its class is that of the gold entity that has its name, or none.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from plangraph.build.steps import before_topics
from plangraph.documents import read_document
from plangraph.ids import fold
from plangraph.language.kinds import INDUSTRY, TECHNOLOGY
from plangraph.training.matrix import matrix_of
from plangraph.weighing.models import Models
from plangraph.weighing.topics import CLASSES, NONE

STRENGTH = 0.2  # inverse of the regularisation; chosen by leaving one plan out, see docs/evaluation.md
SMALLEST = 0.02  # weights below it are left out of the file


def examples(text: Path, gold: Path) -> list[tuple[tuple[str, ...], str]]:
    """(features, class) of every candidate of a text."""
    kinds: dict[str, str] = {}
    for entity in json.loads(gold.read_text(encoding="utf-8"))["entities"]:
        for name in (entity["name"], *entity.get("aliases", [])):
            kinds[fold(name)] = entity["type"] if entity["type"] in (INDUSTRY, TECHNOLOGY) else NONE
    return [
        (c.features, kinds.get(fold(state.reading.text[c.start : c.end]), NONE))
        for state in before_topics(read_document(text), Models({}, {})).passages
        for c in state.candidates
    ]


def train(data: Iterable[tuple[tuple[str, ...], str]], strength: float = STRENGTH) -> dict[str, tuple[float, ...]]:
    """Weights by feature for each of CLASSES."""
    vectorizer = DictVectorizer()
    matrix, classes = matrix_of(data, vectorizer)
    model = LogisticRegression(C=strength, max_iter=2000)
    model.fit(matrix, [CLASSES.index(cls) for cls in classes])
    table = {"bias": tuple(model.intercept_)}
    for column, name in enumerate(vectorizer.get_feature_names_out()):
        weights = tuple(model.coef_[:, column])
        if max(map(abs, weights)) >= SMALLEST:
            table[str(name)] = weights
    return table


def write(table: Mapping[str, tuple[float, ...]], what: str = "the topic model") -> str:
    """The table as the lines of a file, sorted."""
    head = f"# Weights of {what}: feature, none, Industry, Technology. Made by python -m plangraph.training.held_out.\n"
    lines = (
        "\t".join([name, *(f"{w:.3f}" for w in table[name])])
        for name in sorted(table)
        if "\t" not in name and "\n" not in name
    )
    return head + "\n".join(lines) + "\n"


def main() -> None:
    """Write the model for the pairs of the command line to standard output."""
    pairs = [argument.split("=", 1) for argument in sys.argv[1:]]
    data = [example for text, gold in pairs for example in examples(Path(text), Path(gold))]
    sys.stdout.write(write(train(data)))


if __name__ == "__main__":
    main()
