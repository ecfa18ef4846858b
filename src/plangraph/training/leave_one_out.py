"""What texts that were not seen can expect: each text is scored by models that are trained on the others.

    python -m plangraph.training.leave_one_out TEXT=GOLD.json TEXT=GOLD.json [...] [--without structure|cues|gazetteers|models]

Prints the F1 of every text and of all in one count, and how sure the relations were called and how many of them were right.
`--without` leaves out one kind of evidence: the headings, labels and lists (structure), the verbs and heads that govern
(cues), the names known from outside (gazetteers), or the trained weights, in whose place the rules decide alone (models).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from plangraph.documents import read_document
from plangraph.evaluation import Score, facts_of, score, total
from plangraph.evaluation.confidence import curve
from plangraph.extraction import claim_model, extract, plan_claims
from plangraph.extraction.names import brands, gazetteer
from plangraph.extraction.names import finder as names_finder
from plangraph.extraction.outline import Governing, Outline
from plangraph.extraction.topics import finder, kinds, model
from plangraph.gold_form import gold_form
from plangraph.resolution import resolve_within
from plangraph.training import claims, topics

Pair = tuple[Path, Path]
TOTALS = ("ENTITIES named", "ENTITIES", "RELATIONS told", "RELATIONS", "FIGURES")
STRUCTURE = ("under:", "label", "joined-label", "peers:", "sib:", "kind:", "listed", "single", "n:", "share:")
CUES = ("v:", "vb:", "cue-", "both", "close:", "ch:", "closing-", "rule:", "s2-cue:", "by:", "of:")


@contextmanager
def without(kind: str) -> Iterator[None]:
    """Extraction with one kind of evidence left out."""
    with ExitStack() as stack:
        for target, name, stand_in in PATCHES.get(kind, ()):
            stack.enter_context(patch.object(target, name, stand_in))
        yield


def _rule_alone(features: Any) -> model.Scores:
    said = next((f for f in features if f.startswith("rule:")), "rule:none")
    return (
        (0.0, 3.0 * (said == "rule:Industry"), 3.0 * (said == "rule:Technology"))
        if said != "rule:none"
        else (3.0, 0.0, 0.0)
    )


def _weighing_without(prefixes: tuple[str, ...]) -> Callable[[Any], model.Scores]:
    weigh = model.weigh
    return lambda features: weigh([f for f in features if not f.startswith(prefixes)])


PATCHES: dict[str, tuple[tuple[Any, str, Any], ...]] = {
    "structure": (
        (Outline, "governing", lambda self, state: Governing()),
        (finder, "weigh", _weighing_without(STRUCTURE)),
    ),
    "cues": ((finder, "weigh", _weighing_without(CUES)),),
    "gazetteers": (
        (names_finder, "programmes", lambda text: ()),
        (brands, "of_fame", lambda state: None),
        (gazetteer, "regions", dict),
        (kinds, "listed_name", lambda name: False),
        (finder, "kind_of", lambda name: kinds.Kind(0, 0)),
    ),
    "models": ((finder, "weigh", _rule_alone), (claim_model, "THRESHOLD", 0.0)),
}


def held_out(pairs: list[Pair], kind: str = "") -> Iterator[tuple[str, Score]]:
    """(name of the text, its score) for each text, by models trained on all the others."""
    seen = {text: topics.examples(text, gold) for text, gold in pairs}
    for text, gold in pairs:
        others = [pair for pair in pairs if pair[0] != text]
        table: Any = topics.train([e for other, _ in others for e in seen[other]])
        with patch.object(model, "_weights", lambda table=table: table):
            told = claims.train([e for pair in others for e in claims.examples(*pair)])
            with patch.object(claim_model, "_weights", lambda told=told: told), without(kind):
                said = plan_claims(extract(read_document(text)), text.stem)
                found = gold_form(said, resolve_within(said), text.stem)
        yield text.stem, score(facts_of(json.loads(gold.read_text(encoding="utf-8"))), facts_of(found))


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
