"""What the encoder sees, weighed against what the rules say.

A string is one thing over the whole plan, so what the encoder sees at all its places is put together. Where the rules are
silent its names come in; where it is sure that a rule is wrong, the rule's name changes its class or goes out. How sure it
must be is set for each class in `models/encoder-limits.tsv`, by texts that it was not trained on. Of a candidate for a topic
its log odds are added to the topic model's.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache

from plangraph.encoder import Seen
from plangraph.encoder.labels import CLASSES
from plangraph.ids import fold
from plangraph.language.kinds import INDUSTRY, TECHNOLOGY
from plangraph.language.layers import Candidate, PassageLayers, PlanLayers
from plangraph.records import Mention
from plangraph.weighing.models import weights

RULE, TOPIC = "name-encoded", "topic-encoded"
FIXED = frozenset({"name-introduced", "name-title"})  # rules whose names the text itself marks as such
NAMED = tuple(cls for cls in CLASSES if cls not in (INDUSTRY, TECHNOLOGY))
WEIGHT = 1.0  # of the encoder's log odds beside the topic model's scores
LEAST = 0.002  # what the encoder calls less likely counts as this
Scores = tuple[float, float, float]
Strings = dict[str, tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Limits:
    """How sure the encoder must be of a class: to add a name, to turn a rule's name into it, and how sure that a rule's
    name is none of it for that to go out."""

    add: float
    turn: float
    drop: float


@cache
def limits() -> dict[str, Limits]:
    """The limits of every class."""
    return {cls: Limits(*row) for cls, row in weights("encoder-limits").items()}


def weigh_names(plan: PlanLayers) -> PlanLayers:
    """The plan with its names as rules and encoder together have them."""
    verdicts, strings = _verdicts(plan), _strings(plan)
    return plan.over(lambda state: _taken_in(_judged(state, verdicts), strings))


def _verdicts(plan: PlanLayers) -> dict[tuple[str, str], str]:
    """What becomes of the rules' names, by class and folded name: a class, or empty where it goes out."""
    said: dict[tuple[str, str], list[dict[str, float]]] = defaultdict(list)
    for state in plan.passages:
        for m in state.names:
            if state.seen is not None:
                chances = {cls: state.seen.probability(m.span.start, m.span.end, cls) for cls in CLASSES}
                said[m.cls, fold(m.name)].append(chances)
    return {key: _verdict(key[0], chances) for key, chances in said.items()}


def _verdict(cls: str, said: list[dict[str, float]]) -> str:
    mean = {other: sum(chances[other] for chances in said) / len(said) for other in CLASSES}
    other = max(mean, key=lambda c: (mean[c], c))
    if other != cls and mean[other] >= limits()[other].turn:
        return other if other in NAMED else ""
    return "" if mean[cls] < 1 - limits()[cls].drop else cls


def _judged(state: PassageLayers, verdicts: dict[tuple[str, str], str]) -> PassageLayers:
    """The passage with the rules' names as they were judged."""
    judged = [(m, m.cls if m.rule in FIXED else verdicts.get((m.cls, fold(m.name)), m.cls)) for m in state.names]
    return state.with_names(m if m.cls == cls else replace(m, cls=cls) for m, cls in judged if cls)


def _strings(plan: PlanLayers) -> Strings:
    """For every string that the encoder sees as a name: its class over the plan, and how likely it is at its best."""
    seen: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for state in plan.passages:
        for found in state.seen.names() if state.seen is not None else ():
            seen[fold(state.reading.text[found.start : found.end])][found.cls].append(found.probability)
    best: Strings = {}
    for name, classes in seen.items():
        cls = max(classes, key=lambda c: (sum(classes[c]), c))
        best[name] = cls, max(classes[cls])
    return best


def _taken_in(state: PassageLayers, strings: Strings) -> PassageLayers:
    """The passage with the encoder's names that overlap no other."""
    for found in state.seen.names() if state.seen is not None else ():
        text = state.reading.text[found.start : found.end]
        cls, sure = strings[fold(text)]
        if cls in NAMED and sure >= limits()[cls].add:
            state = state.named(Mention(cls, text, state.reading.span(found.start, found.end), RULE, sure))
    return state


def with_encoder(seen: Seen | None, candidate: Candidate, scores: Scores) -> Scores:
    """A candidate's scores for none, Industry, Technology with the encoder's log odds; what it alone sees has no others."""
    if seen is None:
        return scores
    own = (0.0, 0.0, 0.0) if candidate.rule == TOPIC else scores
    industry, technology = (seen.probability(candidate.start, candidate.end, c) for c in (INDUSTRY, TECHNOLOGY))
    chances = (1 - industry - technology, industry, technology)
    none, first, second = (
        score + WEIGHT * math.log(max(chance, LEAST)) for score, chance in zip(own, chances, strict=True)
    )
    return none, first, second
