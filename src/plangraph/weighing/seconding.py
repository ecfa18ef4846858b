"""Topics with the encoder: what the topic model and its rules decide of a string, and what the encoder sees at its places.

A linear model like that of names, over features that a reader can read; `models/topic-sight.tsv` is made by
`python -m plangraph.training.held_out`, from encoders that had not seen the texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from plangraph.encoder.labels import CLASSES
from plangraph.ids import fold
from plangraph.language.kinds import INDUSTRY, TECHNOLOGY
from plangraph.language.layers import PassageLayers
from plangraph.weighing.evidence import Features, odds, probability
from plangraph.weighing.models import Weights

TOPICS = (INDUSTRY, TECHNOLOGY)
THRESHOLD = 0.35  # a topic missed costs as much as a wrong one
Decision = tuple[str, float]  # class, empty for none, and how likely it is
Sights = Mapping[str, Sequence[Mapping[str, float]]]


def sights(passages: Sequence[PassageLayers]) -> Sights:
    """For every candidate's string, folded, what the encoder says of each class at each of its places."""
    found: dict[str, list[Mapping[str, float]]] = defaultdict(list)
    for state in passages:
        if state.seen is not None:
            for start, end in sorted({(c.start, c.end) for c in state.candidates}):
                found[fold(state.reading.text[start:end])].append(state.seen.probabilities(start, end))
    return found


def features(decided: Decision | None, seen: Sequence[Mapping[str, float]], cls: str) -> Features:
    """What speaks for or against a string's being a topic of a class; `decided` without the encoder, None where it alone
    proposes the string."""
    best = odds(max(chances[cls] for chances in seen))
    found: Features = {"bias": 1.0, cls: 1.0, "best": best, f"best|{cls}": best}
    found["mean"] = odds(sum(chances[cls] for chances in seen) / len(seen))
    found["other"] = odds(max(chances[other] for chances in seen for other in CLASSES if other != cls))
    found[f"places|{min(len(seen), 4)}"] = 1.0
    if decided is None:
        found["alone"] = found[f"alone|{cls}"] = 1.0
        return found
    own, sure = decided
    said = "same" if own == cls else "none" if own not in TOPICS else "twin"
    found[said] = found[f"{said}|{cls}"] = 1.0
    found[f"{said}-sure"] = odds(sure)
    return found


def second(decided: Mapping[str, Decision], seen: Sights, table: Weights) -> dict[str, Decision]:
    """The decisions with what the encoder says of each."""
    return {name: _best(decided.get(name), chances, table) for name, chances in seen.items()}


def _best(decided: Decision | None, seen: Sequence[Mapping[str, float]], table: Weights) -> Decision:
    sure, cls = max((probability(features(decided, seen, cls), table), cls) for cls in TOPICS)
    return (cls, sure) if sure >= THRESHOLD else ("", round(1 - sure, 3))


def examples(
    decided: Mapping[str, Decision], seen: Sights, kinds: Mapping[str, str]
) -> Iterator[tuple[Features, bool]]:
    """Every candidate as a topic of either class, and whether it is right by the strings that readers found."""
    for name, chances in seen.items():
        for cls in TOPICS:
            yield features(decided.get(name), chances, cls), kinds.get(name) == cls
