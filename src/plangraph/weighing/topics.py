"""Which candidates are topics: a small trained model weighs what speaks for a name, over all places where the plan uses it,
and a few rules of the genre settle what it leaves in doubt.

The model is linear, over features that a reader can read, with weights in a plain file (`models/topic-model.tsv`, made by
`python -m plangraph.training.topics` from gold files).
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plangraph.ids import fold
from plangraph.language.kinds import INDUSTRY, TECHNOLOGY, kind_of
from plangraph.language.layers import Candidate, PassageLayers, PlanLayers, Topic
from plangraph.language.leading import LED, leading
from plangraph.language.stretches import Taken
from plangraph.lexicon import words
from plangraph.records import Mention
from plangraph.weighing.seconding import second, sights

NONE = ""
CLASSES = (NONE, INDUSTRY, TECHNOLOGY)
LEANING = 0.6  # taken off "none": a missed topic costs as much as a wrong one, and most candidates are none
LINE_LABEL = re.compile(r".{2}(?:产业|产业链|产业集群|制造业|服务业)$")
COUNTED = re.compile(r"等?[一二两三四五六七八九十\d]+[大个类条][^，。；的]{0,8}(?:产业|产业链|产业集群)(?!园|基地)")
ENCODED = "topic-encoded"  # the rule of candidates that the encoder alone proposes
DOUBT = 0.6  # how sure the model must be to leave out what a verb of growth calls an industry by name
Scores = tuple[float, float, float]
Weights = Mapping[str, tuple[float, ...]]
Decisions = dict[str, tuple[str, float]]


def choose_topics(plan: PlanLayers, weights: Weights, sight: Weights | None = None) -> PlanLayers:
    """The plan with the topics of every passage; one name has one kind in a plan. With `sight` the encoder has its say."""
    decided = decisions(plan.passages, weights)
    if sight is not None:
        decided = second(decided, sights(plan.passages), sight)
    return plan.over(lambda state: state.having({"topics": _chosen(state, decided)}))


def decisions(passages: Sequence[PassageLayers], weights: Weights) -> Decisions:
    """The class and probability of every name of a candidate, folded."""
    votes: dict[str, list[Scores]] = defaultdict(list)
    for state in passages:
        for c in of_rules(state):
            times = 3 if "label-whole" in c.features else 1
            votes[fold(state.reading.text[c.start : c.end])] += [weigh(c.features, weights)] * times
    decided = {name: decide(scores) for name, scores in votes.items()}
    for name in _named_lines(passages):
        if decided[name][0] == NONE and decided[name][1] < DOUBT:
            decided[name] = (INDUSTRY, 0.55)
    for name in _products(passages):
        if decided[name][0] == NONE and decided[name][1] < 0.85:
            decided[name] = (TECHNOLOGY, 0.5)
    for name in _closed(passages):
        if decided[name][0] == TECHNOLOGY:
            decided[name] = (INDUSTRY, 0.6)
    for name in (*_led(passages), *_led_labels(passages)):
        if decided[name][0] != INDUSTRY:
            decided[name] = (INDUSTRY, 0.6)
    for name in _headings(passages):
        decided[name] = (INDUSTRY, max(0.7, decided[name][1]) if decided[name][0] == INDUSTRY else 0.7)
    return decided


def of_rules(state: PassageLayers) -> list[Candidate]:
    """The candidates that rules propose."""
    return [c for c in state.candidates if c.rule != ENCODED]


def _chosen(state: PassageLayers, decided: Decisions) -> tuple[Topic, ...]:
    """The topics of a passage, the surest first where stretches overlap, in the order of the text."""
    taken = Taken()
    topics: list[Topic] = []
    text = state.reading.text
    ranked = [(*decided[fold(text[c.start : c.end])], c) for c in state.candidates]
    for cls, confidence, c in sorted(ranked, key=_rank):
        if cls == NONE or not taken.take(c.start, c.end):
            continue
        mention = Mention(cls, text[c.start : c.end], state.reading.span(c.start, c.end), c.rule, confidence)
        topics.append(Topic(mention, c.frame, c.head, c.label))
    return tuple(sorted(topics, key=lambda t: t.mention.span.start))


def _rank(ranked: tuple[str, float, Candidate]) -> tuple[bool, float, int, int, bool]:
    _, confidence, c = ranked
    return "joined-label" not in c.features, -confidence, c.start - c.end, c.start, not c.label


def weigh(features: Iterable[str], table: Weights) -> Scores:
    """The sum of the weights of the features for none, Industry, Technology."""
    none, industry, technology = table.get("bias", (0.0, 0.0, 0.0))
    for feature in features:
        if (weight := table.get(feature)) is not None:
            none, industry, technology = none + weight[0], industry + weight[1], technology + weight[2]
    return none, industry, technology


def decide(scores: Sequence[Scores]) -> tuple[str, float]:
    """The class of a name over all its places, and its probability: the mean of the places' probabilities, where the
    place that speaks most for a topic counts once more."""
    probabilities = [softmax((s[0] - LEANING, s[1], s[2])) for s in scores]
    probabilities.append(min(probabilities, key=lambda p: p[0]))
    mean = [sum(p[i] for p in probabilities) / len(probabilities) for i in range(3)]
    best = max(range(3), key=lambda i: (mean[i], i))
    return CLASSES[best], round(mean[best], 3)


def softmax(scores: Scores) -> Scores:
    """How likely each class is by its score."""
    top = max(scores)
    parts = [math.exp(s - top) for s in scores]
    total = sum(parts)
    return parts[0] / total, parts[1] / total, parts[2] / total


def _named_lines(passages: Sequence[PassageLayers]) -> Iterator[str]:
    """Names in …产业 that say more than a class of industry and that a verb of growth governs (打造钛合金产业)."""
    for state in passages:
        for c in of_rules(state):
            name = state.reading.text[c.start : c.end]
            line = name.endswith("产业") or "chain-after" in c.features
            if line and {"rule:Industry", "generic:none", "how:item-trimmed"} <= set(c.features):
                yield fold(name)


def _products(passages: Sequence[PassageLayers]) -> Iterator[str]:
    """Goods, by their ending, that stand right after the name of a firm, or after it and 的 (柳工的电动装载机)."""
    for state in passages:
        ends = {m.span.end for m in state.names if m.cls == "Enterprise"}
        for c in of_rules(state):
            name, kind = state.reading.text[c.start : c.end], kind_of(state.reading.text[c.start : c.end])
            made = c.start in ends or (c.start - 1 in ends and state.reading.text[c.start - 1] == "的")
            if made and kind.technology >= 2 > kind.industry and len(name) >= 3:
                yield fold(name)


def _closed(passages: Sequence[PassageLayers]) -> Iterator[str]:
    """The items of a list that its last words count as industries (机器人、循环经济两大特色产业)."""
    for state in passages:
        frames = [frame for _, row in state.sentences for frame in row]
        for c in of_rules(state):
            if c.frame >= 0 and not c.head and COUNTED.match(frames[c.frame].after):
                yield fold(state.reading.text[c.start : c.end])


def _led(passages: Sequence[PassageLayers]) -> Iterator[str]:
    """What firms are said to lead (以A、B为龙头的X)."""
    for state in passages:
        after = {phrase.end() for phrase in LED.finditer(state.reading.text) if phrase[0].endswith("的")}
        for c in of_rules(state):
            if c.start in after and any(m.cls == "Enterprise" for m in state.names_in(max(0, c.start - 40), c.start)):
                yield fold(state.reading.text[c.start : c.end])


def _led_labels(passages: Sequence[PassageLayers]) -> Iterator[str]:
    """Names that are all of a label or heading, where the first sentence under it says which firms lead (2.1钻完井。西部钻探为链主)."""
    for state, after in zip(passages, (*passages[1:], None), strict=False):  # of none too
        under = after if state.reading.passage.kind == "heading" else state
        if under is None or under.reading.passage.kind == "heading" or not _opens_with_leaders(under):
            continue
        for c in of_rules(state):
            if "label-whole" in c.features and "generic:all" not in c.features:
                yield fold(state.reading.text[c.start : c.end])


def _opens_with_leaders(state: PassageLayers) -> bool:
    """Whether the first sentence of a passage, past its label, says of firms that they lead."""
    text, floor = state.reading.text, state.label[1] if state.label else state.reading.floor
    limit = next((sentence.end for sentence, _ in state.sentences if sentence.end > floor + 2), len(text))
    firms = state.names_in(floor, limit, "Enterprise")
    return any(leading(text, m.span.start, m.span.end, floor, limit) for m in firms)


def _headings(passages: Sequence[PassageLayers]) -> Iterator[str]:
    """Names that are all of a label or heading, and end as lines of business do or stand under the heading of one."""
    for state in passages:
        for c in of_rules(state):
            name = state.reading.text[c.start : c.end]
            if "label-whole" not in c.features or "generic:all" in c.features:
                continue
            under = (
                "under:industry" in c.features
                and not name.endswith(tuple(words("word-groups", "technical")))
                and kind_of(name).known
            )
            if under or LINE_LABEL.search(name):
                yield fold(name)
