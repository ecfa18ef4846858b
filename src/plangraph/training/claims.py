"""Train the claim model on gold files: python -m plangraph.training.claims TEXT=GOLD.json [...] > claim-model.tsv

Every fact that a text's drafts propose is one example; it is right where its ends are paired with the ends of a gold relation of its kind.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from plangraph.build.steps import before_links, gather
from plangraph.evaluation.facts import Facts, facts_of
from plangraph.evaluation.pairing import Ends, pair_entities
from plangraph.gold_form import gold_form
from plangraph.ids import fold
from plangraph.language.layers import PlanLayers
from plangraph.resolution import resolve_within
from plangraph.training.folds import document_of
from plangraph.training.matrix import matrix_of
from plangraph.weighing.claims import facts, features
from plangraph.weighing.models import Models, models_without
from plangraph.weighing.telling import plan_claims

STRENGTH = 0.3  # inverse of the regularisation; chosen by leaving one plan out, see docs/evaluation.md
SMALLEST = 0.02  # weights below it are left out of the file
Example = tuple[tuple[str, ...], bool]


def examples(text: Path, gold: Path, models: Models | None = None) -> list[Example]:
    """(features, whether it is right) of every fact that the drafts of a text propose."""
    given = json.loads(gold.read_text(encoding="utf-8"))
    return of_plan(before_links(document_of(text, given), models or models_without(["encoder"])), given, text.stem)


def of_plan(plan: PlanLayers, given: dict[str, Any], name: str) -> list[Example]:
    """(features, whether it is right by what readers found) of every fact that the drafts of a plan propose."""
    said = plan_claims(gather(replace(plan, links=tuple(draft.link for draft in plan.drafts))), name)
    within = resolve_within(said)
    found, truth = facts_of(gold_form(said, within, name, plan.document.text)), facts_of(given)
    known = _known(truth, found)
    rows: list[Example] = []
    for told in facts(plan.drafts).values():
        link = told[0].link
        s, o = (within.index[end.cls, fold(end.name)].wordings[0] for end in (link.subject, link.object))
        right = (s, link.predicate, o) in known or (
            link.predicate == "cooperatesWith" and (o, link.predicate, s) in known
        )
        rows.append((tuple(features(told)), right))
    return rows


def _known(gold: Facts, found: Facts) -> set[tuple[str, str, str]]:
    """The gold relations in the names of the found entities."""
    ends = Ends(gold, found, pair_entities(gold, found))
    known: set[tuple[str, str, str]] = set()
    for relation in gold.relations:
        pair = ends.of_gold(relation)
        if pair is not None:
            known.add((found.entities[pair[0]].name, relation.predicate, found.entities[pair[1]].name))
    return known


def train(data: Iterable[Example], strength: float = STRENGTH) -> dict[str, tuple[float]]:
    """The weight of every feature."""
    vectorizer = DictVectorizer()
    matrix, right = matrix_of(data, vectorizer)
    model = LogisticRegression(C=strength, max_iter=3000)
    model.fit(matrix, right)
    table = {"bias": (float(model.intercept_[0]),)}
    names = vectorizer.get_feature_names_out()
    table.update({str(n): (float(w),) for n, w in zip(names, model.coef_[0], strict=True) if abs(w) >= SMALLEST})
    return table


def write(table: dict[str, tuple[float]]) -> str:
    """The table as the lines of `claim-model.tsv`, sorted."""
    head = "# Weights of the claim model: feature, weight. Made by python -m plangraph.training.claims.\n"
    return head + "".join(
        f"{name}\t{table[name][0]:.3f}\n" for name in sorted(table) if "\t" not in name and "\n" not in name
    )


def main() -> None:
    """Write the model for the pairs of the command line to standard output."""
    pairs = [argument.split("=", 1) for argument in sys.argv[1:]]
    sys.stdout.write(write(train([e for text, gold in pairs for e in examples(Path(text), Path(gold))])))


if __name__ == "__main__":
    main()
