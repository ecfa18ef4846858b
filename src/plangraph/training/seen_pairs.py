"""Train the model of pairs with the encoder on what both say of texts that neither has seen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from plangraph.build.steps import before_links
from plangraph.sources.pairs import plan_pairs
from plangraph.training.folds import document_of
from plangraph.training.pairs import Known
from plangraph.training.sight import Example
from plangraph.weighing.models import Models
from plangraph.weighing.pairs import Rules, said_of
from plangraph.weighing.seen_pairs import SeenPairs, features


def examples(text: Path, gold: Path, models: Models) -> Iterator[Example]:
    """Every pair of a text that is right or wrong by what readers found, as the pair model and the encoder see it."""
    assert models.encoder is not None
    facts = json.loads(gold.read_text(encoding="utf-8"))
    plan = before_links(document_of(text, facts), models)
    known, rules, seen = Known(plan, facts, text.stem), Rules(plan.drafts), SeenPairs(plan, models.encoder)
    for batch in plan_pairs(plan):
        said, sees = said_of(batch, models.pairs, rules), seen.odds(batch)
        for pair, own, odds in zip(batch, said, sees, strict=True):
            right = known.right(pair)
            if right is not None:
                yield features(pair.link.predicate, own, odds), right
