"""Train the two models that weigh the encoder against the rules: what it says of texts that it has not seen, and readers.

    python -m plangraph.training.sight CACHE --facts DIR [...] --texts DIR [...] --out DIR

CACHE holds the five encoders of `make encoder-held-out`; every text is read by the one that was trained without its fold.
Writes `name-model.tsv` and `topic-sight.tsv`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from plangraph.build.steps import before_names, before_topics
from plangraph.documents import read_document
from plangraph.encoder import Encoder
from plangraph.ids import fold
from plangraph.records import Document
from plangraph.training.folds import ReadText, read_texts
from plangraph.weighing import names, seconding
from plangraph.weighing.evidence import Features
from plangraph.weighing.models import Models, shipped_models
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
    found, right = zip(*data, strict=True)
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=3000, fit_intercept=False)
    model.fit(vectorizer.fit_transform(found), right)
    table = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    return {str(name): (float(weight),) for name, weight in table if abs(weight) >= SMALLEST}


def write(table: Table, what: str) -> str:
    """A table as the lines of its file, sorted."""
    head = f"# Weights of {what}: feature, weight. Made by python -m plangraph.training.sight.\n"
    return head + "".join(f"{name}\t{table[name][0]:.3f}\n" for name in sorted(table))


def main() -> None:
    """Write both models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--facts", type=Path, action="append", default=[])
    parser.add_argument("--texts", type=Path, action="append", default=[])
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    read = [_read(text, asked.cache) for text in read_texts(asked.facts, asked.texts)]
    by_names = train(example for one in read for example in name_examples(*one))
    models = [replace(shipped_models(), encoder=encoder, names=by_names) for _, _, encoder in read]
    by_sight = train(
        example
        for (document, facts, _), own in zip(read, models, strict=True)
        for example in topic_examples(document, facts, own)
    )
    (asked.out / "name-model.tsv").write_text(write(by_names, "the name model"), encoding="utf-8")
    (asked.out / "topic-sight.tsv").write_text(write(by_sight, "topics with the encoder"), encoding="utf-8")


def _read(text: ReadText, cache: Path) -> tuple[Document, dict[str, Any], Encoder]:
    encoder = Encoder.load(cache / f"fold-{text.fold}")
    if encoder is None:
        sys.exit(f"There is no encoder for fold {text.fold} in {cache}: make encoder-held-out.")
    return read_document(text.text), json.loads(text.facts.read_text(encoding="utf-8")), encoder


if __name__ == "__main__":
    main()
