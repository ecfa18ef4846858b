"""Train the name model: what the rules and an encoder that has not seen a text say of its strings, and what readers found.

    python -m plangraph.training.names CACHE --facts DIR [...] --texts DIR [...] > name-model.tsv

CACHE holds the five encoders of `make encoder-held-out`; every text is read by the one that was trained without its fold.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from plangraph.build.steps import before_names
from plangraph.documents import read_document
from plangraph.encoder import Encoder
from plangraph.ids import fold
from plangraph.training.folds import ReadText, read_texts
from plangraph.weighing import names

STRENGTH = 0.3  # inverse of the regularisation
SMALLEST = 0.005  # weights below it are left out of the file
Example = tuple[names.Features, bool]


def examples(text: ReadText, encoder: Encoder) -> list[Example]:
    """Every claim that rules and the encoder make of a string, and whether it is right."""
    plan = before_names(read_document(text.text), encoder)
    return list(names.examples(plan, kinds_of(json.loads(text.facts.read_text(encoding="utf-8")))))


def kinds_of(facts: dict[str, Any]) -> dict[str, str]:
    """The class of every folded string that readers found, a name before an alias."""
    kinds: dict[str, str] = {}
    for key in ("name", "aliases"):
        for entity in facts["entities"]:
            given = entity.get(key) or ()
            for name in (given,) if isinstance(given, str) else given:
                kinds.setdefault(fold(name), entity["type"])
    return kinds


def train(data: Iterable[Example], strength: float = STRENGTH) -> dict[str, tuple[float, ...]]:
    """The weight of every feature."""
    found, right = zip(*data, strict=True)
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=3000, fit_intercept=False)
    model.fit(vectorizer.fit_transform(found), right)
    table = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    return {str(name): (float(weight),) for name, weight in table if abs(weight) >= SMALLEST}


def write(table: dict[str, tuple[float, ...]]) -> str:
    """The table as the lines of `name-model.tsv`, sorted."""
    head = "# Weights of the name model: feature, weight. Made by python -m plangraph.training.names.\n"
    return head + "".join(f"{name}\t{table[name][0]:.3f}\n" for name in sorted(table))


def main() -> None:
    """Write the model to standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--facts", type=Path, action="append", default=[])
    parser.add_argument("--texts", type=Path, action="append", default=[])
    asked = parser.parse_args()
    data: list[Example] = []
    for text in read_texts(asked.facts, asked.texts):
        encoder = Encoder.load(asked.cache / f"fold-{text.fold}")
        if encoder is None:
            sys.exit(f"There is no encoder for fold {text.fold} in {asked.cache}: make encoder-held-out.")
        data += examples(text, encoder)
    sys.stdout.write(write(train(data)))


if __name__ == "__main__":
    main()
