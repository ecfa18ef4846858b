"""What the rules without the encoder find in texts that were not seen: each is scored by models trained on the others.

    python -m plangraph.training.leave_one_out TEXT=GOLD.json TEXT=GOLD.json [...] [--without structure|cues|models]

Prints the F1 of every text and of all in one count, and how sure the relations were called and how many of them were right.
`--without` leaves out one kind of evidence: the headings, labels and lists (structure), the verbs and heads that govern
(cues), or the trained weights, in whose place the rules decide alone (models).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plangraph.build.steps import extract
from plangraph.documents import read_document
from plangraph.evaluation import Score, facts_of, score, total
from plangraph.evaluation.confidence import curve
from plangraph.gold_form import gold_form
from plangraph.resolution import resolve_within
from plangraph.training import claims, topics
from plangraph.weighing.models import Models, Weights
from plangraph.weighing.telling import plan_claims

Pair = tuple[Path, Path]
TOTALS = ("ENTITIES named", "ENTITIES", "RELATIONS told", "RELATIONS", "FIGURES")
# Features of the topic model by the kind of evidence that they rest on.
KINDS = {
    "structure": ("under:", "label", "joined-label", "peers:", "sib:", "kind:", "listed", "single", "n:", "share:"),
    "cues": ("v:", "vb:", "cue-", "both", "close:", "ch:", "closing-", "rule:", "s2-cue:", "by:", "of:"),
}
RULES_ALONE = Models(
    {"rule:none": (3.0, 0.0, 0.0), "rule:Industry": (0.0, 3.0, 0.0), "rule:Technology": (0.0, 0.0, 3.0)}, {}
)


def without(models: Models, kind: str) -> Models:
    """The models with one kind of evidence left out."""
    if kind == "models":
        return RULES_ALONE
    return replace(models, topics=_dropped(models.topics, KINDS.get(kind, ())))


def _dropped(weights: Weights, prefixes: tuple[str, ...]) -> Weights:
    return {name: values for name, values in weights.items() if not prefixes or not name.startswith(prefixes)}


def held_out(pairs: list[Pair], kind: str = "") -> Iterator[tuple[str, Score]]:
    """(name of the text, its score) for each text, by models trained on all the others."""
    seen = {text: topics.examples(text, gold) for text, gold in pairs}
    for text, gold in pairs:
        others = [pair for pair in pairs if pair[0] != text]
        by_topics = topics.train([example for other, _ in others for example in seen[other]])
        models = Models(by_topics, {})
        by_claims = claims.train([example for pair in others for example in claims.examples(*pair, models)])
        document = read_document(text)
        said = plan_claims(extract(document, without(Models(by_topics, by_claims), kind)), text.stem)
        found = facts_of(gold_form(said, resolve_within(said), text.stem, document.text))
        yield text.stem, score(facts_of(json.loads(gold.read_text(encoding="utf-8"))), found)


def main() -> None:
    """Print a line of F1 for each text of the command line, and one for all."""
    arguments = sys.argv[1:]
    kind = arguments.pop(arguments.index("--without") + 1) if "--without" in arguments else ""
    given = [argument.split("=", 1) for argument in arguments if argument != "--without"]
    scores: list[Score] = []
    print(f"{'':22}", *(f"{label:>15}" for label in TOTALS))
    for name, each in held_out([(Path(text), Path(gold)) for text, gold in given], kind):
        scores.append(each)
        tallies = each.tallies()
        print(f"{name:22}", *(f"{tallies[label].f1:15.3f}" for label in TOTALS), flush=True)
    tallies = total(scores)
    print(f"{'all, one count':22}", *(f"{tallies[label].f1:15.3f}" for label in TOTALS))
    print("relations by confidence: from, how many, share right")
    for step in curve(scores, "relation"):
        print(f"{step.low:22.2f}{step.count:16}{step.share:16.3f}")


if __name__ == "__main__":
    main()
