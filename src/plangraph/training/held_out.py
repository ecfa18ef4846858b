"""What texts that were not seen can expect: each is read by an encoder and by models that know nothing of its place.

    python -m plangraph.training.held_out CACHE --facts DIR [...] --texts DIR [...] [--models DIR]

CACHE holds the five encoders of `make encoder-held-out`; what is found in each text is written there as `found/<text>.json`,
in the form that `plangraph extract` writes. What was made of each text is kept in `CACHE/kept`: a run that was stopped goes
on where it was. With --small the smallest text of every fold stands for all. Prints the F1 of every text, of each group of texts in one count, and how sure the
relations were called and how many of them were right. With --models the weights that ship, trained on all texts, are
written into a folder.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from plangraph.build.steps import extract
from plangraph.documents import read_document
from plangraph.evaluation import Score, facts_of, score, total
from plangraph.evaluation.confidence import curve
from plangraph.gold_form import gold_form
from plangraph.resolution import resolve_within
from plangraph.training import claims, pairs, sight, topics
from plangraph.training.folds import few, read_texts
from plangraph.training.kept import Kept, key_of
from plangraph.training.stacking import ALL, Lesson, lessons, models_key, stack
from plangraph.weighing.models import Models
from plangraph.weighing.telling import plan_claims

TOTALS = ("ENTITIES named", "ENTITIES", "RELATIONS told", "RELATIONS", "FIGURES")


def found_in(one: Lesson, models: Models) -> dict[str, Any]:
    """What is found in a text with its fold's encoder and models."""
    document = read_document(one.text.text)
    said = plan_claims(extract(document, replace(models, encoder=one.encoder)), one.text.name)
    return gold_form(said, resolve_within(said), one.text.name, document.text)


def group_of(one: Lesson) -> str:
    """The group that a text is counted in: made texts bear a letter before their place, the rest goes by its folder."""
    return "made" if re.match(r"[a-z]{1,2}-", one.text.name) else one.text.facts.parent.name


def write_models(models: Models, folder: Path) -> None:
    """Write the seven tables of weights."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = {
        "topic-model": topics.write(dict(models.topics)),
        "claim-model": claims.write({name: (weight,) for name, (weight,) in models.claims.items()}),
        "name-model": sight.write(models.names, "the name model"),
        "pair-model": pairs.write(models.pairs),
        "field-model": topics.write(models.fields, "the model of fields in names"),
        "pair-sight": sight.write(models.pair_sight, "pairs with the encoder"),
        "topic-sight": sight.write(models.sight, "topics with the encoder"),
    }
    for name, text in tables.items():
        (folder / f"{name}.tsv").write_text(text, encoding="utf-8")


def main() -> None:
    """Print what each text can expect; write the models where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--facts", type=Path, action="append", default=[])
    parser.add_argument("--texts", type=Path, action="append", default=[])
    parser.add_argument("--models", type=Path)
    parser.add_argument("--small", action="store_true")
    asked = parser.parse_args()
    texts = read_texts(asked.facts, asked.texts)
    learned = lessons(few(texts) if asked.small else texts, asked.cache)
    if not learned:
        parser.exit(1, f"There is no encoder in {asked.cache}: make encoder-held-out.\n")
    models = stack(learned, asked.cache / "kept")
    if asked.models is not None:
        write_models(models[ALL], asked.models)
    scores = _scores(learned, models, asked.cache)
    print("relations by confidence: from, how many, share right")
    for step in curve(scores, "relation"):
        print(f"{step.low:22.2f}{step.count:16}{step.share:16.3f}")


def _scores(learned: Sequence[Lesson], models: dict[int, Models], cache: Path) -> list[Score]:
    """The score of every text; each is printed, and each group."""
    folder = cache / "found"
    folder.mkdir(parents=True, exist_ok=True)
    keys = {fold: models_key(own) for fold, own in models.items()}
    groups: dict[str, list[Score]] = {}
    print(f"{'':22}", *(f"{label:>15}" for label in TOTALS))
    for one in learned:
        kept = Kept(cache / "kept" / "found" / f"{one.text.name}.rows", key_of(one.key, keys[one.text.fold]))
        found = kept.made(lambda one=one: found_in(one, models[one.text.fold]))  # type: ignore[misc]
        (folder / f"{one.text.name}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
        own = score(facts_of(one.facts), facts_of(found))
        groups.setdefault(group_of(one), []).append(own)
        _show(one.text.name, own)
    for name, scores in groups.items():
        _show(f"all of {name}", total(scores))
    return [own for scores in groups.values() for own in scores]


def _show(name: str, scored: Any) -> None:
    tallies = scored.tallies() if isinstance(scored, Score) else scored
    print(f"{name:22}", *(f"{tallies[label].f1:15.3f}" for label in TOTALS), flush=True)


if __name__ == "__main__":
    main()
